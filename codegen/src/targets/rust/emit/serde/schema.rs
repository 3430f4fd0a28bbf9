//! Emits the types that schemas have for values which serde writes in another form.
//!
//! Derives of schemas read serde's names and defaults. They do not look into functions of
//! `serialize_with`, so that they describe an instant of jiff as its type does, or not at all.

use crate::targets::rust::emit::attribute;
use crate::targets::rust::emit::doc;
use crate::targets::rust::emit::ty::TypeText;
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::items::{Derive, Derives, Field, Items, Leaf, Reads, Type};

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

    /// Writes the type that documents have, for a field or variant with a form, and where the schemas of a
    /// field end.
    ///
    /// ```ignore
    /// #[schemars(with = "::core::option::Option<::std::string::String>")]
    /// ```
    pub(super) fn emit(&self, field: &Field<'_>, items: &Items<'_>, out: &mut Writer) {
        let Field { ty, required, leads_back, .. } = field;
        let text = described(ty).map(|ty| {
            let is_optional = !required;
            TypeText { ty: &ty, items, is_optional }.text()
        });
        for schema in &self.0 {
            match schema {
                Schema::Schemars => {
                    let with = text.as_ref().map(|text| ["with = ", &doc::literal(text)].concat());
                    attribute::named("schemars", with, out);
                }
                Schema::Utoipa => {
                    let value_type = text.as_ref().map(|text| ["value_type = ", text].concat());
                    let ends = leads_back.then(|| NO_RECURSION.to_owned());
                    attribute::named("schema", value_type.into_iter().chain(ends), out);
                }
            }
        }
    }

    /// Writes the type that documents have, for a variant of a union of types.
    pub(super) fn emit_type(&self, ty: &Type, items: &Items<'_>, out: &mut Writer) {
        let Some(ty) = described(ty) else { return };
        let text = TypeText::of(&ty, items).text();
        for schema in &self.0 {
            match schema {
                Schema::Schemars => {
                    attribute::named("schemars", [["with = ", &doc::literal(&text)].concat()], out);
                }
                Schema::Utoipa => {
                    attribute::named("schema", [["value_type = ", &text].concat()], out);
                }
            }
        }
    }

    /// Writes where the schemas of an enum end: utoipa follows references, and does not end on a cycle.
    pub(super) fn emit_end(&self, leads_back: bool, out: &mut Writer) {
        if leads_back && self.0.contains(&Schema::Utoipa) {
            attribute::named("schema", [NO_RECURSION.to_owned()], out);
        }
    }
}

const NO_RECURSION: &str = "no_recursion";

/// The type that documents have, if a type has a form.
fn described(ty: &Type) -> Option<Type> {
    let mut described = ty.clone();
    let is_text = |ty: &Type| match ty {
        Type::Foreign(path) => Helper::of_path(path).is_some(),
        Type::Chosen(_, path) => Helper::of_path(path).is_some(),
        _ => false,
    };
    let text = |ty: &Type| is_text(ty).then_some(Type::Leaf(Leaf::String));
    described.replace(&mut { text }).then_some(described)
}
