//! Finds a member by its name in the document.

use alloc::string::String;
use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Visitor};

use crate::Table;

/// What [`KeySeed`] gives for a member that the table does not list.
const UNLISTED: usize = usize::MAX;

/// Where the next name is looked for first.
///
/// A table lists required members before optional ones, and a document keeps the model's order,
/// which mixes the two: so the member after the last one found comes first, and then the one after
/// the last one of the other kind.
pub(super) struct Expectation {
    next: usize,
    other: usize,
    /// The last name that the table does not list, where such members are kept.
    unlisted: Option<String>,
}

impl Expectation {
    #[inline]
    pub(super) fn new(table: &Table) -> Self {
        let unlisted = table.rest().map(|_| String::new());
        Self { next: 0, other: table.required.len(), unlisted }
    }

    /// The index of the member called `name`, or [`UNLISTED`].
    #[inline]
    fn find(&mut self, table: &'static Table, name: &[u8]) -> usize {
        if is_at(table, self.next, name) {
            self.next += 1;
            self.next - 1
        } else {
            self.find_elsewhere(table, name)
        }
    }

    #[inline(never)]
    fn find_elsewhere(&mut self, table: &'static Table, name: &[u8]) -> usize {
        let found = if is_at(table, self.other, name) {
            self.other
        } else {
            match self.search(table, name).or_else(|| in_any_case(table, name)) {
                Some(index) => index,
                None => {
                    self.note(name);
                    return UNLISTED;
                }
            }
        };
        if table.is_required(found) != table.is_required(self.next.saturating_sub(1)) {
            self.other = self.next;
        }
        self.next = found + 1;
        found
    }

    fn note(&mut self, name: &[u8]) {
        if let Some(unlisted) = &mut self.unlisted {
            *unlisted = String::from_utf8_lossy(name).into_owned();
        }
    }

    /// The last name that the table does not list.
    pub(super) fn take_unlisted(&mut self) -> String {
        self.unlisted.as_mut().map(core::mem::take).unwrap_or_default()
    }

    /// Documents in reverse order have the member before the last one found; those that leave
    /// members out have one that is not far behind it.
    fn search(&self, table: &'static Table, name: &[u8]) -> Option<usize> {
        let before = self.next.wrapping_sub(2);
        if is_at(table, before, name) {
            return Some(before);
        }
        let (passed, ahead) =
            table.members.split_at_checked(self.next).unwrap_or((table.members, &[]));
        let position = |members: &[&str]| members.iter().position(|it| it.as_bytes() == name);
        position(ahead).map(|index| self.next + index).or_else(|| position(passed))
    }
}

#[inline]
fn is_at(table: &Table, index: usize, name: &[u8]) -> bool {
    table.members.get(index).is_some_and(|member| member.as_bytes() == name)
}

/// The index of the member whose name differs in the case of its first letter, where that counts for
/// nothing.
fn in_any_case(table: &Table, name: &[u8]) -> Option<usize> {
    let (first, rest) = name.split_first().filter(|_| table.any_case)?;
    table.members.iter().position(|member| {
        let member = member.as_bytes().split_first();
        member.is_some_and(|(letter, others)| letter.eq_ignore_ascii_case(first) && others == rest)
    })
}

/// Reads a member's name, and gives its index, or [`UNLISTED`].
pub(super) struct KeySeed<'k> {
    pub(super) table: &'static Table,
    pub(super) expectation: &'k mut Expectation,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for KeySeed<'_> {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("member name")
    }

    #[inline]
    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.expectation.find(self.table, name.as_bytes()))
    }

    #[inline]
    fn visit_bytes<E>(self, name: &[u8]) -> Result<Self::Value, E> {
        Ok(self.expectation.find(self.table, name))
    }

    /// Some formats number the members instead.
    fn visit_u64<E>(self, index: u64) -> Result<Self::Value, E> {
        let index = usize::try_from(index).ok();
        Ok(index.filter(|index| *index < self.table.members.len()).unwrap_or(UNLISTED))
    }
}
