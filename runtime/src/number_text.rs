//! The texts of numbers.

/// Whether text is an integer of any length.
pub(crate) fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    has_digit(digits) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether text that is a float has digits: `Infinity` has none.
pub(crate) fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// The text of a number that JSON cannot write.
pub(crate) fn special_text(value: f64) -> Option<&'static str> {
    match value {
        _ if value.is_finite() => None,
        _ if value.is_nan() => Some("NaN"),
        _ if value > 0.0 => Some("Infinity"),
        _ => Some("-Infinity"),
    }
}
