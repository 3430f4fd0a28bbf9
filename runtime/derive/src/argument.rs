//! The arguments of `#[shape(...)]`.

use proc_macro::{Delimiter, Group, Span, TokenTree};

use crate::messages::{self, Message};
use crate::mistake::Mistake;
use crate::tokens::Tokens;

/// One argument: `"text"`, `key`, `key = "text"`, `key = 5`, or `key(...)`.
pub(crate) struct Argument {
    pub(crate) key: Option<String>,
    pub(crate) value: Value,
    pub(crate) span: Span,
}

/// The value of an argument.
pub(crate) enum Value {
    None,
    Text(StringLiteral),
    /// The literal of a number.
    Number(String),
    /// Arguments in parentheses.
    List(Group),
}

/// The keys of numbers; the values of all other keys are text.
const NUMBERS: [&str; 3] = ["status", "min", "max"];

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

    /// The arguments of an argument.
    pub(crate) fn within(list: &Group) -> Result<Vec<Self>, Mistake> {
        let mut arguments = Vec::new();
        Self::read_list(&mut Tokens::of(list), &mut arguments)?;
        Ok(arguments)
    }

    fn read_list(tokens: &mut Tokens, arguments: &mut Vec<Self>) -> Result<(), Mistake> {
        while !tokens.is_empty() {
            let span = tokens.span();
            let key = tokens.ident().map(|key| key.to_string());
            let value = Value::read(key.as_deref(), tokens)?;
            arguments.push(Self { key, value, span });
            if !tokens.punct(',') && !tokens.is_empty() {
                return Err(tokens.mistake(&messages::expected_comma()));
            }
        }
        Ok(())
    }
}

impl Value {
    fn read(key: Option<&str>, tokens: &mut Tokens) -> Result<Self, Mistake> {
        if let Some(list) = tokens.group(Delimiter::Parenthesis) {
            return Ok(Self::List(list));
        }
        if key.is_some() && !tokens.punct('=') {
            return Ok(Self::None);
        }
        if let Some(key) = key.filter(|key| NUMBERS.contains(key)) {
            return number(key, tokens).map(Self::Number);
        }
        StringLiteral::read(tokens).map(Self::Text)
    }
}

/// The literal of a number, with its sign.
fn number(key: &str, tokens: &mut Tokens) -> Result<String, Mistake> {
    let mistake = tokens.mistake(&messages::other_form(&format!("{key} = 5")));
    let sign = if tokens.punct('-') { "-" } else { "" };
    match tokens.next() {
        Some(TokenTree::Literal(literal)) => {
            let digits = literal.to_string();
            let is_number = digits.starts_with(|first: char| first.is_ascii_digit());
            is_number.then(|| [sign, &digits].concat()).ok_or(mistake)
        }
        _ => Err(mistake),
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

/// Keeps the value of an argument, unless it has one already.
pub(crate) fn set<T>(place: &mut Option<T>, value: T, span: Span) -> Result<(), Mistake> {
    match place.replace(value) {
        Some(_) => Err(Mistake::at(span, &messages::duplicate_argument())),
        None => Ok(()),
    }
}
