//! Writing: one engine for all shapes, generic over the format only.

mod structure;
mod view;

use serde_core::ser::{Serialize, Serializer};

use crate::{Shape, Value, View};

/// Takes the members of a shape, in the table's order.
///
/// Only the engine implements it; [`Shape::walk`] is called with it.
pub trait Sink<'a>: sealed::Sink {
    /// An optional member that is absent.
    fn none(&mut self, member: &'static str);

    /// Text.
    fn text(&mut self, member: &'static str, value: &'a str);

    /// A whole number.
    fn integer(&mut self, member: &'static str, value: i64);

    /// `true` or `false`.
    fn boolean(&mut self, member: &'static str, value: bool);

    /// A structure.
    fn shape(&mut self, member: &'static str, value: &'a dyn Shape);

    /// Any other value.
    fn view(&mut self, member: &'static str, value: View<'a>);
}

/// What generated code calls: short for the compiler to check, which counts in thousands.
impl<'a> dyn Sink<'a> + '_ {
    /// Takes a required member.
    #[inline]
    pub fn put<'de, T: Value<'de>>(&mut self, member: &'static str, value: &'a T) {
        value.put(member, self);
    }

    /// Takes an optional member.
    #[inline]
    pub fn put_optional<'de, T: Value<'de>>(&mut self, member: &'static str, value: &'a Option<T>) {
        T::put_optional(value, member, self);
    }
}

pub(crate) mod sealed {
    pub trait Sink {}
}

/// Writes a value of any type that can hold a member.
///
/// # Errors
/// The format's own.
#[inline]
pub fn serialize<'de, T: Value<'de>, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.view().serialize(serializer)
}
