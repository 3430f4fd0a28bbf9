//! The field for members that a structure does not list.

use crate::model::shape::{Structure, Unlisted};
use crate::targets::rust::items::{Field, Leaf, Type, Unknown};

/// The names of the field, in the order in which they are tried.
const NAMES: [&str; 2] = ["unknown", "unknown_members"];

/// What a struct does with members that its structure does not list.
pub(super) fn of(structure: &Structure, fields: &[Field<'_>]) -> Unknown {
    match structure.unlisted {
        Some(Unlisted::Ignored) | None => Unknown::Ignored,
        Some(Unlisted::Denied) => Unknown::Denied,
        Some(Unlisted::Kept) => {
            let ty =
                Type::Map(Box::new(Type::Leaf(Leaf::String)), Box::new(Type::Leaf(Leaf::Json)));
            Unknown::Kept(ident(fields).as_str().into(), ty)
        }
    }
}

/// An identifier that no member has.
fn ident(fields: &[Field<'_>]) -> String {
    let is_free = |ident: &str| fields.iter().all(|field| &*field.name.ident != ident);
    if let Some(free) = NAMES.into_iter().find(|name| is_free(name)) {
        return free.to_owned();
    }
    let mut ident = "unknown_members_".to_owned();
    while !is_free(&ident) {
        ident.push('_');
    }
    ident
}
