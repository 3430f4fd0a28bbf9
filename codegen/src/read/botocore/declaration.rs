//! Declarations: the entries of `shapes`, each read on its own.

use std::borrow::Cow;

use crate::model::shape::Type;
use crate::read::declared::{Declaration, DeclaredKind, Reference, Sparse};
use crate::read::json::{Entry, Object};
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::Spanned;
use crate::text::suggest;

use super::{reference, structure, traits};

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

/// Reads an entry of `shapes`.
pub(super) fn read<'a>(entry: Entry<'a>, sink: &mut Sink) -> Declaration<'a> {
    let Entry { key: name, value } = entry;
    let object = value.object(format_args!("shape `{}`", name.value), sink);
    let Some(object) = object else {
        return Declaration { name, kind: DeclaredKind::Broken, sensitive: false, traits: None };
    };
    let kind = kind(&name, &object, sink).unwrap_or(DeclaredKind::Broken);
    let sensitive = object.flag("sensitive", sink);
    let traits = traits::of_shape(&object, &kind, sink);
    Declaration { name, kind, sensitive, traits }
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
        "structure" => Some(DeclaredKind::Structure(structure::read(name, shape, sink))),
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
    reference::read(value, format_args!("`{key}` of `{}`", name.value), sink).map(Box::new)
}
