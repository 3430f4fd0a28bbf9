//! Tokens of Python, and the form in which those of a block are kept.

use crate::text::source::Span;

use super::code::Code;
use super::text::{Prefix, StringLiteral};

/// A token of the Python that definitions of types use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) struct Token<'a> {
    pub(in crate::read) kind: TokenKind<'a>,
    pub(in crate::read) span: Span,
    /// The column of the token, from 0, if it is the first of its line.
    pub(in crate::read) first: Option<usize>,
}

/// What kind of token it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum TokenKind<'a> {
    /// An identifier or a keyword.
    Name(&'a str),
    /// A string literal.
    Text(StringLiteral<'a>),
    /// A number, as written.
    Number(&'a str),
    /// `...`
    Ellipsis,
    /// Any other character.
    Mark(char),
}

/// The tokens of a piece of code.
///
/// They are kept until the whole piece is read, so each has 20 bytes: places, and what cannot be read from
/// the code there.
#[derive(Debug, Default)]
pub(in crate::read) struct Tokens(Vec<Kept>);

/// A token without its text.
#[derive(Debug, Clone, Copy)]
struct Kept {
    /// The first byte in the code.
    start: u32,
    /// The byte after the last one.
    end: u32,
    /// The column, or [`INSIDE`].
    first: u32,
    kind: KeptKind,
}

/// What is kept of the kind of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum KeptKind {
    Name,
    /// The length of the prefix with the opening quotes, and that of the closing quotes.
    Text(Prefix, u8, u8),
    Number,
    Ellipsis,
    Mark(char),
}

/// Instead of a column: the token is not the first of its line.
const INSIDE: u32 = u32::MAX;

impl Token<'_> {
    /// Whether the token is this mark.
    pub(in crate::read) fn is_mark(&self, mark: char) -> bool {
        matches!(self.kind, TokenKind::Mark(found) if found == mark)
    }
}

impl Tokens {
    pub(in crate::read) fn clear(&mut self) {
        self.0.clear();
    }

    /// Adds a token of this code.
    pub(in crate::read) fn push(&mut self, token: Token<'_>, code: Code<'_>) {
        let Token { kind, span, first } = token;
        let offset = |at: usize| short(at.saturating_sub(code.offset));
        let kind = match kind {
            TokenKind::Name(_) => KeptKind::Name,
            TokenKind::Number(_) => KeptKind::Number,
            TokenKind::Ellipsis => KeptKind::Ellipsis,
            TokenKind::Mark(mark) => KeptKind::Mark(mark),
            TokenKind::Text(StringLiteral { body, prefix, open, closed: _ }) => {
                let length = span.range().len();
                let close = length.saturating_sub(usize::from(open) + body.len());
                KeptKind::Text(prefix, open, u8::try_from(close).unwrap_or(u8::MAX))
            }
        };
        let first = first.map_or(INSIDE, short);
        self.0.push(Kept { start: offset(span.start()), end: offset(span.end()), first, kind });
    }

    /// The token with this number, of the code that was given with it.
    pub(in crate::read) fn get<'a>(&self, at: usize, code: Code<'a>) -> Option<Token<'a>> {
        self.0.get(at).map(|kept| kept.token(code))
    }

    /// The place of the token with this number, if it is this mark.
    pub(in crate::read) fn mark(&self, at: usize, mark: char, code: Code<'_>) -> Option<Span> {
        let kept = self.0.get(at)?;
        (kept.kind == KeptKind::Mark(mark)).then(|| kept.span(code))
    }

    /// Whether the token with this number begins a line, or there is none.
    pub(in crate::read) fn ends_line(&self, at: usize) -> bool {
        self.0.get(at).is_none_or(|kept| kept.first != INSIDE)
    }

    /// Whether one of them is a Markdown fence inside the block.
    pub(in crate::read) fn have_fence(&self) -> bool {
        // A fence takes up its line; a single backtick is an ordinary mark.
        let is_fence = |kept: &Kept| {
            kept.kind == KeptKind::Mark('`') && kept.first != INSIDE && kept.end - kept.start > 1
        };
        self.0.iter().any(is_fence)
    }
}

impl Kept {
    fn span(&self, code: Code<'_>) -> Span {
        Span::new(code.source, code.offset + long(self.start)..code.offset + long(self.end))
    }

    fn token<'a>(&self, code: Code<'a>) -> Token<'a> {
        let (start, end) = (long(self.start), long(self.end));
        let slice = |start, end| code.text.get(start..end).unwrap_or("");
        let kind = match self.kind {
            KeptKind::Name => TokenKind::Name(slice(start, end)),
            KeptKind::Number => TokenKind::Number(slice(start, end)),
            KeptKind::Ellipsis => TokenKind::Ellipsis,
            KeptKind::Mark(mark) => TokenKind::Mark(mark),
            KeptKind::Text(prefix, open, close) => TokenKind::Text(StringLiteral {
                body: slice(start + usize::from(open), end - usize::from(close)),
                prefix,
                open,
                closed: close > 0,
            }),
        };
        let first = (self.first != INSIDE).then(|| long(self.first));
        Token { kind, span: self.span(code), first }
    }
}

/// A place in a source, which has at most [`LONGEST_TEXT`](crate::text::source::LONGEST_TEXT) bytes.
fn short(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(INSIDE)
}

fn long(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::Kept;
    use crate::read::python::code::Code;
    use crate::read::python::lexer::lex;
    use crate::text::diagnostic::Sink;
    use crate::text::source::{Sources, Span};

    #[test]
    fn a_token_has_twenty_bytes() {
        assert_eq!(size_of::<Kept>(), 20);
    }

    #[test]
    fn a_kept_token_has_its_text_and_its_place() {
        let page = "..\nétat = Rb'''a\n''', u\"b\\\"\", 12.5 | ... 'open\nß";
        let mut sources = Sources::new();
        let source = sources.add("a", page);
        let code = Code { source, text: page.get(3..).expect("ASCII"), offset: 3 };
        let tokens = lex(code, &mut Sink::default());
        let tokens: Vec<_> = (0..).map_while(|at| tokens.get(at, code)).collect();
        let shown: Vec<_> = tokens.iter().map(|token| sources.slice(token.span)).collect();
        let expected =
            ["état", "=", "Rb'''a\n'''", ",", "u\"b\\\"\"", ",", "12.5", "|", "...", "'open", "ß"];
        assert_eq!(shown, expected);
        let kinds: Vec<_> = tokens.iter().map(|token| format!("{:?}", token.kind)).collect();
        let expected = [
            "Name(\"état\")",
            "Mark('=')",
            "Text(StringLiteral { body: \"a\\n\", prefix: Bytes, open: 5, closed: true })",
            "Mark(',')",
            "Text(StringLiteral { body: \"b\\\\\\\"\", prefix: Plain, open: 2, closed: true })",
            "Mark(',')",
            "Number(\"12.5\")",
            "Mark('|')",
            "Ellipsis",
            "Text(StringLiteral { body: \"open\", prefix: Plain, open: 1, closed: false })",
            "Name(\"ß\")",
        ];
        assert_eq!(kinds, expected);
        let firsts: Vec<_> = tokens.iter().filter_map(|token| token.first).collect();
        assert_eq!(firsts, [0, 0]);
        assert_eq!(tokens.first().map(|token| token.span), Some(Span::new(source, 3..8)));
    }
}
