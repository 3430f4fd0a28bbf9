//! Maps of the crate `indexmap`, which keep the order of the document.

use alloc::string::String;
use core::hash::{BuildHasher, Hash};

use indexmap::IndexMap;

use super::super::collection::{each_entry, insert_with};
use super::super::{Key, Map, MapView};
use crate::{Slot, Value, View};

impl<'de, K: Key + Hash, T: Value<'de>, S: BuildHasher + Default> Value<'de> for IndexMap<K, T, S> {
    fn start() -> Self {
        Self::default()
    }

    fn slot(&mut self) -> Slot<'_, 'de> {
        Slot::Map(self)
    }

    fn view(&self) -> View<'_> {
        View::Map(self)
    }
}

impl<'de, K: Key + Hash, T: Value<'de>, S: BuildHasher> Map<'de> for IndexMap<K, T, S> {
    fn insert(
        &mut self,
        key: String,
        fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool,
    ) -> Result<(), String> {
        insert_with(key, fill, |key, value| drop(IndexMap::insert(self, key, value)))
    }

    fn clear(&mut self) {
        IndexMap::clear(self);
    }
}

/// Equality looks entries up by their keys, so that their order does not count, as in `IndexMap`
/// itself.
impl<'de, K: Key + Hash, T: Value<'de>, S: BuildHasher> MapView for IndexMap<K, T, S> {
    fn len(&self) -> usize {
        IndexMap::len(self)
    }

    fn each<'a>(&'a self, receive: &mut dyn FnMut(&'a str, View<'a>) -> bool) {
        each_entry(self.iter(), receive);
    }

    fn get(&self, key: &str) -> Option<View<'_>> {
        IndexMap::get(self, &K::from_text(key.into())).map(T::view)
    }
}
