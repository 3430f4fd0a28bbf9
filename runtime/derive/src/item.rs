//! The struct or enum that has a derive.

use proc_macro::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use crate::argument::{Argument, Text, content};
use crate::mistake::Mistake;
use crate::style::Style;
use crate::tokens::{Tokens, add};

/// A struct or an enum: its name, what its attributes say, and its fields or variants.
pub(crate) struct Item {
    pub(crate) ident: Ident,
    /// The literal that names the shape.
    pub(crate) shape: String,
    keyword: Ident,
    style: Option<Style>,
    body: Group,
}

/// A field or a variant.
pub(crate) struct Part {
    pub(crate) ident: Ident,
    /// The literal of its name in documents.
    pub(crate) wire: String,
    pub(crate) is_required: bool,
    pub(crate) is_sensitive: bool,
    /// What stands behind the name.
    pub(crate) rest: Vec<TokenTree>,
}

impl Item {
    pub(crate) fn parse(item: TokenStream) -> Result<Self, Mistake> {
        let mut tokens = Tokens::new(item, Span::call_site());
        let arguments = Argument::read(&mut tokens)?;
        skip_visibility(&mut tokens);
        let (Some(keyword), Some(ident)) = (tokens.ident(), tokens.ident()) else {
            return Err(tokens.expected("a struct or an enum"));
        };
        let Some(body) = tokens.group(Delimiter::Brace) else {
            return Err(tokens.expected("fields or variants in braces, and no parameters"));
        };
        let (mut shape, mut style) = (None, None);
        for argument in arguments {
            match (argument.key.as_deref(), argument.text) {
                (None, Some(text)) => set(&mut shape, text.literal, argument.span)?,
                (Some("rename_all"), Some(text)) => set(&mut style, named(&text)?, argument.span)?,
                _ => return Err(unknown(argument.span, &["\"Shape\"", "rename_all"])),
            }
        }
        let Some(shape) = shape else {
            return Err(Mistake::at(ident.span(), "which shape? add `#[shape(\"Name\")]`"));
        };
        Ok(Self { ident, shape, keyword, style, body })
    }

    /// The fields of a `struct`, or the variants of an `enum`, each with some of these arguments.
    pub(crate) fn parts(&self, keyword: &str, known: &[&str]) -> Result<Vec<Part>, Mistake> {
        if self.keyword.to_string() != keyword {
            let message = format!("this derive is for `{keyword}`");
            return Err(Mistake::at(self.keyword.span(), message));
        }
        let mut tokens = Tokens::of(&self.body);
        let mut parts = Vec::new();
        while !tokens.is_empty() {
            parts.push(self.part(&mut tokens, known)?);
        }
        Ok(parts)
    }

    fn part(&self, tokens: &mut Tokens, known: &[&str]) -> Result<Part, Mistake> {
        let arguments = Argument::read(tokens)?;
        skip_visibility(tokens);
        let Some(ident) = tokens.ident() else {
            return Err(tokens.expected("a name"));
        };
        let rest = tokens.up_to_comma();
        let (mut rename, mut required, mut sensitive) = (None, None, None);
        for Argument { key, text, span } in arguments {
            match (key.as_deref().filter(|key| known.contains(key)), text) {
                (Some("rename"), Some(text)) => set(&mut rename, text.literal, span)?,
                (Some("required"), None) => set(&mut required, (), span)?,
                (Some("sensitive"), None) => set(&mut sensitive, (), span)?,
                _ => return Err(unknown(span, known)),
            }
        }
        let wire = rename.unwrap_or_else(|| self.spelled(&ident));
        let (is_required, is_sensitive) = (required.is_some(), sensitive.is_some());
        Ok(Part { ident, wire, is_required, is_sensitive, rest })
    }

    /// The literal of what a name without `rename` is in documents.
    fn spelled(&self, ident: &Ident) -> String {
        let name = bare(ident);
        format!("{:?}", self.style.map_or_else(|| name.clone(), |style| style.spell(&name)))
    }
}

/// A name without what makes it one where it is a word of Rust.
pub(crate) fn bare(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").map(str::to_owned).unwrap_or(name)
}

fn named(text: &Text) -> Result<Style, Mistake> {
    Style::named(content(&text.literal))
        .ok_or_else(|| text.mistake(format!("expected one of {}", Style::names())))
}

fn set<T>(place: &mut Option<T>, value: T, span: Span) -> Result<(), Mistake> {
    match place.replace(value) {
        Some(_) => Err(Mistake::at(span, "this is given twice")),
        None => Ok(()),
    }
}

fn unknown(span: Span, known: &[&str]) -> Mistake {
    let mut message = String::from("expected ");
    for (index, known) in known.iter().enumerate() {
        add(&mut message, &[if index == 0 { "`" } else { " or `" }, known, "`"]);
    }
    if known.is_empty() {
        message.push_str("nothing");
    }
    Mistake::at(span, message)
}

fn skip_visibility(tokens: &mut Tokens) {
    if tokens.word("pub") {
        tokens.group(Delimiter::Parenthesis);
    }
}
