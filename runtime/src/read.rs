//! Reading: one engine for all shapes, generic over the format only.

mod enumeration;
mod items;
mod key;
mod list;
mod map;
mod marks;
mod name;
mod named;
mod optional;
mod positional;
mod presence;
mod primitive;
mod reader;
mod scalar;
mod seed;
mod single;
mod string;
mod structure;
mod text;

use serde_core::de::Deserializer;

use crate::error::Reading;
use crate::{Slot, Value};
pub(crate) use reader::Reader;
pub(crate) use seed::Seed;
pub(crate) use single::read_member;

/// What fills the places of the members.
type Fill<'s, 'de> = dyn FnMut(&mut [&mut dyn Place<'de>]) + 's;

/// A document, or another source, that gives a shape its members.
///
/// Only the engine makes one; [`Structure::read`](crate::Structure::read) is called with it.
#[expect(missing_debug_implementations, reason = "it lives while a shape is read")]
pub struct Source<'s, 'de>(pub(crate) &'s mut Fill<'s, 'de>);

impl<'de> Source<'_, 'de> {
    /// Fills the places of the members that the document has. Places are in the table's order.
    #[inline]
    pub fn fill(self, places: &mut [&mut dyn Place<'de>]) {
        (self.0)(places);
    }
}

/// A place that a member is read into.
///
/// Every type that can hold a member is one; only the engine and its macros ask.
pub trait Place<'de> {
    /// What it takes.
    fn open(&mut self) -> Slot<'_, 'de>;
}

impl<'de, T: Value<'de>> Place<'de> for T {
    #[inline]
    fn open(&mut self) -> Slot<'_, 'de> {
        Value::slot(self)
    }
}

/// Reads a value of any type that can hold a member.
///
/// # Errors
/// The format's own, with the path to the wrong value in front.
#[inline]
pub fn deserialize<'de, T: Value<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let mut value = T::start();
    fill(value.slot(), deserializer)?;
    Ok(value)
}

/// Reads a value from a format in which all values are text: XML, forms of the web, variables of the
/// environment, CSV.
///
/// What is a number in JSON may be text for a time or a blob, and the other way round. So where a type
/// takes several forms, the format is asked for whatever there is; and one in which all is text cannot
/// tell. This asks for each value as what it is to be: a float as a number, a time as text. A union takes
/// the first of its types that takes text.
///
/// It is a function for serde's `deserialize_with` as well.
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
/// The format's own, with the path to the wrong value in front.
pub fn from_text_format<'de, T: Value<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let mut value = T::start();
    fill_from(value.slot(), deserializer, Reading::of_text())?;
    Ok(value)
}

/// All of reading that is the same for every type.
#[inline(never)]
pub(crate) fn fill<'de, D: Deserializer<'de>>(
    slot: Slot<'_, 'de>,
    deserializer: D,
) -> Result<(), D::Error> {
    let reading = Reading::new(deserializer.is_human_readable());
    fill_from(slot, deserializer, reading)
}

#[inline]
fn fill_from<'de, D: Deserializer<'de>>(
    mut slot: Slot<'_, 'de>,
    deserializer: D,
    mut reading: Reading,
) -> Result<(), D::Error> {
    let result = deserializer.read(&mut slot, &mut reading);
    result.map_err(|error| reading.explain(error))
}
