//! Reads text into a `String`, and into an optional one.
//!
//! The visitor stores the text. As a result of the visitor, the text would be moved twice.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{Deserializer, Error, Expected, Unexpected, Visitor};

/// Text from bytes: some formats write text as bytes.
pub(super) fn utf8<'b, E: Error>(bytes: &'b [u8], expected: &dyn Expected) -> Result<&'b str, E> {
    core::str::from_utf8(bytes).map_err(|_| E::invalid_value(Unexpected::Bytes(bytes), expected))
}

/// Accepts what serde's own visitor for `String` accepts.
pub(super) struct StringVisitor<'s, T>(pub(super) &'s mut T);

impl<T: From<String>> Visitor<'_> for StringVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("string")
    }

    #[inline]
    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.visit_string(text.into())
    }

    #[inline]
    fn visit_string<E>(self, text: String) -> Result<(), E> {
        *self.0 = text.into();
        Ok(())
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<(), E> {
        let text = utf8(bytes, &self)?;
        self.visit_str(text)
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<(), E> {
        self.visit_bytes(&bytes)
    }
}

pub(super) struct OptionalStringVisitor<'s>(pub(super) &'s mut Option<String>);

impl<'de> Visitor<'de> for OptionalStringVisitor<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("string or null")
    }

    #[inline]
    fn visit_none<E>(self) -> Result<(), E> {
        *self.0 = None;
        Ok(())
    }

    #[inline]
    fn visit_unit<E>(self) -> Result<(), E> {
        *self.0 = None;
        Ok(())
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_string(StringVisitor(self.0))
    }
}
