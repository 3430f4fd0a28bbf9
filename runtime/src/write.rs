//! Writing: one engine for all shapes, generic over the format only.

mod structure;
mod view;

use serde_core::ser::{Serialize, Serializer};

use crate::{Value, View};

/// Takes the members of a shape.
///
/// Only the engine implements it; [`Shape::walk`](crate::Shape::walk) is called with it.
pub trait Sink<'a>: sealed::Sink {
    /// Takes all members, in the table's order: nothing for one that is absent.
    fn members(&mut self, members: &[Option<View<'a>>]);
}

/// A required member, as a sink takes it.
#[inline]
pub fn required<'a, 'de, T: Value<'de>>(value: &'a T) -> Option<View<'a>> {
    Some(value.view())
}

/// An optional member, as a sink takes it.
#[inline]
pub fn optional<'a, 'de, T: Value<'de>>(value: &'a Option<T>) -> Option<View<'a>> {
    value.as_ref().map(T::view)
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
