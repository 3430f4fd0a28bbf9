//! Types with unfinished fields: an editor expands derives while their user types.

use proc_macro2::{Delimiter, Ident, Spacing, TokenStream, TokenTree};
use quote::quote;
use syn::parse::Parser;
use syn::{DeriveInput, Error, Field, Variant};

use crate::errors::Errors;
use crate::messages;

/// Parses a type with its complete fields or variants. The others are added to `errors`. Without any,
/// the mistake is elsewhere, and the result is `None`.
pub(crate) fn read(input: &TokenStream, errors: &mut Errors) -> Option<DeriveInput> {
    let before = errors.count();
    let definition = Definition::of(input)?;
    let mut kept = TokenStream::new();
    for part in split(definition.body) {
        let result = if definition.is_enum {
            syn::parse2::<Variant>(part.clone()).map(drop)
        } else {
            Field::parse_named.parse2(part.clone()).map(drop)
        };
        match result {
            Ok(()) => kept.extend(quote! { #part, }),
            Err(error) => errors.push(without_type(&part).unwrap_or(error)),
        }
    }
    if errors.count() == before {
        return None;
    }
    let head = definition.head;
    syn::parse2(quote! { #head { #kept } }).ok()
}

/// The tokens of a struct or an enum with braces.
struct Definition {
    head: TokenStream,
    body: TokenStream,
    is_enum: bool,
}

impl Definition {
    fn of(input: &TokenStream) -> Option<Self> {
        let mut head = TokenStream::new();
        let mut is_enum = false;
        for token in input.clone() {
            match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    return Some(Self { head, body: group.stream(), is_enum });
                }
                token => {
                    is_enum |= matches!(&token, TokenTree::Ident(ident) if ident == "enum");
                    head.extend([token]);
                }
            }
        }
        None
    }
}

/// Splits at commas that are not between angle brackets.
fn split(body: TokenStream) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    let mut depth = 0_usize;
    let mut is_arrow = false;
    for token in body {
        let mut ends = false;
        if let TokenTree::Punct(punct) = &token {
            match punct.as_char() {
                '<' => depth += 1,
                '>' if !is_arrow => depth = depth.saturating_sub(1),
                ',' => ends = depth == 0,
                _ => {}
            }
            is_arrow = punct.as_char() == '-' && punct.spacing() == Spacing::Joint;
        }
        if ends {
            parts.push(TokenStream::new());
        } else if let Some(last) = parts.last_mut() {
            last.extend([token]);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The error for a field with a name only.
fn without_type(part: &TokenStream) -> Option<Error> {
    let mut rest = part.clone().into_iter().peekable();
    let mut name: Option<Ident> = None;
    while let Some(token) = rest.next() {
        match token {
            TokenTree::Punct(hash) if hash.as_char() == '#' => drop(rest.next()),
            TokenTree::Punct(colon) if colon.as_char() == ':' && rest.peek().is_none() => {}
            TokenTree::Ident(ident) if ident == "pub" => {
                rest.next_if(is_parenthesis);
            }
            TokenTree::Ident(ident) if name.is_none() => name = Some(ident),
            _ => return None,
        }
    }
    let name = name?;
    Some(messages::missing_field_type(&name).at(name.span()))
}

fn is_parenthesis(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis)
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use syn::{Data, Fields};

    use super::read;
    use crate::errors::Errors;

    /// The names of the recovered parts, and the errors for the others.
    fn recovered(text: &str) -> Option<(Vec<String>, Vec<String>)> {
        let tokens: TokenStream = text.parse().unwrap();
        let mut errors = Errors::default();
        let input = read(&tokens, &mut errors)?;
        let names = match &input.data {
            Data::Struct(data) => match &data.fields {
                Fields::Named(fields) => {
                    fields.named.iter().filter_map(|field| field.ident.as_ref()).collect()
                }
                Fields::Unnamed(_) | Fields::Unit => Vec::new(),
            },
            Data::Enum(data) => data.variants.iter().map(|variant| &variant.ident).collect(),
            Data::Union(_) => Vec::new(),
        };
        let names = names.into_iter().map(ToString::to_string).collect();
        let error = errors.into_error().unwrap();
        Some((names, error.into_iter().map(|error| error.to_string()).collect()))
    }

    #[test]
    fn complete_fields_are_kept_and_the_others_reported() {
        for (text, names, errors) in [
            ("struct T { a: A, b }", &["a"][..], &["missing type of field `b` [SW1017]"][..]),
            ("struct T { a: A, b: , c: C }", &["a", "c"], &["missing type of field `b` [SW1017]"]),
            (
                "struct T { #[x] pub(crate) b: , c: C }",
                &["c"],
                &["missing type of field `b` [SW1017]"],
            ),
            ("struct T { a: M<A, B>, f: fn(A) -> B, b: C D }", &["a", "f"], &["unexpected token"]),
            ("struct T<'a> where A: B { a: &'a A, b c: C }", &["a"], &["expected `:`"]),
            ("enum T { A, 5, C }", &["A", "C"], &["expected identifier"]),
        ] {
            let (kept, reported) = recovered(text).expect(text);
            assert_eq!(kept, names, "{text}");
            assert_eq!(reported, errors, "{text}");
        }
    }

    #[test]
    fn a_type_with_complete_fields_is_not_recovered() {
        for text in ["struct T { a: A }", "struct T;", "struct T<{ a: A }", "fn f() {}"] {
            assert!(recovered(text).is_none(), "{text}");
        }
    }
}
