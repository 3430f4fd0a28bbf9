//! A slot, as formats get it.

use serde_core::de::{DeserializeSeed, Deserializer};

use super::reader::Reader;
use crate::error::ReadContext;
use crate::slot::Slot;

/// A slot to read into, by reference. A copy would load wider words than were just stored, and processors
/// stall on that.
pub(crate) struct Seed<'p, 's, 'r, 'de> {
    slot: &'p mut Slot<'s, 'de>,
    context: &'r mut ReadContext,
}

impl<'p, 's, 'r, 'de> Seed<'p, 's, 'r, 'de> {
    #[inline]
    pub(crate) fn new(slot: &'p mut Slot<'s, 'de>, context: &'r mut ReadContext) -> Self {
        Self { slot, context }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_, '_, '_, 'de> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.read(self.slot, self.context)
    }
}
