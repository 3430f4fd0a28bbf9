//! A place, as the formats are handed it.

use serde_core::de::{DeserializeSeed, Deserializer};

use super::reader::Reader;
use crate::Slot;
use crate::error::Reading;

/// A place to read into, by reference: as a value it would be copied in wider pieces than it was just
/// written in, for which processors wait.
pub(crate) struct Seed<'p, 's, 'r, 'de> {
    slot: &'p mut Slot<'s, 'de>,
    reading: &'r mut Reading,
}

impl<'p, 's, 'r, 'de> Seed<'p, 's, 'r, 'de> {
    #[inline]
    pub(crate) fn new(slot: &'p mut Slot<'s, 'de>, reading: &'r mut Reading) -> Self {
        Self { slot, reading }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_, '_, '_, 'de> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.read(self.slot, self.reading)
    }
}
