//! Finds a member by its name in the document.

use alloc::string::String;
use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Visitor};

use super::marks::Marks;
use super::name::same;
use crate::Table;
use crate::shape::differs_in_first_case;

/// What [`KeySeed`] gives for a member that the table does not list.
const UNLISTED: usize = usize::MAX;

/// Up to here, looking at each name is as fast as at the likely ones first.
const FEW: usize = 8;

/// Where the next name is looked for first.
///
/// A table lists required members before optional ones, and a document keeps the model's order,
/// which mixes the two: so the member after the last one found comes first, and then the one after
/// the last one of the other kind.
pub(super) struct Expectation {
    table: &'static Table,
    next: usize,
    other: usize,
    /// The index of the member that was read last, or [`UNLISTED`].
    pub(super) found: usize,
    marks: Marks,
    /// The last name that the table does not list, where such members are kept.
    unlisted: Option<String>,
}

impl Expectation {
    #[inline]
    pub(super) fn new(table: &'static Table) -> Self {
        Self {
            table,
            next: 0,
            other: table.required.len(),
            found: UNLISTED,
            marks: Marks::default(),
            unlisted: None,
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
        let found = if self.marks.may_have(name) { self.search(name) } else { None };
        match found {
            Some(found) => self.take(found),
            None => self.find_in_any_case(name),
        }
    }

    /// The same for a name that is not in the table as it stands.
    #[inline(never)]
    fn find_in_any_case(&mut self, name: &[u8]) -> usize {
        match in_any_case(self.table, name) {
            Some(found) => self.take(found),
            None => {
                self.note(name);
                UNLISTED
            }
        }
    }

    /// Expects what follows the member that was found.
    #[inline]
    fn take(&mut self, found: usize) -> usize {
        if self.table.is_required(found) != self.table.is_required(self.next.saturating_sub(1)) {
            self.other = self.next;
        }
        self.next = found + 1;
        found
    }

    /// Takes note of a name that the table does not list.
    #[inline]
    fn note(&mut self, name: &[u8]) {
        if !self.table.any_case {
            self.marks.learn(self.table.members);
        }
        if self.table.rest().is_some() {
            self.unlisted = Some(String::from_utf8_lossy(name).into_owned());
        }
    }

    /// The last name that the table does not list.
    pub(super) fn take_unlisted(&mut self) -> String {
        self.unlisted.take().unwrap_or_default()
    }

    /// Documents in reverse order have the member before the last one found; those that leave
    /// members out have one that is not far behind it.
    #[inline]
    fn search(&self, name: &[u8]) -> Option<usize> {
        let members = self.table.members;
        if members.len() <= FEW {
            return position(members, name);
        }
        let before = self.next.wrapping_sub(2);
        if is_at(self.table, self.other, name) {
            return Some(self.other);
        }
        if is_at(self.table, before, name) {
            return Some(before);
        }
        let (passed, ahead) = members.split_at_checked(self.next).unwrap_or((members, &[]));
        position(ahead, name).map(|index| self.next + index).or_else(|| position(passed, name))
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

/// The index of the member whose name differs in the case of its first letter, if that is allowed.
#[inline]
fn in_any_case(table: &Table, name: &[u8]) -> Option<usize> {
    if !table.any_case {
        return None;
    }
    table.members.iter().position(|member| differs_in_first_case(member.as_bytes(), name))
}

/// Reads a member's name, and notes its index in [`Expectation::found`]: as a result it would come by way
/// of the memory as well, and in more words.
pub(super) struct KeySeed<'k>(pub(super) &'k mut Expectation);

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

    /// Some formats number the members instead.
    fn visit_u64<E>(self, index: u64) -> Result<(), E> {
        let index = usize::try_from(index).ok();
        let listed = index.filter(|index| *index < self.0.table.members.len());
        self.0.found = listed.unwrap_or(UNLISTED);
        Ok(())
    }
}
