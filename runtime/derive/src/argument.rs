//! The arguments of `#[shape(...)]`.

use proc_macro::{Delimiter, Group, Span, TokenTree};

use crate::messages::{self, Message};
use crate::mistake::Mistake;
use crate::tokens::Tokens;

/// One argument: `"text"`, `key` or `key = "text"`.
pub(crate) struct Argument {
    pub(crate) key: Option<String>,
    pub(crate) text: Option<StringLiteral>,
    pub(crate) span: Span,
}

/// A string literal.
pub(crate) struct StringLiteral {
    /// As in the source, with quotes and escapes.
    pub(crate) literal: String,
    span: Span,
}

impl Argument {
    /// The arguments of each `#[shape(...)]` among the next attributes.
    pub(crate) fn read(tokens: &mut Tokens) -> Result<Vec<Self>, Mistake> {
        Self::of(&attributes(tokens))
    }

    /// The arguments of each `#[shape(...)]` among attributes.
    pub(crate) fn of(attributes: &[Group]) -> Result<Vec<Self>, Mistake> {
        let mut arguments = Vec::new();
        for attribute in attributes {
            let mut inner = Tokens::of(attribute);
            if inner.word("shape") {
                let Some(list) = inner.group(Delimiter::Parenthesis) else {
                    return Err(inner.mistake(&messages::expected_arguments()));
                };
                Self::read_list(&mut Tokens::of(&list), &mut arguments)?;
            }
        }
        Ok(arguments)
    }

    fn read_list(tokens: &mut Tokens, arguments: &mut Vec<Self>) -> Result<(), Mistake> {
        while !tokens.is_empty() {
            let span = tokens.span();
            let key = tokens.ident().map(|key| key.to_string());
            let has_text = key.is_none() || tokens.punct('=');
            let text = if has_text { Some(StringLiteral::read(tokens)?) } else { None };
            arguments.push(Self { key, text, span });
            if !tokens.punct(',') && !tokens.is_empty() {
                return Err(tokens.mistake(&messages::expected_comma()));
            }
        }
        Ok(())
    }
}

impl StringLiteral {
    fn read(tokens: &mut Tokens) -> Result<Self, Mistake> {
        let span = tokens.span();
        let mistake = tokens.mistake(&messages::expected_string());
        let literal = match tokens.next() {
            Some(TokenTree::Literal(literal)) => quoted(literal.to_string()),
            _ => None,
        };
        literal.map(|literal| Self { literal, span }).ok_or(mistake)
    }

    /// A mistake at this text.
    pub(crate) fn mistake(&self, message: &Message) -> Mistake {
        Mistake::at(self.span, message)
    }
}

/// The content of the brackets of the next attributes.
pub(crate) fn attributes(tokens: &mut Tokens) -> Vec<Group> {
    let mut attributes = Vec::new();
    while tokens.punct('#') {
        attributes.extend(tokens.group(Delimiter::Bracket));
    }
    attributes
}

/// A literal of text without `r` and `#`, if it is one.
fn quoted(literal: String) -> Option<String> {
    if let Some(raw) = literal.strip_prefix('r') {
        let content = raw.trim_matches('#').strip_prefix('"')?.strip_suffix('"')?;
        return Some(format!("{content:?}"));
    }
    (literal.starts_with('"') && literal.ends_with('"')).then_some(literal)
}

/// The content between the quotes of a literal, with its escapes.
pub(crate) fn content(literal: &str) -> &str {
    let content = literal.strip_prefix('"').unwrap_or_default();
    content.strip_suffix('"').unwrap_or_default()
}
