//! Reads the members of a structure from a format that writes them in order, without names.

use serde_core::de::{Error, SeqAccess};

use super::seed::Seed;
use super::tagged::{Chosen, VariantSeed, finish};
use crate::error::ReadContext;
use crate::slot::{Place, Tagged};
use crate::table::Table;

pub(super) struct PositionalMembers<'r, A> {
    access: A,
    table: &'static Table,
    context: &'r mut ReadContext,
}

impl<'de, 'r, A: SeqAccess<'de>> PositionalMembers<'r, A> {
    pub(super) fn new(access: A, table: &'static Table, context: &'r mut ReadContext) -> Self {
        context.enter_positional();
        Self { access, table, context }
    }

    /// A sequence may end early if all missing members are optional.
    pub(super) fn read(&mut self, places: &mut [&mut dyn Place<'de>]) -> Result<(), A::Error> {
        let listed = places.iter_mut().take(self.table.members.len());
        for (index, place) in listed.enumerate() {
            let mut slot = place.open();
            let seed = Seed::new(&mut slot, &mut *self.context);
            match self.access.next_element_seed(seed) {
                Ok(Some(())) => {}
                Ok(None) if self.table.is_required(index) => {
                    self.context.missing_member(self.table, index);
                    return Err(A::Error::missing_field(self.table.member(index)));
                }
                Ok(None) => break,
                Err(error) => {
                    self.context.at_member(self.table, index);
                    return Err(error);
                }
            }
        }
        Ok(())
    }

    /// Documents have every member of a tagged union, as optional values.
    pub(super) fn read_tagged(&mut self, target: &mut dyn Tagged<'de>) -> Result<(), A::Error> {
        let mut chosen = Chosen::new(self.table, self.context);
        for index in 0..self.table.members.len() {
            let seed = VariantSeed::new(&mut *target, index, &mut chosen, &mut *self.context);
            match self.access.next_element_seed(seed) {
                Ok(Some(())) => {}
                Ok(None) => break,
                Err(error) => {
                    chosen.locate(index, self.context);
                    return Err(error);
                }
            }
        }
        finish(&chosen, self.context)
    }
}
