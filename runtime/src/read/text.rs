//! Reads text into types other than `String`.

use alloc::string::String;
use core::fmt;

use serde_core::de::{Error, Visitor};

use super::string::utf8;
use crate::error::{Expected, ReadContext};
use crate::scalar::Refusal;
use crate::text::TextTarget;

pub(super) struct TextVisitor<'s, 'r, 'de> {
    pub(super) target: &'s mut dyn TextTarget<'de>,
    pub(super) context: &'r mut ReadContext,
}

impl TextVisitor<'_, '_, '_> {
    fn take<E: Error>(self, result: Result<(), Refusal>) -> Result<(), E> {
        result.map_err(|refusal| {
            self.context.refused(refusal, Expected::Word("string"), "string");
            E::custom("text refused")
        })
    }
}

impl<'de> Visitor<'de> for TextVisitor<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        let result = self.target.copy(text);
        self.take(result)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<(), E> {
        let result = self.target.borrow(text);
        self.take(result)
    }

    fn visit_string<E: Error>(self, text: String) -> Result<(), E> {
        let result = self.target.own(text);
        self.take(result)
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<(), E> {
        let text = utf8(bytes, &self)?;
        self.visit_str(text)
    }

    fn visit_borrowed_bytes<E: Error>(self, bytes: &'de [u8]) -> Result<(), E> {
        let text = utf8(bytes, &self)?;
        self.visit_borrowed_str(text)
    }
}
