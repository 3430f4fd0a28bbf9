//! Texts out of a list that may grow: each known one a variant, any other one kept.

mod traits;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;

pub use traits::{Comparable, debug, display, from_str, hash, is_text, order, partial_order};

/// A type with a variant for each value of an enumeration, and one for any other text.
///
/// [`Enumeration`](macro@crate::Enumeration) implements it, together with what a text type is expected
/// to have.
///
/// ```
/// # #[derive(Clone, shapewright::Enumeration)]
/// # #[shape("GrantType", rename_all = "snake_case")]
/// # pub enum GrantType { AuthorizationCode, RefreshToken, Unknown(String) }
/// assert_eq!(GrantType::from("refresh_token"), GrantType::RefreshToken);
/// assert_eq!(GrantType::from("device_code").as_str(), "device_code");
/// assert_eq!(GrantType::values(), ["authorization_code", "refresh_token"]);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an AWS enumeration",
    note = "generated enumerations are, and `#[derive(Enumeration)]` makes one of an enum"
)]
pub trait Enumeration: Clone + 'static {
    /// The texts that the model lists, and what else is the same for every value.
    const TABLE: &'static EnumerationTable<Self>;

    /// The text, and the variant's name in Rust, which is empty for a text that the model does not
    /// list.
    fn parts(&self) -> (&str, &'static str);

    /// The text.
    #[inline]
    fn text(&self) -> &str {
        self.parts().0
    }

    /// The value for a text.
    #[inline]
    fn from_text(text: &str) -> Self {
        enumeration(text)
    }

    /// The value for a text that the caller can spare.
    #[inline]
    fn from_string(text: String) -> Self {
        enumeration(text)
    }
}

/// Text that becomes a value of an enumeration.
#[diagnostic::on_unimplemented(message = "`{Self}` is no text")]
pub trait OwnText: AsRef<str> + Into<String> {}

impl OwnText for &str {}
impl OwnText for String {}
impl OwnText for Box<str> {}
impl OwnText for Cow<'_, str> {}

/// The value for a text.
#[inline]
pub fn enumeration<E: Enumeration>(text: impl OwnText) -> E {
    known(text.as_ref()).unwrap_or_else(|| (E::TABLE.unknown)(text.into()))
}

/// The values of an enumeration, as texts and in Rust.
///
/// Tables are written by [`Enumeration`](macro@crate::Enumeration), as constants; the fields are there to
/// be read.
#[derive(Debug)]
pub struct EnumerationTable<E: 'static> {
    /// The name of the enumeration in its model.
    pub shape: &'static str,
    /// The texts that the model lists, in its order.
    pub values: &'static [&'static str],
    /// The variants for these texts, in the same order.
    pub variants: &'static [E],
    /// The value for a text that the model does not list.
    pub unknown: fn(String) -> E,
}

#[inline]
fn known<E: Enumeration>(text: &str) -> Option<E> {
    let table = E::TABLE;
    position(table.values, text).and_then(|index| table.variants.get(index)).cloned()
}

/// Up to here, looking at each text is as fast as halving the list.
const FEW: usize = 16;

/// Models list values in any order, most of them sorted: the order is tried first, and not relied
/// on.
fn position(values: &[&str], text: &str) -> Option<usize> {
    let by_order = if values.len() > FEW { values.binary_search(&text).ok() } else { None };
    by_order.or_else(|| values.iter().position(|value| *value == text))
}

/// A value of any enumeration, whatever its type.
pub trait EnumerationValue {
    /// Becomes the value for a text.
    fn set(&mut self, text: &str);

    /// The text.
    fn get(&self) -> &str;

    /// The variant's name in Rust, which is empty for a text that the model does not list.
    fn variant(&self) -> &'static str;
}

impl<E: Enumeration> EnumerationValue for E {
    fn set(&mut self, text: &str) {
        *self = E::from_text(text);
    }

    #[inline]
    fn get(&self) -> &str {
        self.text()
    }

    fn variant(&self) -> &'static str {
        self.parts().1
    }
}
