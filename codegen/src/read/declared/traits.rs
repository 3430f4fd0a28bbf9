//! The traits of a member: those of the member, and those of the shape that becomes part of its type.

use std::sync::Arc;

use crate::model::traits::{Constraints, Traits};

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
