//! Lowers the types of members.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::names::{self, distinct::Taken};
use crate::model::shape::{Naming, Type};
use crate::model::widen::{Index, Widened, flat, is_none};
use crate::targets::rust::items::{
    Alias, Derives, Item, ItemId, Leaf, Name, Type as RustType, Union, UnionVariant, Values,
};
use crate::text::diagnostic::Sink;
use crate::text::messages::rust as messages;
use crate::text::source::{Span, Spanned};

use super::enumeration::{Enumeration, enumeration};
use super::replace::foreign;
use super::shape_names::ShapeNames;
use super::variant_names::{NULL, VariantNames};

/// The member name for a nameless type that is not in a member.
pub(super) const ITEM: &str = "Item";

/// Lowers types, and collects items for nameless enumerations and unions.
pub(super) struct Types<'m, 'n, 's> {
    pub(super) model: Index<'m>,
    pub(super) names: &'n ShapeNames<'m>,
    pub(super) nested: Vec<Nested<'m>>,
    /// The number of the first nested item.
    pub(super) first_nested: usize,
    pub(super) sink: &'s mut Sink,
}

/// The item of an enumeration or a union without a name in the model.
pub(super) struct Nested<'m> {
    pub(super) item: Item<'m>,
    pub(super) place: Span,
    /// Its name if another type has the one in the item.
    pub(super) second: String,
}

/// The names that a nameless type gets its own from, and its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct NameHint<'a> {
    pub(super) owner: &'a str,
    pub(super) member: &'a str,
    pub(super) place: Span,
}

impl NameHint<'_> {
    fn name<'m>(self) -> Name<'m> {
        let ident = names::nested(self.owner, self.member);
        Name { ident: ident.as_str().into(), wire: Cow::Owned(ident) }
    }
}

impl<'m> Types<'m, '_, '_> {
    /// The number of the next nested item.
    pub(super) fn next_nested(&self) -> ItemId {
        ItemId(self.first_nested + self.nested.len())
    }

    /// Lowers the type of a value.
    pub(super) fn ty(&mut self, ty: &Type, hint: NameHint<'_>) -> RustType {
        match ty {
            Type::String => RustType::Leaf(Leaf::String),
            Type::Integer => RustType::Leaf(Leaf::Integer),
            Type::Float => RustType::Leaf(Leaf::Float),
            Type::Boolean => RustType::Leaf(Leaf::Bool),
            Type::None => RustType::Leaf(Leaf::Unit),
            Type::Timestamp => RustType::Leaf(Leaf::Timestamp),
            Type::Bytes | Type::Stream => RustType::Leaf(Leaf::Blob),
            Type::Decimal => RustType::Leaf(Leaf::Decimal),
            Type::Document => RustType::Leaf(Leaf::JsonText),
            Type::Nullable(item) => nullable(self.ty(item, hint)),
            Type::Foreign(path) => foreign(&path.value),
            // The model does not define it: it can be any value.
            Type::Any | Type::Extern(_) => RustType::Leaf(Leaf::Json),
            // A set is a JSON array, and its items may not implement `Ord`.
            Type::List(item) | Type::Set(item) | Type::EventStream(item) => {
                RustType::Vec(Box::new(self.ty(item, hint)))
            }
            Type::Map(key, value) => self.map(key, value, hint),
            Type::Union(types) => self.nameless_union(types, hint),
            Type::Literal(values) => self.nameless_enumeration(values, Values::Strings, hint),
            Type::IntegerLiteral(values) => {
                self.nameless_enumeration(values, Values::Integers, hint)
            }
            Type::Ref(name) => {
                self.names.id(&name.value).map_or(RustType::Leaf(Leaf::Json), RustType::Item)
            }
        }
    }

    /// Lowers a map; a nameless key and a nameless value get different names.
    fn map(&mut self, key: &Type, value: &Type, hint: NameHint<'_>) -> RustType {
        let [key, value] = if self.is_nameless(key) && self.is_nameless(value) {
            let owner = &names::nested(hint.owner, hint.member);
            [(key, "Key"), (value, "Value")]
                .map(|(ty, member)| self.ty(ty, NameHint { owner, member, ..hint }))
        } else {
            [key, value].map(|ty| self.ty(ty, hint))
        };
        RustType::Map(Box::new(key), Box::new(value))
    }

    /// Whether a type needs an item without a name in the model.
    fn is_nameless(&self, ty: &Type) -> bool {
        match ty {
            Type::Literal(_) | Type::IntegerLiteral(_) => true,
            Type::Union(types) => match self.model.widen(&flat(types)) {
                Widened::One(ty) => self.is_nameless(&ty),
                Widened::BlobInput | Widened::TimestampInput => false,
                Widened::Many(_) => true,
            },
            ty => ty.children().any(|ty| self.is_nameless(ty)),
        }
    }

    /// Reports that comparing the unions of the model exceeded the limit.
    pub(super) fn report_exhausted(&mut self) {
        if self.model.is_exhausted() {
            self.sink.error(None, messages::unions_too_complex());
        }
    }

    /// Lowers a named union to an alias of the type that holds all others, or to an enum.
    pub(super) fn named_union(&mut self, name: Name<'m>, types: &[Type], place: Span) -> Item<'m> {
        let types = flat(types);
        let null = types.iter().any(is_none);
        let hint = NameHint { owner: &name.ident, member: ITEM, place };
        let ty = match self.model.widen(&types) {
            Widened::One(ty) => self.ty(&ty, hint),
            Widened::BlobInput => RustType::Leaf(Leaf::BlobInput),
            Widened::TimestampInput => RustType::Leaf(Leaf::TimestampInput),
            Widened::Many(types) => {
                let variants = self.variants(&types, &name.ident, place);
                return Item::Union(union(name, variants, null));
            }
        };
        Item::Alias(Alias { name, attributes: Vec::new(), ty: optional(ty, null) })
    }

    fn nameless_union(&mut self, types: &[Type], hint: NameHint<'_>) -> RustType {
        let types = flat(types);
        let null = types.iter().any(is_none);
        let ty = match self.model.widen(&types) {
            Widened::One(ty) => self.ty(&ty, hint),
            Widened::BlobInput => RustType::Leaf(Leaf::BlobInput),
            Widened::TimestampInput => RustType::Leaf(Leaf::TimestampInput),
            Widened::Many(types) => {
                let name = hint.name();
                let variants = self.variants(&types, &name.ident, hint.place);
                self.nest(Item::Union(union(name, variants, false)), hint)
            }
        };
        optional(ty, null)
    }

    fn nameless_enumeration(
        &mut self,
        values: &[Spanned<String>],
        kind: Values,
        hint: NameHint<'_>,
    ) -> RustType {
        let name = hint.name();
        let wire = |value: &str| Cow::Owned(value.to_owned());
        let of = Enumeration { shape: None, kind, values };
        let item = enumeration(name, of, wire, &Naming::default(), self.sink);
        self.nest(Item::Enum(item), hint)
    }

    fn nest(&mut self, item: Item<'m>, hint: NameHint<'_>) -> RustType {
        let id = self.next_nested();
        let second = names::nested_apart(hint.owner, hint.member);
        self.nested.push(Nested { item, place: hint.place, second });
        RustType::Item(id)
    }

    /// A variant for each type that is distinct in Rust.
    fn variants(&mut self, types: &[Type], owner: &str, place: Span) -> Vec<UnionVariant> {
        let mut variants: Vec<UnionVariant> = Vec::with_capacity(types.len());
        let mut labels = Taken::of([NULL.to_owned()]);
        let mut known = BTreeSet::new();
        for ty in types {
            let mut label =
                names::label(&VariantNames { names: self.names, are_exact: false }.of(ty));
            if labels.contains(&label) {
                label = names::label(&match ty {
                    Type::Ref(name) => names::ty(&name.value),
                    ty => VariantNames { names: self.names, are_exact: true }.of(ty),
                });
            }
            let exact = label.clone();
            let free = labels.free(label);
            let ty = self.ty(ty, NameHint { owner, member: &free, place });
            if !known.insert(ty.clone()) {
                continue;
            }
            if free != exact {
                self.sink.warning(place, messages::variant_collision(owner, &exact, &free));
            }
            labels.take(free.clone());
            variants.push(UnionVariant { ident: free, ty });
        }
        variants
    }
}

fn union<'m>(name: Name<'m>, variants: Vec<UnionVariant>, null: bool) -> Union<'m> {
    let derives = Derives::default();
    Union { name, variants, null, derives, attributes: Vec::new(), leads_back: false }
}

/// The type of an item that may be null; any JSON value may be.
fn nullable(ty: RustType) -> RustType {
    match ty {
        RustType::Leaf(Leaf::Json) | RustType::Option(_) => ty,
        ty => RustType::Option(Box::new(ty)),
    }
}

fn optional(ty: RustType, null: bool) -> RustType {
    if null { RustType::Option(Box::new(ty)) } else { ty }
}
