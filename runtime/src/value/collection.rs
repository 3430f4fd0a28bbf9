//! Options, lists and maps.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::{Enumeration, Slot, Value, View};

/// A value that may be null, as a view.
pub trait OptionalView {
    /// The value, unless it is null.
    fn get(&self) -> Option<View<'_>>;
}

/// A value that may be null.
pub trait Optional<'de>: OptionalView {
    /// Makes it a value, and gives the place for it.
    fn some(&mut self) -> Slot<'_, 'de>;

    /// Makes it null.
    fn none(&mut self);
}

/// Items of one type, in order, as a view.
pub trait ListView {
    /// How many items there are.
    fn len(&self) -> usize;

    /// Whether there are no items.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The item at `index`.
    fn get(&self, index: usize) -> Option<View<'_>>;
}

/// Items of one type, in order.
pub trait List<'de>: ListView {
    /// Makes room for about so many items more.
    fn reserve(&mut self, additional: usize);

    /// Adds an item, and gives the place for it, unless the list can hold no more.
    fn push(&mut self) -> Option<Slot<'_, 'de>>;

    /// Removes all items.
    fn clear(&mut self);
}

/// Entries by name, as a view: in the order of the names, or in that of the document where a map
/// keeps it.
pub trait MapView {
    /// How many entries there are.
    fn len(&self) -> usize;

    /// Whether there are no entries.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Gives the entries in order, as long as `receive` says `true`.
    fn each<'a>(&'a self, receive: &mut dyn FnMut(&'a str, View<'a>) -> bool);

    /// The value under `key`.
    fn get(&self, key: &str) -> Option<View<'_>>;
}

/// Entries by name.
pub trait Map<'de>: MapView {
    /// Reads a value with `fill`, and keeps it under `key` unless `fill` says that it failed.
    ///
    /// # Errors
    /// The key, if `fill` failed.
    fn insert(
        &mut self,
        key: String,
        fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool,
    ) -> Result<(), String>;

    /// Removes all entries.
    fn clear(&mut self);
}

/// A type that can be the key of a map: `String`, or an [`Enumeration`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the key of a map in an AWS shape",
    note = "keys are `String` or an enumeration"
)]
pub trait Key: Ord {
    /// The key that is written as `text`.
    fn from_text(text: String) -> Self;

    /// How it is written.
    fn as_text(&self) -> &str;

    /// The value that a map has under the key that is written as `text`.
    #[doc(hidden)]
    fn find<'m, T>(map: &'m BTreeMap<Self, T>, text: &str) -> Option<&'m T>
    where
        Self: Sized,
    {
        map.get(&Self::from_text(text.into()))
    }
}

impl Key for String {
    #[inline]
    fn from_text(text: String) -> Self {
        text
    }

    #[inline]
    fn as_text(&self) -> &str {
        self
    }

    #[inline]
    fn find<'m, T>(map: &'m BTreeMap<Self, T>, text: &str) -> Option<&'m T> {
        map.get(text)
    }
}

impl<E: Enumeration + Ord> Key for E {
    fn from_text(text: String) -> Self {
        E::from_string(text)
    }

    fn as_text(&self) -> &str {
        self.text()
    }
}

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

impl<'de, T: Value<'de>> Optional<'de> for Option<T> {
    #[inline]
    fn some(&mut self) -> Slot<'_, 'de> {
        self.insert(T::start()).slot()
    }

    #[inline]
    fn none(&mut self) {
        *self = None;
    }
}

impl<'de, T: Value<'de>> OptionalView for Option<T> {
    #[inline]
    fn get(&self) -> Option<View<'_>> {
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

    fn clear(&mut self) {
        Vec::clear(self);
    }
}

impl<'de, T: Value<'de>> ListView for Vec<T> {
    #[inline]
    fn len(&self) -> usize {
        Vec::len(self)
    }

    #[inline]
    fn get(&self, index: usize) -> Option<View<'_>> {
        self.as_slice().get(index).map(T::view)
    }
}

impl<'de, K: Key, T: Value<'de>> Value<'de> for BTreeMap<K, T> {
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

impl<'de, K: Key, T: Value<'de>> Map<'de> for BTreeMap<K, T> {
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

impl<'de, K: Key, T: Value<'de>> MapView for BTreeMap<K, T> {
    #[inline]
    fn len(&self) -> usize {
        BTreeMap::len(self)
    }

    #[inline(never)]
    fn each<'a>(&'a self, receive: &mut dyn FnMut(&'a str, View<'a>) -> bool) {
        each_entry(self.iter(), receive);
    }

    #[inline(never)]
    fn get(&self, key: &str) -> Option<View<'_>> {
        K::find(self, key).map(T::view)
    }
}

/// Reads a value with `fill`, and keeps it unless `fill` says that it failed: then the key comes back.
#[inline]
pub(super) fn insert_with<'de, K: Key, T: Value<'de>>(
    key: String,
    fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool,
    keep: impl FnOnce(K, T),
) -> Result<(), String> {
    let mut value = T::start();
    if !fill(value.slot()) {
        return Err(key);
    }
    keep(K::from_text(key), value);
    Ok(())
}

/// Gives entries as long as `receive` says `true`.
#[inline]
pub(super) fn each_entry<'a, 'de, K: Key + 'a, T: Value<'de> + 'a>(
    entries: impl Iterator<Item = (&'a K, &'a T)>,
    receive: &mut dyn FnMut(&'a str, View<'a>) -> bool,
) {
    for (key, value) in entries {
        if !receive(key.as_text(), value.view()) {
            break;
        }
    }
}
