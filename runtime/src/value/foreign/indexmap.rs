//! Maps of the crate `indexmap`, which keep the order of the document.

use alloc::string::String;
use core::hash::{BuildHasher, Hash};

use indexmap::IndexMap;

use crate::enumeration::Enumeration;
use crate::slot::{Map, Slot};
use crate::value::Value;
use crate::value::collection::{each_entry, insert_with};
use crate::view::{Parts, View};

impl<'de, K: Enumeration + Ord + Hash, T: Value<'de>, S: BuildHasher + Default> Value<'de>
    for IndexMap<K, T, S>
{
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

impl<'de, K: Enumeration + Ord + Hash, T: Value<'de>, S: BuildHasher> Map<'de>
    for IndexMap<K, T, S>
{
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

/// Equality finds entries by key, so it ignores their order, as `IndexMap` itself does.
impl<'de, K: Enumeration + Ord + Hash, T: Value<'de>, S: BuildHasher> Parts for IndexMap<K, T, S> {
    fn len(&self) -> usize {
        IndexMap::len(self)
    }

    fn each<'a>(&'a self, receive: &mut dyn FnMut(&'a str, View<'a>) -> bool) {
        each_entry(self.iter(), receive);
    }

    fn find(&self, key: &str) -> Option<View<'_>> {
        IndexMap::get(self, &K::from_text(key)).map(T::view)
    }
}
