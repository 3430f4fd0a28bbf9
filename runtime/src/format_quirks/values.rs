//! Values that formats represent as a map with one entry, whose key is private to the format and whose
//! value is text, or as a variant of an enum.

use alloc::string::String;

use serde_core::de::{DeserializeSeed, EnumAccess, Error, Unexpected, VariantAccess};

use super::tables::{DATE_KEY, ELEMENT_KEY, NUMBER_KEY, TAGGED};
use crate::scalar::{Form, Literal};

/// The value that a map with one entry represents, for a target of this form.
pub(crate) fn literal_of<'t>(form: Form, key: &str, text: &'t str) -> Option<Literal<'t>> {
    if key != ELEMENT_KEY {
        return literal(key, text);
    }
    let number = if form == Form::Float { number(text) } else { None };
    Some(number.unwrap_or(Literal::Text(text)))
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
    let other = || Some(float_or_digits(text.parse().ok()?, text));
    integer.or_else(unsigned).or_else(other)
}

/// The float, or the text if it has more digits than the float.
fn float_or_digits(value: f64, text: &str) -> Literal<'_> {
    if alloc::format!("{value:?}") == text || alloc::format!("{value}") == text {
        Literal::Float(value)
    } else {
        Literal::Digits(text)
    }
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
