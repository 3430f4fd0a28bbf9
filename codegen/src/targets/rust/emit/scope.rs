//! What an emitter knows of the item that it writes.

use crate::targets::rust::items::{Item, ItemId, Items, Name};

use super::rustdoc::Rustdoc;
use super::writer::Writer;

/// An item that is written, and what is known around it.
#[derive(Clone, Copy)]
pub(super) struct Scope<'s, 'm> {
    pub(super) id: ItemId,
    pub(super) items: &'s Items<'m>,
    pub(super) rustdoc: &'s Rustdoc<'s, 'm>,
    /// Whether the item, or a part of it, names something deprecated.
    pub(super) names_deprecated: bool,
}

impl<'s, 'm> Scope<'s, 'm> {
    pub(super) fn new(
        id: ItemId,
        item: &Item<'m>,
        items: &'s Items<'m>,
        rustdoc: &'s Rustdoc<'s, 'm>,
    ) -> Self {
        Self { id, items, rustdoc, names_deprecated: rustdoc.names_deprecated(id, item) }
    }

    /// Writes the documentation and the deprecation of the item.
    pub(super) fn document(self, name: &Name<'_>, out: &mut Writer) {
        self.rustdoc.item(self.id, name, out);
    }
}
