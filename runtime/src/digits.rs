//! Numbers as `serde_json` gives them with its feature `arbitrary_precision`.
//!
//! Any crate of a build can turn the feature on for all. Then `deserialize_any` gives each number as
//! a map with one entry, whose value is the number's text.

use crate::Literal;

/// The key of that entry: `serde_json::number::TOKEN`.
pub(crate) const NUMBER_KEY: &str = "$serde_json::private::Number";

/// The literal of a number's text.
pub(crate) fn number(text: &str) -> Option<Literal<'_>> {
    text.parse()
        .map(Literal::Integer)
        .or_else(|_| text.parse().map(Literal::Unsigned))
        .or_else(|_| text.parse::<f64>().map(|value| float_or_digits(value, text)))
        .ok()
}

/// The float, if its own digits are those of the text; the text, if it has more of them.
fn float_or_digits(value: f64, text: &str) -> Literal<'_> {
    if alloc::format!("{value:?}") == text || alloc::format!("{value}") == text {
        Literal::Float(value)
    } else {
        Literal::Digits(text)
    }
}
