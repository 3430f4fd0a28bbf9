//! Instants, in the forms of AWS and its tools.

pub(crate) mod input;
mod parse;
mod scalar;
mod system;
mod z;

use core::fmt;

use jiff::SignedDuration;
use jiff::civil::DateTime;

use crate::scalar::Refusal;

pub use z::{TimestampInputZ, TimestampZ};

/// An instant of the years -9999 to 9999, to the nanosecond.
///
/// It accepts the forms that AWS and its tools write: epoch seconds or milliseconds, as a number or as
/// text; ISO 8601; the dates of HTTP; and `Mar 24, 2014 9:11:59 PM`, as `CloudTrail` has it for some
/// services. `docs/reference.md` has the table of all forms, and how they compare with botocore's parser.
///
/// It is written in ISO 8601, as by the AWS CLI v2. The alternate form `{:#}` ends with `Z` instead of
/// `+00:00`; [`TimestampZ`] is written in that form in documents too.
///
/// ```
/// use shapewright::Timestamp;
///
/// for text in ["1577836800.123", "2020-01-01T00:00:00.123Z", "2020-01-01T01:00:00.123+01:00"] {
///     let timestamp: Timestamp = text.parse().unwrap();
///     assert_eq!(timestamp.to_string(), "2020-01-01T00:00:00.123000+00:00");
///     assert_eq!(format!("{timestamp:#}"), "2020-01-01T00:00:00.123000Z");
/// }
/// ```
///
/// A leap second, 23:59:60 in UTC on June 30 or December 31, becomes the second before it: Unix time has
/// no number for it. Anywhere else, second 60 is an error.
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

    pub(crate) fn from_nanoseconds(nanoseconds: i128) -> Result<Self, TimestampError> {
        let seconds = i64::try_from(nanoseconds.div_euclid(NANOSECONDS_PER_SECOND));
        let nanoseconds = u32::try_from(nanoseconds.rem_euclid(NANOSECONDS_PER_SECOND));
        match (seconds, nanoseconds) {
            (Ok(seconds), Ok(nanoseconds)) if SECONDS.contains(&seconds) => {
                Ok(Self { seconds, nanoseconds })
            }
            _ => Err(TimestampError(Cause::Range)),
        }
    }

    #[cfg(any(feature = "jiff_1", feature = "jiff_02"))]
    pub(crate) fn nanoseconds(self) -> i128 {
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

/// A fraction of a second has six digits, or nine if it needs them. It is omitted if it is zero.
///
/// This is Python's `datetime.isoformat()`, which `cli_timestamp_format = iso8601`, the default of
/// the AWS CLI v2, uses (`awscli/customizations/timestampformat.py`). The alternate form ends with `Z`.
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
        formatter.write_str(if formatter.alternate() { "Z" } else { "+00:00" })
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

impl TimestampError {
    #[cfg(any(feature = "jiff_1", feature = "jiff_02"))]
    pub(crate) const fn out_of_range() -> Self {
        Self(Cause::Range)
    }
}

/// The accepted forms in brief, for messages.
const FORMS: &str = "timestamp (epoch seconds, ISO 8601, or an HTTP date)";

impl fmt::Display for TimestampError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Cause::Format => write!(formatter, "expected {FORMS}"),
            Cause::Range => formatter.write_str("expected timestamp in the years -9999 to 9999"),
        }
    }
}

impl core::error::Error for TimestampError {}

impl From<TimestampError> for Refusal {
    fn from(error: TimestampError) -> Self {
        match error.0 {
            Cause::Format => Self::form(FORMS),
            Cause::Range => Self::range(),
        }
    }
}
