//! Declarations: the entries of `shapes`, each read on its own.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::shape::Type;
use crate::model::traits::Traits;
use crate::read::documents;
use crate::read::json::{Entry, Object};
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::Spanned;
use crate::text::suggest;

use super::reference::{self, Reference};
use super::structure::{DeclaredMember, DeclaredStructure};
use super::traits;

/// The types that a shape may have.
const TYPES: [&str; 16] = [
    "structure",
    "list",
    "map",
    "string",
    "character",
    "blob",
    "boolean",
    "byte",
    "short",
    "integer",
    "long",
    "bigInteger",
    "float",
    "double",
    "bigDecimal",
    "timestamp",
];

/// An entry of `shapes`.
#[derive(Debug)]
pub(super) struct Declaration<'a> {
    /// The name.
    pub(super) name: Spanned<Cow<'a, str>>,
    /// What it declares.
    pub(super) kind: DeclaredKind<'a>,
    /// Whether its values must not be shown.
    pub(super) sensitive: bool,
    /// Documentation, deprecation, constraints and more.
    pub(super) traits: Option<Box<Traits>>,
}

/// What an entry of `shapes` declares.
#[derive(Debug)]
pub(super) enum DeclaredKind<'a> {
    /// Named members.
    Structure(DeclaredStructure<'a>),
    /// One of several strings.
    Enumeration(Vec<Spanned<String>>),
    /// A type without other shapes in it.
    Scalar(Type),
    /// Items of one shape, which may be null if the list is sparse.
    List(Box<Reference<'a>>, Sparse),
    /// Values of one shape by keys of another; values may be null if the map is sparse.
    Map(Box<Reference<'a>>, Box<Reference<'a>>, Sparse),
    /// An entry that was reported.
    Broken,
}

/// Whether a list or a map may contain null.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sparse(pub(super) bool);

/// What only the shape of a declaration needs, and no reference to it.
#[derive(Debug, Default)]
pub(super) struct Body<'a> {
    /// The members of a structure.
    pub(super) members: Vec<DeclaredMember<'a>>,
    /// The names of the required ones.
    pub(super) required: BTreeSet<Cow<'a, str>>,
    /// The values of an enumeration.
    pub(super) values: Vec<Spanned<String>>,
    /// Documentation, deprecation and more of a structure or an enumeration.
    pub(super) traits: Option<Box<Traits>>,
}

impl<'a> Declaration<'a> {
    /// Moves the body out: it becomes a shape while others refer to the declaration.
    pub(super) fn take_body(&mut self) -> Body<'a> {
        let mut body = Body::default();
        match &mut self.kind {
            DeclaredKind::Structure(structure) => {
                body.members = std::mem::take(&mut structure.members);
                body.required = std::mem::take(&mut structure.required);
            }
            DeclaredKind::Enumeration(values) => body.values = std::mem::take(values),
            DeclaredKind::Scalar(_)
            | DeclaredKind::List(..)
            | DeclaredKind::Map(..)
            | DeclaredKind::Broken => return body,
        }
        body.traits = self.traits.take();
        body
    }

    /// Reads an entry of `shapes`.
    pub(super) fn read(entry: Entry<'a>, sink: &mut Sink) -> Self {
        let Entry { key: name, value } = entry;
        let object = value.object(format_args!("shape `{}`", name.value), sink);
        let Some(object) = object else {
            return Declaration {
                name,
                kind: DeclaredKind::Broken,
                sensitive: false,
                traits: None,
            };
        };
        let kind = kind(&name, &object, sink).unwrap_or(DeclaredKind::Broken);
        let sensitive = object.flag("sensitive", sink);
        let traits = traits::of_shape(&object, &kind, sink);
        Declaration { name, kind, sensitive, traits }
    }

    /// Marks a string of the service that is a JSON document.
    pub(super) fn mark_document(&mut self, service: &str) {
        if let DeclaredKind::Scalar(ty @ Type::String) = &mut self.kind {
            if documents::is_document(service, &self.name.value) {
                *ty = Type::Document;
            }
        }
    }
}

fn kind<'a>(
    name: &Spanned<Cow<'a, str>>,
    shape: &Object<'a>,
    sink: &mut Sink,
) -> Option<DeclaredKind<'a>> {
    let Some(ty) = shape.get("type") else {
        sink.error(name.span, messages::shape_without_type(&name.value));
        return None;
    };
    let ty = ty.string(format_args!("`type` of `{}`", name.value), sink)?;
    match ty.value.as_ref() {
        "structure" if shape.flag("document", sink) => Some(DeclaredKind::Scalar(Type::Any)),
        "structure" => Some(DeclaredKind::Structure(DeclaredStructure::read(name, shape, sink))),
        "list" => list(name, shape, sink),
        "map" => map(name, shape, sink),
        "string" => Some(string(shape, sink)),
        "blob" if shape.flag("streaming", sink) => Some(DeclaredKind::Scalar(Type::Stream)),
        other => scalar(other).map(DeclaredKind::Scalar).or_else(|| unknown(&ty, sink)),
    }
}

/// The types that need nothing but their name.
fn scalar(name: &str) -> Option<Type> {
    Some(match name {
        "character" => Type::String,
        "blob" => Type::Bytes,
        "boolean" => Type::Boolean,
        "byte" | "short" | "integer" | "long" | "bigInteger" => Type::Integer,
        "float" | "double" => Type::Float,
        "bigDecimal" => Type::Decimal,
        "timestamp" => Type::Timestamp,
        _ => return None,
    })
}

fn unknown<'a>(ty: &Spanned<Cow<'_, str>>, sink: &mut Sink) -> Option<DeclaredKind<'a>> {
    let nearest = suggest::nearest(&ty.value, TYPES);
    sink.error(ty.span, messages::unknown_shape_type(&ty.value, nearest));
    None
}

fn string<'a>(shape: &Object<'a>, sink: &mut Sink) -> DeclaredKind<'a> {
    match reference::values(shape, sink) {
        Some(values) => DeclaredKind::Enumeration(values),
        None => DeclaredKind::Scalar(Type::String),
    }
}

fn list<'a>(
    name: &Spanned<Cow<'a, str>>,
    shape: &Object<'a>,
    sink: &mut Sink,
) -> Option<DeclaredKind<'a>> {
    let item = part("list", "member", name, shape, sink)?;
    Some(DeclaredKind::List(item, Sparse(shape.flag("sparse", sink))))
}

fn map<'a>(
    name: &Spanned<Cow<'a, str>>,
    shape: &Object<'a>,
    sink: &mut Sink,
) -> Option<DeclaredKind<'a>> {
    let key = part("map", "key", name, shape, sink);
    let value = part("map", "value", name, shape, sink);
    Some(DeclaredKind::Map(key?, value?, Sparse(shape.flag("sparse", sink))))
}

/// The reference to the items of a list, or to the keys or values of a map.
fn part<'a>(
    of: &str,
    key: &str,
    name: &Spanned<Cow<'a, str>>,
    shape: &Object<'a>,
    sink: &mut Sink,
) -> Option<Box<Reference<'a>>> {
    let Some(value) = shape.get(key) else {
        sink.error(name.span, messages::missing_part(of, &name.value, key));
        return None;
    };
    Reference::read(value, format_args!("`{key}` of `{}`", name.value), sink).map(Box::new)
}
