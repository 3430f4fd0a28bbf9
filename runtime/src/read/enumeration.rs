//! Reads a value of an enumeration.

use core::fmt;

use serde_core::de::{Error, Visitor};

use super::string::utf8;
use crate::EnumerationValue;

pub(super) struct EnumerationVisitor<'s>(pub(super) &'s mut dyn EnumerationValue);

impl<'de> Visitor<'de> for EnumerationVisitor<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("string")
    }

    #[inline]
    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.0.set(text);
        Ok(())
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<(), E> {
        let text = utf8(bytes, &self)?;
        self.visit_str(text)
    }
}
