//! A cursor over tokens.

use std::iter::Peekable;
use std::vec::IntoIter;

use proc_macro::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use crate::messages::Message;
use crate::mistake::Mistake;

/// The unread tokens of a group, and its end.
pub(crate) struct Tokens {
    tokens: Peekable<IntoIter<TokenTree>>,
    end: Span,
}

impl Tokens {
    /// The tokens of a stream. Errors about missing tokens point at `end`.
    pub(crate) fn new(stream: TokenStream, end: Span) -> Self {
        let mut seen = Vec::new();
        add_seen(stream, &mut seen);
        Self { tokens: seen.into_iter().peekable(), end }
    }

    /// The tokens within a group.
    pub(crate) fn of(group: &Group) -> Self {
        Self::new(group.stream(), group.span_close())
    }

    pub(crate) fn is_empty(&mut self) -> bool {
        self.tokens.peek().is_none()
    }

    pub(crate) fn next(&mut self) -> Option<TokenTree> {
        self.tokens.next()
    }

    /// A mistake at the next token.
    pub(crate) fn mistake(&mut self, message: &Message) -> Mistake {
        Mistake::at(self.span(), message)
    }

    /// The span of the next token.
    pub(crate) fn span(&mut self) -> Span {
        self.tokens.peek().map_or(self.end, TokenTree::span)
    }

    /// The next token, if it is an identifier or a keyword.
    pub(crate) fn ident(&mut self) -> Option<Ident> {
        let Some(TokenTree::Ident(ident)) = self.tokens.peek() else { return None };
        let ident = ident.clone();
        self.tokens.next();
        Some(ident)
    }

    /// Reads this word, and returns whether it was the next token.
    pub(crate) fn word(&mut self, word: &str) -> bool {
        let is_word = match self.tokens.peek() {
            Some(TokenTree::Ident(ident)) => ident.to_string() == word,
            _ => false,
        };
        if is_word {
            self.tokens.next();
        }
        is_word
    }

    /// Reads this character, and returns whether it was the next token.
    pub(crate) fn punct(&mut self, character: char) -> bool {
        let is_next = self.starts_with(character);
        if is_next {
            self.tokens.next();
        }
        is_next
    }

    /// Whether the next token is this character.
    pub(crate) fn starts_with(&mut self, character: char) -> bool {
        self.tokens.peek().is_some_and(|token| is_punct(token, character))
    }

    /// The next token, if it is a group with this delimiter.
    pub(crate) fn group(&mut self, delimiter: Delimiter) -> Option<Group> {
        let Some(TokenTree::Group(group)) = self.tokens.peek() else { return None };
        if group.delimiter() != delimiter {
            return None;
        }
        let group = group.clone();
        self.tokens.next();
        Some(group)
    }

    /// The tokens up to the next comma outside of angle brackets, and reads the comma.
    pub(crate) fn up_to_comma(&mut self) -> Vec<TokenTree> {
        let mut found = Vec::new();
        let mut depth = 0_usize;
        let mut is_arrow = false;
        for token in self.tokens.by_ref() {
            match &token {
                token if depth == 0 && is_punct(token, ',') => break,
                token if is_punct(token, '<') => depth += 1,
                token if is_punct(token, '>') && !is_arrow => depth = depth.saturating_sub(1),
                _ => {}
            }
            is_arrow = is_punct(&token, '-');
            found.push(token);
        }
        found
    }
}

/// Adds the tokens of a stream, and those in the invisible groups that macros make.
fn add_seen(stream: TokenStream, seen: &mut Vec<TokenTree>) {
    for token in stream {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                add_seen(group.stream(), seen);
            }
            token => seen.push(token),
        }
    }
}

/// Whether a token is this character.
pub(crate) fn is_punct(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}

/// Adds parts to a text.
pub(crate) fn add(text: &mut String, parts: &[&str]) {
    for part in parts {
        text.push_str(part);
    }
}
