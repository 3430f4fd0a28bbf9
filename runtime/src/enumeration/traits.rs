//! The std traits of an enumeration, by its text.
//!
//! Each derived implementation is one call of a function here. A second call, an operator, or a method
//! lookup in it would cost compile time for every enumeration; `docs/engine.md` has the numbers.

use core::borrow::Borrow;
use core::cmp::Ordering;
use core::convert::Infallible;
use core::fmt;
use core::hash::{Hash, Hasher};

use crate::enumeration::{Enumeration, text_of};
use crate::view::Variant;

/// Whether two values have the same text.
#[inline]
pub fn is_equal<E: Enumeration>(value: &E, other: &E) -> bool {
    value.text() == other.text()
}

/// Whether a value has this text.
#[inline]
pub fn is_text<E: Enumeration, T: Borrow<str> + ?Sized>(value: &E, text: &T) -> bool {
    value.text() == text.borrow()
}

/// Compares the texts.
#[inline]
pub fn order<E: Enumeration>(value: &E, other: &E) -> Ordering {
    value.text().cmp(other.text())
}

/// Compares the texts, for `PartialOrd`.
#[inline]
pub fn partial_order<E: Enumeration>(value: &E, other: &E) -> Option<Ordering> {
    Some(order(value, other))
}

/// Hashes the text.
#[inline]
pub fn hash<E: Enumeration>(value: &E, state: &mut impl Hasher) {
    value.text().hash(state);
}

/// The value for a text.
///
/// # Errors
/// Never: every text has a value.
#[inline]
pub fn from_str<E: Enumeration>(text: &str) -> Result<E, Infallible> {
    Ok(E::from_text(text))
}

/// Prints the text.
///
/// # Errors
/// The formatter's.
#[inline]
pub fn display<E: Enumeration>(value: &E, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    formatter.pad(value.text())
}

/// Prints what a derived `Debug` prints.
///
/// # Errors
/// The formatter's.
pub fn debug(value: &dyn Variant, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    match value.variant().0 {
        "" => formatter.debug_tuple("Unknown").field(&text_of(value)).finish(),
        name => formatter.write_str(name),
    }
}
