//! `#[shape(...)]`, key by key: a mistake is one error on what was written, and the keys after it are
//! read all the same.

use proc_macro2::{Ident, Span, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Error, LitStr, Token, token};

use crate::attributes::Errors;

/// What stands between two commas.
pub(crate) enum Entry<'a> {
    /// A text that has no key.
    Text(LitStr),
    Key(Key<'a>),
}

/// A key, and what follows it.
pub(crate) struct Key<'a> {
    ident: Ident,
    input: ParseStream<'a>,
    expected: &'a str,
}

/// Reads every entry of every `#[shape(...)]`; those that are none of what is `expected`, or bad
/// ones of these, are added to `errors`.
pub(crate) fn each(
    attributes: &[Attribute],
    expected: &str,
    errors: &mut Errors,
    mut read: impl FnMut(Entry<'_>) -> syn::Result<()>,
) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("shape")) {
        let result = attribute.parse_args_with(|input: ParseStream<'_>| {
            while !input.is_empty() {
                if errors.collect(entry(input, expected, &mut read)).is_none() {
                    skip(input)?;
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
    expected: &str,
    read: &mut impl FnMut(Entry<'_>) -> syn::Result<()>,
) -> syn::Result<()> {
    if input.peek(LitStr) {
        read(Entry::Text(input.parse()?))?;
    } else {
        let ident = input.call(Ident::parse_any);
        let ident =
            ident.map_err(|error| Error::new(error.span(), format!("expected {expected}")))?;
        read(Entry::Key(Key { ident, input, expected }))?;
    }
    if ends(input) { Ok(()) } else { Err(input.error("expected `,`")) }
}

fn ends(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// To the next comma that is not between angle brackets.
fn skip(input: ParseStream<'_>) -> syn::Result<()> {
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

    /// The error for a key that is none of those that are expected.
    pub(crate) fn unknown(&self) -> Error {
        self.error(&format!("unknown key `{}`, expected {}", self.ident, self.expected))
    }

    pub(crate) fn set<T>(&self, slot: &mut Option<T>, value: T) -> syn::Result<()> {
        if slot.is_some() {
            return Err(self.error(&format!("`{}` is given twice", self.ident)));
        }
        *slot = Some(value);
        Ok(())
    }

    /// Sets a key that has no value.
    pub(crate) fn flag(&self, slot: &mut Option<Span>) -> syn::Result<()> {
        if self.input.peek(Token![=]) || self.input.peek(token::Paren) {
            let message = format!("`{0}` takes no value\nhelp: write `{0}` alone", self.ident);
            return Err(Error::new(self.input.span(), message));
        }
        self.set(slot, self.span())
    }

    /// A value in quotes; `example` is one that would do.
    pub(crate) fn text(&self, example: &str) -> syn::Result<LitStr> {
        self.value(example)?.parse().map_err(|error: Error| {
            let message = format!("expected string literal\nhelp: `{} = {example}`", self.ident);
            Error::new(error.span(), message)
        })
    }

    /// A value without quotes, which users of serde know in quotes: `what` it is, as `example`, and
    /// the `role` that it has.
    pub(crate) fn bare<T: Parse>(&self, what: &str, example: &str, role: &str) -> syn::Result<T> {
        let input = self.value(example)?;
        let Some(quoted) = input.fork().parse::<Option<LitStr>>()? else { return input.parse() };
        let (key, value) = (&self.ident, quoted.value());
        let message = format!(
            "`{key}` names a {what}, without quotes\nhelp: `{key} = {value}`, which {role}"
        );
        Err(Error::new(quoted.span(), message))
    }

    fn value(&self, example: &str) -> syn::Result<ParseStream<'_>> {
        let has_equals = self.input.parse::<Option<Token![=]>>()?.is_some();
        if has_equals && !ends(self.input) {
            return Ok(self.input);
        }
        Err(self.error(&format!("`{0}` needs a value\nhelp: `{0} = {example}`", self.ident)))
    }

    fn error(&self, message: &str) -> Error {
        Error::new(self.span(), message)
    }
}
