//! Instants, in every form that AWS, boto3 and the AWS CLI give them.

use alloc::string::{String, ToString};
use core::fmt;
use core::str::FromStr;

use jiff::tz::TimeZone;
use jiff::{Timestamp as Instant, civil};

use crate::scalar::scalar_value;
use crate::{Form, Literal, Refusal, Scalar};

/// An instant, to the nanosecond.
///
/// Reads what AWS and its tools write: numbers (seconds since 1970, fractions kept), such numbers as
/// text, ISO 8601 (`2020-01-01T00:00:00Z`, any offset, a space for the `T`, a date alone; without an
/// offset it is UTC, as botocore takes it), and the dates of HTTP and RFC 822
/// (`Tue, 29 Apr 2014 18:30:38 GMT`). Writes ISO 8601 as the AWS CLI does.
///
/// ```
/// use shapewright::Timestamp;
///
/// let number: Timestamp = serde_json::from_str("1577836800.123")?;
/// let text: Timestamp = serde_json::from_str(r#""2020-01-01 01:00:00.123+01:00""#)?;
/// assert_eq!(number, text);
/// assert_eq!(serde_json::to_string(&number)?, r#""2020-01-01T00:00:00.123000+00:00""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// Source: botocore's `parse_timestamp` and the AWS CLI's `cli_timestamp_format`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(Instant);

/// Why a text or a number is no [`Timestamp`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimestampError(());

impl Timestamp {
    /// The start of 1970 in UTC.
    pub const UNIX_EPOCH: Self = Self(Instant::UNIX_EPOCH);

    /// The instant this many seconds after the start of 1970, and nanoseconds after that.
    ///
    /// # Errors
    ///
    /// The year is not between -9999 and 9999.
    pub fn from_unix(seconds: i64, nanoseconds: u32) -> Result<Self, TimestampError> {
        let nanoseconds = i32::try_from(nanoseconds).map_err(|_| TimestampError(()))?;
        Instant::new(seconds, nanoseconds).map(Self).map_err(|_| TimestampError(()))
    }

    /// Whole seconds since the start of 1970, rounded down.
    #[must_use]
    pub fn unix_seconds(self) -> i64 {
        let whole = self.0.as_second();
        if self.0.subsec_nanosecond() < 0 { whole - 1 } else { whole }
    }

    /// The nanoseconds after [`unix_seconds`](Self::unix_seconds).
    #[must_use]
    pub fn subsecond_nanoseconds(self) -> u32 {
        self.0.subsec_nanosecond().rem_euclid(1_000_000_000).unsigned_abs()
    }

    /// Seconds and a decimal fraction of up to nine digits, as text.
    fn from_number(text: &str) -> Result<Self, TimestampError> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_number(whole) || !is_number(fraction) {
            return Err(TimestampError(()));
        }
        let seconds: i64 = whole.parse().map_err(|_| TimestampError(()))?;
        let nanoseconds = fraction
            .bytes()
            .chain(core::iter::repeat(b'0'))
            .take(9)
            .fold(0, |sum, digit| sum * 10 + i32::from(digit - b'0'));
        let sign = if negative { -1 } else { 1 };
        let instant = Instant::new(seconds * sign, nanoseconds * if negative { -1 } else { 1 });
        instant.map(Self).map_err(|_| TimestampError(()))
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        let text = text.trim();
        if let Ok(timestamp) = Self::from_number(text) {
            return Ok(timestamp);
        }
        let instant = text
            .parse::<Instant>()
            .or_else(|_| text.parse::<civil::DateTime>().and_then(in_utc))
            .or_else(|_| jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(text));
        instant.map(Self).map_err(|_| TimestampError(()))
    }
}

fn in_utc(time: civil::DateTime) -> Result<Instant, jiff::Error> {
    TimeZone::UTC.to_timestamp(time)
}

impl fmt::Display for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = TimeZone::UTC.to_datetime(self.0);
        let nanoseconds = self.subsecond_nanoseconds();
        write!(
            formatter,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
            time.year(),
            time.month(),
            time.day(),
            time.hour(),
            time.minute(),
            time.second()
        )?;
        if !nanoseconds.is_multiple_of(1000) {
            write!(formatter, ".{nanoseconds:09}")?;
        } else if nanoseconds != 0 {
            write!(formatter, ".{:06}", nanoseconds / 1000)?;
        }
        formatter.write_str("+00:00")
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl fmt::Display for TimestampError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("expected seconds since 1970, or a date in ISO 8601 or as in HTTP")
    }
}

impl core::error::Error for TimestampError {}

impl Scalar for Timestamp {
    fn expected(&self) -> &'static str {
        "timestamp"
    }

    fn form(&self, _human_readable: bool) -> Form {
        Form::Text
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        let read = match literal {
            Literal::Integer(seconds) => Self::from_unix(seconds, 0),
            Literal::Unsigned(_) => Err(TimestampError(())),
            // The shortest text of a float has the digits that were written.
            Literal::Float(seconds) => Self::from_number(&seconds.to_string()),
            Literal::Text(text) => {
                *self = text.parse().map_err(|_| Refusal::kind())?;
                return Ok(());
            }
            Literal::Null | Literal::Boolean(_) | Literal::Bytes(_) => return Err(Refusal::kind()),
        };
        *self = read.map_err(|_| Refusal::range())?;
        Ok(())
    }

    fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        let text: String = self.to_string();
        receive(Literal::Text(&text));
    }
}

scalar_value! { Timestamp = Timestamp::UNIX_EPOCH }

impl From<Instant> for Timestamp {
    fn from(instant: Instant) -> Self {
        Self(instant)
    }
}

impl From<Timestamp> for Instant {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.0
    }
}

#[cfg(feature = "std")]
impl TryFrom<std::time::SystemTime> for Timestamp {
    type Error = TimestampError;

    fn try_from(time: std::time::SystemTime) -> Result<Self, TimestampError> {
        Instant::try_from(time).map(Self).map_err(|_| TimestampError(()))
    }
}

#[cfg(feature = "std")]
impl From<Timestamp> for std::time::SystemTime {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.0.into()
    }
}
