//! The members of a structure in a format that gives them in order, without names.

use serde_core::de::{Error, SeqAccess};

use super::{Place, Seed};
use crate::Table;
use crate::error::Reading;

pub(super) struct PositionalMembers<'r, A> {
    access: A,
    table: &'static Table,
    reading: &'r mut Reading,
}

impl<'de, 'r, A: SeqAccess<'de>> PositionalMembers<'r, A> {
    pub(super) fn new(access: A, table: &'static Table, reading: &'r mut Reading) -> Self {
        reading.enter_positional();
        Self { access, table, reading }
    }

    /// A sequence may stop early, as far as the members that it lacks are optional.
    pub(super) fn read(&mut self, places: &mut [&mut dyn Place<'de>]) -> Result<(), A::Error> {
        let listed = places.iter_mut().take(self.table.members.len());
        for (index, place) in listed.enumerate() {
            let mut slot = place.open();
            let seed = Seed::new(&mut slot, &mut *self.reading);
            match self.access.next_element_seed(seed) {
                Ok(Some(())) => {}
                Ok(None) if self.table.is_required(index) => {
                    self.reading.miss(self.table, index);
                    return Err(A::Error::missing_field(self.table.member(index)));
                }
                Ok(None) => break,
                Err(error) => {
                    self.reading.at_member(self.table, index);
                    return Err(error);
                }
            }
        }
        Ok(())
    }
}
