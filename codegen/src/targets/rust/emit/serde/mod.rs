//! Items with the derives of serde.
//!
//! ```text
//! /// `CreateTokenRequestRequestTypeDef`
//! #[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
//! #[serde(rename_all = "camelCase")]
//! #[allow(dead_code)]
//! pub struct CreateTokenRequest {
//!     pub client_id: ::std::string::String,
//!     ...
//! ```

mod debug;
mod enumeration;
mod exception;
mod form;
mod helpers;
mod schema;
mod structure;
mod tagged;
#[cfg(test)]
mod tests;
mod union;

use std::rc::Rc;

use crate::config::members::Timestamps;
use crate::targets::rust::items::{Derives, Item, Items, Leaf, Name, Type};

use super::rustdoc::Rustdoc;
use super::scope::Scope;
use super::writer::Writer;
use super::{alias, head};

use form::Form;
use helpers::Helpers;

/// Writes the items of a module, and the module `forms` with what they need.
pub(super) fn emit<'m>(
    rustdoc: &Rustdoc<'_, 'm>,
    items: &Items<'m>,
    timestamps: Timestamps,
    out: &mut Writer,
) {
    out.line(needs(items));
    let mut helpers = Helpers::new(items);
    for (id, item) in items.iter() {
        let scope = Scope::new(id, item, items, rustdoc);
        out.blank();
        match item {
            Item::Struct(item) => structure::emit(item, scope, &mut helpers, out),
            Item::Tagged(item) => tagged::emit(item, scope, &mut helpers, out),
            Item::Enum(item) => enumeration::emit(item, scope, out),
            Item::Union(item) => union::emit(item, scope, &mut helpers, out),
            Item::Alias(item) => alias::emit(item, scope, out),
        }
    }
    helpers.emit(timestamps, out);
}

/// The comment on the crates that the types need.
fn needs(items: &Items<'_>) -> &'static str {
    let mut has_json = false;
    for (_, item) in items.iter() {
        item.for_each_type(&mut |ty| {
            ty.for_each(&mut |ty| has_json |= *ty == Type::Leaf(Leaf::JsonValue))
        });
        has_json |= matches!(item, Item::Tagged(_));
        if let Item::Union(union) = item {
            let forms =
                (0..union.variants.len()).filter_map(|at| Form::of_variant(union, at, items));
            has_json |= forms.into_iter().any(|form| form.needs_json());
        }
    }
    if has_json {
        "// Needs the crates `serde`, with its feature `derive`, and `serde_json`."
    } else {
        "// Needs the crate `serde`, with its feature `derive`."
    }
}

/// Writes the derives of a type: those of std, those that the user adds, and those of serde.
fn derive(has_debug: bool, is_read: bool, derives: &Derives, out: &mut Writer) {
    let mut paths = vec!["Clone"];
    paths.extend(has_debug.then_some("Debug"));
    paths.push("PartialEq");
    paths.extend(derives.all().map(|derive| derive.path.as_str()));
    paths.push("::serde::Serialize");
    paths.extend(is_read.then_some("::serde::Deserialize"));
    head::derive_all(&paths, out);
}

/// Opens an implementation that reads a type.
fn open_reading(name: &Name<'_>, scope: Scope<'_, '_>, out: &mut Writer) {
    out.blank();
    if scope.names_deprecated {
        out.line("#[allow(deprecated)]");
    }
    let head = "impl<'de> ::serde::Deserialize<'de>";
    let whole = [head, " for ", &name.ident].concat();
    if out.fits(whole.len()) {
        out.open_item(&whole);
    } else {
        out.line(head);
        out.parts(&["    for ", &name.ident]);
        out.open("{");
    }
    out.line("fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>");
    out.line("where");
    out.line("    D: ::serde::Deserializer<'de>,");
    out.open("{");
}

/// Writes those attributes of the user that a mirror needs too: it is private, and has one derive.
fn emit_attributes_of_serde(attributes: &[Rc<str>], out: &mut Writer) {
    let of_serde = attributes.iter().filter(|attribute| attribute.starts_with("#[serde("));
    of_serde.for_each(|attribute| out.line(attribute));
}
