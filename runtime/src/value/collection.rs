//! Options, lists, and maps.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::enumeration::Enumeration;
use crate::slot::{List, Map, Slot};
use crate::value::Value;
use crate::view::{Parts, View};

impl<'de, T: Value<'de>> Value<'de> for Option<T> {
    #[inline]
    fn start() -> Self {
        None
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_, 'de> {
        T::optional_slot(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Optional(self)
    }
}

impl<'de, T: Value<'de>> List<'de> for Option<T> {
    #[inline]
    fn push(&mut self) -> Option<Slot<'_, 'de>> {
        Some(self.insert(T::start()).slot())
    }

    #[inline]
    fn truncate(&mut self, length: usize) {
        if length == 0 {
            *self = None;
        }
    }
}

impl<'de, T: Value<'de>> Parts for Option<T> {
    #[inline]
    fn len(&self) -> usize {
        usize::from(self.is_some())
    }

    #[inline]
    fn get(&self, _index: usize) -> Option<View<'_>> {
        self.as_ref().map(T::view)
    }
}

impl<'de, T: Value<'de>> Value<'de> for Vec<T> {
    #[inline]
    fn start() -> Self {
        Vec::new()
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_, 'de> {
        T::list_slot(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        T::list_view(self)
    }
}

impl<'de, T: Value<'de>> List<'de> for Vec<T> {
    fn reserve(&mut self, additional: usize) {
        Vec::reserve(self, additional);
    }

    #[inline]
    fn push(&mut self) -> Option<Slot<'_, 'de>> {
        Vec::push(self, T::start());
        self.last_mut().map(T::slot)
    }

    fn truncate(&mut self, length: usize) {
        Vec::truncate(self, length);
    }
}

impl<'de, T: Value<'de>> Parts for Vec<T> {
    #[inline]
    fn len(&self) -> usize {
        Vec::len(self)
    }

    #[inline]
    fn get(&self, index: usize) -> Option<View<'_>> {
        self.as_slice().get(index).map(T::view)
    }
}

impl<'de, K: Enumeration + Ord, T: Value<'de>> Value<'de> for BTreeMap<K, T> {
    #[inline]
    fn start() -> Self {
        BTreeMap::new()
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_, 'de> {
        Slot::Map(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Map(self)
    }
}

impl<'de, K: Enumeration + Ord, T: Value<'de>> Map<'de> for BTreeMap<K, T> {
    #[inline(never)]
    fn insert(
        &mut self,
        key: String,
        fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool,
    ) -> Result<(), String> {
        insert_with(key, fill, |key, value| drop(BTreeMap::insert(self, key, value)))
    }

    #[inline(never)]
    fn clear(&mut self) {
        BTreeMap::clear(self);
    }
}

impl<'de, K: Enumeration + Ord, T: Value<'de>> Parts for BTreeMap<K, T> {
    #[inline]
    fn len(&self) -> usize {
        BTreeMap::len(self)
    }

    #[inline(never)]
    fn each<'a>(&'a self, receive: &mut dyn FnMut(&'a str, View<'a>) -> bool) {
        each_entry(self.iter(), receive);
    }

    #[inline(never)]
    fn find(&self, key: &str) -> Option<View<'_>> {
        K::find(self, key).map(T::view)
    }
}

/// Reads a value with `fill`, and keeps it. If `fill` returns `false`, the key is the error.
#[inline]
pub(super) fn insert_with<'de, K: Enumeration + Ord, T: Value<'de>>(
    key: String,
    fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool,
    keep: impl FnOnce(K, T),
) -> Result<(), String> {
    let mut value = T::start();
    if !fill(value.slot()) {
        return Err(key);
    }
    keep(K::from_string(key), value);
    Ok(())
}

/// Passes entries to `receive` until it returns `false`.
#[inline]
pub(super) fn each_entry<'a, 'de, K: Enumeration + Ord + 'a, T: Value<'de> + 'a>(
    entries: impl Iterator<Item = (&'a K, &'a T)>,
    receive: &mut dyn FnMut(&'a str, View<'a>) -> bool,
) {
    for (key, value) in entries {
        if !receive(key.text(), value.view()) {
            break;
        }
    }
}
