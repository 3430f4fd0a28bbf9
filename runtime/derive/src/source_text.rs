//! Converts tokens of the user to source text, and the text of a derive to tokens.

use proc_macro::{Group, Ident, LexError, TokenStream, TokenTree};

use crate::tokens::is_punct;

/// Identifiers in older editions that are keywords in the edition of this crate.
const RESERVED: [&str; 4] = ["async", "await", "gen", "try"];

/// The crate of a macro. It is one token, but two in source text.
const CRATE: &str = "$crate";

/// An identifier for the text.
pub(crate) fn name(ident: &Ident) -> Ident {
    let name = ident.to_string();
    if RESERVED.contains(&name.as_str()) {
        Ident::new_raw(&name, ident.span())
    } else {
        ident.clone()
    }
}

/// Tokens as text.
pub(crate) fn text(tokens: &[TokenTree]) -> String {
    TokenStream::from_iter(tokens.iter().cloned()).to_string()
}

/// The tokens of a text. `$crate` in it becomes the token of the item.
pub(crate) fn parse(text: &str, item: &Group) -> Result<TokenStream, LexError> {
    let stream: TokenStream = text.parse()?;
    if !text.contains('$') {
        return Ok(stream);
    }
    Ok(match find(item.stream()) {
        Some(found) => joined(stream, &found),
        None => stream,
    })
}

fn find(stream: TokenStream) -> Option<Ident> {
    stream.into_iter().find_map(|token| match token {
        TokenTree::Ident(ident) if ident.to_string() == CRATE => Some(ident),
        TokenTree::Group(group) => find(group.stream()),
        _ => None,
    })
}

/// Joins each `$` and `crate` into one token.
fn joined(stream: TokenStream, found: &Ident) -> TokenStream {
    let mut tokens = stream.into_iter();
    let mut joined = Vec::new();
    while let Some(token) = tokens.next() {
        joined.push(match token {
            token if is_punct(&token, '$') => {
                tokens.next();
                TokenTree::Ident(found.clone())
            }
            TokenTree::Group(group) => {
                let inner = self::joined(group.stream(), found);
                TokenTree::Group(Group::new(group.delimiter(), inner))
            }
            token => token,
        });
    }
    joined.into_iter().collect()
}
