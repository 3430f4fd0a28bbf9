//! The items of a Rust module: what lowering decides and emission writes.

pub(crate) mod about;
mod derives;
mod leaf;
pub(crate) mod operation;
mod table;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::config::dialect::Dialect;
use crate::config::members::Timestamps;
use crate::config::style::Style;
use crate::docs::facts::Facts;
use crate::model::traits::{Constraints, DefaultValue, ErrorTraits};
pub(crate) use crate::targets::rust::items::about::About;
pub(crate) use crate::targets::rust::items::derives::{Derive, Derives, Reads};
pub(crate) use crate::targets::rust::items::leaf::Leaf;
pub(crate) use crate::targets::rust::items::table::{ItemId, Items};

/// The items of one file, and its header; names are borrowed from the model.
#[derive(Debug, Clone, Default)]
pub(crate) struct Module<'m> {
    /// The service and source files that the header names.
    pub(crate) origin: String,
    /// The features of the runtime that the items need.
    pub(crate) features: BTreeSet<Feature>,
    /// Derives of other crates that see the names of Rust only, which a run reports once.
    pub(crate) foreign_derives: BTreeSet<String>,
    /// What implements serde's traits for the items.
    pub(crate) style: Style,
    /// How instants are written.
    pub(crate) timestamps: Timestamps,
    pub(crate) items: Items<'m>,
    pub(crate) about: About<'m>,
    /// The operations, where they are types.
    pub(crate) operations: Option<operation::Operations<'m>>,
}

/// A feature of the runtime.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Feature {
    Blob,
    Bytes,
    Chrono,
    Decimal,
    Indexmap,
    Jiff1,
    Jiff02,
    Json,
    Schemars1,
    Secrecy,
    Time,
    Timestamp,
    Utoipa5,
}

/// One item.
#[derive(Debug, Clone)]
pub(crate) enum Item<'m> {
    Struct(Struct<'m>),
    Tagged(TaggedUnion<'m>),
    Enum(Enum<'m>),
    Union(Union<'m>),
    Alias(Alias<'m>),
}

/// An identifier, and the name in documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name<'m> {
    /// Shared, because many structures have members with the same name.
    pub(crate) ident: Rc<str>,
    pub(crate) wire: Cow<'m, str>,
}

/// A struct, from a structure.
#[derive(Debug, Clone)]
pub(crate) struct Struct<'m> {
    pub(crate) name: Name<'m>,
    /// Required fields, then optional ones, each in the model's order.
    pub(crate) fields: Vec<Field<'m>>,
    pub(crate) unknown: Unknown,
    /// The derives besides `Clone`.
    pub(crate) derives: Derives,
    /// Attributes of the user, and `#[non_exhaustive]`.
    pub(crate) attributes: Vec<Rc<str>>,
    /// How documents spell it; the names of the fields already are.
    pub(crate) dialect: Dialect,
    /// What the model knows of the error, if it is an exception.
    pub(crate) exception: Option<Cow<'m, ErrorTraits>>,
}

/// An enum of members, from a tagged union: a structure of which one member is present.
#[derive(Debug, Clone)]
pub(crate) struct TaggedUnion<'m> {
    pub(crate) name: Name<'m>,
    /// A variant for each member, in the model's order. Each holds a value, so it is like a required field.
    pub(crate) variants: Vec<Field<'m>>,
    /// Whether members without a variant are errors. There is a variant for them in any case, because
    /// reading starts from one that cannot contain the union itself.
    pub(crate) denies_unknown: bool,
    /// The derives besides `Clone`.
    pub(crate) derives: Derives,
    /// Attributes of the user, and `#[non_exhaustive]`.
    pub(crate) attributes: Vec<Rc<str>>,
    /// How documents spell it; the names of the variants already are.
    pub(crate) dialect: Dialect,
}

/// What a struct does with members that it does not list.
#[derive(Debug, Clone)]
pub(crate) enum Unknown {
    Ignored,
    /// They are kept in a field with this identifier and type.
    Kept(Rc<str>, Type),
    Denied,
}

/// A field of a struct, or a variant of a tagged union.
#[derive(Debug, Clone)]
pub(crate) struct Field<'m> {
    pub(crate) name: Name<'m>,
    /// The type of the value; an optional field holds an `Option` of it.
    pub(crate) ty: Type,
    pub(crate) required: bool,
    pub(crate) sensitive: bool,
    /// Its value in `new`, unless it is `None`.
    pub(crate) default: Option<Box<DefaultValue>>,
    /// Attributes of the user.
    pub(crate) attributes: Option<Box<[Rc<str>]>>,
    pub(crate) facts: Facts<'m>,
    /// Whether the type leads back to this item, or to one before it that leads here.
    pub(crate) leads_back: bool,
    /// The limits of its values.
    pub(crate) constraints: Option<&'m Constraints>,
}

/// What the values of an enumeration are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Values {
    Strings,
    Integers,
}

/// An enum of strings or integers, from an enumeration.
#[derive(Debug, Clone)]
pub(crate) struct Enum<'m> {
    pub(crate) name: Name<'m>,
    pub(crate) kind: Values,
    pub(crate) variants: Vec<Name<'m>>,
    /// Attributes of the user, by the index of the variant.
    pub(crate) variant_attributes: BTreeMap<usize, Box<[Rc<str>]>>,
    /// The derives besides `Clone`.
    pub(crate) derives: Derives,
    /// Attributes of the user, and `#[non_exhaustive]`.
    pub(crate) attributes: Vec<Rc<str>>,
}

/// An enum of types, from a union.
#[derive(Debug, Clone)]
pub(crate) struct Union<'m> {
    pub(crate) name: Name<'m>,
    pub(crate) variants: Vec<UnionVariant>,
    /// Whether null is one of the types.
    pub(crate) null: bool,
    /// The derives besides `Clone`.
    pub(crate) derives: Derives,
    /// Attributes of the user, and `#[non_exhaustive]`.
    pub(crate) attributes: Vec<Rc<str>>,
    /// Whether a type leads back to an item before this one.
    pub(crate) leads_back: bool,
}

/// A variant of an enum of types.
#[derive(Debug, Clone)]
pub(crate) struct UnionVariant {
    pub(crate) ident: String,
    pub(crate) ty: Type,
}

/// A type alias.
#[derive(Debug, Clone)]
pub(crate) struct Alias<'m> {
    pub(crate) name: Name<'m>,
    /// Attributes of the user.
    pub(crate) attributes: Vec<Rc<str>>,
    pub(crate) ty: Type,
}

/// A type of Rust.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Type {
    Leaf(Leaf),
    Vec(Box<Type>),
    Map(Box<Type>, Box<Type>),
    Option(Box<Type>),
    Boxed(Box<Type>),
    /// An item of this module.
    Item(ItemId),
    /// A type of the user, by path.
    Foreign(String),
    /// A type of the user by path, instead of a type for strings, bytes or maps. It has the parameters of
    /// the latter.
    Chosen(Box<Type>, Rc<str>),
}

impl<'m> Item<'m> {
    pub(crate) fn name(&self) -> &Name<'m> {
        match self {
            Item::Struct(item) => &item.name,
            Item::Tagged(item) => &item.name,
            Item::Enum(item) => &item.name,
            Item::Union(item) => &item.name,
            Item::Alias(item) => &item.name,
        }
    }

    /// Renames the type of an item that has no name in the model: in Rust and in errors.
    pub(crate) fn rename(&mut self, ident: &str) {
        let name = match self {
            Item::Struct(item) => &mut item.name,
            Item::Tagged(item) => &mut item.name,
            Item::Enum(item) => &mut item.name,
            Item::Union(item) => &mut item.name,
            Item::Alias(item) => &mut item.name,
        };
        *name = Name { ident: ident.into(), wire: Cow::Owned(ident.to_owned()) };
    }

    /// The fields of a struct, or the variants of a tagged union.
    pub(crate) fn fields(&self) -> &[Field<'m>] {
        match self {
            Item::Struct(item) => &item.fields,
            Item::Tagged(item) => &item.variants,
            Item::Enum(_) | Item::Union(_) | Item::Alias(_) => &[],
        }
    }

    /// The fields of a struct, or the variants of a tagged union, to change them.
    pub(crate) fn fields_mut(&mut self) -> &mut [Field<'m>] {
        match self {
            Item::Struct(item) => &mut item.fields,
            Item::Tagged(item) => &mut item.variants,
            Item::Enum(_) | Item::Union(_) | Item::Alias(_) => &mut [],
        }
    }

    /// Calls `visit` with the type of every field or variant.
    pub(crate) fn for_each_type<'a>(&'a self, visit: &mut impl FnMut(&'a Type)) {
        match self {
            Item::Struct(item) => {
                item.fields.iter().for_each(|field| visit(&field.ty));
                item.unknown.ty().into_iter().for_each(&mut *visit);
            }
            Item::Tagged(item) => item.variants.iter().for_each(|variant| visit(&variant.ty)),
            Item::Union(item) => item.variants.iter().for_each(|variant| visit(&variant.ty)),
            Item::Alias(item) => visit(&item.ty),
            Item::Enum(_) => {}
        }
    }

    /// The attributes of the user.
    pub(crate) fn attributes_mut(&mut self) -> &mut Vec<Rc<str>> {
        match self {
            Item::Struct(item) => &mut item.attributes,
            Item::Tagged(item) => &mut item.attributes,
            Item::Enum(item) => &mut item.attributes,
            Item::Union(item) => &mut item.attributes,
            Item::Alias(item) => &mut item.attributes,
        }
    }

    /// Calls `visit` with the type of every field or variant, to change it.
    pub(crate) fn for_each_type_mut(&mut self, visit: &mut impl FnMut(&mut Type)) {
        match self {
            Item::Struct(item) => {
                item.fields.iter_mut().for_each(|field| visit(&mut field.ty));
                if let Unknown::Kept(_, ty) = &mut item.unknown {
                    visit(ty);
                }
            }
            Item::Tagged(item) => {
                item.variants.iter_mut().for_each(|variant| visit(&mut variant.ty));
            }
            Item::Union(item) => {
                item.variants.iter_mut().for_each(|variant| visit(&mut variant.ty));
            }
            Item::Alias(item) => visit(&mut item.ty),
            Item::Enum(_) => {}
        }
    }
}

impl Unknown {
    /// The type of the field that keeps them.
    pub(crate) fn ty(&self) -> Option<&Type> {
        match self {
            Self::Kept(_, ty) => Some(ty),
            Self::Ignored | Self::Denied => None,
        }
    }
}

impl Type {
    /// The item that a value of this type contains without indirection.
    pub(crate) fn by_value(&self) -> Option<ItemId> {
        match self {
            Type::Item(id) => Some(*id),
            Type::Option(inner) => inner.by_value(),
            Type::Leaf(_)
            | Type::Vec(_)
            | Type::Map(..)
            | Type::Boxed(_)
            | Type::Foreign(_)
            | Type::Chosen(..) => None,
        }
    }

    /// The types that the type is made of, from left to right.
    fn children(&self) -> impl Iterator<Item = &Self> {
        let (first, second) = match self {
            Type::Chosen(held, _) => match &**held {
                Type::Map(key, value) => (Some(key), Some(value)),
                _ => (None, None),
            },
            Type::Vec(item) | Type::Option(item) | Type::Boxed(item) => (Some(item), None),
            Type::Map(key, value) => (Some(key), Some(value)),
            Type::Leaf(_) | Type::Item(_) | Type::Foreign(_) => (None, None),
        };
        first.into_iter().chain(second).map(|ty| &**ty)
    }

    /// Calls `visit` with the type and every type inside it, from left to right.
    pub(crate) fn for_each<'a>(&'a self, visit: &mut impl FnMut(&'a Type)) {
        visit(self);
        for ty in self.children() {
            ty.for_each(visit);
        }
    }

    /// Replaces the types for which there is another one, and returns whether there were any.
    pub(crate) fn replace(&mut self, other: &mut impl FnMut(&Self) -> Option<Self>) -> bool {
        if let Some(other) = other(self) {
            *self = other;
            return true;
        }
        match self {
            Type::Chosen(held, _) => match &mut **held {
                Type::Map(key, value) => key.replace(other) | value.replace(other),
                _ => false,
            },
            Type::Vec(item) | Type::Option(item) | Type::Boxed(item) => item.replace(other),
            Type::Map(key, value) => key.replace(other) | value.replace(other),
            Type::Leaf(_) | Type::Item(_) | Type::Foreign(_) => false,
        }
    }

    /// The type without the boxes around it.
    pub(crate) fn inside_boxes(&self) -> &Self {
        let mut ty = self;
        while let Type::Boxed(inner) = ty {
            ty = inner;
        }
        ty
    }

    /// The runtime feature that the type itself needs, without its parts.
    pub(crate) fn feature(&self) -> Option<Feature> {
        match self {
            Type::Leaf(leaf) => leaf.feature(),
            Type::Foreign(path) => Feature::of_crate(path),
            Type::Chosen(_, path) => Feature::of_crate(path),
            Type::Vec(_) | Type::Map(..) | Type::Option(_) | Type::Boxed(_) | Type::Item(_) => None,
        }
    }
}

impl Feature {
    /// The feature that lets a type of another crate hold members, by its absolute path. A crate with several
    /// major versions is the newest one, unless the path has the name of the feature.
    fn of_crate(path: &str) -> Option<Self> {
        let (first, _) = path.strip_prefix("::")?.split_once("::")?;
        match first {
            "bytes" => Some(Feature::Bytes),
            "chrono" => Some(Feature::Chrono),
            "indexmap" => Some(Feature::Indexmap),
            "jiff" | "jiff_1" => Some(Feature::Jiff1),
            "jiff_02" => Some(Feature::Jiff02),
            "secrecy" => Some(Feature::Secrecy),
            "time" => Some(Feature::Time),
            _ => None,
        }
    }

    /// The name in the runtime's Cargo.toml.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Feature::Blob => "blob",
            Feature::Bytes => "bytes",
            Feature::Chrono => "chrono",
            Feature::Decimal => "decimal",
            Feature::Indexmap => "indexmap",
            Feature::Jiff1 => "jiff_1",
            Feature::Jiff02 => "jiff_02",
            Feature::Json => "json",
            Feature::Schemars1 => "schemars_1",
            Feature::Secrecy => "secrecy",
            Feature::Time => "time",
            Feature::Timestamp => "timestamp",
            Feature::Utoipa5 => "utoipa_5",
        }
    }
}
