//! Instants of the crate `chrono`.

use chrono::{DateTime, Utc};

use super::foreign_instant;
use crate::Timestamp;

foreign_instant! { DateTime<Utc> = Self::UNIX_EPOCH, from, to }

fn from(timestamp: Timestamp) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(timestamp.unix_seconds(), timestamp.subsecond_nanoseconds())
}

fn to(instant: DateTime<Utc>) -> (i64, u32) {
    (instant.timestamp(), instant.timestamp_subsec_nanos())
}
