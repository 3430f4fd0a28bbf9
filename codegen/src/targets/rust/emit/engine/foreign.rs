//! Emits the attributes from which derives of other crates know the names of documents.
//!
//! schemars, utoipa and others read those of serde, and schemars and utoipa have some of their own.

use crate::targets::rust::items::{
    Derive, Derives, Field, Item, Items, Leaf, Name, Reads, Type, Values,
};

use crate::targets::rust::emit::serde_names::{Part, Spelling};
use crate::targets::rust::emit::ty::TypeText;
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::emit::{attribute, doc};

/// A derive without output, with which serde's attributes are accepted: a derive that reads them may not
/// declare them.
const ATTRIBUTES: &str = "::shapewright::engine::SerdeAttributes";

/// The runtime's derive of enumerations.
pub(super) const ENUMERATION: &str = "::shapewright::Enumeration";

/// The runtime's derive of tagged unions.
pub(super) const TAGGED: &str = "::shapewright::TaggedUnion";

/// The paths of the derives that are written for an item with a derive of the runtime.
///
/// utoipa's cannot describe an open enumeration: the runtime implements its trait. Neither utoipa's nor that of
/// schemars can describe a tagged union. None that reads serde's attributes can describe an enumeration of
/// integers: the fields that hold it are described as integers.
pub(super) fn paths<'d>(
    derives: &'d Derives,
    kind: &'static str,
    is_integer: bool,
) -> impl Iterator<Item = &'d str> + Clone {
    let attributes = (derives.read(Reads::Serde) && !is_integer).then_some(ATTRIBUTES);
    let is_written = move |derive: &&Derive| match derive.reads {
        Reads::Utoipa => kind != ENUMERATION && kind != TAGGED,
        Reads::Schemars => kind != TAGGED && !is_integer,
        Reads::Serde => !is_integer,
        Reads::Nothing => true,
    };
    derives.all().filter(is_written).map(|derive| derive.path.as_str()).chain(attributes)
}

/// The attributes of one item.
pub(super) struct Foreign<'d> {
    derives: &'d Derives,
    /// Serde's names of fields or variants, if a derive reads them.
    names: Option<Spelling>,
}

impl<'d> Foreign<'d> {
    /// Those of a struct.
    pub(super) fn of_struct(derives: &'d Derives, fields: &[Field<'_>]) -> Self {
        let is_read = has_serde(derives, false);
        let names = fields.iter().map(|field| &field.name);
        Self { derives, names: is_read.then(|| Spelling::of(Part::Field, names)) }
    }

    /// Those of an enum of strings; one of integers has none, because fields describe it as an integer.
    pub(super) fn of_enumeration(
        derives: &'d Derives,
        values: Values,
        variants: &[Name<'_>],
    ) -> Self {
        let is_read = values == Values::Strings && has_serde(derives, true);
        Self { derives, names: is_read.then(|| Spelling::of(Part::Variant, variants.iter())) }
    }

    /// Those of an enum of members: schemas have a struct of their own.
    pub(super) fn of_tagged(derives: &'d Derives, variants: &[Field<'_>]) -> Self {
        let names = variants.iter().map(|variant| &variant.name);
        let is_read = derives.read(Reads::Serde);
        Self { derives, names: is_read.then(|| Spelling::of(Part::Variant, names)) }
    }

    /// Those of a struct with a required field for each member of a tagged union.
    pub(super) fn of_members(derives: &'d Derives) -> Self {
        Self { derives, names: None }
    }

    /// Writes the attributes before the item.
    pub(super) fn emit(&self, denies_unknown: bool, out: &mut Writer) {
        if let Some(names) = &self.names {
            let denies = denies_unknown.then(|| "deny_unknown_fields".to_owned());
            attribute::named("serde", names.rename_all().into_iter().chain(denies), out);
        }
    }

    /// Writes the attributes of a field.
    pub(super) fn emit_field(&self, field: &Field<'_>, items: &Items<'_>, out: &mut Writer) {
        let Some(names) = &self.names else { return };
        let Field { name, required, .. } = field;
        attribute::named("serde", names.rename(name), out);
        if !required {
            let absent = "default, skip_serializing_if = \"::core::option::Option::is_none\"";
            attribute::named("serde", [absent.to_owned()], out);
        }
        self.emit_type(field, items, out);
    }

    /// Writes the type that has the schema of a field, if that is another one.
    pub(super) fn emit_type(&self, field: &Field<'_>, items: &Items<'_>, out: &mut Writer) {
        let Field { ty, required, leads_back, .. } = field;
        let text = |reads| {
            let described = described(ty, reads, items)?;
            Some(TypeText { ty: &described, items, is_optional: !required }.text())
        };
        if self.derives.read(Reads::Schemars) {
            let with = text(Reads::Schemars).map(|text| ["with = ", &doc::literal(&text)].concat());
            attribute::named("schemars", with, out);
        }
        if self.derives.read(Reads::Utoipa) {
            let value_type = text(Reads::Utoipa).map(|text| ["value_type = ", &text].concat());
            let ends = leads_back.then(|| "no_recursion".to_owned());
            attribute::named("schema", value_type.into_iter().chain(ends), out);
        }
    }

    /// Writes the attributes of the field that keeps members that the model does not list.
    pub(super) fn emit_kept(&self, ty: &Type, items: &Items<'_>, out: &mut Writer) {
        if self.names.is_some() {
            attribute::named("serde", ["flatten".to_owned()], out);
        }
        if self.derives.read(Reads::Utoipa) {
            let described = described(ty, Reads::Utoipa, items);
            let text = described.map(|ty| TypeText::of(&ty, items).text());
            let value_type = text.map(|text| ["value_type = ", &text].concat());
            attribute::named("schema", value_type, out);
        }
    }

    /// Writes the attributes of a variant with a text of the model.
    pub(super) fn emit_variant(&self, variant: &Name<'_>, out: &mut Writer) {
        if let Some(names) = &self.names {
            attribute::named("serde", names.rename(variant), out);
        }
    }

    /// Writes the attributes of the variant for members that the model does not list. Serde has no attribute for
    /// an object whose only name is a value, so that derives leave the variant out.
    pub(super) fn emit_unlisted(&self, out: &mut Writer) {
        if self.names.is_some() {
            attribute::named("serde", ["skip".to_owned()], out);
        }
    }

    /// Writes the attributes of the variant for other texts.
    pub(super) fn emit_catch_all(&self, out: &mut Writer) {
        if self.names.is_some() {
            attribute::named("serde", ["untagged".to_owned()], out);
        }
    }
}

/// Writes the attributes of an enum of types.
pub(super) fn of_union(derives: &Derives, leads_back: bool, out: &mut Writer) {
    if has_serde(derives, false) {
        attribute::named("serde", ["untagged".to_owned()], out);
    }
    if leads_back && derives.read(Reads::Utoipa) {
        attribute::named("schema", ["no_recursion".to_owned()], out);
    }
}

/// Writes the implementation of utoipa's trait after an enum of strings.
pub(super) fn after_enumeration(name: &Name<'_>, derives: &Derives, out: &mut Writer) {
    if derives.read(Reads::Utoipa) {
        out.blank();
        out.parts(&["::shapewright::engine::utoipa_5! { ", &name.ident, " }"]);
    }
}

/// Whether serde's attributes are written for an item.
fn has_serde(derives: &Derives, is_enumeration: bool) -> bool {
    let others = [Reads::Serde, Reads::Schemars].into_iter().any(|reads| derives.read(reads));
    others || (!is_enumeration && derives.read(Reads::Utoipa))
}

fn is_integer(item: Option<&Item<'_>>) -> bool {
    matches!(item, Some(Item::Enum(item)) if item.kind == Values::Integers)
}

/// The type that has the schema of another one, if that is not the type itself.
fn described(ty: &Type, reads: Reads, items: &Items<'_>) -> Option<Type> {
    let mut described = ty.clone();
    let is_other = described.replace(&mut |ty| match ty {
        // Not a number is text in documents.
        Type::Item(id) if is_integer(items.get(*id)) => Some(Type::Leaf(Leaf::Integer)),
        Type::Leaf(Leaf::Float) => {
            Some(Type::Foreign("::shapewright::engine::FloatForm".to_owned()))
        }
        // It holds the same values, and need not have a schema.
        Type::Chosen(held, _) => Some((**held).clone()),
        // utoipa knows the type for any value by this name, and describes others by reference.
        Type::Leaf(Leaf::Json) if reads == Reads::Utoipa => {
            Some(Type::Foreign("::shapewright::engine::derived::Value".to_owned()))
        }
        Type::Foreign(path) => match path.as_str() {
            "::secrecy::SecretString" => Some(Type::Leaf(Leaf::String)),
            "::secrecy::SecretSlice<u8>" => Some(Type::Leaf(Leaf::Blob)),
            _ => None,
        },
        _ => None,
    });
    is_other.then_some(described)
}
