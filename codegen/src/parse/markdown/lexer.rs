//! The code of a page as tokens with their places.

use crate::diagnostic::Sink;
use crate::source::Span;

use super::page::Code;

/// How many bytes a word may have; the longest of the pages of AWS has 148.
const LONGEST_NAME: usize = 1000;

/// A token of Python, as far as definitions use them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind<'a>,
    pub(super) span: Span,
    /// The column of the token, from 0, if it is the first of its line.
    pub(super) first: Option<usize>,
}

impl Token<'_> {
    /// Whether a fence begins here, in the middle of a block.
    pub(super) fn is_fence(&self) -> bool {
        self.first.is_some() && self.kind == Kind::Mark('`')
    }
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// An identifier or a keyword.
    Name(&'a str),
    /// A string literal: what stands between the quotes, escapes as written.
    Text(&'a str),
    /// A number, as written.
    Number(&'a str),
    /// `...`
    Ellipsis,
    /// Any other character.
    Mark(char),
}

/// Cuts code into tokens; comments and white space fall away.
pub(super) fn lex<'a>(code: Code<'a>, sink: &mut Sink) -> Vec<Token<'a>> {
    let mut lexer = Lexer { code, at: 0, line: 0, fresh: true, sink };
    let mut tokens = Vec::with_capacity(code.text.len() / 8);
    while let Some(token) = lexer.next() {
        tokens.push(token);
    }
    tokens
}

struct Lexer<'a, 's> {
    code: Code<'a>,
    /// The byte that is read next.
    at: usize,
    /// Where the line began.
    line: usize,
    /// Whether the line has no token yet.
    fresh: bool,
    sink: &'s mut Sink,
}

impl<'a> Lexer<'a, '_> {
    fn next(&mut self) -> Option<Token<'a>> {
        self.skip_to_token();
        let start = self.at;
        let rest = self.code.text.get(start..)?;
        let c = rest.chars().next()?;
        // A text of several lines moves the line on.
        let first = std::mem::take(&mut self.fresh).then_some(start - self.line);
        let kind = match c {
            'A'..='Z' | 'a'..='z' | '_' => Kind::Name(self.take_while(is_name)),
            '0'..='9' => Kind::Number(self.take_while(|c| is_name(c) || c == '.')),
            '"' | '\'' => self.text(rest, c),
            '.' if rest.starts_with("...") => {
                self.at += 3;
                Kind::Ellipsis
            }
            _ if c.is_alphabetic() => Kind::Name(self.take_while(char::is_alphanumeric)),
            _ => {
                self.at += c.len_utf8();
                Kind::Mark(c)
            }
        };
        if first.is_some() && rest.starts_with("```") {
            self.at = start + rest.find('\n').unwrap_or(rest.len());
            let place = self.span(start, self.at);
            self.sink
                .error(place, "a fence opens inside a fence")
                .label("the block above is not closed")
                .help("close the block above with a line of three backticks");
        }
        let kind = self.short(kind, start);
        Some(Token { kind, span: self.span(start, self.at), first })
    }

    /// A name that messages can repeat: a longer one is reported and no name.
    fn short(&mut self, kind: Kind<'a>, start: usize) -> Kind<'a> {
        match kind {
            Kind::Name(name) | Kind::Number(name) if name.len() > LONGEST_NAME => {
                let length = name.len();
                let place = self.span(start, self.at);
                self.sink
                    .error(place, format!("a word of {length} bytes, more than {LONGEST_NAME}"))
                    .label("too long for a name");
                Kind::Mark('?')
            }
            kind => kind,
        }
    }

    fn skip_to_token(&mut self) {
        let bytes = self.code.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'\n' => {
                    self.at += 1;
                    self.line = self.at;
                    self.fresh = true;
                }
                b' ' | b'\t' | b'\r' | b'\x0c' | b'\\' => self.at += 1,
                b'#' => {
                    let rest = bytes.get(self.at..).unwrap_or_default();
                    let length = rest.iter().position(|byte| *byte == b'\n');
                    self.at += length.unwrap_or(rest.len());
                }
                _ => return,
            }
        }
    }

    fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let rest = self.code.text.get(self.at..).unwrap_or("");
        let length = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or("")
    }

    /// A string literal, of one line or between triple quotes.
    fn text(&mut self, rest: &'a str, quote: char) -> Kind<'a> {
        let triple = if quote == '"' { "\"\"\"" } else { "'''" };
        let long = rest.starts_with(triple);
        let open = if long { 3 } else { 1 };
        let body = rest.get(open..).unwrap_or("");
        let close = if long { body.find(triple) } else { end_of_line_text(body, quote) };
        let length = close.unwrap_or_else(|| end_of_unclosed_text(body));
        if close.is_none() {
            let place = self.span(self.at, self.at + open);
            self.sink
                .error(place, "text is not closed")
                .label(format!("expected another `{quote}` on this line"));
        }
        self.at += open + length + if close.is_some() { open } else { 0 };
        if long && let Some(last) = body.get(..length).and_then(|body| body.rfind('\n')) {
            self.line = self.at.saturating_sub(length + open) + last + 1;
        }
        Kind::Text(body.get(..length).unwrap_or(""))
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.code.source, self.code.offset + start..self.code.offset + end)
    }
}

/// Where the text of one line ends: at its quote, escaped ones aside.
fn end_of_line_text(body: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in body.char_indices() {
        match c {
            '\n' => return None,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some(at),
            _ => {}
        }
    }
    None
}

/// Where text without its quote ends: with its line, but for what likely stands after the text.
fn end_of_unclosed_text(body: &str) -> usize {
    let line = body.lines().next().unwrap_or("");
    line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ']' | ')')).len()
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
