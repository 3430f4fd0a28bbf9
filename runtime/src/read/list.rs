//! Reads lists.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};

use super::reader::Reader;
use crate::error::ReadContext;
use crate::slot::List;

/// The capacity that the length in a document may reserve, so that a few bytes cannot allocate
/// gigabytes.
const MAX_RESERVED: usize = 1024;

pub(super) struct ListVisitor<'s, 'r, 'de> {
    pub(super) target: &'s mut dyn List<'de>,
    pub(super) context: &'r mut ReadContext,
}

impl<'de> Visitor<'de> for ListVisitor<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("list")
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Self { target, context } = self;
        if let Some(length) = access.size_hint() {
            target.reserve(length.min(MAX_RESERVED));
        }
        let mut index = 0;
        loop {
            match access
                .next_element_seed(ItemSeed { target: &mut *target, context: &mut *context })
            {
                Ok(Some(())) => index += 1,
                Ok(None) => return Ok(()),
                Err(error) => {
                    context.at_index(index);
                    return Err(error);
                }
            }
        }
    }
}

struct ItemSeed<'s, 'r, 'de> {
    target: &'s mut dyn List<'de>,
    context: &'r mut ReadContext,
}

impl<'de> DeserializeSeed<'de> for ItemSeed<'_, '_, 'de> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match &mut self.target.push() {
            Some(slot) => deserializer.read(slot, self.context),
            None => {
                self.context.refuse("list has too many items".into());
                Err(D::Error::custom("list is full"))
            }
        }
    }
}

pub(super) struct TextsVisitor<'s, 'r> {
    pub(super) target: &'s mut Vec<String>,
    pub(super) context: &'r mut ReadContext,
}

impl<'de> Visitor<'de> for TextsVisitor<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("list")
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Self { target, context } = self;
        target.reserve(access.size_hint().unwrap_or_default().min(MAX_RESERVED));
        loop {
            match access.next_element() {
                Ok(Some(text)) => target.push(text),
                Ok(None) => return Ok(()),
                Err(error) => {
                    let result = context.expecting("string", Err(error));
                    context.at_index(target.len());
                    return result;
                }
            }
        }
    }
}
