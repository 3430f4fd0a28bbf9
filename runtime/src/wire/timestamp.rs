//! Instants in the formats of AWS.
//!
//! The source is <https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait>.

use alloc::string::{String, ToString};

use super::error::WireError;
use super::node::Node;
use crate::Timestamp;
use crate::operation::TimestampFormat;

/// The instant of a node: a string in any form that [`Timestamp`] reads, or a number of seconds.
///
/// # Errors
/// It is not an instant.
pub fn instant(node: &Node) -> Result<Timestamp, WireError> {
    let seconds = |text: String| text.parse::<Timestamp>().map_err(|_| not_an_instant());
    match node {
        Node::Text(text) => text.parse().map_err(|_| not_an_instant()),
        Node::Integer(value) => seconds(value.to_string()),
        Node::Float(value) if value.is_finite() => seconds(value.to_string()),
        _ => Err(not_an_instant()),
    }
}

fn not_an_instant() -> WireError {
    WireError::new("expected timestamp")
}

/// An instant that was read, as documents have it.
#[must_use]
pub fn document(instant: Timestamp) -> Node {
    Node::Text(instant.to_string())
}

/// An instant as text.
#[must_use]
pub fn text(instant: Timestamp, format: TimestampFormat) -> String {
    match format {
        TimestampFormat::Unix => unix(instant),
        TimestampFormat::Iso8601 => {
            let text = alloc::format!("{instant:#}");
            match text.strip_suffix('Z').and_then(|text| text.split_once('.')) {
                // As AWS's clients: no zeros at the end of a fraction.
                Some((time, fraction)) => {
                    alloc::format!("{time}.{}Z", fraction.trim_end_matches('0'))
                }
                None => text,
            }
        }
        TimestampFormat::Rfc822 => rfc822(instant),
    }
}

/// An instant as the value of a format with numbers, such as JSON.
#[must_use]
pub fn value(instant: Timestamp, format: TimestampFormat) -> Node {
    match format {
        TimestampFormat::Unix if instant.subsecond_nanoseconds() == 0 => {
            Node::Integer(instant.unix_seconds().into())
        }
        TimestampFormat::Unix => unix(instant).parse().map_or(Node::Null, Node::Float),
        TimestampFormat::Iso8601 | TimestampFormat::Rfc822 => Node::Text(text(instant, format)),
    }
}

const NANOSECONDS_PER_SECOND: i128 = 1_000_000_000;

fn unix(instant: Timestamp) -> String {
    let seconds = instant.unix_seconds();
    match instant.subsecond_nanoseconds() {
        0 => seconds.to_string(),
        nanoseconds => {
            let total = i128::from(seconds) * NANOSECONDS_PER_SECOND + i128::from(nanoseconds);
            let sign = if total < 0 { "-" } else { "" };
            let (whole, part) = (
                total.unsigned_abs() / NANOSECONDS_PER_SECOND.unsigned_abs(),
                total.unsigned_abs() % NANOSECONDS_PER_SECOND.unsigned_abs(),
            );
            let part = alloc::format!("{part:09}");
            alloc::format!("{sign}{whole}.{}", part.trim_end_matches('0'))
        }
    }
}

const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `Tue, 29 Apr 2014 18:30:38 GMT`, with a fraction of the second if there is one.
fn rfc822(instant: Timestamp) -> String {
    let iso = text(instant, TimestampFormat::Iso8601);
    let (date, time) = iso.trim_end_matches('Z').split_once('T').unwrap_or((&iso, ""));
    let mut parts = date.rsplitn(3, '-');
    let (day, month, year) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let month = month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    // 1970-01-01 was a Thursday.
    let weekday = instant.unix_seconds().div_euclid(86_400).rem_euclid(7);
    let weekday = usize::try_from(weekday).ok().and_then(|weekday| DAYS.get(weekday));
    let (weekday, month) = (weekday.unwrap_or(&""), month.unwrap_or(&""));
    alloc::format!("{weekday}, {day} {month} {year} {time} GMT")
}
