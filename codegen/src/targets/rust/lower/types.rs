//! The types of members in Rust's words.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::names;
use crate::model::shape::{Naming, Type};
use crate::model::widen::{Index, Widened, flat, is_none};
use crate::targets::rust::items::{
    Alias, Item, ItemId, Name, Type as RustType, Union, UnionVariant,
};
use crate::text::diagnostic::Sink;
use crate::text::source::{Span, Spanned};

use super::enumeration::enumeration;
use super::shape_names::ShapeNames;
use super::words::{NULL, Words};

/// The member that a nameless type is named after where it is a member of nothing.
pub(super) const ITEM: &str = "Item";

/// Chooses types, and collects the items that nameless types need.
pub(super) struct Types<'m, 'n, 's> {
    pub(super) model: Index<'m>,
    pub(super) names: &'n ShapeNames<'m>,
    /// Items for enumerations and unions that the model gives no name.
    pub(super) nested: Vec<Spanned<Item<'m>>>,
    /// The number of the first of them.
    pub(super) first_nested: usize,
    pub(super) sink: &'s mut Sink,
}

/// What names an item, if a type needs one, and where the type stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Needs<'a> {
    pub(super) owner: &'a str,
    pub(super) member: &'a str,
    pub(super) place: Span,
}

impl Needs<'_> {
    fn name<'m>(self) -> Name<'m> {
        let ident = names::nested(self.owner, self.member);
        Name { ident: ident.as_str().into(), wire: Cow::Owned(ident) }
    }
}

impl<'m> Types<'m, '_, '_> {
    /// The number of the next nameless type's item.
    pub(super) fn next_nested(&self) -> ItemId {
        ItemId(self.first_nested + self.nested.len())
    }

    /// The type of a value.
    pub(super) fn ty(&mut self, ty: &Type, needs: Needs<'_>) -> RustType {
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
                RustType::Vec(Box::new(self.ty(item, needs)))
            }
            Type::Map(key, value) => self.map(key, value, needs),
            Type::Union(types) => self.nameless_union(types, needs),
            Type::Literal(values) => self.nameless_enumeration(values, needs),
            Type::Ref(name) => self.names.id(&name.value).map_or(RustType::Json, RustType::Item),
        }
    }

    /// Keys and values that both need a name are not called alike.
    fn map(&mut self, key: &Type, value: &Type, needs: Needs<'_>) -> RustType {
        let [key, value] = if self.is_nameless(key) && self.is_nameless(value) {
            let owner = &names::nested(needs.owner, needs.member);
            [(key, "Key"), (value, "Value")]
                .map(|(ty, member)| self.ty(ty, Needs { owner, member, ..needs }))
        } else {
            [key, value].map(|ty| self.ty(ty, needs))
        };
        RustType::Map(Box::new(key), Box::new(value))
    }

    /// Whether a type needs an item that the model gives no name.
    fn is_nameless(&self, ty: &Type) -> bool {
        match ty {
            Type::Literal(_) => true,
            Type::List(item) | Type::Set(item) | Type::EventStream(item) => self.is_nameless(item),
            Type::Map(key, value) => self.is_nameless(key) || self.is_nameless(value),
            Type::Union(types) => match self.model.widen(&flat(types)) {
                Widened::One(ty) => self.is_nameless(&ty),
                Widened::BlobInput => false,
                Widened::Many(_) => true,
            },
            Type::String
            | Type::Integer
            | Type::Float
            | Type::Boolean
            | Type::Bytes
            | Type::Timestamp
            | Type::Decimal
            | Type::Any
            | Type::None
            | Type::Stream
            | Type::Ref(_)
            | Type::Extern(_) => false,
        }
    }

    /// Reports that the unions of the model could not all be compared.
    pub(super) fn report_exhausted(&mut self) {
        if self.model.is_exhausted() {
            self.sink
                .error_without_place("the unions of the model hold too many types in each other")
                .help("give a union fewer types, or leave some of the unions out");
        }
    }

    /// A union with a name: another name of the type that holds all, or an enum.
    pub(super) fn named_union(&mut self, name: Name<'m>, types: &[Type], place: Span) -> Item<'m> {
        let types = flat(types);
        let null = types.iter().any(is_none);
        let needs = Needs { owner: &name.ident, member: ITEM, place };
        let ty = match self.model.widen(&types) {
            Widened::One(ty) => self.ty(&ty, needs),
            Widened::BlobInput => RustType::BlobInput,
            Widened::Many(types) => {
                let variants = self.variants(&types, &name.ident, place);
                return Item::Union(Union { name, variants, null, derives: Vec::new() });
            }
        };
        Item::Alias(Alias { name, ty: optional(ty, null) })
    }

    fn nameless_union(&mut self, types: &[Type], needs: Needs<'_>) -> RustType {
        let types = flat(types);
        let null = types.iter().any(is_none);
        let ty = match self.model.widen(&types) {
            Widened::One(ty) => self.ty(&ty, needs),
            Widened::BlobInput => RustType::BlobInput,
            Widened::Many(types) => {
                let name = needs.name();
                let variants = self.variants(&types, &name.ident, needs.place);
                self.nest(
                    Item::Union(Union { name, variants, null: false, derives: Vec::new() }),
                    needs.place,
                )
            }
        };
        optional(ty, null)
    }

    fn nameless_enumeration(&mut self, values: &[Spanned<String>], needs: Needs<'_>) -> RustType {
        let name = needs.name();
        let wire = |value: &str| Cow::Owned(value.to_owned());
        let item = enumeration(name, None, values, wire, &Naming::default(), self.sink);
        self.nest(Item::Enum(item), needs.place)
    }

    fn nest(&mut self, item: Item<'m>, place: Span) -> RustType {
        let id = self.next_nested();
        self.nested.push(Spanned::new(item, place));
        RustType::Item(id)
    }

    /// A variant for each type that is another one in Rust.
    fn variants(&mut self, types: &[Type], owner: &str, place: Span) -> Vec<UnionVariant> {
        let mut variants: Vec<UnionVariant> = Vec::with_capacity(types.len());
        let mut labels = BTreeSet::new();
        let mut known = BTreeSet::new();
        for ty in types {
            let mut label = names::label(&Words { names: self.names, are_exact: false }.of(ty));
            let taken = label == NULL || labels.contains(&label);
            if taken {
                label = names::label(&match ty {
                    Type::Ref(name) => names::whole(&name.value),
                    ty => Words { names: self.names, are_exact: true }.of(ty),
                });
            }
            let ty = self.ty(ty, Needs { owner, member: &label, place });
            if !known.insert(ty.clone()) {
                continue;
            }
            if !labels.insert(label.clone()) {
                self.sink
                    .error(
                        place,
                        format!("two types of `{owner}` both become the variant `{label}`"),
                    )
                    .label("this union")
                    .help("give them names of their own");
            }
            variants.push(UnionVariant { ident: label, ty });
        }
        variants
    }
}

fn optional(ty: RustType, null: bool) -> RustType {
    if null { RustType::Option(Box::new(ty)) } else { ty }
}
