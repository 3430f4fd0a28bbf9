//! The derives of generated shapes. Use them through the crate `shapewright`, which documents them.
//!
//! They accept the few forms that generated types have, without a parser for Rust, because every crate of
//! types waits for this crate. Macros of the runtime write the code that is the same for all types.

mod argument;
mod constraints;
mod enumeration;
mod exception;
mod item;
mod messages;
mod mistake;
mod source_text;
mod structure;
mod style;
mod tagged_union;
mod tokens;
mod union;

use proc_macro::{Span, TokenStream};

use crate::item::{Head, Item};
use crate::mistake::Mistake;
use crate::tokens::Tokens;

/// Implements a table, serde, `Debug`, `PartialEq`, `new`, and a setter for each optional member for a
/// struct.
#[proc_macro_derive(Structure, attributes(shape))]
pub fn structure(item: TokenStream) -> TokenStream {
    expand(item, true, structure::expand)
}

/// Implements the traits of a text type for an enumeration: serde, `as_str`, `values`, conversions, order,
/// equality, printing.
#[proc_macro_derive(Enumeration, attributes(shape))]
pub fn enumeration(item: TokenStream) -> TokenStream {
    expand(item, false, enumeration::expand)
}

/// Implements a table, serde, `Debug`, and `PartialEq` for an enum that is a tagged union: a structure of
/// which one member is present.
#[proc_macro_derive(TaggedUnion, attributes(shape))]
pub fn tagged_union(item: TokenStream) -> TokenStream {
    expand(item, true, tagged_union::expand)
}

/// Implements serde, `Debug`, and `PartialEq` for an enum whose variants hold one value each.
#[proc_macro_derive(Union, attributes(shape))]
pub fn union(item: TokenStream) -> TokenStream {
    expand(item, false, union::expand)
}

/// Accepts `#[serde(...)]`, and adds nothing.
#[proc_macro_derive(SerdeAttributes, attributes(serde))]
pub fn serde_attributes(_item: TokenStream) -> TokenStream {
    TokenStream::new()
}

/// Expands a derive, whose types have members or not.
fn expand(
    item: TokenStream,
    has_members: bool,
    implement: fn(&Item) -> Result<String, Mistake>,
) -> TokenStream {
    let mut tokens = Tokens::new(item, Span::call_site());
    let head = match Head::parse(&mut tokens) {
        Ok(head) => head,
        Err(mistake) => return mistake.into_compile_error(),
    };
    let inert = head.inert();
    let expanded = Item::parse(head, &mut tokens, has_members).and_then(|item| {
        let mut text = implement(&item)?;
        if item.is_deprecated {
            text = format!("#[allow(deprecated)] const _: () = {{ {text} }};");
        }
        source_text::parse(&text, &item.body).map_err(|error| Mistake::in_output(&error))
    });
    expanded.unwrap_or_else(|mistake| {
        let mut error = mistake.into_compile_error();
        error.extend(inert.parse::<TokenStream>());
        error
    })
}
