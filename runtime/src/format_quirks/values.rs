//! Values that formats represent as a map with one entry, whose key is private to the format and whose
//! value is text, or as a variant of an enum.

use alloc::string::String;

use serde_core::de::{DeserializeSeed, EnumAccess, Error, Unexpected, VariantAccess};
use serde_core::ser::{SerializeStruct, Serializer};

use super::tables::{DATE_KEY, ELEMENT_KEY, NUMBER_KEY, SERDE_JSON_SERIALIZERS, TAGGED};
use crate::number_text::{has_digit, is_integer};
use crate::scalar::{Form, Literal};

/// The value that a map with one entry represents, for a target of this form.
pub(crate) fn literal_of<'t>(form: Form, key: &str, text: &'t str) -> Option<Literal<'t>> {
    if key == ELEMENT_KEY { Some(literal_of_text(form, text)) } else { literal(key, text) }
}

/// The value of text in a format in which everything is text, for a target of this form.
pub(crate) fn literal_of_text(form: Form, text: &str) -> Literal<'_> {
    let digits = text.trim();
    let number = match form {
        Form::Float => number(digits),
        Form::Integer | Form::Unsigned if is_integer(digits) => number(digits),
        Form::Null | Form::Boolean | Form::Integer | Form::Unsigned | Form::Text | Form::Bytes => {
            None
        }
    };
    number.unwrap_or(Literal::Text(text))
}

/// The value that a map with one entry represents.
pub(crate) fn literal<'t>(key: &str, text: &'t str) -> Option<Literal<'t>> {
    match key {
        NUMBER_KEY => number(text),
        DATE_KEY => Some(Literal::Text(text)),
        _ => None,
    }
}

/// Parses a number.
fn number(text: &str) -> Option<Literal<'_>> {
    let whole = text.parse::<i128>().ok();
    let integer = whole.and_then(|value| i64::try_from(value).ok()).map(Literal::Integer);
    let unsigned = || whole.and_then(|value| u64::try_from(value).ok()).map(Literal::Unsigned);
    let other = || Some(float_or_exact(text.parse().ok()?, text));
    integer.or_else(unsigned).or_else(other)
}

/// The float, or the text if it has other digits than the float. An infinite float has digits if the number
/// is too large for it, and is `Infinity` in text if not.
fn float_or_exact(value: f64, text: &str) -> Literal<'_> {
    let is_same =
        if value.is_finite() { alloc::format!("{value:?}") == text } else { !has_digit(text) };
    if is_same { Literal::Float(value) } else { Literal::Exact(text) }
}

/// Writes a number with the digits of this text if the format is `serde_json`, which has such numbers if one
/// was read. Other formats write the text.
pub(crate) fn write_exact<S: Serializer>(serializer: S, text: &str) -> Result<S::Ok, S::Error> {
    if !is_serde_json(core::any::type_name::<S>()) {
        return serializer.serialize_str(text);
    }
    let mut number = serializer.serialize_struct(NUMBER_KEY, 1)?;
    number.serialize_field(NUMBER_KEY, text)?;
    number.end()
}

/// Whether a serializer is one of `serde_json`, by the name of its type, or of the type that it refers to.
fn is_serde_json(serializer: &str) -> bool {
    serializer.trim_start_matches("&mut ").starts_with(SERDE_JSON_SERIALIZERS)
}

/// Reads a tagged value of CBOR. The tag is ignored.
pub(crate) fn untagged<'de, A: EnumAccess<'de>, S: DeserializeSeed<'de>>(
    access: A,
    seed: S,
) -> Result<S::Value, A::Error> {
    let (name, value) = access.variant::<String>()?;
    if name != TAGGED {
        return Err(A::Error::invalid_type(Unexpected::Enum, &"value"));
    }
    value.newtype_variant_seed(seed)
}
