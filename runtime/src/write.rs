//! Writing: one engine for all shapes, generic over the format only.

mod spelled;
mod structure;
mod writer;

use serde_core::ser::Serializer;

use crate::value::Value;
pub(crate) use writer::write;

/// Writes a value as `CloudTrail` spells it, to a human-readable format.
pub(crate) fn serialize_for_cloudtrail<'de, T: Value<'de>, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        spelled::write(serializer, &value.view())
    } else {
        write(serializer, &value.view())
    }
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
    write(serializer, &value.view())
}
