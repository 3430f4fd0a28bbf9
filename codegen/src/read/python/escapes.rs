//! The values of string literals.

use std::borrow::Cow;

use crate::text::diagnostic::Sink;
use crate::text::messages::python::{InvalidEscape, OtherString, invalid_escape, string_prefix};
use crate::text::source::{Span, Spanned};

use super::text::{Prefix, StringLiteral};

/// The value of a string literal in Python; a literal without one is reported.
pub(in crate::read) fn value<'a>(
    text: Spanned<StringLiteral<'a>>,
    sink: &mut Sink,
) -> Cow<'a, str> {
    let Spanned { value: StringLiteral { body, prefix, .. }, span } = text;
    if prefix == Prefix::Plain && body.contains('\\') {
        return Cow::Owned(unescaped(body, text.value.inside(span), sink));
    }
    check_prefix(text, sink);
    Cow::Borrowed(body)
}

/// The text of a docstring. Its escapes are not checked: Python's tools show the text whatever they are.
pub(in crate::read) fn documentation(text: Spanned<StringLiteral<'_>>) -> Option<Box<str>> {
    let StringLiteral { body, prefix, .. } = text.value;
    let documents = match prefix {
        Prefix::Plain if body.contains('\\') => {
            unescaped(body, text.value.inside(text.span), &mut Sink::default()).into()
        }
        Prefix::Plain | Prefix::Raw => Cow::Borrowed(body),
        Prefix::Bytes | Prefix::Format => return None,
    };
    (!documents.trim().is_empty()).then(|| documents.into())
}

/// Whether a literal is a string; any other kind is reported.
pub(in crate::read) fn check_prefix(text: Spanned<StringLiteral<'_>>, sink: &mut Sink) -> bool {
    let found = match text.value.prefix {
        Prefix::Plain | Prefix::Raw => return true,
        Prefix::Bytes => OtherString::Bytes,
        Prefix::Format => OtherString::Format,
    };
    sink.error(text.span, string_prefix(found));
    false
}

/// The meaning of an escape.
enum Escape {
    Character(char),
    /// A line break, which is left out.
    Nothing,
    /// Not an escape of Python: the backslash stays.
    Kept,
    Invalid(InvalidEscape),
}

fn unescaped(body: &str, place: Span, sink: &mut Sink) -> String {
    let mut value = String::with_capacity(body.len());
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('\\') {
        value.push_str(before);
        let (escape, length) = escape(after);
        rest = after.get(length..).unwrap_or("");
        match escape {
            Escape::Character(c) => value.push(c),
            Escape::Nothing => {}
            Escape::Kept => value.push('\\'),
            Escape::Invalid(problem) => {
                let end = place.end() - rest.len();
                let written = after.get(..length).unwrap_or("");
                let place = Span::new(place.source(), end - length - 1..end);
                sink.error(place, invalid_escape(problem, written));
                value.extend(["\\", written]);
            }
        }
    }
    value.push_str(rest);
    value
}

/// The escape after a backslash, and its length in bytes.
fn escape(after: &str) -> (Escape, usize) {
    let Some(first) = after.chars().next() else { return (Escape::Kept, 0) };
    let character = match first {
        '\n' => return (Escape::Nothing, 1),
        '\r' if after.starts_with("\r\n") => return (Escape::Nothing, 2),
        '\\' | '\'' | '"' => first,
        'a' => '\x07',
        'b' => '\x08',
        'f' => '\x0c',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\x0b',
        '0'..='7' => return octal(after),
        'x' => return hex(after, 2),
        'u' => return hex(after, 4),
        'U' => return hex(after, 8),
        'N' => return named(after),
        _ => return (Escape::Kept, 0),
    };
    (Escape::Character(character), 1)
}

fn octal(after: &str) -> (Escape, usize) {
    let (code, length) = number(after, 8, 3);
    (char::from_u32(code).map_or(Escape::Kept, Escape::Character), length)
}

fn hex(after: &str, needed: usize) -> (Escape, usize) {
    let (code, found) = number(after.get(1..).unwrap_or(""), 16, needed);
    let escape = match char::from_u32(code) {
        _ if found < needed => Escape::Invalid(InvalidEscape::Digits { needed, found }),
        Some(c) => Escape::Character(c),
        None if code < 0x11_0000 => Escape::Invalid(InvalidEscape::Surrogate),
        None => Escape::Invalid(InvalidEscape::OutOfRange),
    };
    (escape, 1 + found)
}

fn named(after: &str) -> (Escape, usize) {
    let braces = after.strip_prefix("N{").and_then(|name| name.find('}'));
    (Escape::Invalid(InvalidEscape::Named), braces.map_or(1, |name| "N{}".len() + name))
}

/// The number at the start of a string, and the count of its digits.
fn number(text: &str, radix: u32, most: usize) -> (u32, usize) {
    let digits = text.chars().map_while(|c| c.to_digit(radix)).take(most);
    digits.fold((0, 0), |(code, length), digit| (code * radix + digit, length + 1))
}

#[cfg(test)]
mod tests {
    use crate::read::python::escapes::value;
    use crate::read::python::text::{Prefix, StringLiteral};
    use crate::text::diagnostic::Sink;
    use crate::text::source::{Sources, Span, Spanned};

    /// The value of a literal, and what of it was reported.
    #[track_caller]
    fn read(literal: &str, prefix: Prefix) -> (String, Vec<String>) {
        let mut sources = Sources::new();
        let source = sources.add("type_defs.md", literal);
        let before = literal.find(['"', '\'']).expect("quotes");
        let text = StringLiteral::read(literal.split_at(before).1, prefix, before);
        let mut sink = Sink::default();
        let text = Spanned::new(text, Span::new(source, 0..literal.len()));
        let value = value(text, &mut sink).into_owned();
        let places = sink.into_diagnostics();
        let places = places.iter().filter_map(|diagnostic| diagnostic.place());
        (value, places.map(|place| sources.slice(place).to_owned()).collect())
    }

    #[test]
    fn escapes_are_those_of_python() {
        for (literal, value) in [
            ("'plain'", "plain"),
            (r"'a\nb\tc\\d\re'", "a\nb\tc\\d\re"),
            (r#""\"\'""#, "\"'"),
            (r"'\x41\u00e9\U0001F600'", "A\u{e9}\u{1f600}"),
            (r"'\a\b\f\v'", "\x07\x08\x0c\x0b"),
            (r"'\0\101\1012\7x\777\8'", "\0AA2\x07x\u{1ff}\\8"),
            (r"'\d+\.\é\ '", r"\d+\.\é\ "),
            ("'''a\\\nb\\\r\nc\nd'''", "abc\nd"),
        ] {
            assert_eq!(read(literal, Prefix::Plain), (value.to_owned(), vec![]), "{literal}");
        }
        assert_eq!(read(r"r'\n\'\x4'", Prefix::Raw), (r"\n\'\x4".to_owned(), vec![]));
    }

    #[test]
    fn mistakes_are_reported_at_their_escape() {
        for (literal, mistakes) in [
            (r"'a\x4'", vec![r"\x4"]),
            (r"'\xZZ\u00eg\x+4'", vec![r"\x", r"\u00e", r"\x"]),
            (r"'\ud83d\ude00'", vec![r"\ud83d", r"\ude00"]),
            (r"'é\U00110000\UFFFFFFFF'", vec![r"\U00110000", r"\UFFFFFFFF"]),
            (r"'''\N{DASH}-\N'''", vec![r"\N{DASH}", r"\N"]),
        ] {
            assert_eq!(read(literal, Prefix::Plain).1, mistakes, "{literal}");
        }
        assert_eq!(read("b'a'", Prefix::Bytes).1, ["b'a'"]);
        assert_eq!(read("f'a'", Prefix::Format).1, ["f'a'"]);
    }
}
