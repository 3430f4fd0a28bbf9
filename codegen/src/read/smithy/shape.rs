//! Declarations of shapes: structures, unions, enumerations, scalars, lists and maps.

use std::collections::BTreeSet;

use crate::model::shape::Type;
use crate::read::declared::{Declaration, DeclaredKind, DeclaredStructure, Reference, Sparse};
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::suggest;

use super::entries::{Definition, Entries};
use super::member::{Members, reference};
use super::traits::Applied;
use super::{enumeration, id, prelude};

/// The types that a shape may have.
const TYPES: [&str; 25] = [
    "apply",
    "bigDecimal",
    "bigInteger",
    "blob",
    "boolean",
    "byte",
    "document",
    "double",
    "enum",
    "float",
    "intEnum",
    "integer",
    "list",
    "long",
    "map",
    "member",
    "operation",
    "resource",
    "service",
    "set",
    "short",
    "string",
    "structure",
    "timestamp",
    "union",
];

/// The declaration of a shape; `None` for services, resources, operations, mixins and definitions of
/// traits, which are not types of values.
pub(super) fn declaration<'a>(
    shape: &Definition<'a>,
    entries: &Entries<'a>,
    sink: &mut Sink,
) -> Option<Declaration<'a>> {
    let Definition { id, ty, object: _, traits } = shape;
    if traits.has("smithy.api#trait") || traits.has("smithy.api#mixin") {
        return None;
    }
    let kind = match ty.value.as_ref() {
        "service" | "resource" | "operation" => return None,
        "structure" | "union" => DeclaredKind::Structure(structure(shape, entries, sink)),
        "enum" => DeclaredKind::Enumeration(enumeration::values(shape, entries, sink)),
        "string" if traits.has("smithy.api#enum") => {
            DeclaredKind::Enumeration(enumeration::values(shape, entries, sink))
        }
        "blob" if traits.has("smithy.api#streaming") => DeclaredKind::Scalar(Type::Stream),
        "list" | "set" => match part(shape, "member", entries, sink) {
            Some(item) => DeclaredKind::List(item, sparse(traits)),
            None => DeclaredKind::Broken,
        },
        "map" => {
            let key = part(shape, "key", entries, sink);
            match key.zip(part(shape, "value", entries, sink)) {
                Some((key, value)) => DeclaredKind::Map(key, value, sparse(traits)),
                None => DeclaredKind::Broken,
            }
        }
        other => match prelude::scalar(other) {
            Some(scalar) => DeclaredKind::Scalar(scalar),
            None => {
                let nearest = suggest::nearest(other, TYPES);
                sink.error(ty.span, messages::unknown_shape_type(other, nearest));
                DeclaredKind::Broken
            }
        },
    };
    Some(Declaration {
        name: id::name(id),
        kind,
        sensitive: traits.has("smithy.api#sensitive"),
        traits: traits.read(sink),
    })
}

fn sparse(traits: &Applied<'_>) -> Sparse {
    Sparse(traits.has("smithy.api#sparse"))
}

/// A union has exactly one member, and one that is streamed is a stream of events.
fn structure<'a>(
    shape: &Definition<'a>,
    entries: &Entries<'a>,
    sink: &mut Sink,
) -> DeclaredStructure<'a> {
    let Members { members, required, .. } = Members::read(shape, entries, sink);
    let tagged = shape.ty.value == "union";
    DeclaredStructure {
        members,
        required: if tagged { BTreeSet::new() } else { required },
        exception: shape.traits.has("smithy.api#error"),
        tagged,
        event_stream: tagged && shape.traits.has("smithy.api#streaming"),
    }
}

/// The items of a list, or the keys or values of a map.
fn part<'a>(
    shape: &Definition<'a>,
    key: &str,
    entries: &Entries<'a>,
    sink: &mut Sink,
) -> Option<Box<Reference<'a>>> {
    let Definition { id, ty, object, .. } = shape;
    let Some(value) = object.get(key) else {
        sink.error(id.span, messages::missing_target(&ty.value, &id.value, key));
        return None;
    };
    let what = format!("`{key}` of `{}`", id.value);
    let object = value.object(&what, sink)?;
    let member = format!("{}${key}", id.value);
    let traits = Applied::of(&object, entries.applied_to(&member), sink);
    reference(&object, &traits, &what, sink).map(Box::new)
}
