//! Items by number, so that references are found without their names.

use super::{Item, Type};

/// The primitive types that are written without a path unless an item has their name.
const PRIMITIVES: [&str; 3] = ["bool", "f64", "i64"];

/// The number of an item in its module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ItemId(pub(crate) usize);

/// Items by number, and the order in which they are written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Items<'m> {
    items: Vec<Item<'m>>,
    order: Vec<ItemId>,
    shadow_primitives: bool,
}

impl<'m> Items<'m> {
    /// Creates a table of items, in the order of their numbers, written in `order`.
    pub(crate) fn new(items: Vec<Item<'m>>, order: Vec<ItemId>) -> Self {
        let shadow_primitives = items.iter().any(|item| PRIMITIVES.contains(&&*item.name().ident));
        Self { items, order, shadow_primitives }
    }

    /// How many numbers are assigned.
    pub(crate) fn count(&self) -> usize {
        self.items.len()
    }

    pub(crate) fn get(&self, id: ItemId) -> Option<&Item<'m>> {
        self.items.get(id.0)
    }

    pub(crate) fn get_mut(&mut self, id: ItemId) -> Option<&mut Item<'m>> {
        self.items.get_mut(id.0)
    }

    /// The identifier of an item.
    pub(crate) fn ident(&self, id: ItemId) -> &str {
        self.get(id).map_or("", |item| &item.name().ident)
    }

    /// Whether an item has the name of a primitive type, which then needs a path.
    pub(crate) fn shadow_primitives(&self) -> bool {
        self.shadow_primitives
    }

    /// The items in the order in which they are written.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (ItemId, &Item<'m>)> {
        self.order.iter().filter_map(|id| Some((*id, self.get(*id)?)))
    }

    /// Calls `change` with each item, in the order in which they are written.
    pub(crate) fn for_each_mut(&mut self, mut change: impl FnMut(ItemId, &mut Item<'m>)) {
        for id in &self.order {
            if let Some(item) = self.items.get_mut(id.0) {
                change(*id, item);
            }
        }
    }

    /// Removes items from the text.
    pub(crate) fn remove(&mut self, is_removed: impl Fn(ItemId) -> bool) {
        self.order.retain(|id| !is_removed(*id));
    }

    /// The items that each item leads to, by number; removed items lead to none.
    pub(crate) fn links(&self, mut of: impl FnMut(&Item<'m>, &mut Vec<usize>)) -> Vec<Vec<usize>> {
        let mut links = vec![Vec::new(); self.count()];
        for (id, item) in self.iter() {
            if let Some(found) = links.get_mut(id.0) {
                of(item, found);
            }
        }
        links
    }
}

impl Type {
    /// Adds the number of the item that a value of this type contains by value.
    pub(crate) fn add_held(&self, held: &mut Vec<usize>) {
        held.extend(self.by_value().map(|id| id.0));
    }
}
