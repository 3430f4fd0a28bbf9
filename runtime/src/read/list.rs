//! Reads lists.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};

use super::item::{ItemSeed, refuse_dropped};
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
        // The position in the document, and the number of items that are kept.
        let (mut index, mut kept) = (0, 0);
        loop {
            let seed = PushSeed { target: &mut *target, context: &mut *context };
            match access.next_element_seed(seed) {
                Ok(Some(true)) => kept += 1,
                Ok(Some(false)) => {
                    target.truncate(kept);
                    refuse_dropped(index, context)?;
                }
                Ok(None) => return Ok(()),
                Err(error) => {
                    context.at_index(index);
                    return Err(error);
                }
            }
            index += 1;
        }
    }
}

/// Reads an item that is added to the list, and returns whether to keep it.
struct PushSeed<'s, 'r, 'de> {
    target: &'s mut dyn List<'de>,
    context: &'r mut ReadContext,
}

impl<'de> DeserializeSeed<'de> for PushSeed<'_, '_, 'de> {
    type Value = bool;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        match &mut self.target.push() {
            Some(slot) => ItemSeed::new(slot, self.context).deserialize(deserializer),
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
        let mut index = 0;
        loop {
            match access.next_element_seed(TextSeed(&mut *context)) {
                Ok(Some(Some(text))) => target.push(text),
                Ok(Some(None)) => refuse_dropped(index, context)?,
                Ok(None) => return Ok(()),
                Err(error) => {
                    let result = context.expecting("string", Err(error));
                    context.at_index(index);
                    return result;
                }
            }
            index += 1;
        }
    }
}

/// Reads a text, or `None` for a null that is dropped.
struct TextSeed<'r>(&'r mut ReadContext);

impl<'de> DeserializeSeed<'de> for TextSeed<'_> {
    type Value = Option<String>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Option<String>, D::Error> {
        if !self.0.has_null::<D>() {
            return String::deserialize(deserializer).map(Some);
        }
        let text = Option::deserialize(deserializer)?;
        if text.is_none() {
            self.0.count_loss();
        }
        Ok(text)
    }
}
