//! Finds the member for a name in the document.

use alloc::string::{String, ToString};
use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Visitor};

use super::name::same;
use super::name_filter::NameFilter;
use crate::table::{Table, Unknown};

/// The index of a member that the table does not list.
const UNLISTED: usize = usize::MAX;

/// The same in a strict reading, as long as no listed member was found.
pub(super) const UNFAMILIAR: usize = UNLISTED - 1;

/// The same for the message of an exception, in a spelling that the table does not list.
pub(super) const MESSAGE: usize = UNLISTED - 2;

/// The same for what a protocol adds to the members of an exception.
const ENVELOPE: usize = UNLISTED - 3;

/// For at most so many names, a linear search is as fast as trying the likely ones first.
const FEW: usize = 8;

/// Predicts the next member of a document.
///
/// A table lists required members before optional ones, and documents keep the model's order, which mixes
/// both. So the search starts at the member after the last one, and continues at the member after the
/// last one of the other group.
pub(super) struct NameSearch {
    table: &'static Table,
    next: usize,
    other: usize,
    /// The index of the member that was read last, or one of the constants for unlisted ones.
    pub(super) found: usize,
    filter: NameFilter,
    /// The last unlisted name, if they are kept.
    unlisted: Option<String>,
    /// Whether the message of an exception was read under another spelling.
    pub(super) has_message: bool,
}

impl NameSearch {
    #[inline]
    pub(super) fn new(table: &'static Table, is_strict: bool) -> Self {
        Self {
            table,
            next: 0,
            other: table.required.len(),
            found: UNLISTED - usize::from(is_strict),
            filter: NameFilter::default(),
            unlisted: None,
            has_message: false,
        }
    }

    /// The index of the member called `name`, or [`UNLISTED`].
    #[inline]
    fn find(&mut self, name: &[u8]) -> usize {
        if is_at(self.table, self.next, name) {
            self.next += 1;
            self.next - 1
        } else {
            self.find_elsewhere(name)
        }
    }

    #[inline(never)]
    fn find_elsewhere(&mut self, name: &[u8]) -> usize {
        let found = if self.filter.may_have(name) { self.search(name) } else { None };
        match found {
            Some(found) => self.take(found),
            None => self.record_unlisted(name),
        }
    }

    /// Predicts the member after the one that was found.
    #[inline]
    fn take(&mut self, found: usize) -> usize {
        if self.table.is_required(found) != self.table.is_required(self.next.saturating_sub(1)) {
            self.other = self.next;
        }
        self.next = found + 1;
        found
    }

    /// Records an unlisted name, and returns its index.
    #[inline]
    fn record_unlisted(&mut self, name: &[u8]) -> usize {
        if let Some(found) = self.table.error.and_then(|_| self.find_of_error(name)) {
            return found;
        }
        self.filter.record_miss(self.table.members);
        let is_unfamiliar = self.found == UNFAMILIAR;
        if is_unfamiliar || self.table.rest().is_some() || self.table.unknown == Unknown::Denied {
            self.unlisted = Some(String::from_utf8_lossy(name).into_owned());
        }
        if is_unfamiliar { UNFAMILIAR } else { UNLISTED }
    }

    /// Finds a name that every exception has, besides its members.
    #[cold]
    fn find_of_error(&mut self, name: &[u8]) -> Option<usize> {
        let name = core::str::from_utf8(name).ok()?;
        let found = match self.table.message_under(name) {
            Some(_) => MESSAGE,
            None if self.table.is_in_envelope(name) => ENVELOPE,
            None => return None,
        };
        if self.table.rest().is_some() {
            self.unlisted = Some(String::from(name));
        }
        Some(found)
    }

    /// Whether the last unlisted member may be refused.
    pub(super) fn is_unknown(&self) -> bool {
        self.found >= UNFAMILIAR
    }

    /// The filter of the names that are not in the table.
    pub(super) fn filter(&self) -> NameFilter {
        self.filter
    }

    /// The last unlisted name.
    pub(super) fn take_unlisted(&mut self) -> String {
        self.unlisted.take().unwrap_or_default()
    }

    /// Documents in reverse order have the member before the last one. Documents without some members
    /// have one that follows soon.
    #[inline]
    fn search(&self, name: &[u8]) -> Option<usize> {
        let members = self.table.members;
        if members.len() <= FEW {
            return position(members, name);
        }
        let previous = self.next.wrapping_sub(2);
        if is_at(self.table, self.other, name) {
            return Some(self.other);
        }
        if is_at(self.table, previous, name) {
            return Some(previous);
        }
        let (before, after) = members.split_at_checked(self.next).unwrap_or((members, &[]));
        position(after, name).map(|index| self.next + index).or_else(|| position(before, name))
    }
}

#[inline]
fn position(members: &[&str], name: &[u8]) -> Option<usize> {
    members.iter().position(|member| same(member.as_bytes(), name))
}

#[inline]
fn is_at(table: &Table, index: usize, name: &[u8]) -> bool {
    table.members.get(index).is_some_and(|member| same(member.as_bytes(), name))
}

/// Reads the name of a member, and puts its index into [`NameSearch::found`]. A result would pass through
/// memory as well, and be larger.
pub(super) struct KeySeed<'k>(pub(super) &'k mut NameSearch);

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for KeySeed<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("member name")
    }

    #[inline]
    fn visit_str<E>(self, name: &str) -> Result<(), E> {
        self.0.found = self.0.find(name.as_bytes());
        Ok(())
    }

    #[inline]
    fn visit_bytes<E>(self, name: &[u8]) -> Result<(), E> {
        self.0.found = self.0.find(name);
        Ok(())
    }

    /// Some formats number the members.
    fn visit_u64<E>(self, index: u64) -> Result<(), E> {
        let listed = usize::try_from(index).ok();
        self.0.found = match listed.filter(|index| *index < self.0.table.members.len()) {
            Some(index) => index,
            None => self.0.record_unlisted(index.to_string().as_bytes()),
        };
        Ok(())
    }
}
