//! What the model knows of the shapes of items, beyond their types.

use crate::config::docs::DocsLevel;
use crate::model::traits::Traits;

use super::ItemId;

/// What the model knows of the shapes of items.
#[derive(Debug, Clone, Default)]
pub(crate) struct About<'m> {
    pub(crate) level: DocsLevel,
    /// The shapes, by the numbers of their items.
    pub(crate) shapes: Vec<AboutShape<'m>>,
    /// The items that names in documentation lead to, where there is any: of several items with a name, the
    /// first.
    pub(crate) names: Vec<(&'m str, ItemId)>,
    /// The name and the version of the service in links to AWS's reference.
    pub(crate) uid: Option<&'m str>,
}

/// What the model knows of a shape.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AboutShape<'m> {
    pub(crate) traits: Option<&'m Traits>,
    /// The name in AWS's reference, where it has a page of its own.
    pub(crate) reference: Option<&'m str>,
}

impl<'m> About<'m> {
    /// The traits of an item; nameless types have none.
    pub(crate) fn traits(&self, id: ItemId) -> Option<&'m Traits> {
        self.shapes.get(id.0)?.traits
    }

    /// The service and the shape of the page of an item in AWS's reference.
    pub(crate) fn reference(&self, id: ItemId) -> Option<(&'m str, &'m str)> {
        Some((self.uid?, self.shapes.get(id.0)?.reference?))
    }
}
