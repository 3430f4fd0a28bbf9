//! Instants, in the forms in which AWS sends and tools print them.

mod parse;

use core::fmt;
use core::str::FromStr;

use jiff::SignedDuration;
use jiff::civil::DateTime;

use crate::scalar::{Form, Literal, Refusal, Scalar};
use crate::slot::Slot;
use crate::value::Value;
use crate::value::scalar::scalar_value;
use crate::view::View;

/// An instant of the years -9999 to 9999, to the nanosecond.
///
/// It is read from every form that AWS and its tools write, as botocore's `parse_timestamp` does:
/// epoch seconds, as a number or as text; ISO 8601; the HTTP date of RFC 7231; and `Mar 24, 2014 9:11:59 PM`,
/// as some services appear in `CloudTrail`. It is written in ISO 8601 as the AWS CLI v2 does.
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

/// Jiff's own instants end 26 hours before the year 9999 does, so that they are of a year that it knows
/// in every time zone. "Never" is often the last second of that year.
const SECONDS: core::ops::RangeInclusive<i64> = -377_705_116_800..=253_402_300_799;

/// 1970-01-01T00:00:00.
const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

impl Timestamp {
    /// 1970-01-01T00:00:00Z.
    pub const UNIX_EPOCH: Self = Self { seconds: 0, nanoseconds: 0 };

    /// The instant that is so many seconds after 1970-01-01T00:00:00Z, and then so many
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
            _ => Err(TimestampError(Fault::Range)),
        }
    }

    fn nanoseconds(self) -> i128 {
        i128::from(self.seconds) * NANOSECONDS_PER_SECOND + i128::from(self.nanoseconds)
    }

    /// The date and the time of the day in UTC.
    fn datetime(self) -> DateTime {
        EPOCH.saturating_add(SignedDuration::new(self.seconds, self.nanoseconds.cast_signed()))
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
        // Theirs are all among ours.
        Self::from_nanoseconds(timestamp.as_nanosecond()).unwrap_or(Self::UNIX_EPOCH)
    }
}

/// Jiff's instants begin 26 hours after ours do, and end 26 hours before.
impl TryFrom<Timestamp> for jiff::Timestamp {
    type Error = TimestampError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampError> {
        Self::from_nanosecond(timestamp.nanoseconds()).map_err(|_| TimestampError(Fault::Range))
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
        Self::from_nanoseconds(nanoseconds.map_err(|_| TimestampError(Fault::Range))?)
    }
}

/// A system's clock may not know every instant: that of Windows begins with the year 1601.
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
        whole.and_then(|whole| whole.checked_add(rest)).ok_or(TimestampError(Fault::Range))
    }
}

/// Seconds are followed by their fraction unless it is zero, in six digits, or nine where six are
/// not enough.
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

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        parse::timestamp(text)
    }
}

/// Why something is no [`Timestamp`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimestampError(Fault);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Format,
    Range,
}

impl fmt::Display for TimestampError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.0 {
            Fault::Format => "expected timestamp: epoch seconds, ISO 8601 or an HTTP date",
            Fault::Range => "expected timestamp in the years -9999 to 9999",
        })
    }
}

impl core::error::Error for TimestampError {}

impl From<TimestampError> for Refusal {
    fn from(error: TimestampError) -> Self {
        match error.0 {
            Fault::Format => Self::wrong_type(),
            Fault::Range => Self::range(),
        }
    }
}

impl Scalar for Timestamp {
    fn expected(&self) -> &'static str {
        "timestamp"
    }

    fn form(&self, _human_readable: bool) -> Form {
        Form::Text
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        *self = match literal {
            Literal::Integer(seconds) => Self::from_unix(seconds, 0)?,
            Literal::Float(seconds) => parse::epoch_float(seconds)?,
            Literal::Digits(text) | Literal::Text(text) => text.parse()?,
            Literal::Unsigned(_) => return Err(Refusal::range()),
            Literal::Null | Literal::Boolean(_) | Literal::Bytes(_) => {
                return Err(Refusal::wrong_type());
            }
        };
        Ok(())
    }

    fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        receive(Literal::Text(&alloc::format!("{self}")));
    }
}

scalar_value! { Timestamp = Timestamp::UNIX_EPOCH }

/// For those who replace our type by jiff's: it is read and written as ours is.
impl Scalar for jiff::Timestamp {
    fn expected(&self) -> &'static str {
        "timestamp"
    }

    fn form(&self, _human_readable: bool) -> Form {
        Form::Text
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        let mut timestamp = Timestamp::from(*self);
        timestamp.set(literal)?;
        *self = timestamp.try_into()?;
        Ok(())
    }

    fn get(&self, human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        Timestamp::from(*self).get(human_readable, receive);
    }
}

impl<'de> Value<'de> for jiff::Timestamp {
    fn start() -> Self {
        Self::UNIX_EPOCH
    }

    fn slot(&mut self) -> Slot<'_, 'de> {
        Slot::Scalar(self)
    }

    fn view(&self) -> View<'_> {
        View::Scalar(self)
    }
}
