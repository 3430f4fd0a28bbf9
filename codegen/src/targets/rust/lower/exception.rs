//! What the model knows of an error.

use std::borrow::Cow;

use crate::model::shape::{Shape, Structure};
use crate::model::traits::ErrorTraits;

/// The facts of an exception; `None` for any other structure.
pub(super) fn of<'m>(shape: &'m Shape, structure: &Structure) -> Option<Cow<'m, ErrorTraits>> {
    let traits = shape.traits.as_ref().and_then(|traits| traits.error.as_deref());
    structure
        .exception
        .then(|| traits.map_or_else(|| Cow::Owned(ErrorTraits::default()), Cow::Borrowed))
}
