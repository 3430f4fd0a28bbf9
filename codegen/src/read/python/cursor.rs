//! A cursor over the tokens of a block.

use crate::text::source::{Span, Spanned};

use super::code::Code;
use super::token::{Token, TokenKind, Tokens};

/// Reads tokens one by one.
#[derive(Debug, Clone)]
pub(in crate::read) struct Cursor<'a, 't> {
    code: Code<'a>,
    tokens: &'t Tokens,
    at: usize,
}

impl<'a, 't> Cursor<'a, 't> {
    /// At the first token of a block.
    pub(in crate::read) fn new(code: Code<'a>, tokens: &'t Tokens) -> Self {
        Self { code, tokens, at: 0 }
    }

    /// The code under a span of this block.
    pub(in crate::read) fn slice(&self, span: Span) -> &'a str {
        let start = span.start().saturating_sub(self.code.offset);
        let end = span.end().saturating_sub(self.code.offset);
        self.code.text.get(start..end).unwrap_or("")
    }

    pub(in crate::read) fn peek(&self) -> Option<Token<'a>> {
        self.tokens.get(self.at, self.code)
    }

    pub(in crate::read) fn peek_second(&self) -> Option<Token<'a>> {
        self.tokens.get(self.at + 1, self.code)
    }

    pub(in crate::read) fn next(&mut self) -> Option<Token<'a>> {
        let token = self.peek()?;
        self.at += 1;
        Some(token)
    }

    /// Takes the next token if it is this mark.
    pub(in crate::read) fn eat(&mut self, mark: char) -> Option<Span> {
        let place = self.tokens.mark(self.at, mark, self.code)?;
        self.at += 1;
        Some(place)
    }

    /// Takes the next token if it is this mark, on the line of the token read last.
    pub(in crate::read) fn eat_on_line(&mut self, mark: char) -> Option<Span> {
        if self.at_line_end() { None } else { self.eat(mark) }
    }

    /// The place of the next token, or of the end of the block.
    pub(in crate::read) fn here(&self) -> Span {
        self.peek().map_or_else(|| self.end(), |token| token.span)
    }

    /// The place of the token read last.
    pub(in crate::read) fn last(&self) -> Span {
        self.last_token().map_or_else(|| self.end(), |token| token.span)
    }

    /// Whether the token read last is a string without its closing quotes, which was reported.
    pub(in crate::read) fn after_unclosed_text(&self) -> bool {
        self.last_token()
            .is_some_and(|token| matches!(token.kind, TokenKind::Text(text) if !text.closed))
    }

    fn last_token(&self) -> Option<Token<'a>> {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at, self.code))
    }

    /// The place and the description of what follows on the line of the token read last, for a message.
    pub(in crate::read) fn found_on_line(&self) -> (Span, String) {
        if self.at_line_end() {
            let end = self.last().end();
            let after = Span::new(self.code.source, end..end);
            (after, "the end of the line".to_owned())
        } else {
            (self.here(), found(self.peek()))
        }
    }

    fn end(&self) -> Span {
        let end = self.code.offset + self.code.text.trim_end().len();
        Span::new(self.code.source, end..end)
    }

    /// Skips to the next token that begins a line at this column or left of it.
    pub(in crate::read) fn skip_to_column(&mut self, column: usize) {
        while let Some(token) = self.peek() {
            if token.first.is_some_and(|at| at <= column) {
                return;
            }
            self.at += 1;
        }
    }

    /// Skips the rest of the line of the token read last.
    pub(in crate::read) fn skip_line(&mut self) {
        while !self.at_line_end() {
            self.at += 1;
        }
    }

    /// Whether the next token begins a line, or there is none.
    pub(in crate::read) fn at_line_end(&self) -> bool {
        self.tokens.ends_line(self.at)
    }
}

/// The description of a token in messages.
pub(in crate::read) fn found(token: Option<Token<'_>>) -> String {
    match token.map(|token| token.kind) {
        None => "the end of the block".to_owned(),
        Some(TokenKind::Name(name) | TokenKind::Number(name)) => format!("`{name}`"),
        Some(TokenKind::Text(text)) => format!("text `{}`", text.body),
        Some(TokenKind::Ellipsis) => "`...`".to_owned(),
        Some(TokenKind::Mark(mark)) => format!("`{mark}`"),
    }
}

/// Takes a name.
pub(in crate::read) fn name<'a>(tokens: &mut Cursor<'a, '_>) -> Spanned<&'a str> {
    let span = tokens.here();
    tokens.next();
    Spanned::new(tokens.slice(span), span)
}
