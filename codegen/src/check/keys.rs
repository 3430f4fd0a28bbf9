//! Keys of maps.

use crate::diagnostic::Sink;
use crate::shape::{Shape, ShapeKind, Type};

use super::Names;

/// Reports keys of maps that are shapes and no text: JSON knows no other keys.
///
/// Of all other keys the parsers know enough to report them.
pub(super) fn check(shape: &Shape, names: &Names<'_>, sink: &mut Sink) {
    shape.for_each_type(&mut |ty| check_type(ty, names, sink));
}

fn check_type(ty: &Type, names: &Names<'_>, sink: &mut Sink) {
    match ty {
        Type::Map(key, value) => {
            if let Type::Ref(name) = &**key
                && !is_text(key, names)
            {
                sink.error(name.span, "the key of a map is not text")
                    .label("expected text or an enumeration")
                    .help("the keys of JSON objects are text");
            }
            check_type(value, names, sink);
        }
        Type::List(item) | Type::Set(item) | Type::EventStream(item) => {
            check_type(item, names, sink);
        }
        Type::Union(types) => types.iter().for_each(|ty| check_type(ty, names, sink)),
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
