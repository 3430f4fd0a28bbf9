//! What structures do with members that the model does not list.

use crate::config::members::UnknownMembers;
use crate::config::options::Options;
use crate::model::shape::{Model, ShapeKind, Unlisted};

/// Decides it for the structures that have no patch.
pub(crate) fn apply(mut model: Model, options: &Options) -> Model {
    let default = unlisted(options.unknown.unwrap_or_default());
    for shape in &mut model.shapes {
        if let ShapeKind::Structure(structure) = &mut shape.kind {
            structure.unlisted.get_or_insert(default);
        }
    }
    model
}

/// The policy in terms of the model.
pub(super) fn unlisted(policy: UnknownMembers) -> Unlisted {
    match policy {
        UnknownMembers::Ignore => Unlisted::Ignored,
        UnknownMembers::Keep => Unlisted::Kept,
        UnknownMembers::Deny => Unlisted::Denied,
    }
}
