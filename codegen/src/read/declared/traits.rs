//! Traits: their values, and those of a member completed by those of the shape that becomes part of its
//! type.

use std::fmt;
use std::sync::Arc;

use crate::model::traits::{Bounds, Constraints, DefaultValue, Number, Retryable, Traits};
use crate::read::json::{Object, Value, ValueKind};
use crate::text::diagnostic::Sink;

use super::{Declaration, DeclaredKind};

/// The traits of a use, completed by those of a shape that has no type in Rust: a scalar, a list or a
/// map. The documentation of any other shape is that of its type.
pub(super) fn completed(
    of_use: Option<Box<Traits>>,
    shape: &Declaration<'_>,
    constraints: Option<Arc<Constraints>>,
) -> Option<Box<Traits>> {
    let is_type = match shape.kind {
        DeclaredKind::Structure(_) | DeclaredKind::Enumeration(_) => true,
        DeclaredKind::Scalar(_)
        | DeclaredKind::List(..)
        | DeclaredKind::Map(..)
        | DeclaredKind::Broken => false,
    };
    let of_shape = shape.traits.as_deref().filter(|_| !is_type);
    if of_shape.is_none() && constraints.is_none() {
        return of_use;
    }
    let mut traits = of_use.map(|traits| *traits).unwrap_or_default();
    if let Some(shape) = of_shape {
        traits.docs = traits.docs.or_else(|| shape.docs.clone());
        traits.deprecation = traits.deprecation.or_else(|| shape.deprecation.clone());
        traits.default = traits.default.or_else(|| shape.default.clone());
    }
    traits.constraints = constraints;
    traits.boxed()
}

/// The constraints of a use, completed by those of the shape.
pub(super) fn of_use_and_shape(
    of_use: Option<Arc<Constraints>>,
    of_shape: Option<Arc<Constraints>>,
) -> Option<Arc<Constraints>> {
    let (Some(of_use), Some(of_shape)) = (&of_use, &of_shape) else {
        return of_use.or(of_shape);
    };
    let Constraints { length, range, pattern, unique, items, keys } = &**of_use;
    Some(Arc::new(Constraints {
        length: length.or(of_shape.length),
        range: range.or(of_shape.range),
        pattern: pattern.clone().or_else(|| of_shape.pattern.clone()),
        unique: *unique || of_shape.unique,
        items: items.clone().or_else(|| of_shape.items.clone()),
        keys: keys.clone().or_else(|| of_shape.keys.clone()),
    }))
}

/// The string of a key.
pub(in crate::read) fn string(object: &Object<'_>, key: &str, sink: &mut Sink) -> Option<String> {
    let value = object.get(key)?.string(format_args!("`{key}`"), sink)?;
    Some(value.value.into_owned())
}

/// The limits `min` and `max` of an object.
pub(in crate::read) fn bounds(object: &Object<'_>, sink: &mut Sink) -> Option<Bounds> {
    let mut number = |key| object.get(key)?.number(format_args!("`{key}`"), sink);
    let bounds = Bounds { min: number("min"), max: number("max") };
    (bounds != Bounds::default()).then_some(bounds)
}

/// The default of a member.
pub(in crate::read) fn default(
    value: Value<'_>,
    what: impl fmt::Display,
    sink: &mut Sink,
) -> Option<DefaultValue> {
    Some(match value.kind() {
        ValueKind::Null => DefaultValue::Null,
        ValueKind::Boolean => DefaultValue::Boolean(value.boolean(what, sink)?),
        ValueKind::Number => DefaultValue::Number(value.number(what, sink)?),
        ValueKind::String => DefaultValue::String(value.string(what, sink)?.value.into_owned()),
        ValueKind::List => DefaultValue::EmptyList,
        ValueKind::Object => DefaultValue::EmptyMap,
    })
}

/// Why a client may send a request again: `{"throttling": true}`.
pub(in crate::read) fn retryable(object: &Object<'_>, sink: &mut Sink) -> Retryable {
    if object.flag("throttling", sink) { Retryable::Throttling } else { Retryable::Transient }
}

/// The status of HTTP.
pub(in crate::read) fn status(
    value: Value<'_>,
    what: impl fmt::Display,
    sink: &mut Sink,
) -> Option<u16> {
    match value.number(what, sink)? {
        Number::Integer(status) => u16::try_from(status).ok(),
        Number::Float(_) => None,
    }
}
