//! String literals, as written.

use crate::text::source::Span;

/// A string literal with its escapes as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) struct StringLiteral<'a> {
    /// The part between the quotes.
    pub(in crate::read) body: &'a str,
    pub(in crate::read) prefix: Prefix,
    /// The length of the prefix and the opening quotes, in bytes.
    pub(in crate::read) open: u8,
    /// Whether it has closing quotes.
    pub(in crate::read) closed: bool,
}

/// The kind of string that the letters before the quotes make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Prefix {
    /// A string: no letters, or `u`.
    Plain,
    /// `r`: a string without escapes.
    Raw,
    /// `b`, `br`: bytes.
    Bytes,
    /// `f`, `t` and the like: a template.
    Format,
}

impl Prefix {
    /// The prefix that a word is, provided that quotes follow it.
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

impl<'a> StringLiteral<'a> {
    /// Reads the literal whose opening quotes, single or triple, are at the start of `code`; `before` is
    /// the length of its prefix.
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

    /// The place of the body of a literal.
    pub(in crate::read) fn inside(&self, literal: Span) -> Span {
        let start = literal.start() + usize::from(self.open);
        Span::new(literal.source(), start..start + self.body.len())
    }
}

/// Where a string of one line ends: at the first quote that is not escaped. A backslash escapes a quote
/// in raw strings too.
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

/// Where a string without its closing quote ends: with its line, without likely punctuation after it.
fn end_of_unclosed(body: &str) -> usize {
    let line = body.lines().next().unwrap_or("");
    line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ']' | ')')).len()
}
