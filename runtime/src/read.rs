//! Reading: one engine for all shapes, generic over the format only.

mod item;
mod items;
mod key;
mod level;
mod list;
mod map;
mod name;
mod name_filter;
mod named;
mod optional;
mod positional;
mod presence;
mod primitive;
mod reader;
mod scalar;
mod seed;
mod single;
mod spelled;
mod string;
mod structure;
mod tagged;
mod text;

use core::cell::RefCell;

use serde_core::de::{DeserializeSeed, Deserializer, Error};

use crate::content::ContentVisitor;
use crate::dialect::Dialect;
use crate::error::ReadContext;
use crate::slot::Slot;
use crate::value::Value;

use reader::Reader;
pub(crate) use single::read_member;
use spelled::kept::{Kept, Lent};

/// Reads a value of any type that can hold a member.
///
/// # Errors
/// The format's own, which starts with the path to the wrong value.
#[inline]
pub fn deserialize<'de, T: Value<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let mut value = T::start();
    fill(value.slot(), deserializer)?;
    Ok(value)
}

/// Reads a value from a format in which every value is text: XML, web forms, environment variables,
/// CSV.
///
/// A member may accept several forms: a time is text or a number in JSON. For such a member the engine
/// calls `deserialize_any`, which gives text for every value of these formats. This function calls
/// the typed function instead: `deserialize_f64` for a float, `deserialize_str` for a time. A union
/// accepts the value as the first of its types that accepts text.
///
/// Serde's `deserialize_with` accepts this function as well.
///
/// ```
/// #[derive(Clone, shapewright::Structure)]
/// #[shape("ProbeTypeDef")]
/// pub struct Probe {
///     pub name: String,
///     pub threshold: Option<f64>,
/// }
///
/// let form = serde_urlencoded::Deserializer::new(form_urlencoded::parse(b"name=cpu&threshold=0.5"));
/// let probe: Probe = shapewright::from_text_format(form)?;
/// assert_eq!(probe, Probe::new("cpu").threshold(0.5));
/// # Ok::<(), serde_urlencoded::de::Error>(())
/// ```
///
/// # Errors
/// The format's own, which starts with the path to the wrong value.
pub fn from_text_format<'de, T: Value<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let mut value = T::start();
    fill_from(value.slot(), deserializer, ReadContext::of_text())?;
    Ok(value)
}

/// Reads a value in a dialect, from a document whose nested values are in the same one.
pub(crate) fn deserialize_in<'de, T: Value<'de>, D: Deserializer<'de>>(
    dialect: Dialect,
    deserializer: D,
) -> Result<T, D::Error> {
    let mut value = T::start();
    let context = ReadContext::in_dialect(deserializer.is_human_readable(), dialect);
    fill_in(value.slot(), deserializer, context)?;
    Ok(value)
}

/// Reads a value in a dialect, from a document in which every object has a known member.
pub(crate) fn deserialize_strict<'de, T: Value<'de>, D: Deserializer<'de>>(
    dialect: Dialect,
    deserializer: D,
) -> Result<T, D::Error> {
    let mut value = T::start();
    let context = ReadContext::in_dialect(deserializer.is_human_readable(), dialect);
    fill_in(value.slot(), deserializer, context.strict())?;
    Ok(value)
}

/// Binary formats may have positions instead of names, so there only the maps of structures are kept.
#[inline(never)]
fn fill_in<'de, D: Deserializer<'de>>(
    mut slot: Slot<'_, 'de>,
    deserializer: D,
    mut context: ReadContext,
) -> Result<(), D::Error> {
    if context.dialect.is_model() || !context.is_human_readable() {
        return fill_from(slot, deserializer, context);
    }
    let texts = RefCell::default();
    let content = ContentVisitor::collecting(&texts).deserialize(deserializer);
    let lent = Lent::new(texts);
    let result = context.expecting("value", content).and_then(|content| {
        let mut kept = Kept::new(&mut context, &lent);
        spelled::read(&content, &mut slot, &mut kept).map_err(D::Error::custom)
    });
    result.map_err(|error| context.explain(error))
}

/// The part of reading that does not depend on the type.
#[inline(never)]
pub(crate) fn fill<'de, D: Deserializer<'de>>(
    slot: Slot<'_, 'de>,
    deserializer: D,
) -> Result<(), D::Error> {
    let context = ReadContext::new(deserializer.is_human_readable());
    fill_from(slot, deserializer, context)
}

#[inline]
fn fill_from<'de, D: Deserializer<'de>>(
    mut slot: Slot<'_, 'de>,
    deserializer: D,
    mut context: ReadContext,
) -> Result<(), D::Error> {
    let result = deserializer.read(&mut slot, &mut context);
    result.map_err(|error| context.explain(error))
}
