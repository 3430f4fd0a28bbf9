//! Collects what the model knows of shapes, beyond their types.

use crate::config::docs::DocsLevel;
use crate::config::options::Options;
use crate::model::reference;
use crate::model::shape::{Model, Shape, ShapeKind};
use crate::model::traits::Traits;
use crate::targets::rust::items::ItemId;
use crate::targets::rust::items::about::{About, AboutShape};
use crate::text::by_name::ByName;

/// What names of inputs add to those of operations, where the source lists no operations.
const INPUTS: [&str; 2] = ["Request", "Input"];

/// What the model knows of its shapes.
pub(super) fn about<'m>(model: &'m Model, options: &Options) -> About<'m> {
    let level = options.docs.unwrap_or_default();
    let shapes = model.shapes.iter().map(|shape| AboutShape {
        traits: shape.traits.as_deref(),
        reference: reference::of_shape(shape, model),
    });
    let has_names = level != DocsLevel::None && model.shapes.iter().any(has_docs);
    let names = if has_names { names(model) } else { Vec::new() };
    let uid = reference::uid(model);
    About { level, shapes: shapes.collect(), names, uid }
}

fn has_docs(shape: &Shape) -> bool {
    let has = |traits: &Option<Box<Traits>>| {
        traits.as_deref().is_some_and(|traits| traits.docs.is_some())
    };
    has(&shape.traits)
        || match &shape.kind {
            ShapeKind::Structure(structure) => {
                structure.members.iter().any(|member| has(&member.traits))
            }
            ShapeKind::Union(_)
            | ShapeKind::Enumeration(_)
            | ShapeKind::IntegerEnumeration(_)
            | ShapeKind::Alias(_) => false,
        }
}

/// The items that names lead to: shapes first, then operations, which lead to their inputs.
fn names(model: &Model) -> Vec<(&str, ItemId)> {
    let places = || model.shapes.iter().enumerate();
    let mut names: Vec<(&str, ItemId)> = Vec::with_capacity(model.shapes.len() * 2);
    names.extend(places().map(|(at, shape)| (shape.canonical.as_str(), ItemId(at))));
    names.extend(places().map(|(at, shape)| (shape.name.value.as_str(), ItemId(at))));
    let of_shapes: ByName<&str, ItemId> =
        places().map(|(at, shape)| (shape.name.value.as_str(), ItemId(at))).collect();
    for operation in &model.operations {
        let input = operation.input.as_ref().and_then(|input| of_shapes.get(&input.value));
        names.extend(input.map(|id| (operation.name.value.as_str(), *id)));
    }
    if model.operations.is_empty() {
        for (at, shape) in places() {
            let operation = INPUTS.iter().find_map(|end| shape.canonical.strip_suffix(end));
            names.extend(operation.filter(|name| !name.is_empty()).map(|name| (name, ItemId(at))));
        }
    }
    names
}
