//! The members of a structure in a format that names them.

use serde_core::de::{Error, IgnoredAny, MapAccess};

use super::key::{Expectation, KeySeed, UNLISTED};
use super::presence::Presence;
use super::{Place, Seed, Source, sealed};
use crate::Table;
use crate::error::{Expected, Reading};

pub(super) struct NamedMembers<'r, A, E> {
    access: A,
    table: &'static Table,
    reading: &'r mut Reading,
    result: Result<(), E>,
}

impl<'de, 'r, A: MapAccess<'de>> NamedMembers<'r, A, A::Error> {
    #[inline]
    pub(super) fn new(access: A, table: &'static Table, reading: &'r mut Reading) -> Self {
        reading.enter_named();
        Self { access, table, reading, result: Ok(()) }
    }

    #[inline]
    pub(super) fn finish(self) -> Result<(), A::Error> {
        self.result
    }

    fn read(&mut self, places: &mut [&mut dyn Place<'de>]) -> Result<(), A::Error> {
        let mut expectation = Expectation::new(self.table);
        let mut present = Presence::default();
        while let Some(index) = self.next(&mut expectation)? {
            if !present.insert(index) {
                return Err(self.repeat(index));
            }
            let Some(place) = places.get_mut(index) else {
                self.pass_over()?;
                continue;
            };
            let seed = Seed::new(place.open(), &mut *self.reading);
            if let Err(error) = self.access.next_value_seed(seed) {
                self.reading.at_member(self.table, index);
                return Err(error);
            }
        }
        match present.first_missing(self.table.required.len()) {
            Some(index) => Err(self.miss(index)),
            None => Ok(()),
        }
    }

    /// The index of the next member that the table lists, or nothing after the last.
    #[inline]
    fn next(&mut self, expectation: &mut Expectation) -> Result<Option<usize>, A::Error> {
        loop {
            let seed = KeySeed { table: self.table, expectation: &mut *expectation };
            match self.access.next_key_seed(seed) {
                Ok(Some(UNLISTED)) => self.pass_over()?,
                Ok(found) => return Ok(found),
                Err(error) => {
                    let result = self.reading.expecting(Expected::Word("member name"), Err(error));
                    self.reading.within(self.table);
                    return result;
                }
            }
        }
    }

    fn pass_over(&mut self) -> Result<(), A::Error> {
        let result = if self.reading.is_strict() {
            Err(A::Error::custom("member that the table does not list"))
        } else {
            self.access.next_value::<IgnoredAny>().map(drop)
        };
        if result.is_err() {
            self.reading.within(self.table);
        }
        result
    }

    #[cold]
    fn miss(&mut self, index: usize) -> A::Error {
        self.reading.miss(self.table, index);
        A::Error::missing_field(self.table.member(index))
    }

    #[cold]
    fn repeat(&mut self, index: usize) -> A::Error {
        self.reading.repeat(self.table, index);
        A::Error::duplicate_field(self.table.member(index))
    }
}

impl<A, E> sealed::Source for NamedMembers<'_, A, E> {}

impl<'de, A: MapAccess<'de>> Source<'de> for NamedMembers<'_, A, A::Error> {
    fn members(&mut self, places: &mut [&mut dyn Place<'de>]) {
        self.result = self.read(places);
    }
}
