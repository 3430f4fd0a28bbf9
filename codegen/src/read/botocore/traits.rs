//! Traits: documentation, deprecation, constraints, defaults, and what HTTP knows of an error.

use std::sync::Arc;

use crate::model::shape::Type;
use crate::model::traits::{
    Bounds, Constraints, DefaultValue, Deprecation, Docs, DocsFormat, ErrorTraits, Fault, Number,
    Retryable, Traits,
};
use crate::read::json::{Object, Value, ValueKind};
use crate::text::diagnostic::Sink;

use crate::read::declared::DeclaredKind;

/// The traits of a use of a shape, or of an operation.
pub(super) fn of_use(object: &Object<'_>, sink: &mut Sink) -> Option<Box<Traits>> {
    Traits {
        docs: documentation(object, sink),
        deprecation: deprecation(object, sink),
        default: object.get("default").and_then(|value| default(value, sink)).map(Box::new),
        idempotency_token: object.flag("idempotencyToken", sink),
        ..Traits::default()
    }
    .boxed()
}

/// The traits of a shape.
pub(super) fn of_shape(
    object: &Object<'_>,
    kind: &DeclaredKind<'_>,
    sink: &mut Sink,
) -> Option<Box<Traits>> {
    Traits {
        docs: documentation(object, sink),
        deprecation: deprecation(object, sink),
        constraints: constraints(object, kind, sink),
        default: object.get("default").and_then(|value| default(value, sink)).map(Box::new),
        error: is_exception(kind).then(|| Box::new(error(object, sink))),
        ..Traits::default()
    }
    .boxed()
}

fn is_exception(kind: &DeclaredKind<'_>) -> bool {
    matches!(kind, DeclaredKind::Structure(structure) if structure.exception)
}

/// The documentation of a shape, a member, an operation or a service, which is HTML.
pub(super) fn documentation(object: &Object<'_>, sink: &mut Sink) -> Option<Docs> {
    let value = object.get("documentation")?;
    // Some operations have none, and a null in its place.
    if value.kind() == ValueKind::Null {
        return None;
    }
    let text = value.string("`documentation`", sink)?.value.into_owned();
    (!text.trim().is_empty()).then_some(Docs { text, format: DocsFormat::Html })
}

fn deprecation(object: &Object<'_>, sink: &mut Sink) -> Option<Box<Deprecation>> {
    if !object.flag("deprecated", sink) {
        return None;
    }
    let message = string(object, "deprecatedMessage", sink);
    let since = string(object, "deprecatedSince", sink);
    Some(Box::new(Deprecation { message, since }))
}

/// `min` and `max` limit the length of strings, blobs, lists and maps, and the value of numbers.
fn constraints(
    object: &Object<'_>,
    kind: &DeclaredKind<'_>,
    sink: &mut Sink,
) -> Option<Arc<Constraints>> {
    let mut number = |key| object.get(key)?.number(format_args!("`{key}`"), sink);
    let bounds = Bounds { min: number("min"), max: number("max") };
    let bounds = (bounds != Bounds::default()).then_some(bounds);
    let (length, range) = match kind {
        DeclaredKind::Scalar(Type::Integer | Type::Float | Type::Decimal) => (None, bounds),
        DeclaredKind::Scalar(_) | DeclaredKind::List(..) | DeclaredKind::Map(..) => (bounds, None),
        DeclaredKind::Structure(_) | DeclaredKind::Enumeration(_) | DeclaredKind::Broken => {
            return None;
        }
    };
    let pattern = string(object, "pattern", sink);
    Constraints { length, range, pattern, ..Constraints::default() }.shared()
}

/// The default of a member; botocore's models have none.
fn default(value: Value<'_>, sink: &mut Sink) -> Option<DefaultValue> {
    const WHAT: &str = "`default`";
    Some(match value.kind() {
        ValueKind::Null => DefaultValue::Null,
        ValueKind::Boolean => DefaultValue::Boolean(value.boolean(WHAT, sink)?),
        ValueKind::Number => DefaultValue::Number(value.number(WHAT, sink)?),
        ValueKind::String => DefaultValue::String(value.string(WHAT, sink)?.value.into_owned()),
        ValueKind::List => DefaultValue::EmptyList,
        ValueKind::Object => DefaultValue::EmptyMap,
    })
}

fn error(object: &Object<'_>, sink: &mut Sink) -> ErrorTraits {
    let http = object.get("error").and_then(|error| error.object("`error`", sink));
    let fault = object.flag("fault", sink).then_some(Fault::Server);
    let retryable = object.get("retryable").and_then(|value| value.object("`retryable`", sink));
    let retryable = retryable.map(|retryable| match retryable.flag("throttling", sink) {
        true => Retryable::Throttling,
        false => Retryable::Transient,
    });
    let Some(http) = http else {
        return ErrorTraits { fault, retryable, ..ErrorTraits::default() };
    };
    let status = http.get("httpStatusCode").and_then(|value| status(value, sink));
    let sender = http.flag("senderFault", sink).then_some(Fault::Client);
    ErrorTraits { code: string(&http, "code", sink), status, fault: fault.or(sender), retryable }
}

fn status(value: Value<'_>, sink: &mut Sink) -> Option<u16> {
    match value.number("`httpStatusCode`", sink)? {
        Number::Integer(status) => u16::try_from(status).ok(),
        Number::Float(_) => None,
    }
}

fn string(object: &Object<'_>, key: &str, sink: &mut Sink) -> Option<String> {
    let value = object.get(key)?.string(format_args!("`{key}`"), sink)?;
    Some(value.value.into_owned())
}
