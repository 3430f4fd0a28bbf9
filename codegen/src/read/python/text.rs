//! String literals as they stand in code.

use crate::text::source::Span;

/// A string literal, escapes as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) struct Text<'a> {
    /// What stands between the quotes.
    pub(in crate::read) body: &'a str,
    pub(in crate::read) prefix: Prefix,
    /// How many bytes stand before the body: the prefix and the quotes.
    pub(in crate::read) open: u8,
    /// Whether the quotes that end it are there.
    pub(in crate::read) closed: bool,
}

/// What the letters before the quotes make of a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Prefix {
    /// Text: no letters, or `u`.
    Plain,
    /// `r`: text in which a backslash is a backslash.
    Raw,
    /// `b`, `br`: bytes.
    Bytes,
    /// `f`, `t` and the like: text that a running program puts together.
    Format,
}

impl Prefix {
    /// The prefix that a word is, if quotes follow it.
    pub(in crate::read) fn of(word: &str) -> Option<Self> {
        match word.to_ascii_lowercase().as_str() {
            "u" => Some(Prefix::Plain),
            "r" => Some(Prefix::Raw),
            "b" | "br" | "rb" => Some(Prefix::Bytes),
            "f" | "fr" | "rf" | "t" | "tr" | "rt" => Some(Prefix::Format),
            _ => None,
        }
    }
}

impl<'a> Text<'a> {
    /// Reads the literal whose quotes begin `code`, of one line or between triple quotes; how many
    /// bytes the prefix before them has is given.
    pub(in crate::read) fn read(code: &'a str, prefix: Prefix, before: usize) -> Self {
        let quote = if code.starts_with('"') { '"' } else { '\'' };
        let triple = if quote == '"' { "\"\"\"" } else { "'''" };
        let long = code.starts_with(triple);
        let quotes = if long { 3 } else { 1 };
        let body = code.get(quotes..).unwrap_or("");
        let close = if long { body.find(triple) } else { end_in_line(body, quote) };
        let length = close.unwrap_or_else(|| end_of_unclosed(body));
        Self {
            body: body.get(..length).unwrap_or(""),
            prefix,
            open: u8::try_from(before + quotes).unwrap_or(u8::MAX),
            closed: close.is_some(),
        }
    }

    /// The place of the body, in a literal at a place.
    pub(in crate::read) fn inside(&self, literal: Span) -> Span {
        let start = literal.start + usize::from(self.open);
        Span { start, end: start + self.body.len(), ..literal }
    }
}

/// Where the text of one line ends: at its quote, escaped ones aside. A backslash before a quote keeps
/// it open in raw text too.
fn end_in_line(body: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, byte) in body.bytes().enumerate() {
        match byte {
            b'\n' => return None,
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            _ if char::from(byte) == quote => return Some(at),
            _ => {}
        }
    }
    None
}

/// Where text without its quote ends: with its line, but for what likely stands after the text.
fn end_of_unclosed(body: &str) -> usize {
    let line = body.lines().next().unwrap_or("");
    line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ']' | ')')).len()
}
