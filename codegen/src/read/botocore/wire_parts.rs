//! Parts that operations and shapes have.

use crate::model::wire::{Body, Namespace};
use crate::read::declared::traits::string;
use crate::read::json::{Object, Value, ValueKind};
use crate::text::diagnostic::Sink;

/// An object, if it is one.
pub(super) fn object<'a>(value: Option<Value<'a>>, sink: &mut Sink) -> Option<Object<'a>> {
    value.filter(|value| value.kind() == ValueKind::Object)?.object("an entry", sink)
}

/// The structure of a message.
pub(super) fn body(value: Option<Value<'_>>, sink: &mut Sink) -> Option<Body> {
    let object = object(value, sink)?;
    Some(Body {
        shape: string(&object, "shape", sink)?,
        element: string(&object, "locationName", sink),
        namespace: namespace(&object, sink),
    })
}

pub(super) fn namespace(object: &Object<'_>, sink: &mut Sink) -> Option<Namespace> {
    let value = object.get("xmlNamespace")?;
    // Old models have the URI alone.
    if value.kind() == ValueKind::String {
        return Some(Namespace { uri: string(object, "xmlNamespace", sink)?, prefix: None });
    }
    let namespace = self::object(Some(value), sink)?;
    Some(Namespace {
        uri: string(&namespace, "uri", sink)?,
        prefix: string(&namespace, "prefix", sink),
    })
}
