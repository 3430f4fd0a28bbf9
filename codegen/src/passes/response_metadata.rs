//! What boto3 adds to responses.

use crate::config::options::Options;
use crate::model::references::References;
use crate::model::shape::{Model, ShapeKind, Structure};
use crate::read::conventions;
use crate::text::source::Span;

use super::roles;

/// Adds `ResponseMetadata` to the output of each operation, or removes it, as the option sets.
///
/// Without the option, the model stays as its source has it: stubs and pages have the member, and JSON models
/// have not.
pub(crate) fn apply(model: Model, options: &Options) -> Model {
    match options.response_metadata {
        Some(true) => add(model),
        Some(false) => remove(model),
        None => model,
    }
}

fn add(mut model: Model) -> Model {
    let Some(place) = model.origin.first().map(|source| Span::new(*source, 0..0)) else {
        return model;
    };
    let mut is_added = false;
    let outputs = roles::outputs(&model);
    for (shape, is_output) in model.shapes.iter_mut().zip(outputs) {
        let ShapeKind::Structure(structure) = &mut shape.kind else { continue };
        let metadata = conventions::metadata(shape.name.span);
        let has_one =
            structure.members.iter().any(|member| member.name.value == metadata.name.value);
        if is_output && !structure.tagged && !has_one {
            structure.members.push(metadata);
            is_added = true;
        }
    }
    let [metadata, empty] = conventions::structures_of_boto3(place);
    let has_empty = model.operations.iter().any(|operation| operation.output.is_none());
    let wanted = [(metadata, is_added || has_empty), (empty, has_empty)];
    for (shape, is_wanted) in wanted {
        if is_wanted && model.shape(&shape.name.value).is_none() {
            model.shapes.push(shape);
        }
    }
    model
}

fn remove(mut model: Model) -> Model {
    for shape in &mut model.shapes {
        if let ShapeKind::Structure(Structure { members, .. }) = &mut shape.kind {
            members.retain(|member| !conventions::is_metadata(member));
        }
    }
    let mut is_referenced = References::of(&model).referenced().into_iter();
    model
        .shapes
        .retain(|shape| is_referenced.next().unwrap_or(true) || !conventions::is_added(shape));
    model
}
