//! Enumerations, whose lists of texts may grow: each listed text is a variant, any other text is kept.

pub(crate) mod integer;
pub(crate) mod traits;

use alloc::collections::BTreeMap;
use alloc::string::String;
use core::borrow::Borrow;

use crate::scalar::Refusal;
use crate::text::TextTarget;
use crate::view::{Variant, View};

/// A type with a variant for each text that an enumeration lists, and one for any other text.
///
/// [`Enumeration`](macro@crate::Enumeration) implements it, with the traits that a text type should
/// have. `String` implements it as well, as an enumeration that lists no texts: keys of maps are
/// enumerations.
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
    note = "generated enumerations and `String` are, and `#[derive(Enumeration)]` makes one of an enum"
)]
pub trait Enumeration: Clone + 'static {
    /// The texts that the model lists, and everything else that all values share.
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
        known(text).unwrap_or_else(|| (Self::TABLE.unknown)(text.into()))
    }

    /// The value for an owned text, which an unlisted value keeps without a copy.
    #[inline]
    fn from_string(text: String) -> Self {
        match known(&text) {
            Some(value) => value,
            None => (Self::TABLE.unknown)(text),
        }
    }

    /// The value of a map under the key with this text.
    #[doc(hidden)]
    #[inline]
    fn find<'m, T>(map: &'m BTreeMap<Self, T>, text: &str) -> Option<&'m T>
    where
        Self: Ord,
    {
        map.get(&Self::from_text(text))
    }
}

/// The values of an enumeration, as texts and in Rust.
///
/// [`Enumeration`](macro@crate::Enumeration) writes tables as constants. The fields are public to be
/// read; later versions may add some.
#[derive(Debug)]
pub struct EnumerationTable<E: 'static> {
    /// The name of the enumeration in its model.
    pub shape: &'static str,
    /// The texts that the model lists, in its order.
    pub values: &'static [&'static str],
    /// The variants for these texts, in the same order.
    pub variants: &'static [E],
    /// Makes the value for a text that the model does not list.
    pub unknown: fn(String) -> E,
}

impl Enumeration for String {
    const TABLE: &'static EnumerationTable<Self> = &EnumerationTable {
        shape: "",
        values: &[],
        variants: &[],
        unknown: core::convert::identity,
    };

    #[inline]
    fn parts(&self) -> (&str, &'static str) {
        (self, "")
    }

    #[inline]
    fn from_text(text: &str) -> Self {
        text.into()
    }

    #[inline]
    fn from_string(text: String) -> Self {
        text
    }

    #[inline]
    fn find<'m, T>(map: &'m BTreeMap<Self, T>, text: &str) -> Option<&'m T> {
        map.get(text)
    }
}

/// The value for a text of any type.
#[inline]
pub fn enumeration<E: Enumeration>(text: impl Borrow<str>) -> E {
    E::from_text(text.borrow())
}

#[inline]
fn known<E: Enumeration>(text: &str) -> Option<E> {
    let table = E::TABLE;
    position(table.values, text).and_then(|index| table.variants.get(index)).cloned()
}

/// For at most so many texts, a linear search is as fast as a binary one.
const FEW: usize = 16;

/// Most models sort their values, but none promises it: a binary search comes first, and a linear one
/// decides.
fn position(values: &[&str], text: &str) -> Option<usize> {
    let sorted = if values.len() > FEW { values.binary_search(&text).ok() } else { None };
    sorted.or_else(|| values.iter().position(|value| *value == text))
}

impl<'de, E: Enumeration> TextTarget<'de> for E {
    fn copy(&mut self, text: &str) -> Result<(), Refusal> {
        *self = E::from_text(text);
        Ok(())
    }
}

impl<E: Enumeration> Variant for E {
    #[inline]
    fn variant(&self) -> (&'static str, Option<View<'_>>) {
        let (text, name) = self.parts();
        (name, Some(View::Text(text)))
    }
}

/// The text of an enumeration's value.
#[inline]
pub(crate) fn text_of(value: &dyn Variant) -> &str {
    match value.variant() {
        (_, Some(View::Text(text))) => text,
        _ => "",
    }
}
