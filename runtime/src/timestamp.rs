//! Instants, in the forms of AWS and its tools.

mod parse;
mod scalar;

use core::fmt;

use jiff::SignedDuration;
use jiff::civil::DateTime;

use crate::scalar::Refusal;

/// An instant of the years -9999 to 9999, to the nanosecond.
///
/// It accepts every form that AWS and its tools write, as botocore's `parse_timestamp` does:
/// epoch seconds, as a number or as text; ISO 8601; the HTTP date of RFC 7231; and `Mar 24, 2014 9:11:59 PM`,
/// as `CloudTrail` has it for some services. It is written in ISO 8601, as by the AWS CLI v2.
///
/// ```
/// use shapewright::Timestamp;
///
/// for text in ["1577836800.123", "2020-01-01T00:00:00.123Z", "2020-01-01T01:00:00.123+01:00"] {
///     let timestamp: Timestamp = text.parse().unwrap();
///     assert_eq!(timestamp.to_string(), "2020-01-01T00:00:00.123000+00:00");
/// }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    /// Since 1970-01-01T00:00:00Z, rounded down.
    seconds: i64,
    nanoseconds: u32,
}

/// Jiff's instants end 26 hours before the end of the year 9999, so that every time zone can show them.
/// "Never" is often the last second of that year.
const SECONDS: core::ops::RangeInclusive<i64> = -377_705_116_800..=253_402_300_799;

/// 1970-01-01T00:00:00.
const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

impl Timestamp {
    /// 1970-01-01T00:00:00Z.
    pub const UNIX_EPOCH: Self = Self { seconds: 0, nanoseconds: 0 };

    /// The instant this number of seconds after 1970-01-01T00:00:00Z, and then this number of
    /// nanoseconds.
    ///
    /// # Errors
    /// If it is outside of the years -9999 to 9999.
    ///
    /// ```
    /// use shapewright::Timestamp;
    /// let timestamp = Timestamp::from_unix(-1, 500_000_000).unwrap();
    /// assert_eq!(timestamp.to_string(), "1969-12-31T23:59:59.500000+00:00");
    /// ```
    pub fn from_unix(seconds: i64, nanoseconds: u32) -> Result<Self, TimestampError> {
        let total = i128::from(seconds) * NANOSECONDS_PER_SECOND + i128::from(nanoseconds);
        Self::from_nanoseconds(total)
    }

    fn from_nanoseconds(nanoseconds: i128) -> Result<Self, TimestampError> {
        let seconds = i64::try_from(nanoseconds.div_euclid(NANOSECONDS_PER_SECOND));
        let nanoseconds = u32::try_from(nanoseconds.rem_euclid(NANOSECONDS_PER_SECOND));
        match (seconds, nanoseconds) {
            (Ok(seconds), Ok(nanoseconds)) if SECONDS.contains(&seconds) => {
                Ok(Self { seconds, nanoseconds })
            }
            _ => Err(TimestampError(Cause::Range)),
        }
    }

    fn nanoseconds(self) -> i128 {
        i128::from(self.seconds) * NANOSECONDS_PER_SECOND + i128::from(self.nanoseconds)
    }

    /// The date and the time of the day in UTC.
    fn datetime(self) -> DateTime {
        // Below a second, so always an `i32`.
        let nanoseconds = i32::try_from(self.nanoseconds).unwrap_or(i32::MAX);
        EPOCH.saturating_add(SignedDuration::new(self.seconds, nanoseconds))
    }

    /// The whole seconds since 1970-01-01T00:00:00Z, rounded down.
    #[must_use]
    pub fn unix_seconds(self) -> i64 {
        self.seconds
    }

    /// The nanoseconds since the last whole second.
    #[must_use]
    pub fn subsecond_nanoseconds(self) -> u32 {
        self.nanoseconds
    }
}

const NANOSECONDS_PER_SECOND: i128 = 1_000_000_000;

impl From<jiff::Timestamp> for Timestamp {
    fn from(timestamp: jiff::Timestamp) -> Self {
        // The range of jiff is within this one.
        Self::from_nanoseconds(timestamp.as_nanosecond()).unwrap_or(Self::UNIX_EPOCH)
    }
}

/// Jiff's range starts 26 hours later, and ends 26 hours earlier.
impl TryFrom<Timestamp> for jiff::Timestamp {
    type Error = TimestampError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampError> {
        Self::from_nanosecond(timestamp.nanoseconds()).map_err(|_| TimestampError(Cause::Range))
    }
}

#[cfg(feature = "std")]
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
#[cfg(feature = "std")]
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

/// A fraction of a second has six digits, or nine if it needs them. It is omitted if it is zero.
///
/// This is Python's `datetime.isoformat()`, which `cli_timestamp_format = iso8601`, the default of
/// the AWS CLI v2, uses (`awscli/customizations/timestampformat.py`).
impl fmt::Display for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.datetime();
        match time.year() {
            year @ 0.. => write!(formatter, "{year:04}")?,
            year => write!(formatter, "-{:06}", year.unsigned_abs())?,
        }
        write!(formatter, "-{:02}-{:02}", time.month(), time.day())?;
        write!(formatter, "T{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())?;
        match time.subsec_nanosecond() {
            0 => {}
            nanoseconds if nanoseconds % 1000 == 0 => {
                write!(formatter, ".{:06}", nanoseconds / 1000)?
            }
            nanoseconds => write!(formatter, ".{nanoseconds:09}")?,
        }
        formatter.write_str("+00:00")
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// Why a text or a number is not a [`Timestamp`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimestampError(Cause);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cause {
    Format,
    Range,
}

impl fmt::Display for TimestampError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.0 {
            Cause::Format => "expected timestamp: epoch seconds, ISO 8601 or an HTTP date",
            Cause::Range => "expected timestamp in the years -9999 to 9999",
        })
    }
}

impl core::error::Error for TimestampError {}

impl From<TimestampError> for Refusal {
    fn from(error: TimestampError) -> Self {
        match error.0 {
            Cause::Format => Self::wrong_type(),
            Cause::Range => Self::range(),
        }
    }
}
