//! The members of a structure in a format that gives them in order, without names.

use serde_core::de::{Error, SeqAccess};

use super::named::NO_MORE;
use super::values::read_values;
use super::{Source, sealed};
use crate::Table;
use crate::error::Reading;

pub(super) struct PositionalMembers<'r, A, E> {
    access: A,
    table: &'static Table,
    reading: &'r mut Reading,
    /// How many members have been asked for.
    asked: usize,
    ended: bool,
    error: Option<E>,
}

impl<'de, 'r, A: SeqAccess<'de>> PositionalMembers<'r, A, A::Error> {
    pub(super) fn new(access: A, table: &'static Table, reading: &'r mut Reading) -> Self {
        reading.enter_positional();
        Self { access, table, reading, asked: 0, ended: false, error: None }
    }

    /// A sequence may stop early, as far as the members that it lacks are optional.
    pub(super) fn finish(self) -> Result<(), A::Error> {
        let last = self.asked.saturating_sub(1);
        match self.error {
            Some(error) => Err(error),
            None if self.ended && self.table.is_required(last) => {
                self.reading.miss(self.table, last);
                Err(A::Error::missing_field(self.table.member(last)))
            }
            None => Ok(()),
        }
    }

    fn take(&mut self, result: Result<Option<()>, A::Error>) {
        match result {
            Ok(Some(())) => {}
            Ok(None) => self.ended = true,
            Err(error) => {
                self.reading.at_member(self.table, self.asked.saturating_sub(1));
                self.error = Some(error);
            }
        }
    }
}

impl<A, E> sealed::Source for PositionalMembers<'_, A, E> {}

impl<'de, A: SeqAccess<'de>> Source<'de> for PositionalMembers<'_, A, A::Error> {
    fn next(&mut self) -> usize {
        if self.error.is_some() || self.ended || self.asked == self.table.members.len() {
            return NO_MORE;
        }
        self.asked += 1;
        self.asked - 1
    }

    read_values!(next_element_seed);
}
