//! Writing: one engine for all shapes, generic over the format only.

mod members;
mod structure;
mod writer;

use serde_core::ser::Serializer;

use crate::Value;
pub use members::Members;
pub(crate) use members::{NEAR, Present, members_in, members_of, with_members};
pub(crate) use writer::Writer;

/// Writes a value of any type that can hold a member.
///
/// # Errors
/// The format's own.
#[inline]
pub fn serialize<'de, T: Value<'de>, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.write(&value.view())
}
