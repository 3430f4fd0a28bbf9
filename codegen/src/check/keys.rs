//! Keys of maps.

use crate::diagnostic::Sink;
use crate::shape::{Shape, ShapeKind, Type};

use super::Names;

/// Reports keys of maps that are shapes and no text: JSON knows no other keys.
///
/// Of all other keys the parsers know enough to report them.
pub(super) fn check(shape: &Shape, names: &Names<'_>, sink: &mut Sink) {
    shape.for_each_type(&mut |ty| {
        ty.for_each(&mut |ty| {
            if let Type::Map(key, _) = ty
                && let Type::Ref(name) = &**key
                && !is_text(key, names)
            {
                sink.error(name.span, "the key of a map is not text")
                    .label("expected text or an enumeration")
                    .help("the keys of JSON objects are text");
            }
        });
    });
}

/// Whether a type is text, by whatever names; one that goes in circles has its own diagnostic.
fn is_text(key: &Type, names: &Names<'_>) -> bool {
    let mut key = key;
    for _ in 0..=names.len() {
        let Type::Ref(name) = key else { return key.is_text() };
        key = match names.get(name.value.as_str()).map(|shape| &shape.kind) {
            Some(ShapeKind::Alias(target)) => target,
            Some(ShapeKind::Enumeration(_)) | None => return true,
            Some(ShapeKind::Structure(_) | ShapeKind::Union(_)) => return false,
        };
    }
    true
}
