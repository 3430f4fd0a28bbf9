//! Reads a value that may be null.

use core::fmt;

use serde_core::de::{Deserializer, Error, Visitor};

use super::reader::Reader;
use crate::error::ReadContext;
use crate::slot::List;

pub(super) struct OptionalVisitor<'s, 'r, 'de> {
    pub(super) target: &'s mut dyn List<'de>,
    pub(super) context: &'r mut ReadContext,
}

impl<'de> Visitor<'de> for OptionalVisitor<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or null")
    }

    #[inline]
    fn visit_none<E>(self) -> Result<(), E> {
        self.target.truncate(0);
        Ok(())
    }

    #[inline]
    fn visit_unit<E>(self) -> Result<(), E> {
        self.target.truncate(0);
        Ok(())
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match &mut self.target.push() {
            Some(slot) if slot.is_tagged() => {
                self.context.allow_empty_union();
                deserializer.read(slot, self.context)?;
            }
            Some(slot) => return deserializer.read(slot, self.context),
            None => return Err(D::Error::custom("option without a value")),
        }
        if self.context.take_empty_union() {
            self.target.truncate(0);
        }
        Ok(())
    }
}
