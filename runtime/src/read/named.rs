//! The members of a structure in a format that names them.

use serde_core::de::{Error, IgnoredAny, MapAccess};

use super::key::{Expectation, KeySeed, UNLISTED};
use super::presence::Presence;
use super::values::read_values;
use super::{Source, sealed};
use crate::Table;
use crate::error::{Expected, Reading};

/// What [`Source::next`] gives when there are no more members.
pub(super) const NO_MORE: usize = usize::MAX;

pub(super) struct NamedMembers<'r, A, E> {
    access: A,
    table: &'static Table,
    reading: &'r mut Reading,
    expectation: Expectation,
    present: Presence,
    current: usize,
    error: Option<E>,
}

impl<'de, 'r, A: MapAccess<'de>> NamedMembers<'r, A, A::Error> {
    #[inline]
    pub(super) fn new(access: A, table: &'static Table, reading: &'r mut Reading) -> Self {
        reading.enter_named();
        Self {
            access,
            table,
            reading,
            expectation: Expectation::new(table),
            present: Presence::default(),
            current: NO_MORE,
            error: None,
        }
    }

    #[inline]
    pub(super) fn finish(self) -> Result<(), A::Error> {
        match self.error {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }

    /// The index of the next member that the table lists, or nothing after the last.
    #[inline]
    fn advance(&mut self) -> Result<Option<usize>, A::Error> {
        loop {
            let seed = KeySeed { table: self.table, expectation: &mut self.expectation };
            match self.access.next_key_seed(seed) {
                Ok(Some(UNLISTED)) if self.reading.is_strict() => {
                    return Err(A::Error::custom("member that the table does not list"));
                }
                Ok(Some(UNLISTED)) => {
                    self.access.next_value::<IgnoredAny>()?;
                }
                Ok(found) => return Ok(found),
                Err(error) => {
                    return self.reading.expecting(Expected::Word("member name"), Err(error));
                }
            }
        }
    }

    #[cold]
    fn miss(&mut self, index: usize) {
        self.reading.miss(self.table, index);
        self.error = Some(A::Error::missing_field(self.table.member(index)));
    }

    #[cold]
    fn repeat(&mut self, index: usize) {
        self.reading.repeat(self.table, index);
        self.error = Some(A::Error::duplicate_field(self.table.member(index)));
    }

    #[inline]
    fn take(&mut self, result: Result<(), A::Error>) {
        if let Err(error) = result {
            self.fail(error);
        }
    }

    #[cold]
    fn fail(&mut self, error: A::Error) {
        self.reading.at_member(self.table, self.current);
        self.error = Some(error);
    }
}

impl<A, E> sealed::Source for NamedMembers<'_, A, E> {}

impl<'de, A: MapAccess<'de>> Source<'de> for NamedMembers<'_, A, A::Error> {
    fn next(&mut self) -> usize {
        if self.error.is_some() {
            return NO_MORE;
        }
        match self.advance() {
            Ok(Some(index)) if self.present.insert(index) => {
                self.current = index;
                return index;
            }
            Ok(Some(index)) => self.repeat(index),
            Ok(None) => {
                if let Some(index) = self.present.first_missing(self.table.required.len()) {
                    self.miss(index);
                }
            }
            Err(error) => {
                self.reading.within(self.table);
                self.error = Some(error);
            }
        }
        NO_MORE
    }

    read_values!(next_value_seed);
}
