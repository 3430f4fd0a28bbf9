//! Shapes that the user's own enums project.

use crate::model::shape::{Model, Shape, ShapeKind};

use super::enumeration::ProjectedValues;
use super::{NoShape, Projected, find, kind};

/// A shape whose projection is an enum.
#[derive(Debug, Clone)]
pub enum ProjectedEnum<'m> {
    /// An enumeration: a variant is a value.
    Enumeration(ProjectedValues<'m>),
    /// A tagged union: a variant is a member.
    Union(Projected<'m>),
}

impl<'m> ProjectedEnum<'m> {
    /// Finds an enumeration or a tagged union by name.
    ///
    /// # Errors
    ///
    /// The name is unknown, or that of another structure, a union of types or an alias.
    pub fn new(model: &'m Model, name: &str) -> Result<Self, NoShape> {
        let shape = find(model, name, is_enum)?;
        match &shape.kind {
            ShapeKind::Enumeration(values) => {
                Ok(Self::Enumeration(ProjectedValues::of(model, shape, values)))
            }
            ShapeKind::Structure(structure) if structure.tagged => {
                Ok(Self::Union(Projected::with_variants(model, shape, structure)))
            }
            ShapeKind::Structure(structure)
                if structure.members.iter().all(|member| !member.required) =>
            {
                Err(NoShape::Untagged)
            }
            ShapeKind::Structure(_)
            | ShapeKind::Union(_)
            | ShapeKind::IntegerEnumeration(_)
            | ShapeKind::Alias(_) => Err(NoShape::Other(kind(shape))),
        }
    }
}

fn is_enum(shape: &Shape) -> bool {
    match &shape.kind {
        ShapeKind::Enumeration(_) => true,
        ShapeKind::Structure(structure) => structure.tagged,
        ShapeKind::Union(_) | ShapeKind::IntegerEnumeration(_) | ShapeKind::Alias(_) => false,
    }
}
