//! Syntax errors of JSON, with their places.

use serde_core::de::Deserialize;

use crate::text::diagnostic::Sink;
use crate::text::messages::json::{self as messages, InvalidAt};
use crate::text::source::Span;

/// Deserializes a part of a source, or reports serde_json's error at its place.
pub(super) fn deserialize<'a, T: Deserialize<'a>>(
    text: &'a str,
    place: Span,
    sink: &mut Sink,
) -> Option<T> {
    match serde_json::from_str(text) {
        Ok(read) => Some(read),
        Err(error) => {
            report(&error, text, place, sink);
            None
        }
    }
}

fn report(error: &serde_json::Error, text: &str, place: Span, sink: &mut Sink) {
    let (at, range) = if error.is_eof() {
        let end = text.trim_end().len();
        (InvalidAt::End, end..end)
    } else {
        let at = offset(text, error.line(), error.column());
        let letter = text.get(at..).and_then(|rest| rest.chars().next());
        let width = letter.filter(|c| *c != '\n').map_or(0, char::len_utf8);
        (InvalidAt::Character, at..at + width)
    };
    let range = place.start() + range.start..place.start() + range.end;
    sink.error(Span::new(place.source(), range), messages::invalid_json(&reason(error), at));
}

/// The message of serde_json, without the place that it appends.
fn reason(error: &serde_json::Error) -> String {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let message = error.to_string();
    message.strip_suffix(&place).unwrap_or(&message).to_owned()
}

/// The offset of a line and a column of serde_json.
///
/// Lines count from 1. Columns count the bytes that were read: 1 is the first byte of the line and 0
/// the line break before it. A raw control character in a string is not counted, so that its place is
/// the byte before.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut at = (start + column).saturating_sub(1).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
