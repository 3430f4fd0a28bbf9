//! The derives of generated shapes; use them through the crate `shapewright`, which says what each
//! gives.
//!
//! They read the few forms that generated types have, without a parser of Rust: whoever compiles
//! types compiles this first. What does not differ between types is left to macros of the runtime.

mod argument;
mod enumeration;
mod item;
mod messages;
mod mistake;
mod structure;
mod style;
mod tokens;
mod union;
mod words;

use proc_macro::{Span, TokenStream};

use crate::item::{Head, Item};
use crate::mistake::Mistake;
use crate::tokens::Tokens;

/// Gives a struct its table, serde, `Debug`, `PartialEq`, `new`, and a setter for each optional
/// member.
#[proc_macro_derive(Structure, attributes(shape))]
pub fn structure(item: TokenStream) -> TokenStream {
    expand(item, structure::expand)
}

/// Gives an enum of texts what a text type has: serde, `as_str`, `values`, conversions, order,
/// equality, printing.
#[proc_macro_derive(Enumeration, attributes(shape))]
pub fn enumeration(item: TokenStream) -> TokenStream {
    expand(item, enumeration::expand)
}

/// Gives an enum whose variants hold one value each serde, `Debug` and `PartialEq`.
#[proc_macro_derive(Union, attributes(shape))]
pub fn union(item: TokenStream) -> TokenStream {
    expand(item, union::expand)
}

fn expand(item: TokenStream, implement: fn(&Item) -> Result<String, Mistake>) -> TokenStream {
    let mut tokens = Tokens::new(item, Span::call_site());
    let head = match Head::parse(&mut tokens) {
        Ok(head) => head,
        Err(mistake) => return mistake.into_compile_error(),
    };
    let inert = head.inert();
    let expanded = Item::parse(head, &mut tokens).and_then(|item| {
        let mut text = implement(&item)?;
        if item.is_deprecated {
            text = format!("#[allow(deprecated)] const _: () = {{ {text} }};");
        }
        words::parse(&text, &item.body).map_err(|error| Mistake::in_output(&error))
    });
    expanded.unwrap_or_else(|mistake| {
        let mut error = mistake.into_compile_error();
        error.extend(inert.parse::<TokenStream>());
        error
    })
}
