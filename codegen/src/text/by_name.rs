//! Things that are asked for by name, one at a time.

#![expect(
    clippy::disallowed_types,
    reason = "nothing walks over these: their order reaches no output"
)]

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

use foldhash::fast::RandomState;

/// Values by name.
///
/// It has no iterator, so that what it finds is all that anybody sees of it. Names come from models,
/// which may mean harm: they are hashed with a seed that no model can know.
#[derive(Debug)]
pub(crate) struct ByName<N, T>(HashMap<N, T, RandomState>);

impl<N: Borrow<str> + Eq + Hash, T> ByName<N, T> {
    /// Nothing yet, with room for about so many names.
    pub(crate) fn with_capacity(names: usize) -> Self {
        Self(HashMap::with_capacity_and_hasher(names, RandomState::default()))
    }

    /// Keeps a value under a name; the value that it takes the place of.
    pub(crate) fn insert(&mut self, name: N, value: T) -> Option<T> {
        self.0.insert(name, value)
    }

    /// The value under a name.
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        self.0.get(name)
    }

    /// Whether there is a value under a name.
    pub(crate) fn contains(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }
}

impl<N: Borrow<str> + Eq + Hash, T> FromIterator<(N, T)> for ByName<N, T> {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(named: I) -> Self {
        Self(named.into_iter().collect())
    }
}

impl<N: Borrow<str> + Eq + Hash> FromIterator<N> for ByName<N, ()> {
    fn from_iter<I: IntoIterator<Item = N>>(names: I) -> Self {
        names.into_iter().map(|name| (name, ())).collect()
    }
}
