//! Instants of the crate `chrono`.

use chrono::{DateTime, FixedOffset, Utc};

use super::foreign_instant;
use crate::timestamp::Timestamp;

foreign_instant! { DateTime<Utc> = Self::UNIX_EPOCH, from, to }

// Instants are read in UTC. Other offsets are converted to UTC when they are written.
foreign_instant! { DateTime<FixedOffset> = DateTime::<Utc>::UNIX_EPOCH.into(), from_any, to }

fn from_any(timestamp: Timestamp) -> Option<DateTime<FixedOffset>> {
    from(timestamp).map(Into::into)
}

fn from(timestamp: Timestamp) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(timestamp.unix_seconds(), timestamp.subsecond_nanoseconds())
}

fn to<Z: chrono::TimeZone>(instant: DateTime<Z>) -> (i64, u32) {
    (instant.timestamp(), instant.timestamp_subsec_nanos())
}
