//! Parses the forms of an instant.

use alloc::string::ToString;
use alloc::vec::Vec;
use core::str::FromStr;

use jiff::civil::DateTime;
use jiff::fmt::rfc2822::DateTimeParser;
use jiff::fmt::temporal::Pieces;

use super::{Cause, EPOCH, NANOSECONDS_PER_SECOND, Timestamp, TimestampError};

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        timestamp(text)
    }
}

/// Botocore reads text that is a number as epoch seconds before it tries a date
/// (`botocore.utils._parse_timestamp_with_tzinfo`), so `20150101` is a day in August 1970 here as
/// well.
fn timestamp(text: &str) -> Result<Timestamp, TimestampError> {
    let known = epoch_text(text).or_else(|| iso8601(text)).or_else(|| http_date(text));
    known.or_else(|| printed(text)).unwrap_or(Err(TimestampError(Cause::Format)))
}

/// A float means the shortest number that parses to it: `1577836800.123` means 123 ms, although the
/// nearest float is slightly more than 122.999 ms.
pub(super) fn epoch_float(seconds: f64) -> Result<Timestamp, TimestampError> {
    epoch_text(&seconds.to_string()).unwrap_or(Err(TimestampError(Cause::Format)))
}

/// Epoch seconds, or `None` if the text is not a number. Digits after the nanoseconds are dropped.
fn epoch_text(text: &str) -> Option<Result<Timestamp, TimestampError>> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return epoch_exponent(text);
    }
    let magnitude = match whole.parse() {
        Ok(seconds) => {
            i128::from(u64::min(seconds, i64::MAX.unsigned_abs())) * NANOSECONDS_PER_SECOND
        }
        Err(_) if whole.is_empty() => 0,
        Err(_) => return Some(Err(TimestampError(Cause::Range))),
    } + nanoseconds(fraction);
    Some(Timestamp::from_nanoseconds(if text.starts_with('-') { -magnitude } else { magnitude }))
}

/// `1.5e9`, as other languages print floats.
fn epoch_exponent(text: &str) -> Option<Result<Timestamp, TimestampError>> {
    let has_exponent =
        text.contains(['e', 'E']) && text.bytes().all(|byte| b"0123456789+-.eE".contains(&byte));
    let seconds: f64 = text.parse().ok().filter(|_| has_exponent)?;
    epoch_text(&seconds.to_string()).or(Some(Err(TimestampError(Cause::Range))))
}

/// The nanoseconds of the digits after a point.
fn nanoseconds(fraction: &str) -> i128 {
    let digits = fraction.bytes().chain(core::iter::repeat(b'0')).take(9);
    digits.fold(0, |sum, digit| sum * 10 + i128::from(digit.wrapping_sub(b'0')))
}

/// A time without an offset is in UTC, as in botocore. A time with a name of a time zone is an error,
/// because AWS does not write it.
fn iso8601(text: &str) -> Option<Result<Timestamp, TimestampError>> {
    let pieces = Pieces::parse(text).ok()?;
    let offset = match pieces.to_numeric_offset() {
        Some(offset) => offset.seconds(),
        None if pieces.time_zone_annotation().is_some() => return None,
        None => 0,
    };
    let time = DateTime::from_parts(pieces.date(), pieces.time().unwrap_or_default());
    let since = time.duration_since(EPOCH).as_nanos();
    Some(Timestamp::from_nanoseconds(since - i128::from(offset) * NANOSECONDS_PER_SECOND))
}

/// The dates of RFC 7231, which are those of RFC 822 with four digits for the year. Smithy's
/// `http-date` may have a fraction as well. The day of the week is ignored, because
/// the date implies it.
fn http_date(text: &str) -> Option<Result<Timestamp, TimestampError>> {
    let parser = DateTimeParser::new().relaxed_weekday(true);
    let Some((before, after)) = text.split_once('.') else {
        return parser.parse_timestamp(text).ok().map(|timestamp| Ok(timestamp.into()));
    };
    let (fraction, zone) = after.split_once(' ')?;
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole = parser.parse_timestamp(alloc::format!("{before} {zone}")).ok()?;
    Some(Timestamp::from_nanoseconds(whole.as_nanosecond() + nanoseconds(fraction)))
}

/// `Mar 24, 2014 9:11:59 PM`, as Java prints an instant, and as `CloudTrail` has it for services in Java.
/// Later versions of Java add a comma after the year, and use another space before `PM`. It is in UTC.
fn printed(text: &str) -> Option<Result<Timestamp, TimestampError>> {
    let between = |letter: char| letter == ',' || letter.is_whitespace();
    let words: Vec<&str> = text.split(between).filter(|word| !word.is_empty()).collect();
    let [month, day, year, clock, half] = words[..] else { return None };
    let (hour, rest) = clock.split_once(':')?;
    let hour = match (half, hour.parse::<u8>().ok()?) {
        ("AM", 12) => 0,
        ("AM", hour) => hour,
        ("PM", hour @ ..12) => hour + 12,
        ("PM", hour) => hour,
        _ => return None,
    };
    http_date(&alloc::format!("{day} {month} {year} {hour:02}:{rest} GMT"))
}
