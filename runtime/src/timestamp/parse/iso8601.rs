//! ISO 8601 and its relatives.

use alloc::borrow::Cow;

use jiff::civil::DateTime;
use jiff::fmt::temporal::Pieces;

use super::{LocalTime, are_digits};

/// A time without an offset is in UTC, as in botocore. A time with a name of another time zone is an error,
/// because AWS does not write it.
pub(super) fn parse(text: &str) -> Option<LocalTime> {
    let (text, is_utc) = without_utc(text);
    let text = with_joined_offset(text);
    let pieces = Pieces::parse(&*text).ok()?;
    let offset = match pieces.to_numeric_offset() {
        Some(offset) if is_utc && offset.seconds() != 0 => return None,
        Some(offset) => offset.seconds(),
        None if pieces.time_zone_annotation().is_some() => return None,
        None => 0,
    };
    let time = DateTime::from_parts(pieces.date(), pieces.time().unwrap_or_default());
    Some(LocalTime { time, offset, is_leap: is_leap(&text) })
}

/// `20240101093000`, which botocore reads as a date, since as a number it is beyond the year 9999.
pub(super) fn parse_digits(text: &str) -> Option<LocalTime> {
    let (date, time) = text.split_at_checked(8).filter(|_| text.len() == 14 && are_digits(text))?;
    parse(&alloc::format!("{date}T{time}"))
}

/// The text without a name of UTC at its end, and whether there was one.
fn without_utc(text: &str) -> (&str, bool) {
    let without = |name: &&str| {
        let at = text.len().checked_sub(name.len())?;
        let (rest, end) = text.split_at_checked(at)?;
        end.eq_ignore_ascii_case(name).then(|| rest.trim_end())
    };
    match ["UTC", "GMT", "Z"].iter().find_map(without) {
        Some(rest) => (rest, true),
        None => (text, false),
    }
}

/// The text without spaces before its offset: `2024-01-01 00:00:00 +0100`, as Ruby and git print it.
fn with_joined_offset(text: &str) -> Cow<'_, str> {
    match text.rsplit_once(' ') {
        Some((before, offset)) if offset.starts_with(['+', '-']) => {
            Cow::Owned([before.trim_end(), offset].concat())
        }
        _ => Cow::Borrowed(text),
    }
}

/// Whether the second is 60, which jiff reads as 59.
fn is_leap(text: &str) -> bool {
    let Some((_, time)) = text.split_once(['T', 't', ' ']) else { return false };
    let seconds = if time.get(2..3) == Some(":") { time.get(6..8) } else { time.get(4..6) };
    seconds == Some("60")
}
