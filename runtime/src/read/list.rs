//! Reads the items of lists.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};

use super::Reader;
use crate::List;
use crate::error::Reading;

/// A length that a document claims is believed up to here, so that a few bytes cannot ask for
/// gigabytes.
const BELIEVED_LENGTH: usize = 1024;

pub(super) struct ListVisitor<'s, 'r, 'de> {
    pub(super) target: &'s mut dyn List<'de>,
    pub(super) reading: &'r mut Reading,
}

impl<'de> Visitor<'de> for ListVisitor<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("list")
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Self { target, reading } = self;
        if let Some(length) = access.size_hint() {
            target.reserve(length.min(BELIEVED_LENGTH));
        }
        loop {
            match access
                .next_element_seed(ItemSeed { target: &mut *target, reading: &mut *reading })
            {
                Ok(Some(())) => {}
                Ok(None) => return Ok(()),
                Err(error) => {
                    reading.at_index(target.len().saturating_sub(1));
                    return Err(error);
                }
            }
        }
    }
}

struct ItemSeed<'s, 'r, 'de> {
    target: &'s mut dyn List<'de>,
    reading: &'r mut Reading,
}

impl<'de> DeserializeSeed<'de> for ItemSeed<'_, '_, 'de> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match &mut self.target.push() {
            Some(slot) => deserializer.read(slot, self.reading),
            None => {
                self.reading.refuse("list has too many items".into());
                Err(D::Error::custom("list is full"))
            }
        }
    }
}

pub(super) struct TextsVisitor<'s, 'r> {
    pub(super) target: &'s mut Vec<String>,
    pub(super) reading: &'r mut Reading,
}

impl<'de> Visitor<'de> for TextsVisitor<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("list")
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Self { target, reading } = self;
        target.reserve(access.size_hint().unwrap_or_default().min(BELIEVED_LENGTH));
        loop {
            match access.next_element() {
                Ok(Some(text)) => target.push(text),
                Ok(None) => return Ok(()),
                Err(error) => {
                    let result = reading.expecting("string", Err(error));
                    reading.at_index(target.len());
                    return result;
                }
            }
        }
    }
}
