//! A map by name without iteration.

#![expect(
    clippy::disallowed_types,
    reason = "there is no iterator, so the order cannot reach any output"
)]

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

use foldhash::fast::RandomState;

/// Values by name.
///
/// There is no iterator, so the order of a hash map cannot reach any output. Names come from untrusted
/// models, so they are hashed with a random seed.
#[derive(Debug)]
pub(crate) struct ByName<N, T>(HashMap<N, T, RandomState>);

impl<N: Borrow<str> + Eq + Hash, T> ByName<N, T> {
    /// An empty map with capacity for a number of names.
    pub(crate) fn with_capacity(names: usize) -> Self {
        Self(HashMap::with_capacity_and_hasher(names, RandomState::default()))
    }

    /// Inserts a value under a name; returns the value that it replaces.
    pub(crate) fn insert(&mut self, name: N, value: T) -> Option<T> {
        self.0.insert(name, value)
    }

    /// The value under a name.
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        self.0.get(name)
    }

    /// The value under a name, to change it.
    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.0.get_mut(name)
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
