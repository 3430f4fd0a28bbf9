//! Reads a value into any place.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, Error, Visitor};

use super::items::ItemsVisitor;
use super::list::{ListVisitor, TextsVisitor};
use super::map::MapVisitor;
use super::primitive::{read_integer, read_optional_integer, read_plain};
use super::scalar::read_scalar;
use super::string::{read_optional_text, read_text};
use super::structure::read_structure;
use super::text::read_other_text;
use crate::content::Content;
use crate::enumeration::EnumerationValue;
use crate::error::{Expected, Reading};
use crate::union::UnionValue;
use crate::value::Optional;
use crate::{Conversion, Items, List, Map, Slot};

/// A place to read into, by reference: as a value it would be copied in wider pieces than it was just
/// written in, for which processors wait.
///
/// Each kind of place has a function of its own, and none of them is inlined: what is read most is
/// short, and would have to make room for what is not.
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
        let Self { slot, reading } = self;
        match slot {
            Slot::Text(target) => read_text(target, reading, deserializer),
            Slot::OtherText(target) => read_other_text(*target, reading, deserializer),
            Slot::Integer(target) => read_integer(target, reading, deserializer),
            Slot::Boolean(target) => read_plain(*target, "boolean", reading, deserializer),
            Slot::OptionalText(target) => read_optional_text(target, reading, deserializer),
            Slot::OptionalInteger(target) => read_optional_integer(target, reading, deserializer),
            Slot::OptionalBoolean(target) => read_plain(*target, "boolean", reading, deserializer),
            Slot::Scalar(target) => read_scalar(*target, reading, deserializer),
            Slot::Shape(target) => read_structure(*target, reading, deserializer),
            Slot::Enumeration(target) => read_enumeration(*target, reading, deserializer),
            Slot::Union(target) => read_union(*target, reading, deserializer),
            Slot::Optional(target) => read_optional(*target, reading, deserializer),
            Slot::List(target) => read_list(*target, reading, deserializer),
            Slot::Items(target) => read_items(*target, reading, deserializer),
            Slot::Texts(target) => read_texts(target, reading, deserializer),
            Slot::Map(target) => read_map(*target, reading, deserializer),
            Slot::Converted(target) => read_converted(*target, reading, deserializer),
            #[cfg(feature = "json")]
            Slot::Json(target) => read_plain(*target, "value", reading, deserializer),
        }
    }
}

#[inline(never)]
fn read_enumeration<'de, D: Deserializer<'de>>(
    target: &mut dyn EnumerationValue,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    let result = deserializer.deserialize_str(EnumerationVisitor(target));
    reading.expecting("string", result)
}

struct EnumerationVisitor<'s>(&'s mut dyn EnumerationValue);

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
}

/// A union is kept whole first, because which of its types a value has is known only when one of
/// them has taken it.
#[inline(never)]
fn read_union<'de, D: Deserializer<'de>>(
    target: &mut dyn UnionValue,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    let content = Content::deserialize(deserializer);
    let content = reading.expecting("value", content)?;
    if crate::union::read(target, &content, reading) {
        Ok(())
    } else {
        Err(D::Error::custom("no type of the union takes the value"))
    }
}

#[inline(never)]
fn read_optional<'de, D: Deserializer<'de>>(
    target: &mut dyn Optional<'de>,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    deserializer.deserialize_option(OptionalVisitor { target, reading })
}

struct OptionalVisitor<'s, 'r, 'de> {
    target: &'s mut dyn Optional<'de>,
    reading: &'r mut Reading,
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
        Seed::new(&mut self.target.some(), self.reading).deserialize(deserializer)
    }
}

#[inline(never)]
fn read_list<'de, D: Deserializer<'de>>(
    target: &mut dyn List<'de>,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    let result = deserializer.deserialize_seq(ListVisitor { target, reading: &mut *reading });
    reading.expecting("list", result)
}

#[inline(never)]
fn read_items<'de, D: Deserializer<'de>>(
    target: &mut dyn Items<'de>,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    let result = deserializer.deserialize_seq(ItemsVisitor { target, reading: &mut *reading });
    reading.expecting("list", result)
}

#[inline(never)]
fn read_texts<'de, D: Deserializer<'de>>(
    target: &mut Vec<String>,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    let result = deserializer.deserialize_seq(TextsVisitor { target, reading: &mut *reading });
    reading.expecting("list", result)
}

#[inline(never)]
fn read_map<'de, D: Deserializer<'de>>(
    target: &mut dyn Map<'de>,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    let result = deserializer.deserialize_map(MapVisitor { target, reading: &mut *reading });
    reading.expecting("map", result)
}

#[inline(never)]
fn read_converted<'de, D: Deserializer<'de>>(
    target: &mut dyn Conversion<'de>,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    Seed::new(&mut target.slot(), &mut *reading).deserialize(deserializer)?;
    target.keep().map_err(|refusal| {
        reading.refused(refusal, Expected::Word("value"), "value");
        D::Error::custom("value refused")
    })
}
