//! What the traits of a text type do for an enumeration, by its text.
//!
//! Each is one call where it is implemented: a second one, an operator, or a method to be found first
//! costs every enumeration more to compile. How much is in `docs/engine.md`.

use alloc::string::String;
use core::cmp::Ordering;
use core::convert::Infallible;
use core::fmt;
use core::hash::{Hash, Hasher};

use super::{Enumeration, EnumerationValue};

/// What values of the enumeration `E` are compared with: others of it, and text.
#[diagnostic::on_unimplemented(
    message = "`{E}` cannot be compared with `{Self}`",
    label = "neither text nor `{E}`"
)]
pub trait Comparable<E> {
    /// The text that is compared.
    fn text(&self) -> &str;
}

impl<E: Enumeration> Comparable<E> for E {
    #[inline]
    fn text(&self) -> &str {
        Enumeration::text(self)
    }
}

impl<E> Comparable<E> for str {
    #[inline]
    fn text(&self) -> &str {
        self
    }
}

impl<E> Comparable<E> for &str {
    #[inline]
    fn text(&self) -> &str {
        self
    }
}

impl<E> Comparable<E> for String {
    #[inline]
    fn text(&self) -> &str {
        self
    }
}

/// Whether the text of a value is that of another, or a text.
#[inline]
pub fn is_text<E: Enumeration, T: Comparable<E> + ?Sized>(value: &E, other: &T) -> bool {
    value.text() == other.text()
}

/// The order of the texts.
#[inline]
pub fn order<E: Enumeration>(value: &E, other: &E) -> Ordering {
    value.text().cmp(other.text())
}

/// The order of the texts, for who would take none.
#[inline]
pub fn partial_order<E: Enumeration>(value: &E, other: &E) -> Option<Ordering> {
    Some(order(value, other))
}

/// Hashes the text.
#[inline]
pub fn hash<E: Enumeration>(value: &E, state: &mut impl Hasher) {
    value.text().hash(state);
}

/// The value for a text, of which there always is one.
///
/// # Errors
/// None.
#[inline]
pub fn from_str<E: Enumeration>(text: &str) -> Result<E, Infallible> {
    Ok(E::from_text(text))
}

/// Prints the text.
#[inline]
pub fn display<E: Enumeration>(value: &E, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    formatter.pad(value.text())
}

/// Prints what a derived `Debug` prints.
pub fn debug(value: &dyn EnumerationValue, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    match value.variant() {
        "" => formatter.debug_tuple("Unknown").field(&value.get()).finish(),
        name => formatter.write_str(name),
    }
}
