//! Writing: one engine for all shapes, generic over the format only.

mod members;
mod structure;
mod view;

use serde_core::ser::{Serialize, Serializer};

use crate::{Value, View};
pub use members::Members;
pub(crate) use members::{NEAR, Present, members_in, with_members};

/// Writes a value of any type that can hold a member.
///
/// # Errors
/// The format's own.
#[inline]
pub fn serialize<'de, T: Value<'de>, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    write(&value.view(), serializer)
}

/// All of writing that is the same for every type.
#[inline(never)]
pub(crate) fn write<S: Serializer>(view: &View<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    view.serialize(serializer)
}
