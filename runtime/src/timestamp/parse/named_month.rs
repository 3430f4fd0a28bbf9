//! Dates with the name of a month.

use alloc::vec::Vec;

use jiff::civil::DateTime;

use super::{LocalTime, are_digits, nanoseconds};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] =
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/// The zones of RFC 822, and `UTC`, with their hours from UTC.
const ZONES: [(&str, i32); 12] = [
    ("GMT", 0),
    ("UTC", 0),
    ("UT", 0),
    ("Z", 0),
    ("EST", -5),
    ("EDT", -4),
    ("CST", -6),
    ("CDT", -5),
    ("MST", -7),
    ("MDT", -6),
    ("PST", -8),
    ("PDT", -7),
];

/// These forms, each also without the day of the week, with four digits for the year or two, with a
/// fraction of a second, and without a zone. Then it is in UTC.
///
/// ```text
/// Sun, 06 Nov 1994 08:49:37 GMT     RFC 7231, and RFC 822 with other zones
/// Sunday, 06-Nov-94 08:49:37 GMT    RFC 850
/// Sun Nov  6 08:49:37 1994          asctime, and `date` with a zone before the year
/// Nov 6, 1994 8:49:37 AM            Java
/// ```
///
/// Java writes a comma after the year in later versions, and another space before `AM`. The day of the week
/// is ignored, as by botocore, because the date implies it.
pub(super) fn parse(text: &str) -> Option<LocalTime> {
    let is_separator = |letter: char| letter == ',' || letter.is_whitespace();
    let words: Vec<&str> = text.split(is_separator).filter(|word| !word.is_empty()).collect();
    let words = match words.as_slice() {
        [first, rest @ ..] if named(first, &WEEKDAYS).is_some() => rest,
        words => words,
    };
    let words = match words {
        // The comment of RFC 822: `+0000 (UTC)`.
        [rest @ .., comment] if comment.starts_with('(') && comment.ends_with(')') => rest,
        words => words,
    };
    match *words {
        [date, time] => dashed(date, time, "UTC"),
        [date, time, zone] => dashed(date, time, zone),
        [month, day, time, year] if time.contains(':') => local(day, month, year, time, "UTC"),
        [day, month, year, time] if are_digits(day) => local(day, month, year, time, "UTC"),
        [month, day, time, zone, year] if time.contains(':') => local(day, month, year, time, zone),
        [day, month, year, time, zone] if are_digits(day) => local(day, month, year, time, zone),
        [month, day, year, time, half] => of_twelve_hours(day, month, year, time, half),
        _ => None,
    }
}

fn dashed(date: &str, time: &str, zone: &str) -> Option<LocalTime> {
    let (day, rest) = date.split_once('-')?;
    let (month, year) = rest.split_once('-')?;
    local(day, month, year, time, zone)
}

/// The hours of the 12-hour clock are 1 to 12.
fn of_twelve_hours(
    day: &str,
    month: &str,
    year: &str,
    time: &str,
    half: &str,
) -> Option<LocalTime> {
    let (hour, rest) = time.split_once(':')?;
    let first = match half {
        _ if half.eq_ignore_ascii_case("AM") => 0,
        _ if half.eq_ignore_ascii_case("PM") => 12,
        _ => return None,
    };
    let hour = number(hour, 1..=2).filter(|hour| (1..=12).contains(hour))?;
    let hour = first + hour % 12;
    local(day, month, year, &alloc::format!("{hour}:{rest}"), "UTC")
}

fn local(day: &str, month: &str, year: &str, time: &str, zone: &str) -> Option<LocalTime> {
    let month = i8::try_from(named(month, &MONTHS)? + 1).ok()?;
    let day = number(day, 1..=2)?;
    let mut parts = time.split(':');
    let hour = number(parts.next()?, 1..=2)?;
    let minute = number(parts.next()?, 2..=2)?;
    let (second, nanosecond) = parts.next().map_or(Some((0, 0)), second)?;
    let is_leap = second == 60;
    let second = if is_leap { 59 } else { second };
    let time = DateTime::new(self::year(year)?, month, day, hour, minute, second, nanosecond);
    let is_whole = parts.next().is_none();
    Some(LocalTime { time: time.ok().filter(|_| is_whole)?, offset: offset(zone)?, is_leap })
}

/// The second, and its nanoseconds.
fn second(text: &str) -> Option<(i8, i32)> {
    match text.split_once('.') {
        Some((second, fraction)) if !fraction.is_empty() && are_digits(fraction) => {
            Some((number(second, 2..=2)?, nanoseconds(fraction)))
        }
        Some(_) => None,
        None => Some((number(text, 2..=2)?, 0)),
    }
}

/// Two digits mean 1969 to 2068, as in POSIX's `strptime`. RFC 7231 would need a clock: there, a year is at
/// most 50 years in the future.
fn year(text: &str) -> Option<i16> {
    let year: i16 = text.parse().ok().filter(|_| are_digits(text))?;
    match (text.len(), year) {
        (4, year) => Some(year),
        (2, year @ ..69) => Some(2000 + year),
        (2, year) => Some(1900 + year),
        _ => None,
    }
}

/// The seconds of a zone.
fn offset(zone: &str) -> Option<i32> {
    let named = ZONES.iter().find(|(name, _)| name.eq_ignore_ascii_case(zone));
    if let Some((_, hours)) = named {
        return Some(hours * 3600);
    }
    let digits = zone.strip_prefix(['+', '-'])?;
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = minutes.strip_prefix(':').unwrap_or(minutes);
    let minutes = number(minutes, 2..=2).filter(|minutes| *minutes < 60)?;
    let seconds = i32::from(number(hours, 2..=2)?) * 3600 + i32::from(minutes) * 60;
    Some(if zone.starts_with('-') { -seconds } else { seconds })
}

/// A number of so many digits.
fn number(text: &str, length: core::ops::RangeInclusive<usize>) -> Option<i8> {
    text.parse().ok().filter(|_| length.contains(&text.len()) && are_digits(text))
}

/// The place of a name, which may be cut to three letters.
fn named(word: &str, names: &[&str]) -> Option<usize> {
    let is_named = |name: &&str| {
        let short = name.get(..3).unwrap_or(name);
        word.eq_ignore_ascii_case(name) || word.eq_ignore_ascii_case(short)
    };
    names.iter().position(is_named)
}
