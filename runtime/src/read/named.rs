//! The members of a structure in a format that names them.

use alloc::string::String;

use serde_core::de::{Error, IgnoredAny, MapAccess};

use super::key::{Expectation, KeySeed};
use super::presence::Presence;
use super::{Place, Seed};
use crate::error::{Expected, Reading};
use crate::{Slot, Table};

pub(super) struct NamedMembers<'r, A> {
    access: A,
    table: &'static Table,
    reading: &'r mut Reading,
}

impl<'de, 'r, A: MapAccess<'de>> NamedMembers<'r, A> {
    #[inline]
    pub(super) fn new(access: A, table: &'static Table, reading: &'r mut Reading) -> Self {
        reading.enter_named();
        Self { access, table, reading }
    }

    /// Keeps a member that the table does not list, under its name.
    #[inline(never)]
    fn keep(&mut self, name: String, rest: Slot<'_, 'de>) -> Result<(), A::Error> {
        let Slot::Map(rest) = rest else { return A::pass_over(self) };
        let mut result = Ok(());
        let kept = rest.insert(name, &mut |mut slot| {
            result = self.access.next_value_seed(Seed::new(&mut slot, &mut *self.reading));
            result.is_ok()
        });
        if let Err(name) = kept {
            self.reading.at_key(name);
            self.reading.within(self.table);
        }
        result
    }

    #[cold]
    fn refuse_name(&mut self, error: A::Error) -> A::Error {
        self.reading.unexpected(Expected::Word("member name"));
        self.reading.within(self.table);
        error
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

/// The loop over the members of a document.
///
/// It belongs to the access: compilers put a function with the type that it belongs to, and where the
/// access's own functions are it can have them inlined.
pub(super) trait ReadMembers<'de>: MapAccess<'de> + Sized {
    /// Reads each member into its place.
    fn read(
        members: &mut NamedMembers<'_, Self>,
        places: &mut [&mut dyn Place<'de>],
    ) -> Result<(), Self::Error> {
        let mut expectation = Expectation::new(members.table);
        let mut present = Presence::default();
        loop {
            match members.access.next_key_seed(KeySeed(&mut expectation)) {
                Ok(Some(())) => {}
                Ok(None) => break,
                Err(error) => return Err(members.refuse_name(error)),
            }
            let index = expectation.found;
            let Some(place) = places.get_mut(index) else {
                Self::read_unlisted(members, &mut expectation, places)?;
                continue;
            };
            if !present.insert(index) {
                return Err(members.repeat(index));
            }
            let mut slot = place.open();
            let seed = Seed::new(&mut slot, &mut *members.reading);
            if let Err(error) = members.access.next_value_seed(seed) {
                members.reading.at_member(members.table, index);
                return Err(error);
            }
        }
        match present.first_missing(members.table.required.len()) {
            Some(index) => Err(members.miss(index)),
            None => Ok(()),
        }
    }

    /// Keeps or passes over a member that has no place.
    #[inline(never)]
    fn read_unlisted(
        members: &mut NamedMembers<'_, Self>,
        expectation: &mut Expectation,
        places: &mut [&mut dyn Place<'de>],
    ) -> Result<(), Self::Error> {
        match places.get_mut(members.table.members.len()) {
            Some(rest) => members.keep(expectation.take_unlisted(), rest.open()),
            None => Self::pass_over(members),
        }
    }

    /// Passes over the value of a member.
    #[inline]
    fn pass_over(members: &mut NamedMembers<'_, Self>) -> Result<(), Self::Error> {
        let result = if members.reading.is_strict() {
            Err(Self::Error::custom("member that the table does not list"))
        } else {
            members.access.next_value::<IgnoredAny>().map(drop)
        };
        if result.is_err() {
            members.reading.within(members.table);
        }
        result
    }
}

impl<'de, A: MapAccess<'de>> ReadMembers<'de> for A {}
