//! Finds a member by its name in the document.

use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Visitor};

use crate::Table;

/// Where the next name is looked for first.
///
/// A table lists required members before optional ones, and a document keeps the model's order,
/// which mixes the two: so the member after the last one found of each kind comes first. The one
/// before the last one found comes next, for documents in reverse order. Only then is the table
/// searched, comparing lengths before names.
#[derive(Clone, Copy)]
pub(super) struct Expectation {
    required: usize,
    optional: usize,
    before: usize,
}

impl Expectation {
    #[inline]
    pub(super) fn new(table: &Table) -> Self {
        Self { required: 0, optional: table.required.len(), before: usize::MAX }
    }

    /// The index of the member called `name`.
    #[inline]
    pub(super) fn find(&mut self, table: &'static Table, name: &[u8]) -> Option<usize> {
        let members = table.members;
        let is_at =
            |index: usize| members.get(index).is_some_and(|member| member.as_bytes() == name);
        let found = if is_at(self.required) {
            self.required
        } else if is_at(self.optional) {
            self.optional
        } else if is_at(self.before) {
            self.before
        } else {
            members.iter().position(|member| member.as_bytes() == name)?
        };
        self.before = found.wrapping_sub(1);
        if table.is_required(found) {
            self.required = found + 1;
        } else {
            self.optional = found + 1;
        }
        Some(found)
    }
}

/// Reads a member's name, and gives its index, or nothing for a member that the table does not
/// list.
pub(super) struct KeySeed<'k> {
    pub(super) table: &'static Table,
    pub(super) expectation: &'k mut Expectation,
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = Option<usize>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for KeySeed<'_> {
    type Value = Option<usize>;

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
        Ok(usize::try_from(index).ok().filter(|index| *index < self.table.members.len()))
    }
}
