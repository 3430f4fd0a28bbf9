//! The items of a module by number, so that what refers to one finds it without a name.

use super::{Item, Type};

/// The types of Rust that are written without a path, where no item has their name.
const BARE: [&str; 3] = ["bool", "f64", "i64"];

/// Which item of a module is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ItemId(pub(crate) usize);

/// Items, each with its number, and the order in which they are written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Items<'m> {
    items: Vec<Item<'m>>,
    order: Vec<ItemId>,
    shadow_primitives: bool,
}

impl<'m> Items<'m> {
    /// Items in the order of their numbers, and all of the numbers in the order of the text.
    pub(crate) fn new(items: Vec<Item<'m>>, order: Vec<ItemId>) -> Self {
        let shadow_primitives = items.iter().any(|item| BARE.contains(&&*item.name().ident));
        Self { items, order, shadow_primitives }
    }

    /// One more than the largest number.
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

    /// Whether one of them is called like a primitive type, which needs a path beside it.
    pub(crate) fn shadow_primitives(&self) -> bool {
        self.shadow_primitives
    }

    /// The items in the order of the text.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (ItemId, &Item<'m>)> {
        self.order.iter().filter_map(|id| Some((*id, self.get(*id)?)))
    }

    /// Calls `change` with each item, in the order of the text.
    pub(crate) fn for_each_mut(&mut self, mut change: impl FnMut(ItemId, &mut Item<'m>)) {
        for id in &self.order {
            if let Some(item) = self.items.get_mut(id.0) {
                change(*id, item);
            }
        }
    }

    /// Leaves an item out of the text.
    pub(crate) fn leave_out(&mut self, left_out: ItemId) {
        self.order.retain(|id| *id != left_out);
    }

    /// What each item leads to, by number; those that are left out lead nowhere.
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
    /// Adds the number of the item that a value of this type holds in itself.
    pub(crate) fn add_held(&self, held: &mut Vec<usize>) {
        held.extend(self.by_value().map(|id| id.0));
    }
}
