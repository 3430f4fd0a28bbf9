//! Enumerations as the user's own enums project them.

use crate::model::shape::{Model, Shape, ShapeKind};
use crate::names;
use crate::text::source::Spanned;
use crate::text::suggest;

use super::direction::Direction;
use super::{NoShape, find, kind, plain};

/// A projected enumeration, with the direction of its values.
#[derive(Debug, Clone, Copy)]
pub struct ProjectedValues<'m> {
    model: &'m Model,
    shape: &'m Shape,
    values: &'m [Spanned<String>],
    direction: Direction,
}

impl<'m> ProjectedValues<'m> {
    /// Finds an enumeration by name.
    ///
    /// # Errors
    ///
    /// The name is unknown, or that of a structure, a union or an alias.
    pub fn new(model: &'m Model, name: &str) -> Result<Self, NoShape> {
        let is_enumeration = |shape: &Shape| matches!(shape.kind, ShapeKind::Enumeration(_));
        let shape = find(model, name, is_enumeration)?;
        let ShapeKind::Enumeration(values) = &shape.kind else {
            return Err(NoShape::Other(kind(shape)));
        };
        let direction = Direction::of(model, shape);
        Ok(Self { model, shape, values, direction })
    }

    /// The shape.
    #[must_use]
    pub fn shape(&self) -> &'m Shape {
        self.shape
    }

    /// Whether values are sent to AWS.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        self.direction.sent
    }

    /// The values, in the model's order.
    #[must_use]
    pub fn values(&self) -> &'m [Spanned<String>] {
        self.values
    }

    /// The value of a variant: by the variant name of a generated enum, or by the name in the model.
    ///
    /// # Errors
    ///
    /// No value has the name; the error is the most similar one.
    pub fn value(&self, variant: &str) -> Result<&'m Spanned<String>, Option<&'m Spanned<String>>> {
        let name = plain(variant);
        let found = self
            .values
            .iter()
            .find(|value| value.value == name || plain(&self.variant(value)) == name);
        found.ok_or_else(|| self.nearest(name))
    }

    /// The variant of a generated enum for a value.
    #[must_use]
    pub fn variant(&self, value: &Spanned<String>) -> String {
        let given = self.model.naming.part(&self.shape.name.value, &value.value);
        given.map_or_else(|| names::variant(&value.value), str::to_owned)
    }

    fn nearest(&self, name: &str) -> Option<&'m Spanned<String>> {
        let idents: Vec<String> = self.values.iter().map(|value| self.variant(value)).collect();
        let texts = self.values.iter().map(|value| value.value.as_str());
        let near = suggest::nearest(name, idents.iter().map(|ident| plain(ident)))
            .or_else(|| suggest::nearest(name, texts))?;
        self.values.iter().zip(&idents).find_map(|(value, ident)| {
            (plain(ident) == near || value.value == near).then_some(value)
        })
    }
}
