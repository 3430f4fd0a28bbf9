//! Emits the types that schemas have for values which serde writes in another form.
//!
//! Derives of schemas read serde's names and defaults. They do not look into functions of
//! `serialize_with`, so that they describe an instant of jiff as its type does, or not at all.

use crate::targets::rust::emit::attribute;
use crate::targets::rust::emit::doc;
use crate::targets::rust::emit::ty::TypeText;
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::items::{Derive, Derives, Items, Leaf, Reads, Type};

use super::helpers::Helper;

/// A crate with a derive of schemas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Schema {
    Schemars,
    Utoipa,
}

/// The crates whose derives a type has.
#[derive(Debug)]
pub(super) struct Schemas(Vec<Schema>);

impl Schemas {
    pub(super) fn of(derives: &Derives) -> Self {
        let known = |derive: &Derive| match derive.reads {
            Reads::Schemars => Some(Schema::Schemars),
            Reads::Utoipa => Some(Schema::Utoipa),
            Reads::Serde | Reads::Nothing => None,
        };
        Self(derives.all().filter_map(known).collect())
    }

    /// Writes the type that documents have, for a field or variant with a form.
    ///
    /// ```ignore
    /// #[schemars(with = "::core::option::Option<::std::string::String>")]
    /// ```
    pub(super) fn emit(&self, ty: &Type, is_optional: bool, items: &Items<'_>, out: &mut Writer) {
        let mut written = ty.clone();
        let is_text = |ty: &Type| match ty {
            Type::Foreign(path) => Helper::of_path(path).is_some(),
            Type::Chosen(_, path) => Helper::of_path(path).is_some(),
            _ => false,
        };
        if !written.replace(&mut |ty| is_text(ty).then_some(Type::Leaf(Leaf::String))) {
            return;
        }
        let text = TypeText { ty: &written, items, is_optional }.text();
        for schema in &self.0 {
            match schema {
                Schema::Schemars => {
                    let with = ["with = ", &doc::literal(&text)].concat();
                    attribute::named("schemars", [with], out);
                }
                Schema::Utoipa => {
                    attribute::named("schema", [["value_type = ", &text].concat()], out);
                }
            }
        }
    }
}
