//! Which structures are tagged unions.

use std::collections::BTreeMap;

use crate::config::change::{Change, Patch};
use crate::config::members::Unions;
use crate::config::options::Options;
use crate::model::shape::{Model, ShapeKind, Structure};
use crate::text::diagnostic::Sink;
use crate::text::messages::options::{self as messages, NoEffect};

use super::elsewhere::Elsewhere;
use super::lookup::ShapeLookup;

/// Applies the option and the patches. They come before other patches, since the names of variants differ
/// from those of fields.
pub(crate) fn apply(
    mut model: Model,
    options: &Options,
    elsewhere: &Elsewhere<'_>,
    sink: &mut Sink,
) -> Model {
    match options.unions.unwrap_or_default() {
        Unions::Enums => {}
        Unions::Structures => {
            for shape in &mut model.shapes {
                if let ShapeKind::Structure(structure) = &mut shape.kind {
                    structure.tagged = false;
                }
            }
        }
    }
    patch(model, options, elsewhere, sink)
}

/// Applies the patches alone. Names that the model does not have are reported with those of other patches.
pub(crate) fn patch(
    mut model: Model,
    options: &Options,
    elsewhere: &Elsewhere<'_>,
    sink: &mut Sink,
) -> Model {
    let is_of_union = |patch: &Patch| matches!(patch.change, Change::Union { .. });
    if !options.patches.iter().any(is_of_union) {
        return model;
    }
    let lookup = ShapeLookup::new(&model);
    let mut applied = BTreeMap::new();
    for patch in &options.patches {
        let Patch { shape: name, change, .. } = patch;
        let Change::Union { is_union, place } = change else { continue };
        let Some(index) = lookup.place(&name.text) else { continue };
        let first = *applied.entry(index).or_insert(patch.origin());
        let Some(shape) = model.shapes.get_mut(index).filter(|_| first == patch.origin()) else {
            // A source that takes precedence changes the same.
            continue;
        };
        let ShapeKind::Structure(structure) = &mut shape.kind else {
            sink.error(*place, messages::shape_without_members(&shape.name.value));
            continue;
        };
        if structure.tagged == *is_union && !elsewhere.has_other_kind(&name.text, *is_union) {
            let message = messages::patch_without_effect(&name.text, NoEffect::SameKind(*is_union));
            sink.warning(*place, message);
        }
        set(structure, *is_union);
    }
    model
}

/// A value of a tagged union has exactly one member, so that none is required.
fn set(structure: &mut Structure, is_union: bool) {
    structure.tagged = is_union;
    if is_union {
        structure.members.iter_mut().for_each(|member| member.required = false);
    }
}
