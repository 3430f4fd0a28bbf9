//! Tokens of Python, with their places.

use std::ops::Range;

use crate::text::diagnostic::Sink;
use crate::text::messages::python as messages;
use crate::text::source::Span;

use super::code::{Block, Code};
use super::text::{Prefix, StringLiteral};
use super::token::{Token, TokenKind, Tokens};

/// The longest name or number, in bytes; the longest in the pages of AWS has 148.
const LONGEST_NAME: usize = 1000;

/// Splits code into tokens, without comments and white space.
pub(in crate::read) fn lex(code: Code<'_>, sink: &mut Sink) -> Tokens {
    let mut tokens = Tokens::default();
    fill(&mut tokens, code, &[], sink);
    tokens
}

/// As [`lex`], for a block, into tokens whose capacity is reused.
pub(in crate::read) fn lex_into(tokens: &mut Tokens, block: &Block<'_>, sink: &mut Sink) {
    tokens.clear();
    fill(tokens, block.code, &block.margins, sink);
}

fn fill(tokens: &mut Tokens, code: Code<'_>, margins: &[Range<usize>], sink: &mut Sink) {
    let mut lexer = Lexer { code, margins, at: 0, line: 0, fresh: true, reported: false, sink };
    while let Some(token) = lexer.next() {
        tokens.push(token, code);
    }
}

struct Lexer<'a, 's> {
    code: Code<'a>,
    /// The Markdown at the start of the lines that follow.
    margins: &'s [Range<usize>],
    /// The next byte.
    at: usize,
    /// Where the line began.
    line: usize,
    /// Whether the line has no token yet.
    fresh: bool,
    /// Whether a fence inside the block was reported; those after it follow from the first.
    reported: bool,
    sink: &'s mut Sink,
}

impl<'a> Lexer<'a, '_> {
    fn next(&mut self) -> Option<Token<'a>> {
        let byte = self.skip_to_token()?;
        let start = self.at;
        // A string of several lines ends on another line.
        let first = std::mem::take(&mut self.fresh).then_some(start - self.line);
        let kind = match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'_' => self.name(start),
            b'0'..=b'9' => {
                let number = self.take_while(|byte| is_name(byte) || byte == b'.');
                self.short(TokenKind::Number(number), start)
            }
            b'"' | b'\'' => self.text(start, Prefix::Plain),
            b'.' if self.rest().starts_with("...") => {
                self.at += 3;
                TokenKind::Ellipsis
            }
            b'`' if first.is_some() => self.fence(start),
            byte if byte.is_ascii() => {
                self.at += 1;
                TokenKind::Mark(char::from(byte))
            }
            _ => self.beyond_ascii(start)?,
        };
        Some(Token { kind, span: self.span(start, self.at), first })
    }

    fn name(&mut self, start: usize) -> TokenKind<'a> {
        let name = self.take_while(is_name);
        if self.rest().starts_with(['"', '\'']) {
            if let Some(prefix) = Prefix::of(name) {
                return self.text(start, prefix);
            }
        }
        self.short(TokenKind::Name(name), start)
    }

    /// A token that begins with a character outside of ASCII.
    fn beyond_ascii(&mut self, start: usize) -> Option<TokenKind<'a>> {
        let c = self.rest().chars().next()?;
        if c.is_alphabetic() {
            return Some(self.name(start));
        }
        self.at += c.len_utf8();
        Some(TokenKind::Mark(c))
    }

    /// A fence at the start of a line, if there are three of these marks: the block was not closed.
    fn fence(&mut self, start: usize) -> TokenKind<'a> {
        let rest = self.rest();
        if rest.starts_with("```") {
            self.at += rest.find('\n').unwrap_or(rest.len());
            if !std::mem::replace(&mut self.reported, true) {
                let place = self.span(start, self.at);
                // Alone on its line, it was meant to close the block and differs from the fence that opens it.
                let closes = rest.lines().next().is_some_and(|line| line.trim_end() == "```");
                self.sink.error(place, messages::nested_fence(closes));
            }
        } else {
            self.at += 1;
        }
        TokenKind::Mark('`')
    }

    fn rest(&self) -> &'a str {
        self.code.text.get(self.at..).unwrap_or("")
    }

    /// Reports a token that is too long for messages to repeat, and drops its text.
    fn short(&mut self, kind: TokenKind<'a>, start: usize) -> TokenKind<'a> {
        match kind {
            TokenKind::Name(name) | TokenKind::Number(name) if name.len() > LONGEST_NAME => {
                let length = name.len();
                let place = self.span(start, self.at);
                self.sink.error(place, messages::long_name(length, LONGEST_NAME));
                TokenKind::Mark('?')
            }
            kind => kind,
        }
    }

    /// Moves to the next token, and returns its first byte.
    fn skip_to_token(&mut self) -> Option<u8> {
        let bytes = self.code.text.as_bytes();
        loop {
            let byte = *bytes.get(self.at)?;
            match byte {
                b'\n' => {
                    self.at += 1;
                    self.skip_margin();
                    self.line = self.at;
                    self.fresh = true;
                }
                b' ' | b'\t' | b'\r' | b'\x0c' | b'\\' => self.at += 1,
                b'#' => {
                    let rest = bytes.get(self.at..).unwrap_or_default();
                    let length = rest.iter().position(|byte| *byte == b'\n');
                    self.at += length.unwrap_or(rest.len());
                }
                0x80.. if self.skip_space_beyond_ascii() => {}
                _ => return Some(byte),
            }
        }
    }

    /// Skips a space outside of ASCII, as in text copied from a web page, or an invisible character.
    fn skip_space_beyond_ascii(&mut self) -> bool {
        let next = self.rest().chars().next();
        let Some(c) = next.filter(|c| c.is_whitespace() || is_invisible(*c)) else { return false };
        let start = self.at;
        self.at += c.len_utf8();
        if is_invisible(c) {
            let place = self.span(start, self.at);
            self.sink.error(place, messages::invisible_character(c));
        }
        true
    }

    /// Skips the Markdown before the code of a line.
    fn skip_margin(&mut self) {
        let here = self.code.offset + self.at;
        while let Some((margin, rest)) = self.margins.split_first() {
            if margin.start > here {
                return;
            }
            // Those inside a string of several lines were skipped with it.
            if margin.start == here {
                self.at += margin.len();
            }
            self.margins = rest;
        }
    }

    /// Takes letters and digits of any script, and the bytes of ASCII that `belongs` accepts.
    fn take_while(&mut self, belongs: impl Fn(u8) -> bool) -> &'a str {
        let rest = self.rest();
        let bytes = rest.as_bytes();
        let length = bytes.iter().position(|byte| !belongs(*byte)).unwrap_or(bytes.len());
        let length = match bytes.get(length) {
            Some(byte) if !byte.is_ascii() => {
                let ascii = |c: char| u8::try_from(c).ok().filter(u8::is_ascii);
                let belongs = |c| ascii(c).map_or_else(|| c.is_alphanumeric(), &belongs);
                rest.find(|c| !belongs(c)).unwrap_or(rest.len())
            }
            _ => length,
        };
        self.at += length;
        rest.get(..length).unwrap_or("")
    }

    /// A string literal, after its prefix.
    fn text(&mut self, start: usize, prefix: Prefix) -> TokenKind<'a> {
        let text = StringLiteral::read(self.rest(), prefix, self.at - start);
        let body = start + usize::from(text.open);
        let quotes = body - self.at;
        if !text.closed {
            let quote = self.rest().chars().next().unwrap_or('"');
            let place = self.span(self.at, body);
            self.sink.error(place, messages::unclosed_string(quote));
        }
        self.at = body + text.body.len() + if text.closed { quotes } else { 0 };
        if let Some(last) = text.body.rfind('\n') {
            self.line = body + last + 1;
        }
        TokenKind::Text(text)
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.code.source, self.code.offset + start..self.code.offset + end)
    }
}

/// Whether a character is invisible: of width zero, or a mark of the direction of writing.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn is_name(byte: u8) -> bool {
    NAME.get(usize::from(byte)).is_some_and(|belongs| *belongs)
}

/// Whether each byte of ASCII may be part of a name.
const NAME: [bool; 128] = {
    let mut belongs = [false; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        if let Some(belongs) = belongs.split_at_mut(byte as usize).1.first_mut() {
            *belongs = byte.is_ascii_alphanumeric() || byte == b'_';
        }
        byte += 1;
    }
    belongs
};
