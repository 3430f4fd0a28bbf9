//! Writes each kind of view to a format.

use alloc::string::String;

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::structure::{write_structure, write_unlisted};
use crate::enumeration::text_of;
use crate::format_quirks::write_exact;
use crate::number_text::special_text;
use crate::scalar::{Literal, Scalar};
use crate::view::{Parts, Shape, Variant, View};

/// Writes a view.
///
/// Each kind of view has a function that is not inlined: the most frequent ones are short, and inlining
/// the others would enlarge their stack frame.
#[inline(never)]
pub(crate) fn write<S: Serializer>(serializer: S, view: &View<'_>) -> Result<S::Ok, S::Error> {
    match *view {
        View::Null => serializer.serialize_unit(),
        View::Text(value) => write_text(serializer, value),
        View::Integer(value) => write_integer(serializer, value),
        View::Unsigned(value) => write_unsigned(serializer, value),
        View::Float(value) => write_float(serializer, value),
        View::Boolean(value) => write_boolean(serializer, value),
        View::Scalar(value) => write_scalar(serializer, value),
        View::Shape(value) => write_structure(serializer, value),
        View::Enumeration(value) => write_enumeration(serializer, value),
        View::Union(value) => write_union(serializer, value),
        View::Optional(value) => write_optional(serializer, value),
        View::List(items) => write_list(serializer, items),
        View::Items(items) => write_items(serializer, items),
        View::Texts(items) => write_texts(serializer, items),
        View::Map(entries) => write_map(serializer, entries),
        View::Converted(shape, index) => write_converted(serializer, shape, index, write),
        View::Unlisted(name, value) => write_unlisted(serializer, name, value),
        View::Unknown(value) => value.serialize(serializer),
        #[cfg(feature = "json")]
        View::Json(value) => write_json(serializer, value),
    }
}

#[inline(never)]
fn write_text<S: Serializer>(serializer: S, value: &str) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(value)
}

#[inline(never)]
fn write_integer<S: Serializer>(serializer: S, value: i64) -> Result<S::Ok, S::Error> {
    serializer.serialize_i64(value)
}

#[inline(never)]
fn write_unsigned<S: Serializer>(serializer: S, value: u64) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(value)
}

/// JSON has neither `NaN` nor infinities, so human-readable formats get the texts that AWS uses.
#[inline(never)]
fn write_float<S: Serializer>(serializer: S, value: f64) -> Result<S::Ok, S::Error> {
    match special_text(value) {
        Some(text) if serializer.is_human_readable() => serializer.serialize_str(text),
        Some(_) | None => serializer.serialize_f64(value),
    }
}

#[inline(never)]
fn write_boolean<S: Serializer>(serializer: S, value: bool) -> Result<S::Ok, S::Error> {
    serializer.serialize_bool(value)
}

#[inline(never)]
fn write_scalar<S: Serializer>(serializer: S, value: &dyn Scalar) -> Result<S::Ok, S::Error> {
    let human_readable = serializer.is_human_readable();
    let mut serializer = Some(serializer);
    let mut written = None;
    value.get(human_readable, &mut |literal| {
        if let Some(serializer) = serializer.take() {
            written = Some(write_literal(serializer, literal));
        }
    });
    written.unwrap_or_else(|| Err(S::Error::custom("scalar gave no literal to write")))
}

#[inline(never)]
fn write_literal<S: Serializer>(serializer: S, literal: Literal<'_>) -> Result<S::Ok, S::Error> {
    match literal {
        Literal::Null => serializer.serialize_unit(),
        Literal::Boolean(value) => serializer.serialize_bool(value),
        Literal::Integer(value) => serializer.serialize_i64(value),
        Literal::Unsigned(value) => serializer.serialize_u64(value),
        Literal::Float(value) => write_float(serializer, value),
        Literal::Digits(value) | Literal::Text(value) => serializer.serialize_str(value),
        Literal::Exact(value) => write_exact(serializer, value),
        Literal::Bytes(value) => serializer.serialize_bytes(value),
    }
}

#[inline(never)]
fn write_enumeration<S: Serializer>(serializer: S, value: &dyn Variant) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text_of(value))
}

#[inline(never)]
fn write_union<S: Serializer>(serializer: S, value: &dyn Variant) -> Result<S::Ok, S::Error> {
    match value.variant() {
        (_, Some(payload)) => write(serializer, &payload),
        (_, None) => serializer.serialize_unit(),
    }
}

#[inline(never)]
fn write_optional<S: Serializer>(serializer: S, value: &dyn Parts) -> Result<S::Ok, S::Error> {
    match &value.get(0) {
        Some(value) => serializer.serialize_some(value),
        None => serializer.serialize_none(),
    }
}

#[inline(never)]
fn write_list<S: Serializer>(serializer: S, items: &dyn Parts) -> Result<S::Ok, S::Error> {
    let mut output = serializer.serialize_seq(Some(items.len()))?;
    for index in 0..items.len() {
        // By reference: a copy would load wider words than were just stored.
        if let Some(item) = &items.get(index) {
            output.serialize_element(item)?;
        }
    }
    output.end()
}

#[inline(never)]
fn write_items<S: Serializer>(serializer: S, items: &dyn Parts) -> Result<S::Ok, S::Error> {
    let mut output = serializer.serialize_seq(Some(items.len()))?;
    let mut failure = None;
    items.each(&mut |_, item| {
        output.serialize_element(&item).map_err(|error| failure = Some(error)).is_ok()
    });
    match failure {
        Some(error) => Err(error),
        None => output.end(),
    }
}

#[inline(never)]
fn write_texts<S: Serializer>(serializer: S, items: &[String]) -> Result<S::Ok, S::Error> {
    items.serialize(serializer)
}

#[inline(never)]
fn write_map<S: Serializer>(serializer: S, entries: &dyn Parts) -> Result<S::Ok, S::Error> {
    let mut output = serializer.serialize_map(Some(entries.len()))?;
    let mut failure = None;
    entries.each(&mut |key, value| {
        output.serialize_entry(key, &value).map_err(|error| failure = Some(error)).is_ok()
    });
    match failure {
        Some(error) => Err(error),
        None => output.end(),
    }
}

/// Writes a view.
type Write<S> = fn(S, &View<'_>) -> Result<<S as Serializer>::Ok, <S as Serializer>::Error>;

/// Converts a member, and writes the result with `write`.
#[inline(never)]
pub(super) fn write_converted<S: Serializer>(
    serializer: S,
    shape: &dyn Shape,
    index: u32,
    write: Write<S>,
) -> Result<S::Ok, S::Error> {
    let mut serializer = Some(serializer);
    let mut written = None;
    shape.converted(index, &mut |view| {
        if let Some(serializer) = serializer.take() {
            written = Some(write(serializer, &view));
        }
    });
    written.unwrap_or_else(|| Err(S::Error::custom("conversion gave nothing to write")))
}

#[cfg(feature = "json")]
#[inline(never)]
fn write_json<S: Serializer>(serializer: S, value: &crate::Json) -> Result<S::Ok, S::Error> {
    value.serialize(serializer)
}

impl Serialize for View<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(serializer, self)
    }
}
