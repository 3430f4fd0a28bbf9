//! Conversions between instants and std's clock.

#![cfg(feature = "std")]

use super::{Cause, Timestamp, TimestampError};

impl TryFrom<std::time::SystemTime> for Timestamp {
    type Error = TimestampError;

    fn try_from(time: std::time::SystemTime) -> Result<Self, TimestampError> {
        let nanoseconds = match time.duration_since(std::time::UNIX_EPOCH) {
            Ok(after) => i128::try_from(after.as_nanos()),
            Err(before) => i128::try_from(before.duration().as_nanos()).map(|before| -before),
        };
        Self::from_nanoseconds(nanoseconds.map_err(|_| TimestampError(Cause::Range))?)
    }
}

/// A system clock may not support every instant: that of Windows begins in the year 1601.
impl TryFrom<Timestamp> for std::time::SystemTime {
    type Error = TimestampError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampError> {
        let seconds = std::time::Duration::from_secs(timestamp.seconds.unsigned_abs());
        let whole = if timestamp.seconds < 0 {
            Self::UNIX_EPOCH.checked_sub(seconds)
        } else {
            Self::UNIX_EPOCH.checked_add(seconds)
        };
        let rest = std::time::Duration::from_nanos(timestamp.nanoseconds.into());
        whole.and_then(|whole| whole.checked_add(rest)).ok_or(TimestampError(Cause::Range))
    }
}
