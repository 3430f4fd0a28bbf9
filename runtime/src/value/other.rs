//! Collections of std that generated types do not use.

use alloc::collections::VecDeque;

use crate::slot::{List, Slot};
use crate::value::Value;
use crate::view::{Parts, View};

impl<'de, T: Value<'de>> Value<'de> for VecDeque<T> {
    fn start() -> Self {
        VecDeque::new()
    }

    fn slot(&mut self) -> Slot<'_, 'de> {
        Slot::List(self)
    }

    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

impl<'de, T: Value<'de>> List<'de> for VecDeque<T> {
    fn reserve(&mut self, additional: usize) {
        VecDeque::reserve(self, additional);
    }

    fn push(&mut self) -> Option<Slot<'_, 'de>> {
        self.push_back(T::start());
        self.back_mut().map(T::slot)
    }

    fn truncate(&mut self, length: usize) {
        VecDeque::truncate(self, length);
    }
}

impl<'de, T: Value<'de>> Parts for VecDeque<T> {
    fn len(&self) -> usize {
        VecDeque::len(self)
    }

    fn get(&self, index: usize) -> Option<View<'_>> {
        VecDeque::get(self, index).map(T::view)
    }
}

#[cfg(feature = "std")]
#[expect(clippy::disallowed_types, reason = "it is the user's choice")]
mod hash_set {
    use alloc::vec::Vec;
    use std::collections::HashSet;
    use std::hash::{BuildHasher, Hash};

    use crate::scalar::Refusal;
    use crate::slot::{Collect, Slot};
    use crate::value::Value;
    use crate::value::items::collect_each;
    use crate::view::{Parts, View};

    impl<'de, T: Value<'de> + Ord + Hash, S: BuildHasher + Default> Value<'de> for HashSet<T, S> {
        fn start() -> Self {
            HashSet::default()
        }

        fn slot(&mut self) -> Slot<'_, 'de> {
            Slot::Items(self)
        }

        fn view(&self) -> View<'_> {
            View::Items(self)
        }
    }

    /// It visits items in their own order, so that equal sets are written alike.
    impl<'de, T: Value<'de> + Ord, S> Parts for HashSet<T, S> {
        fn len(&self) -> usize {
            HashSet::len(self)
        }

        fn each<'a>(&'a self, receive: &mut dyn FnMut(&'a str, View<'a>) -> bool) {
            let mut items: Vec<&T> = self.iter().collect();
            items.sort_unstable();
            for item in items {
                if !receive("", item.view()) {
                    break;
                }
            }
        }
    }

    impl<'de, T: Value<'de> + Ord + Hash, S: BuildHasher> Collect<'de> for HashSet<T, S> {
        fn collect(&mut self, fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool) -> Result<(), Refusal> {
            self.clear();
            collect_each(fill, |item| {
                self.insert(item);
            });
            Ok(())
        }
    }
}

#[cfg(feature = "std")]
#[expect(clippy::disallowed_types, reason = "it is the user's choice")]
mod hash_map {
    use alloc::string::String;
    use alloc::vec::Vec;
    use std::collections::HashMap;
    use std::hash::{BuildHasher, Hash};

    use crate::enumeration::Enumeration;
    use crate::slot::{Map, Slot};
    use crate::value::Value;
    use crate::value::collection::{each_entry, insert_with};
    use crate::view::{Parts, View};

    impl<'de, K: Enumeration + Ord + Hash, T: Value<'de>, S: BuildHasher + Default> Value<'de>
        for HashMap<K, T, S>
    {
        fn start() -> Self {
            HashMap::default()
        }

        fn slot(&mut self) -> Slot<'_, 'de> {
            Slot::Map(self)
        }

        fn view(&self) -> View<'_> {
            View::Map(self)
        }
    }

    impl<'de, K: Enumeration + Ord + Hash, T: Value<'de>, S: BuildHasher> Map<'de>
        for HashMap<K, T, S>
    {
        fn insert(
            &mut self,
            key: String,
            fill: &mut dyn FnMut(Slot<'_, 'de>) -> bool,
        ) -> Result<(), String> {
            insert_with(key, fill, |key, value| drop(HashMap::insert(self, key, value)))
        }

        fn clear(&mut self) {
            HashMap::clear(self);
        }
    }

    impl<'de, K: Enumeration + Ord + Hash, T: Value<'de>, S: BuildHasher> Parts for HashMap<K, T, S> {
        fn len(&self) -> usize {
            HashMap::len(self)
        }

        /// In the order of the keys, so that equal maps are written alike.
        fn each<'a>(&'a self, receive: &mut dyn FnMut(&'a str, View<'a>) -> bool) {
            let mut entries: Vec<(&K, &T)> = self.iter().collect();
            entries.sort_unstable_by_key(|(key, _)| key.text());
            each_entry(entries.into_iter(), receive);
        }

        fn find(&self, key: &str) -> Option<View<'_>> {
            HashMap::get(self, &K::from_text(key)).map(T::view)
        }
    }
}
