//! Finds a member by its name in the document.

use alloc::string::String;
use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Visitor};

use super::name::same;
use crate::Table;

/// What [`KeySeed`] gives for a member that the table does not list.
const UNLISTED: usize = usize::MAX;

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
        let in_any_case = || self.table.any_case.then(|| in_any_case(self.table, name)).flatten();
        let Some(found) = self.search(name).or_else(in_any_case) else {
            if self.table.rest().is_some() {
                self.note(name);
            }
            return UNLISTED;
        };
        if self.table.is_required(found) != self.table.is_required(self.next.saturating_sub(1)) {
            self.other = self.next;
        }
        self.next = found + 1;
        found
    }

    #[inline(never)]
    fn note(&mut self, name: &[u8]) {
        self.unlisted = Some(String::from_utf8_lossy(name).into_owned());
    }

    /// The last name that the table does not list.
    pub(super) fn take_unlisted(&mut self) -> String {
        self.unlisted.take().unwrap_or_default()
    }

    /// Documents in reverse order have the member before the last one found; those that leave
    /// members out have one that is not far behind it.
    #[inline]
    fn search(&self, name: &[u8]) -> Option<usize> {
        let before = self.next.wrapping_sub(2);
        if is_at(self.table, self.other, name) {
            return Some(self.other);
        }
        if is_at(self.table, before, name) {
            return Some(before);
        }
        let members = self.table.members;
        let (passed, ahead) = members.split_at_checked(self.next).unwrap_or((members, &[]));
        let position = |part: &[&str]| part.iter().position(|it| same(it.as_bytes(), name));
        position(ahead).map(|index| self.next + index).or_else(|| position(passed))
    }
}

#[inline]
fn is_at(table: &Table, index: usize, name: &[u8]) -> bool {
    table.members.get(index).is_some_and(|member| same(member.as_bytes(), name))
}

/// The index of the member whose name differs in the case of its first letter.
#[inline(never)]
fn in_any_case(table: &Table, name: &[u8]) -> Option<usize> {
    let (first, rest) = name.split_first()?;
    table.members.iter().position(|member| {
        let member = member.as_bytes().split_first();
        member.is_some_and(|(letter, others)| letter.eq_ignore_ascii_case(first) && others == rest)
    })
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
