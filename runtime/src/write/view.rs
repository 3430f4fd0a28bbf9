//! Writes a view of any value.

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::structure;
use crate::value::special_text;
use crate::{Conversions, ItemsView, ListView, Literal, MapView, Scalar, View};

impl Serialize for View<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Null => serializer.serialize_unit(),
            Self::Text(value) => serializer.serialize_str(value),
            Self::Integer(value) => serializer.serialize_i64(value),
            Self::Unsigned(value) => serializer.serialize_u64(value),
            Self::Float(value) => write_float(value, serializer),
            Self::Boolean(value) => serializer.serialize_bool(value),
            Self::Scalar(value) => write_scalar(value, serializer),
            Self::Shape(value) => structure::serialize(value, serializer),
            Self::Enumeration(value) => serializer.serialize_str(value.get()),
            Self::Union(value) => match value.variant() {
                (_, Some(payload)) => payload.serialize(serializer),
                (_, None) => serializer.serialize_unit(),
            },
            Self::Optional(value) => match value.get() {
                Some(value) => serializer.serialize_some(&value),
                None => serializer.serialize_none(),
            },
            Self::List(items) => write_list(items, serializer),
            Self::Items(items) => write_items(items, serializer),
            Self::Texts(items) => items.serialize(serializer),
            Self::Map(entries) => write_map(entries, serializer),
            Self::Converted(shape, index) => write_converted(shape, index, serializer),
            #[cfg(feature = "json")]
            Self::Json(value) => value.serialize(serializer),
        }
    }
}

/// JSON has no `NaN` and no infinities, so text formats get the texts that AWS uses for them.
fn write_float<S: Serializer>(value: f64, serializer: S) -> Result<S::Ok, S::Error> {
    match special_text(value) {
        Some(text) if serializer.is_human_readable() => serializer.serialize_str(text),
        Some(_) | None => serializer.serialize_f64(value),
    }
}

fn write_scalar<S: Serializer>(value: &dyn Scalar, serializer: S) -> Result<S::Ok, S::Error> {
    let human_readable = serializer.is_human_readable();
    let mut serializer = Some(serializer);
    let mut written = None;
    value.get(human_readable, &mut |literal| {
        if let Some(serializer) = serializer.take() {
            written = Some(write_literal(literal, serializer));
        }
    });
    written.unwrap_or_else(|| Err(S::Error::custom("scalar gave no literal to write")))
}

fn write_converted<S: Serializer>(
    shape: &dyn Conversions,
    index: u32,
    serializer: S,
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

fn write_literal<S: Serializer>(literal: Literal<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    match literal {
        Literal::Null => serializer.serialize_unit(),
        Literal::Boolean(value) => serializer.serialize_bool(value),
        Literal::Integer(value) => serializer.serialize_i64(value),
        Literal::Unsigned(value) => serializer.serialize_u64(value),
        Literal::Float(value) => write_float(value, serializer),
        Literal::Digits(value) | Literal::Text(value) => serializer.serialize_str(value),
        Literal::Bytes(value) => serializer.serialize_bytes(value),
    }
}

fn write_list<S: Serializer>(items: &dyn ListView, serializer: S) -> Result<S::Ok, S::Error> {
    let mut output = serializer.serialize_seq(Some(items.len()))?;
    for item in (0..items.len()).filter_map(|index| items.get(index)) {
        output.serialize_element(&item)?;
    }
    output.end()
}

fn write_items<S: Serializer>(items: &dyn ItemsView, serializer: S) -> Result<S::Ok, S::Error> {
    let mut output = serializer.serialize_seq(Some(items.len()))?;
    let mut result = Ok(());
    items.each(&mut |item| {
        result = output.serialize_element(&item);
        result.is_ok()
    });
    result?;
    output.end()
}

fn write_map<S: Serializer>(entries: &dyn MapView, serializer: S) -> Result<S::Ok, S::Error> {
    let mut output = serializer.serialize_map(Some(entries.len()))?;
    let mut result = Ok(());
    entries.each(&mut |key, value| {
        result = output.serialize_entry(key, &value);
        result.is_ok()
    });
    result?;
    output.end()
}
