//! The entries of `#[shape(...)]`.
//!
//! A mistake is one error on its tokens, and the entries after it are still read.

use proc_macro2::{Ident, Span, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, LitStr, Token, token};

use crate::errors::Errors;
use crate::message::Message;
use crate::messages::{self, Accepted};

/// One entry, up to the next comma.
pub(crate) enum Entry<'a> {
    /// A string without a key.
    Name(LitStr),
    Key(Key<'a>),
}

/// A key, and the tokens after it.
pub(crate) struct Key<'a> {
    ident: Ident,
    input: ParseStream<'a>,
    accepted: Accepted,
}

/// Reads every entry of every `#[shape(...)]`. Mistakes are added to `errors`.
pub(crate) fn read_each(
    attributes: &[Attribute],
    accepted: Accepted,
    errors: &mut Errors,
    mut read: impl FnMut(Entry<'_>) -> syn::Result<()>,
) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("shape")) {
        let result = attribute.parse_args_with(|input: ParseStream<'_>| {
            while !input.is_empty() {
                if errors.collect(entry(input, accepted, &mut read)).is_none() {
                    skip_entry(input)?;
                }
                input.parse::<Option<Token![,]>>()?;
            }
            Ok(())
        });
        errors.collect(result);
    }
}

fn entry(
    input: ParseStream<'_>,
    accepted: Accepted,
    read: &mut impl FnMut(Entry<'_>) -> syn::Result<()>,
) -> syn::Result<()> {
    if input.peek(LitStr) {
        read(Entry::Name(input.parse()?))?;
    } else {
        let ident = input.call(Ident::parse_any);
        let ident = ident.map_err(|error| messages::expected_entry(accepted).at(error.span()))?;
        read(Entry::Key(Key { ident, input, accepted }))?;
    }
    if ends(input) { Ok(()) } else { Err(messages::expected_comma().at(input.span())) }
}

fn ends(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// Skips to the next comma that is not between angle brackets.
fn skip_entry(input: ParseStream<'_>) -> syn::Result<()> {
    let mut depth = 0_usize;
    while !input.is_empty() && (depth > 0 || !input.peek(Token![,])) {
        if let TokenTree::Punct(punct) = input.parse()? {
            match punct.as_char() {
                '<' => depth += 1,
                '>' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
    }
    Ok(())
}

impl Key<'_> {
    pub(crate) fn is(&self, name: &str) -> bool {
        self.ident == name
    }

    pub(crate) fn span(&self) -> Span {
        self.ident.span()
    }

    pub(crate) fn unknown(&self) -> syn::Error {
        self.error(&messages::unknown_key(&self.ident, self.accepted))
    }

    /// Stores a value. A second one is an error.
    pub(crate) fn set<T>(&self, slot: &mut Option<T>, value: T) -> syn::Result<()> {
        if slot.is_some() {
            return Err(self.error(&messages::duplicate_key(&self.ident)));
        }
        *slot = Some(value);
        Ok(())
    }

    /// Stores the place of a key without a value.
    pub(crate) fn set_flag(&self, slot: &mut Option<Span>) -> syn::Result<()> {
        if self.input.peek(Token![=]) || self.input.peek(token::Paren) {
            return Err(messages::unexpected_value(&self.ident).at(self.input.span()));
        }
        self.set(slot, self.span())
    }

    /// A string; messages show `example`.
    pub(crate) fn string(&self, example: &str) -> syn::Result<LitStr> {
        let value = self.value(&format!("{example:?}"))?.parse();
        value.map_err(|error: syn::Error| {
            messages::expected_string(&self.ident, example).at(error.span())
        })
    }

    /// A value without quotes; messages show `example`. Users of serde may write it in quotes, which
    /// is the error `quoted`.
    pub(crate) fn unquoted<T: Parse>(
        &self,
        example: &str,
        quoted: fn(&Ident, &LitStr) -> Message,
    ) -> syn::Result<T> {
        let input = self.value(example)?;
        match input.fork().parse::<Option<LitStr>>()? {
            Some(string) => Err(quoted(&self.ident, &string).at(string.span())),
            None => input.parse(),
        }
    }

    fn value(&self, example: &str) -> syn::Result<ParseStream<'_>> {
        let has_equals = self.input.parse::<Option<Token![=]>>()?.is_some();
        if has_equals && !ends(self.input) {
            return Ok(self.input);
        }
        Err(self.error(&messages::missing_value(&self.ident, Some(example))))
    }

    fn error(&self, message: &Message) -> syn::Error {
        message.at(self.span())
    }
}
