//! The second IR: a model as Rust will say it.
//!
//! Everything is decided here; emission only writes it down.

mod table;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;

pub(crate) use crate::targets::rust::items::table::{ItemId, Items};

/// The items of one file, and what it says of itself; names are borrowed from the model.
#[derive(Debug, Clone, Default)]
pub(crate) struct Module<'m> {
    /// What the file says it was made from.
    pub(crate) origin: String,
    /// The features of the runtime that the items need.
    pub(crate) features: BTreeSet<Feature>,
    pub(crate) items: Items<'m>,
}

/// A feature of the runtime.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Feature {
    Blob,
    Bytes,
    Chrono,
    Decimal,
    Indexmap,
    Json,
    Secrecy,
    Time,
    Timestamp,
}

/// One item.
#[derive(Debug, Clone)]
pub(crate) enum Item<'m> {
    Struct(Struct<'m>),
    Enum(Enum<'m>),
    Union(Union<'m>),
    Alias(Alias<'m>),
}

/// An identifier and the name that the model gives the thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name<'m> {
    /// Shared by all that have it: members of one name stand in many structures.
    pub(crate) ident: Rc<str>,
    pub(crate) wire: Cow<'m, str>,
}

/// A struct, from a structure.
#[derive(Debug, Clone)]
pub(crate) struct Struct<'m> {
    pub(crate) name: Name<'m>,
    /// Those that are required, then those that are optional, each in the model's order.
    pub(crate) fields: Vec<Field<'m>>,
    /// What it derives besides `Clone`, by path.
    pub(crate) derives: Vec<String>,
}

/// A field of a struct.
#[derive(Debug, Clone)]
pub(crate) struct Field<'m> {
    pub(crate) name: Name<'m>,
    /// The type of the value; an optional field holds an `Option` of it.
    pub(crate) ty: Type,
    pub(crate) required: bool,
    pub(crate) sensitive: bool,
}

/// An enum of texts, from an enumeration.
#[derive(Debug, Clone)]
pub(crate) struct Enum<'m> {
    pub(crate) name: Name<'m>,
    pub(crate) variants: Vec<Name<'m>>,
    /// What it derives besides `Clone`, by path.
    pub(crate) derives: Vec<String>,
}

/// An enum of types, from a union.
#[derive(Debug, Clone)]
pub(crate) struct Union<'m> {
    pub(crate) name: Name<'m>,
    pub(crate) variants: Vec<UnionVariant>,
    /// Whether the absence of a value is one of the types.
    pub(crate) null: bool,
    /// What it derives besides `Clone`, by path.
    pub(crate) derives: Vec<String>,
}

/// A variant of an enum of types.
#[derive(Debug, Clone)]
pub(crate) struct UnionVariant {
    pub(crate) ident: String,
    pub(crate) ty: Type,
}

/// Another name of a type.
#[derive(Debug, Clone)]
pub(crate) struct Alias<'m> {
    pub(crate) name: Name<'m>,
    pub(crate) ty: Type,
}

/// A type of Rust.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Type {
    String,
    Integer,
    Float,
    Bool,
    Unit,
    Timestamp,
    Blob,
    /// Bytes, or the text that AWS takes in their place.
    BlobInput,
    Decimal,
    Json,
    Vec(Box<Type>),
    Map(Box<Type>, Box<Type>),
    Option(Box<Type>),
    Boxed(Box<Type>),
    /// An item of the same module.
    Item(ItemId),
    /// A type of the user's, by its path.
    Foreign(String),
}

impl<'m> Item<'m> {
    pub(crate) fn name(&self) -> &Name<'m> {
        match self {
            Item::Struct(item) => &item.name,
            Item::Enum(item) => &item.name,
            Item::Union(item) => &item.name,
            Item::Alias(item) => &item.name,
        }
    }

    /// Calls `visit` with the type of every field or variant.
    pub(crate) fn for_each_type<'a>(&'a self, visit: &mut impl FnMut(&'a Type)) {
        match self {
            Item::Struct(item) => item.fields.iter().for_each(|field| visit(&field.ty)),
            Item::Union(item) => item.variants.iter().for_each(|variant| visit(&variant.ty)),
            Item::Alias(item) => visit(&item.ty),
            Item::Enum(_) => {}
        }
    }

    /// Calls `visit` with the type of every field or variant, to change it.
    pub(crate) fn for_each_type_mut(&mut self, visit: &mut impl FnMut(&mut Type)) {
        match self {
            Item::Struct(item) => item.fields.iter_mut().for_each(|field| visit(&mut field.ty)),
            Item::Union(item) => {
                item.variants.iter_mut().for_each(|variant| visit(&mut variant.ty));
            }
            Item::Alias(item) => visit(&mut item.ty),
            Item::Enum(_) => {}
        }
    }
}

impl Type {
    /// The item that a value of this type holds in itself, not behind a pointer.
    pub(crate) fn by_value(&self) -> Option<ItemId> {
        match self {
            Type::Item(id) => Some(*id),
            Type::Option(inner) => inner.by_value(),
            Type::String
            | Type::Integer
            | Type::Float
            | Type::Bool
            | Type::Unit
            | Type::Timestamp
            | Type::Blob
            | Type::BlobInput
            | Type::Decimal
            | Type::Json
            | Type::Vec(_)
            | Type::Map(..)
            | Type::Boxed(_)
            | Type::Foreign(_) => None,
        }
    }

    /// Calls `visit` with the type and every type inside it, from left to right.
    pub(crate) fn for_each<'a>(&'a self, visit: &mut impl FnMut(&'a Type)) {
        visit(self);
        match self {
            Type::Vec(item) | Type::Option(item) | Type::Boxed(item) => item.for_each(visit),
            Type::Map(key, value) => {
                key.for_each(visit);
                value.for_each(visit);
            }
            Type::String
            | Type::Integer
            | Type::Float
            | Type::Bool
            | Type::Unit
            | Type::Timestamp
            | Type::Blob
            | Type::BlobInput
            | Type::Decimal
            | Type::Json
            | Type::Item(_)
            | Type::Foreign(_) => {}
        }
    }

    /// Calls `visit` with the type and every type inside it, to change them.
    pub(crate) fn for_each_mut(&mut self, visit: &mut impl FnMut(&mut Type)) {
        visit(self);
        match self {
            Type::Vec(item) | Type::Option(item) | Type::Boxed(item) => item.for_each_mut(visit),
            Type::Map(key, value) => {
                key.for_each_mut(visit);
                value.for_each_mut(visit);
            }
            Type::String
            | Type::Integer
            | Type::Float
            | Type::Bool
            | Type::Unit
            | Type::Timestamp
            | Type::Blob
            | Type::BlobInput
            | Type::Decimal
            | Type::Json
            | Type::Item(_)
            | Type::Foreign(_) => {}
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

    /// The feature of the runtime that a type needs, those inside it aside.
    pub(crate) fn feature(&self) -> Option<Feature> {
        match self {
            Type::Timestamp => Some(Feature::Timestamp),
            Type::Blob | Type::BlobInput => Some(Feature::Blob),
            Type::Decimal => Some(Feature::Decimal),
            Type::Json => Some(Feature::Json),
            Type::Foreign(path) => Feature::of_crate(path),
            Type::String
            | Type::Integer
            | Type::Float
            | Type::Bool
            | Type::Unit
            | Type::Vec(_)
            | Type::Map(..)
            | Type::Option(_)
            | Type::Boxed(_)
            | Type::Item(_) => None,
        }
    }
}

impl Feature {
    /// The one with which types of another crate can hold members, by a path from the root.
    fn of_crate(path: &str) -> Option<Self> {
        let (first, _) = path.strip_prefix("::")?.split_once("::")?;
        match first {
            "bytes" => Some(Feature::Bytes),
            "chrono" => Some(Feature::Chrono),
            "indexmap" => Some(Feature::Indexmap),
            "jiff" => Some(Feature::Timestamp),
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
            Feature::Json => "json",
            Feature::Secrecy => "secrecy",
            Feature::Time => "time",
            Feature::Timestamp => "timestamp",
        }
    }
}
