//! Keys of maps.

use crate::diagnostic::Sink;
use crate::shape::{Member, Shape, ShapeKind, Structure, Type};
use crate::source::Span;

use super::Names;

/// Keys of maps are text: JSON knows no others.
pub(super) fn check(shape: &Shape, names: &Names<'_>, sink: &mut Sink) {
    match &shape.kind {
        ShapeKind::Structure(Structure { members, exception: _ }) => {
            for Member { ty, ty_span, .. } in members {
                check_key(ty, *ty_span, names, sink);
            }
        }
        ShapeKind::Union(types) => {
            types.iter().for_each(|ty| check_key(ty, shape.name.span, names, sink));
        }
        ShapeKind::Alias(ty) => check_key(ty, shape.name.span, names, sink),
        ShapeKind::Enumeration(_) => {}
    }
}

fn check_key(ty: &Type, place: Span, names: &Names<'_>, sink: &mut Sink) {
    match ty {
        Type::Map(key, value) => {
            if !is_text(key, names) {
                sink.error(place_of(key).unwrap_or(place), "the key of a map is not text")
                    .label("expected text or an enumeration")
                    .help("the keys of JSON objects are text");
            }
            check_key(value, place, names, sink);
        }
        Type::List(item) | Type::Set(item) | Type::EventStream(item) => {
            check_key(item, place, names, sink);
        }
        Type::Union(types) => types.iter().for_each(|ty| check_key(ty, place, names, sink)),
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
        | Type::Literal(_)
        | Type::Ref(_)
        | Type::Extern(_) => {}
    }
}

/// The place of a type that has one of its own.
fn place_of(ty: &Type) -> Option<Span> {
    match ty {
        Type::Ref(name) | Type::Extern(name) => Some(name.span),
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
        | Type::List(_)
        | Type::Set(_)
        | Type::Map(..)
        | Type::Union(_)
        | Type::Literal(_)
        | Type::EventStream(_) => None,
    }
}

/// Whether a type is text; what is unknown or goes in circles has its own diagnostic.
fn is_text(key: &Type, names: &Names<'_>) -> bool {
    let mut key = key;
    for _ in 0..=names.len() {
        key = match key {
            Type::String | Type::Literal(_) | Type::Extern(_) => return true,
            Type::Ref(name) => match names.get(name.value.as_str()).map(|shape| &shape.kind) {
                Some(ShapeKind::Alias(target)) => target,
                Some(ShapeKind::Enumeration(_)) | None => return true,
                Some(ShapeKind::Structure(_) | ShapeKind::Union(_)) => return false,
            },
            Type::Integer
            | Type::Float
            | Type::Boolean
            | Type::Bytes
            | Type::Timestamp
            | Type::Decimal
            | Type::Any
            | Type::None
            | Type::Stream
            | Type::List(_)
            | Type::Set(_)
            | Type::Map(..)
            | Type::Union(_)
            | Type::EventStream(_) => return false,
        };
    }
    true
}
