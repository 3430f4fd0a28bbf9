//! Writes a view of any value.

use alloc::string::String;

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::structure;
use crate::value::special_text;
use crate::{
    Conversions, EnumerationValue, ItemsView, ListView, Literal, MapView, OptionalView, Scalar,
    UnionValue, View,
};

/// Each kind of value has a function of its own, and none of them is inlined: what is written most is
/// short, and would have to make room for what is not.
impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Null => serializer.serialize_unit(),
            Self::Text(value) => write_text(serializer, value),
            Self::Integer(value) => write_integer(serializer, value),
            Self::Unsigned(value) => write_unsigned(serializer, value),
            Self::Float(value) => write_float(serializer, value),
            Self::Boolean(value) => write_boolean(serializer, value),
            Self::Scalar(value) => write_scalar(serializer, value),
            Self::Shape(value) => structure::serialize(serializer, value),
            Self::Enumeration(value) => write_enumeration(serializer, value),
            Self::Union(value) => write_union(serializer, value),
            Self::Optional(value) => write_optional(serializer, value),
            Self::List(items) => write_list(serializer, items),
            Self::Items(items) => write_items(serializer, items),
            Self::Texts(items) => write_texts(serializer, items),
            Self::Map(entries) => write_map(serializer, entries),
            Self::Converted(shape, index) => write_converted(serializer, shape, index),
            #[cfg(feature = "json")]
            Self::Json(value) => write_json(serializer, value),
        }
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
fn write_boolean<S: Serializer>(serializer: S, value: bool) -> Result<S::Ok, S::Error> {
    serializer.serialize_bool(value)
}

#[inline(never)]
fn write_unsigned<S: Serializer>(serializer: S, value: u64) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(value)
}

/// JSON has no `NaN` and no infinities, so text formats get the texts that AWS uses for them.
#[inline(never)]
fn write_float<S: Serializer>(serializer: S, value: f64) -> Result<S::Ok, S::Error> {
    match special_text(value) {
        Some(text) if serializer.is_human_readable() => serializer.serialize_str(text),
        Some(_) | None => serializer.serialize_f64(value),
    }
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
fn write_converted<S: Serializer>(
    serializer: S,
    shape: &dyn Conversions,
    index: u32,
) -> Result<S::Ok, S::Error> {
    let mut serializer = Some(serializer);
    let mut written = None;
    shape.converted(index, &mut |view| {
        if let Some(serializer) = serializer.take() {
            written = Some(view.serialize(serializer));
        }
    });
    written.unwrap_or_else(|| Err(S::Error::custom("conversion gave nothing to write")))
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
        Literal::Bytes(value) => serializer.serialize_bytes(value),
    }
}

#[inline(never)]
fn write_list<S: Serializer>(serializer: S, items: &dyn ListView) -> Result<S::Ok, S::Error> {
    let mut output = serializer.serialize_seq(Some(items.len()))?;
    for index in 0..items.len() {
        // By reference, for the reason that places are met so.
        if let Some(item) = &items.get(index) {
            output.serialize_element(item)?;
        }
    }
    output.end()
}

#[inline(never)]
fn write_items<S: Serializer>(serializer: S, items: &dyn ItemsView) -> Result<S::Ok, S::Error> {
    let mut output = serializer.serialize_seq(Some(items.len()))?;
    let mut failure = None;
    items.each(&mut |item| {
        output.serialize_element(&item).map_err(|error| failure = Some(error)).is_ok()
    });
    match failure {
        Some(error) => Err(error),
        None => output.end(),
    }
}

#[inline(never)]
fn write_map<S: Serializer>(serializer: S, entries: &dyn MapView) -> Result<S::Ok, S::Error> {
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

#[inline(never)]
fn write_enumeration<S: Serializer>(
    serializer: S,
    value: &dyn EnumerationValue,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(value.get())
}

#[inline(never)]
fn write_union<S: Serializer>(serializer: S, value: &dyn UnionValue) -> Result<S::Ok, S::Error> {
    match value.variant() {
        (_, Some(payload)) => payload.serialize(serializer),
        (_, None) => serializer.serialize_unit(),
    }
}

#[inline(never)]
fn write_optional<S: Serializer>(
    serializer: S,
    value: &dyn OptionalView,
) -> Result<S::Ok, S::Error> {
    match &value.get() {
        Some(value) => serializer.serialize_some(value),
        None => serializer.serialize_none(),
    }
}

#[inline(never)]
fn write_texts<S: Serializer>(serializer: S, items: &[String]) -> Result<S::Ok, S::Error> {
    items.serialize(serializer)
}

#[cfg(feature = "json")]
#[inline(never)]
fn write_json<S: Serializer>(serializer: S, value: &crate::Json) -> Result<S::Ok, S::Error> {
    value.serialize(serializer)
}
