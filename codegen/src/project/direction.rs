//! Whether documents of a shape are sent, returned or both.

use crate::model::shape::{Model, Shape};
use crate::passes::roles::Roles;

/// Whether documents of a shape are sent to AWS, and whether AWS returns them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Direction {
    pub(super) sent: bool,
    pub(super) read: bool,
}

impl Direction {
    pub(super) fn of(model: &Model, shape: &Shape) -> Self {
        let place = model.shapes.iter().position(|other| other.name.value == shape.name.value);
        let role = place.map(|place| Roles::of(model).role(place)).unwrap_or_default();
        Self { sent: role.sent, read: role.returned }
    }
}
