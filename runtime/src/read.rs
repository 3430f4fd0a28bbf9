//! Reading: one engine for all shapes, generic over the format only.

mod enumeration;
mod items;
mod key;
mod list;
mod map;
mod marks;
mod name;
mod named;
mod optional;
mod positional;
mod presence;
mod primitive;
mod reader;
mod scalar;
mod seed;
mod single;
mod string;
mod structure;
mod text;

use serde_core::de::Deserializer;

use crate::error::Reading;
use crate::{Slot, Value};
pub(crate) use reader::Reader;
pub(crate) use seed::Seed;
pub(crate) use single::read_member;

/// Reads the members of a shape from a document.
///
/// Only the engine implements it; [`Readable::read`](crate::Readable::read) is called with it.
pub trait Source<'de>: sealed::Source {
    /// Fills the places that the document has members for. They are in the table's order.
    fn members(&mut self, places: &mut [&mut dyn Place<'de>]);
}

/// A place that a member is read into.
///
/// Every type that can hold a member is one; only the engine and its macros ask.
pub trait Place<'de> {
    /// What it takes.
    fn open(&mut self) -> Slot<'_, 'de>;
}

impl<'de, T: Value<'de>> Place<'de> for T {
    #[inline]
    fn open(&mut self) -> Slot<'_, 'de> {
        Value::slot(self)
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
    fill(value.slot(), deserializer)?;
    Ok(value)
}

/// All of reading that is the same for every type.
#[inline(never)]
pub(crate) fn fill<'de, D: Deserializer<'de>>(
    mut slot: Slot<'_, 'de>,
    deserializer: D,
) -> Result<(), D::Error> {
    let mut reading = Reading::new(deserializer.is_human_readable());
    let result = deserializer.read(&mut slot, &mut reading);
    result.map_err(|error| reading.explain(error))
}
