//! Parses the forms of an instant.

mod epoch;
mod iso8601;
mod named_month;

use core::str::FromStr;

use jiff::civil::DateTime;

pub(super) use self::epoch::{epoch_float, epoch_integer, epoch_number};
use super::{Cause, EPOCH, NANOSECONDS_PER_SECOND, Timestamp, TimestampError};

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        timestamp(text.trim())
    }
}

/// Botocore reads text that is a number as epoch seconds before it tries a date
/// (`botocore.utils._parse_timestamp_with_tzinfo`), so `20150101` is a day in August 1970 here as
/// well.
fn timestamp(text: &str) -> Result<Timestamp, TimestampError> {
    let date = || {
        let time = iso8601::parse(text).or_else(|| named_month::parse(text));
        time.map_or(Err(TimestampError(Cause::Format)), LocalTime::timestamp)
    };
    iso8601::parse_digits(text)
        .map(LocalTime::timestamp)
        .or_else(|| epoch::parse(text))
        .unwrap_or_else(date)
}

/// A date and a time of day, with its offset from UTC.
struct LocalTime {
    time: DateTime,
    /// In seconds.
    offset: i32,
    /// Whether the second was 60; in `time` it is 59.
    is_leap: bool,
}

/// The offsets of RFC 3339 are less than a day.
const SECONDS_PER_DAY: i32 = 24 * 60 * 60;

impl LocalTime {
    fn timestamp(self) -> Result<Timestamp, TimestampError> {
        let since = self.time.duration_since(EPOCH).as_nanos();
        let offset = i128::from(self.offset) * NANOSECONDS_PER_SECOND;
        if self.offset.abs() >= SECONDS_PER_DAY {
            return Err(TimestampError(Cause::Format));
        }
        let timestamp = Timestamp::from_nanoseconds(since - offset)?;
        if self.is_leap && !may_precede_leap_second(timestamp) {
            return Err(TimestampError(Cause::Format));
        }
        Ok(timestamp)
    }
}

/// Leap seconds come after the last second of June or December in UTC (RFC 3339, section 5.7).
fn may_precede_leap_second(timestamp: Timestamp) -> bool {
    let time = timestamp.datetime();
    let is_last_day = matches!((time.month(), time.day()), (6, 30) | (12, 31));
    is_last_day && (time.hour(), time.minute(), time.second()) == (23, 59, 59)
}

/// The nanoseconds of the digits after a point. Further digits are dropped.
fn nanoseconds(fraction: &str) -> i32 {
    let digits = fraction.bytes().chain(core::iter::repeat(b'0')).take(9);
    digits.fold(0, |sum, digit| sum * 10 + i32::from(digit.wrapping_sub(b'0')))
}

fn are_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
