//! Values that formats give as something else: as a map with one entry, whose key is theirs alone and
//! whose value is text, or as a variant of an enum.

use alloc::string::String;

use serde_core::de::{DeserializeSeed, EnumAccess, Error, Unexpected, VariantAccess};

use crate::scalar::{Form, Literal};

/// The key of a number, where `serde_json` has its feature `arbitrary_precision` on: any crate of a
/// build can turn it on for all. It is `serde_json::number::TOKEN`.
const NUMBER_KEY: &str = "$serde_json::private::Number";

/// The key of a date in TOML: `toml_datetime::__unstable::FIELD`.
const DATE_KEY: &str = "$__toml_private_datetime";

/// The key of the text of an element, where `quick-xml` is asked for whatever there is.
const ELEMENT_KEY: &str = "$text";

/// What the one entry of a map stands for, where a value of this form is asked for.
pub(crate) fn literal_of<'t>(form: Form, key: &str, text: &'t str) -> Option<Literal<'t>> {
    if key != ELEMENT_KEY {
        return literal(key, text);
    }
    let number = if form == Form::Float { number(text) } else { None };
    Some(number.unwrap_or(Literal::Text(text)))
}

/// What the one entry of a map stands for.
pub(crate) fn literal<'t>(key: &str, text: &'t str) -> Option<Literal<'t>> {
    match key {
        NUMBER_KEY => number(text),
        DATE_KEY => Some(Literal::Text(text)),
        _ => None,
    }
}

/// The literal of a number's text.
fn number(text: &str) -> Option<Literal<'_>> {
    let whole = text.parse::<i128>().ok();
    let integer = whole.and_then(|value| i64::try_from(value).ok()).map(Literal::Integer);
    let unsigned = || whole.and_then(|value| u64::try_from(value).ok()).map(Literal::Unsigned);
    let other = || Some(float_or_digits(text.parse().ok()?, text));
    integer.or_else(unsigned).or_else(other)
}

/// The float, if its own digits are those of the text; the text, if it has more of them.
fn float_or_digits(value: f64, text: &str) -> Literal<'_> {
    if alloc::format!("{value:?}") == text || alloc::format!("{value}") == text {
        Literal::Float(value)
    } else {
        Literal::Digits(text)
    }
}

/// The name of the enum's variant as which `ciborium` gives a value with a tag of CBOR before it.
const TAGGED: &str = "@@TAGGED@@";

/// Reads the value behind a tag, whatever the tag says of it.
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
