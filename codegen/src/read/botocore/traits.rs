//! Traits: documentation, deprecation, constraints, defaults, and what HTTP knows of an error.

use std::sync::Arc;

use crate::model::shape::Type;
use crate::model::traits::{
    Constraints, DefaultValue, Deprecation, Docs, DocsFormat, ErrorTraits, Fault, Traits,
};
use crate::read::declared::traits::{bounds, default, retryable, status, string};
use crate::read::json::{Object, ValueKind};
use crate::text::diagnostic::Sink;

use crate::read::declared::DeclaredKind;

/// The traits of a use of a shape, or of an operation.
pub(super) fn of_use(object: &Object<'_>, sink: &mut Sink) -> Option<Box<Traits>> {
    Traits {
        docs: documentation(object, sink),
        deprecation: deprecation(object, sink),
        default: default_of(object, sink),
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
        default: default_of(object, sink),
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
    let bounds = bounds(object, sink);
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
fn default_of(object: &Object<'_>, sink: &mut Sink) -> Option<Box<DefaultValue>> {
    default(object.get("default")?, "`default`", sink).map(Box::new)
}

fn error(object: &Object<'_>, sink: &mut Sink) -> ErrorTraits {
    let http = object.get("error").and_then(|error| error.object("`error`", sink));
    let fault = object.flag("fault", sink).then_some(Fault::Server);
    let retryable = object.get("retryable").and_then(|value| value.object("`retryable`", sink));
    let retryable = retryable.map(|object| self::retryable(&object, sink));
    let Some(http) = http else {
        return ErrorTraits { fault, retryable, ..ErrorTraits::default() };
    };
    let status =
        http.get("httpStatusCode").and_then(|value| status(value, "`httpStatusCode`", sink));
    let sender = http.flag("senderFault", sink).then_some(Fault::Client);
    ErrorTraits { code: string(&http, "code", sink), status, fault: fault.or(sender), retryable }
}
