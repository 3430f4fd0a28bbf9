//! Enumerations as the user's own enums project them.

use crate::model::names::distinct;
use crate::model::shape::{Model, Shape};
use crate::text::source::Spanned;
use crate::text::suggest;

use super::direction::Direction;
use super::{docs, idents, plain};

/// A projected enumeration, with the direction of its values.
#[derive(Debug, Clone)]
pub struct ProjectedValues<'m> {
    shape: &'m Shape,
    values: &'m [Spanned<String>],
    /// The variant of each value.
    variants: Vec<String>,
    direction: Direction,
}

impl<'m> ProjectedValues<'m> {
    pub(super) fn of(model: &'m Model, shape: &'m Shape, values: &'m [Spanned<String>]) -> Self {
        let direction = Direction::of(model, shape);
        let variants = idents(model, shape, values, distinct::variants);
        Self { shape, values, variants, direction }
    }

    /// The shape.
    #[must_use]
    pub fn shape(&self) -> &'m Shape {
        self.shape
    }

    /// The documentation of the shape as Markdown; empty if the source has none.
    #[must_use]
    pub fn docs(&self) -> String {
        docs::of_shape(self.shape.traits.as_deref())
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

    /// The value of a variant: by the variant name of a generated enum, or else by the name in the
    /// model.
    ///
    /// # Errors
    ///
    /// No value has the name; the error is the most similar one.
    pub fn value(&self, variant: &str) -> Result<&'m Spanned<String>, Option<&'m Spanned<String>>> {
        let name = plain(variant);
        let found = self.of_variant(name).or_else(|| self.of_text(name));
        found.ok_or_else(|| self.nearest(name))
    }

    /// The value with a name in the model, or else of a variant of a generated enum.
    ///
    /// # Errors
    ///
    /// No value has the name; the error is the most similar one.
    pub fn named(&self, name: &str) -> Result<&'m Spanned<String>, Option<&'m Spanned<String>>> {
        let found = self.of_text(name).or_else(|| self.of_variant(name));
        found.ok_or_else(|| self.nearest(name))
    }

    fn of_text(&self, text: &str) -> Option<&'m Spanned<String>> {
        self.values.iter().find(|value| value.value == text)
    }

    fn of_variant(&self, name: &str) -> Option<&'m Spanned<String>> {
        let place = self.variants.iter().position(|variant| plain(variant) == name)?;
        self.values.get(place)
    }

    /// The variant of a generated enum for a value.
    #[must_use]
    pub fn variant(&self, value: &Spanned<String>) -> &str {
        let place = self.values.iter().position(|other| other == value);
        place.and_then(|place| self.variants.get(place)).map_or("", String::as_str)
    }

    fn nearest(&self, name: &str) -> Option<&'m Spanned<String>> {
        let texts = self.values.iter().map(|value| value.value.as_str());
        let near = suggest::nearest(name, self.variants.iter().map(|ident| plain(ident)))
            .or_else(|| suggest::nearest(name, texts))?;
        self.values.iter().zip(&self.variants).find_map(|(value, ident)| {
            (plain(ident) == near || value.value == near).then_some(value)
        })
    }
}
