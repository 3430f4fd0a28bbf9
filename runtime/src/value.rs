//! What a field can hold: the trait, and its implementations for types of std and other crates.

mod address;
mod collection;
mod foreign;
mod items;
pub(crate) mod number;
mod other;
pub(crate) mod scalar;
mod text;
mod unknown;

use alloc::string::String;
use alloc::vec::Vec;

use crate::slot::{Place, Slot};
use crate::unknown_value::UnknownValue;
use crate::view::{MemberViews, View};

/// A type whose fields can hold a member of a shape.
///
/// `'de` is the lifetime of the document, as in serde's `Deserialize`. It matters only to types that
/// borrow from the document.
///
/// A newtype forwards to the type that it wraps:
///
/// ```
/// use shapewright::Value;
/// use shapewright::engine::{Slot, View};
///
/// struct Scope(String);
///
/// impl<'de> Value<'de> for Scope {
///     fn start() -> Self {
///         Scope(String::start())
///     }
///     fn slot(&mut self) -> Slot<'_, 'de> {
///         self.0.slot()
///     }
///     fn view(&self) -> View<'_> {
///         self.0.view()
///     }
/// }
/// ```
///
/// A type with its own form in documents implements [`Scalar`](crate::engine::Scalar) first.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold a member of an AWS shape",
    label = "cannot hold a member",
    note = "implement `shapewright::Value` for it; its documentation shows how in ten lines"
)]
pub trait Value<'de>: Sized {
    /// The value that reading starts from: empty text, zero, no items, `None`.
    fn start() -> Self;

    /// The slot that reading fills.
    fn slot(&mut self) -> Slot<'_, 'de>;

    /// The value as writing, comparing, and printing see it.
    fn view(&self) -> View<'_>;

    #[doc(hidden)]
    #[inline]
    fn optional_slot(option: &mut Option<Self>) -> Slot<'_, 'de> {
        Slot::Optional(option)
    }

    #[doc(hidden)]
    #[inline]
    fn list_slot(list: &mut Vec<Self>) -> Slot<'_, 'de> {
        Slot::List(list)
    }

    #[doc(hidden)]
    #[inline]
    fn list_view(list: &Vec<Self>) -> View<'_> {
        View::List(list)
    }
}

impl<'a> MemberViews<'_, 'a> {
    /// Adds a required member.
    #[inline]
    pub fn required<'de, T: Value<'de>>(self, value: &'a T) -> Self {
        self.member(Some(value.view()))
    }

    /// Adds an optional member.
    #[inline]
    pub fn optional<'de, T: Value<'de>>(self, value: &'a Option<T>) -> Self {
        self.member(value.as_ref().map(T::view))
    }

    /// Adds the content of the variant for the member at `index`.
    #[inline]
    pub fn variant<'de, T: Value<'de>>(self, index: u32, value: &'a T) -> Self {
        self.only(index, value.view())
    }

    /// Adds a member that a tagged union does not list; `index` is the number of listed ones.
    #[inline]
    pub fn unlisted(self, index: u32, name: &'a String, value: &'a UnknownValue) -> Self {
        self.only(index, View::Unlisted(name, value))
    }
}

/// Reads a value with `fill`, unless that returns `false`.
#[inline]
pub fn collect_one<'de, T: Value<'de>>(fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Option<T> {
    let mut value = T::start();
    fill(value.slot()).then_some(value)
}

/// Whether `fill` reads null.
#[inline]
pub fn collect_null<'de>(fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> bool {
    fill(Value::slot(&mut ()))
}

impl<'de, T: Value<'de>> Place<'de> for T {
    #[inline]
    fn open(&mut self) -> Slot<'_, 'de> {
        self.slot()
    }
}
