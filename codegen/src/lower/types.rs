//! The types of members in Rust's words.

use crate::rust::{Alias, Enum, Item, Name, Type as RustType, Union, UnionVariant};
use crate::shape::Type;
use crate::source::Spanned;

use super::is_none;
use super::names;
use super::shape_names::ShapeNames;
use super::widen::{Index, Widened};

/// Chooses types, and collects the items that nameless types need.
pub(super) struct Types<'m> {
    pub(super) model: Index<'m>,
    pub(super) names: &'m ShapeNames,
    /// Items for enumerations and unions that the model gives no name.
    pub(super) nested: Vec<Item>,
}

impl Types<'_> {
    /// The name of a shape's item.
    pub(super) fn name_of(&self, shape: &str) -> Option<Name> {
        let ident = self.names.get(shape)?.clone();
        Some(Name { ident, wire: shape.to_owned() })
    }

    /// The type of a value; `owner` and `member` name an item, if it needs one.
    pub(super) fn ty(&mut self, ty: &Type, owner: &str, member: &str) -> RustType {
        match ty {
            Type::String => RustType::String,
            Type::Integer => RustType::Integer,
            Type::Float => RustType::Float,
            Type::Boolean => RustType::Bool,
            Type::None => RustType::Unit,
            Type::Timestamp => RustType::Timestamp,
            Type::Bytes | Type::Stream => RustType::Blob,
            Type::Decimal => RustType::Decimal,
            // What a model does not define is somebody else's object: in JSON, any value.
            Type::Any | Type::Extern(_) => RustType::Json,
            // A set is a JSON array; its items may have no order that Rust knows.
            Type::List(item) | Type::Set(item) | Type::EventStream(item) => {
                RustType::Vec(Box::new(self.ty(item, owner, member)))
            }
            Type::Map(key, value) => RustType::Map(
                Box::new(self.ty(key, owner, member)),
                Box::new(self.ty(value, owner, member)),
            ),
            Type::Union(types) => self.nameless_union(types, owner, member),
            Type::Literal(values) => self.nameless_enumeration(values, owner, member),
            Type::Ref(name) => {
                self.names.get(&name.value).cloned().map_or(RustType::Json, RustType::Item)
            }
        }
    }

    /// A union with a name: another name of the type that holds all, or an enum.
    pub(super) fn named_union(&mut self, name: Name, types: &[Type]) -> Item {
        let null = types.iter().any(is_none);
        let ident = name.ident.clone();
        match self.model.widen(types) {
            Widened::One(ty) => {
                let ty = optional(self.ty(&ty, &ident, ""), null);
                Item::Alias(Alias { name, ty })
            }
            Widened::BlobInput => {
                Item::Alias(Alias { name, ty: optional(RustType::BlobInput, null) })
            }
            Widened::Many(types) => {
                let variants = self.variants(&types, &ident);
                Item::Union(Union { name, variants, null })
            }
        }
    }

    fn nameless_union(&mut self, types: &[Type], owner: &str, member: &str) -> RustType {
        let null = types.iter().any(is_none);
        let ty = match self.model.widen(types) {
            Widened::One(ty) => self.ty(&ty, owner, member),
            Widened::BlobInput => RustType::BlobInput,
            Widened::Many(types) => {
                let ident = names::nested(owner, member);
                let variants = self.variants(&types, &ident);
                let name = Name { ident: ident.clone(), wire: ident.clone() };
                self.nested.push(Item::Union(Union { name, variants, null: false }));
                RustType::Item(ident)
            }
        };
        optional(ty, null)
    }

    fn nameless_enumeration(
        &mut self,
        values: &[Spanned<String>],
        owner: &str,
        member: &str,
    ) -> RustType {
        let ident = names::nested(owner, member);
        let name = Name { ident: ident.clone(), wire: ident.clone() };
        let variants = values
            .iter()
            .map(|value| Name { ident: names::variant(&value.value), wire: value.value.clone() })
            .collect();
        self.nested.push(Item::Enum(Enum { name, variants }));
        RustType::Item(ident)
    }

    /// A variant for each type that is another one in Rust.
    fn variants(&mut self, types: &[Type], owner: &str) -> Vec<UnionVariant> {
        let mut variants: Vec<UnionVariant> = Vec::with_capacity(types.len());
        for ty in types {
            let label = label(ty, self.names);
            let ty = self.ty(ty, owner, &label);
            if !variants.iter().any(|variant| variant.ty == ty) {
                variants.push(UnionVariant { ident: label, ty });
            }
        }
        variants
    }
}

fn optional(ty: RustType, null: bool) -> RustType {
    if null { RustType::Option(Box::new(ty)) } else { ty }
}

/// What a variant is called: after its type.
fn label(ty: &Type, names: &ShapeNames) -> String {
    match ty {
        Type::String => "String".to_owned(),
        Type::Integer => "Integer".to_owned(),
        Type::Float => "Float".to_owned(),
        Type::Boolean => "Boolean".to_owned(),
        Type::Bytes | Type::Stream => "Blob".to_owned(),
        Type::Timestamp => "Timestamp".to_owned(),
        Type::Decimal => "Decimal".to_owned(),
        Type::Any | Type::Extern(_) => "Json".to_owned(),
        Type::None => "Null".to_owned(),
        Type::List(item) | Type::EventStream(item) => format!("{}List", label(item, names)),
        Type::Set(item) => format!("{}Set", label(item, names)),
        Type::Map(_, value) => format!("{}Map", label(value, names)),
        Type::Union(_) => "Union".to_owned(),
        Type::Literal(_) => "Text".to_owned(),
        Type::Ref(name) => names.get(&name.value).cloned().unwrap_or_else(|| "Json".to_owned()),
    }
}
