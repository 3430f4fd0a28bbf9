//! Instants of the crate `jiff`, of two major versions.

/// Reads and writes the instants of one version as [`Timestamp`](crate::Timestamp)s, and converts them.
macro_rules! jiff_instant {
    ($jiff:ident) => {
        use $jiff::Timestamp as Instant;

        use crate::timestamp::{
            Timestamp, TimestampError, TimestampInputZ, TimestampZ, input::TimestampInput,
        };
        use crate::value::foreign::foreign_instant;

        foreign_instant! { Instant = Self::UNIX_EPOCH, from, to }

        fn from(timestamp: Timestamp) -> Option<Instant> {
            timestamp.try_into().ok()
        }

        fn to(instant: Instant) -> (i64, u32) {
            let timestamp = Timestamp::from(instant);
            (timestamp.unix_seconds(), timestamp.subsecond_nanoseconds())
        }

        impl From<Instant> for Timestamp {
            fn from(instant: Instant) -> Self {
                // The range of jiff is within this one.
                Self::from_nanoseconds(instant.as_nanosecond()).unwrap_or(Self::UNIX_EPOCH)
            }
        }

        /// Jiff's range starts 26 hours later, and ends 26 hours earlier.
        impl TryFrom<Timestamp> for Instant {
            type Error = TimestampError;

            fn try_from(timestamp: Timestamp) -> Result<Self, TimestampError> {
                Self::from_nanosecond(timestamp.nanoseconds())
                    .map_err(|_| TimestampError::out_of_range())
            }
        }

        impl From<Instant> for TimestampInput {
            fn from(instant: Instant) -> Self {
                Timestamp::from(instant).into()
            }
        }

        impl From<Instant> for TimestampZ {
            fn from(instant: Instant) -> Self {
                Timestamp::from(instant).into()
            }
        }

        impl From<Instant> for TimestampInputZ {
            fn from(instant: Instant) -> Self {
                Timestamp::from(instant).into()
            }
        }
    };
}

#[cfg(feature = "jiff_02")]
mod jiff_02 {
    jiff_instant! { jiff_02 }
}

#[cfg(feature = "jiff_1")]
mod jiff_1 {
    jiff_instant! { jiff }
}
