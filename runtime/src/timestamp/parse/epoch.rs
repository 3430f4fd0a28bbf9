//! Seconds or milliseconds since the epoch.

use alloc::string::ToString;

use super::{are_digits, nanoseconds};
use crate::timestamp::{Cause, NANOSECONDS_PER_SECOND, SECONDS, Timestamp, TimestampError};

/// Epoch seconds of a number.
pub(crate) fn epoch_integer(seconds: i64) -> Result<Timestamp, TimestampError> {
    seconds_or_milliseconds(i128::from(seconds) * NANOSECONDS_PER_SECOND)
}

/// A float means the shortest number that parses to it: `1577836800.123` means 123 ms, although the
/// nearest float is slightly more than 122.999 ms.
pub(crate) fn epoch_float(seconds: f64) -> Result<Timestamp, TimestampError> {
    epoch_number(&seconds.to_string())
}

/// Epoch seconds of the digits of a number.
pub(crate) fn epoch_number(text: &str) -> Result<Timestamp, TimestampError> {
    parse(text).unwrap_or(Err(TimestampError(Cause::Format)))
}

/// Epoch seconds, or `None` if the text is not a number. Digits after the nanoseconds are dropped.
pub(super) fn parse(text: &str) -> Option<Result<Timestamp, TimestampError>> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_empty = whole.is_empty() && fraction.is_empty();
    if !are_digits(whole) || !are_digits(fraction) || is_empty {
        return exponent(text);
    }
    let magnitude = match whole.parse() {
        Ok(seconds) => {
            i128::from(u64::min(seconds, i64::MAX.unsigned_abs())) * NANOSECONDS_PER_SECOND
        }
        Err(_) if whole.is_empty() => 0,
        Err(_) => return Some(Err(TimestampError(Cause::Range))),
    } + i128::from(nanoseconds(fraction));
    Some(seconds_or_milliseconds(if text.starts_with('-') { -magnitude } else { magnitude }))
}

/// `1.5e9`, as other languages print floats.
fn exponent(text: &str) -> Option<Result<Timestamp, TimestampError>> {
    let has_exponent =
        text.contains(['e', 'E']) && text.bytes().all(|byte| b"0123456789+-.eE".contains(&byte));
    let seconds: f64 = text.parse().ok().filter(|_| has_exponent)?;
    parse(&seconds.to_string()).or(Some(Err(TimestampError(Cause::Range))))
}

/// A number of seconds that would be outside of the years -9999 to 9999 is one of milliseconds, as
/// JavaScript and Java count them: `1646158315209`. Botocore refuses it.
fn seconds_or_milliseconds(nanoseconds: i128) -> Result<Timestamp, TimestampError> {
    let seconds = i64::try_from(nanoseconds.div_euclid(NANOSECONDS_PER_SECOND));
    let are_seconds = seconds.is_ok_and(|seconds| SECONDS.contains(&seconds));
    Timestamp::from_nanoseconds(if are_seconds { nanoseconds } else { nanoseconds / 1000 })
}
