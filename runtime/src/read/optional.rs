//! Reads a value that may be null.

use core::fmt;

use serde_core::de::{Deserializer, Visitor};

use super::reader::Reader;
use crate::error::Reading;
use crate::value::Optional;

pub(super) struct OptionalVisitor<'s, 'r, 'de> {
    pub(super) target: &'s mut dyn Optional<'de>,
    pub(super) reading: &'r mut Reading,
}

impl<'de> Visitor<'de> for OptionalVisitor<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or null")
    }

    #[inline]
    fn visit_none<E>(self) -> Result<(), E> {
        self.target.none();
        Ok(())
    }

    #[inline]
    fn visit_unit<E>(self) -> Result<(), E> {
        self.target.none();
        Ok(())
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.read(&mut self.target.some(), self.reading)
    }
}
