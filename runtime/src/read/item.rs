//! Reads an item of a list or a value of a map, which may be null in documents.

use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::reader::{Reader, accepts_null};
use crate::error::ReadContext;
use crate::slot::Slot;

/// The reason why a strict reading refuses a null item.
const NULL: &str =
    "null would be dropped; to keep it, use `Option` items (`sparse` in `shapewright.toml`)";

/// A slot of an item or of a map's value. Reading returns whether it has a value to keep: a null is
/// dropped, unless the type of the slot accepts it.
///
/// AWS's models mark the lists and maps that may contain null as sparse, but services also send it in
/// others. Only formats with a null are read in this way: for the others, an optional value has a form
/// of its own.
pub(super) struct ItemSeed<'p, 's, 'r, 'de> {
    slot: &'p mut Slot<'s, 'de>,
    context: &'r mut ReadContext,
}

impl<'p, 's, 'r, 'de> ItemSeed<'p, 's, 'r, 'de> {
    #[inline]
    pub(super) fn new(slot: &'p mut Slot<'s, 'de>, context: &'r mut ReadContext) -> Self {
        Self { slot, context }
    }

    fn drop_null(self) -> bool {
        if accepts_null(self.slot, self.context) {
            return true;
        }
        self.context.count_loss();
        false
    }
}

/// The error for a null item of a list at this index, which a strict reading does not drop: the items
/// after it would move up.
#[cold]
pub(super) fn refuse_dropped<E: Error>(index: usize, context: &mut ReadContext) -> Result<(), E> {
    if !context.is_strict() {
        return Ok(());
    }
    context.refuse(NULL.into());
    context.at_index(index);
    Err(E::custom(NULL))
}

impl<'de> DeserializeSeed<'de> for ItemSeed<'_, '_, '_, 'de> {
    type Value = bool;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        let holds_null = match self.slot {
            Slot::Optional(_)
            | Slot::OptionalText(_)
            | Slot::OptionalInteger(_)
            | Slot::OptionalBoolean(_)
            | Slot::Unknown(_) => true,
            #[cfg(feature = "json")]
            Slot::Json(_) => true,
            _ => false,
        };
        if holds_null || !self.context.has_null::<D>() {
            return deserializer.read(self.slot, self.context).map(|()| true);
        }
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for ItemSeed<'_, '_, '_, 'de> {
    type Value = bool;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or null")
    }

    #[inline]
    fn visit_none<E>(self) -> Result<bool, E> {
        Ok(self.drop_null())
    }

    #[inline]
    fn visit_unit<E>(self) -> Result<bool, E> {
        Ok(self.drop_null())
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        let Self { slot, context } = self;
        // Most items are structures and texts: one call less for these.
        let result = match slot {
            Slot::Shape(target) => deserializer.read_structure(*target, context),
            Slot::Text(target) => deserializer.read_text(target, context),
            slot => deserializer.read(slot, context),
        };
        result.map(|()| true)
    }
}
