//! Reading: one engine for all shapes, generic over the format only.

mod items;
mod key;
mod list;
mod map;
mod named;
mod positional;
mod presence;
mod primitive;
mod scalar;
mod seed;
mod single;
mod structure;
mod text;
mod values;

use alloc::string::String;

use serde_core::de::{DeserializeSeed, Deserializer};

use crate::error::Reading;
use crate::{Readable, Slot, Value};
pub(crate) use seed::Seed;
pub(crate) use single::read_member;

/// Gives the members that a document has for a shape, one after the other.
///
/// Only the engine implements it; [`Readable::read`] is called with it.
pub trait Source<'de>: sealed::Source {
    /// The index of the next member in the shape's table, or a larger number when there are no
    /// more.
    ///
    /// One of the other functions must be called for the value before the next call.
    fn next(&mut self) -> usize;

    /// Reads text.
    fn text(&mut self, target: &mut String);

    /// Reads text or null.
    fn optional_text(&mut self, target: &mut Option<String>);

    /// Reads a whole number.
    fn integer(&mut self, target: &mut i64);

    /// Reads a whole number or null.
    fn optional_integer(&mut self, target: &mut Option<i64>);

    /// Reads `true` or `false`.
    fn boolean(&mut self, target: &mut bool);

    /// Reads `true`, `false` or null.
    fn optional_boolean(&mut self, target: &mut Option<bool>);

    /// Reads a structure.
    fn shape(&mut self, target: &mut dyn Readable<'de>);

    /// Reads whatever the place takes.
    fn slot(&mut self, target: Slot<'_, 'de>);
}

/// What generated code calls: short for the compiler to check, which counts in thousands.
impl<'de> dyn Source<'de> + '_ {
    /// Reads a member.
    #[inline]
    pub fn fill<T: Value<'de>>(&mut self, target: &mut T) {
        target.fill(self);
    }

    /// Reads a member that may be null.
    #[inline]
    pub fn fill_optional<T: Value<'de>>(&mut self, target: &mut Option<T>) {
        T::fill_optional(target, self);
    }
}

pub(crate) mod sealed {
    pub trait Source {}
}

/// Reads a value of any type that can hold a member.
///
/// # Errors
/// The format's own, with the path to the wrong value in front.
#[inline]
pub fn deserialize<'de, T: Value<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let mut value = T::start();
    let mut reading = Reading::new(deserializer.is_human_readable());
    match Seed::new(value.slot(), &mut reading).deserialize(deserializer) {
        Ok(()) => Ok(value),
        Err(error) => Err(reading.explain(error)),
    }
}
