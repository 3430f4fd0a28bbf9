//! The names that other sources of a service have.
//!
//! A `shapewright.toml` serves every source of its folder: a name that only another one has is not an
//! error, and has no effect.

use std::cell::OnceCell;

use crate::model::shape::{Model, Shape, ShapeKind};

#[cfg(feature = "generate")]
use crate::config::options::{Options, is_of_runtime};

use super::lookup;
#[cfg(feature = "generate")]
use super::{lookup::ShapeLookup, roles::OperationLookup};

/// The models of the sources that are not read, read at the first unknown name.
pub(crate) struct Elsewhere<'s> {
    read: Box<dyn Fn() -> Vec<Model> + 's>,
    models: OnceCell<Vec<Model>>,
}

impl<'s> Elsewhere<'s> {
    /// The models that a function reads.
    pub(crate) fn new(read: impl Fn() -> Vec<Model> + 's) -> Self {
        Self { read: Box::new(read), models: OnceCell::new() }
    }

    /// Whether a shape has this name.
    pub(crate) fn has_shape(&self, name: &str) -> bool {
        self.models().iter().any(|model| lookup::find(model, name).is_some())
    }

    /// Whether the shape of this name has a member or a value of that name.
    pub(crate) fn has_part(&self, shape: &str, part: &str) -> bool {
        let mut shapes = self.models().iter().filter_map(|model| lookup::find(model, shape));
        shapes.any(|shape| has_part(shape, part))
    }

    /// Whether a member is required in another source.
    pub(crate) fn is_required(&self, shape: &str, member: &str) -> bool {
        let mut shapes = self.models().iter().filter_map(|model| lookup::find(model, shape));
        shapes.any(|shape| match &shape.kind {
            ShapeKind::Structure(structure) => {
                let mut members = structure.members.iter();
                members.any(|found| found.name.value == member && found.required)
            }
            ShapeKind::Enumeration(_)
            | ShapeKind::IntegerEnumeration(_)
            | ShapeKind::Union(_)
            | ShapeKind::Alias(_) => false,
        })
    }

    /// Whether a structure of another source is a tagged union, or not.
    pub(crate) fn has_other_kind(&self, shape: &str, is_union: bool) -> bool {
        let mut shapes = self.models().iter().filter_map(|model| lookup::find(model, shape));
        shapes.any(|shape| match &shape.kind {
            ShapeKind::Structure(structure) => structure.tagged != is_union,
            ShapeKind::Enumeration(_)
            | ShapeKind::IntegerEnumeration(_)
            | ShapeKind::Union(_)
            | ShapeKind::Alias(_) => false,
        })
    }

    /// Removes the replacements of shapes that only another source has, and such names from the selection
    /// of a configuration file.
    #[cfg(feature = "generate")]
    pub(crate) fn remove_foreign(&self, model: &Model, options: &mut Options) {
        if options.replacements.is_empty() && !options.selects() {
            return;
        }
        let lookup = ShapeLookup::new(model);
        let is_foreign = |name: &str| lookup.place(name).is_none() && self.has_shape(name);
        options.replacements.retain(|replacement| {
            let name = replacement.replaced.text.as_str();
            is_of_runtime(name) || !is_foreign(name)
        });
        let mut own = options.clone();
        own.shapes.retain(|shape| shape.place.is_none() || !is_foreign(&shape.text));
        if !own.operations.is_empty() {
            let operations = OperationLookup::new(model);
            own.operations.retain(|operation| {
                let name = operation.text.as_str();
                operation.place.is_none()
                    || operations.has(name)
                    || !self.models().iter().any(|model| OperationLookup::new(model).has(name))
            });
        }
        if own.selects() {
            *options = own;
        }
    }

    fn models(&self) -> &[Model] {
        self.models.get_or_init(|| (self.read)())
    }
}

fn has_part(shape: &Shape, part: &str) -> bool {
    match &shape.kind {
        ShapeKind::Structure(structure) => {
            structure.members.iter().any(|member| member.name.value == part)
        }
        ShapeKind::Enumeration(values) | ShapeKind::IntegerEnumeration(values) => {
            values.iter().any(|value| value.value == part)
        }
        ShapeKind::Union(_) | ShapeKind::Alias(_) => false,
    }
}
