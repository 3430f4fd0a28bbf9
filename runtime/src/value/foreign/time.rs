//! Instants of the crate `time`.

use time::OffsetDateTime;

use super::foreign_instant;
use crate::timestamp::Timestamp;

// Instants are read in UTC. Other offsets are converted to UTC when they are written.
foreign_instant! { OffsetDateTime = Self::UNIX_EPOCH, from, to }

fn from(timestamp: Timestamp) -> Option<OffsetDateTime> {
    let whole = OffsetDateTime::from_unix_timestamp(timestamp.unix_seconds()).ok()?;
    whole.replace_nanosecond(timestamp.subsecond_nanoseconds()).ok()
}

fn to(instant: OffsetDateTime) -> (i64, u32) {
    (instant.unix_timestamp(), instant.nanosecond())
}
