//! What a format does for each kind of place.

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::{Deserialize, Deserializer, Error};

use super::enumeration::EnumerationVisitor;
use super::items::ItemsVisitor;
use super::list::{ListVisitor, TextsVisitor};
use super::map::MapVisitor;
use super::optional::OptionalVisitor;
use super::primitive::{AnyInteger, IntegerVisitor, OptionalIntegerVisitor};
use super::scalar::{ScalarVisitor, has_alternatives};
use super::string::{OptionalStringVisitor, StringVisitor};
use super::structure::StructureVisitor;
use super::text::TextVisitor;
use crate::content::Content;
use crate::error::{Expected, Reading};
use crate::value::Optional;
use crate::{
    Conversion, EnumerationValue, Form, Items, List, Map, Scalar, Slot, Structure, Text, UnionValue,
};

/// Reads into places.
///
/// Each kind of place has a function of its own, and none of them is inlined: what is read most is
/// short, and would have to make room for what is not.
///
/// They are the deserializer's, because compilers put a function where the type is that it belongs to,
/// and have others inlined in it that are there too: these are the format's own.
pub(crate) trait Reader<'de>: Deserializer<'de> {
    #[inline(never)]
    fn read(self, slot: &mut Slot<'_, 'de>, reading: &mut Reading) -> Result<(), Self::Error> {
        match slot {
            Slot::Text(target) => self.read_text(target, reading),
            Slot::OtherText(target) => self.read_other_text(*target, reading),
            Slot::Integer(target) => self.read_integer(target, reading),
            Slot::Boolean(target) => self.read_plain(*target, "boolean", reading),
            Slot::OptionalText(target) => self.read_optional_text(target, reading),
            Slot::OptionalInteger(target) => self.read_optional_integer(target, reading),
            Slot::OptionalBoolean(target) => self.read_plain(*target, "boolean", reading),
            Slot::Scalar(target) => self.read_scalar(*target, reading),
            Slot::Shape(target) => self.read_structure(*target, reading),
            Slot::Enumeration(target) => self.read_enumeration(*target, reading),
            Slot::Union(target) => self.read_union(*target, reading),
            Slot::Optional(target) => self.read_optional(*target, reading),
            Slot::List(target) => self.read_list(*target, reading),
            Slot::Items(target) => self.read_items(*target, reading),
            Slot::Texts(target) => self.read_texts(target, reading),
            Slot::Map(target) => self.read_map(*target, reading),
            Slot::Converted(target) => self.read_converted(*target, reading),
            #[cfg(feature = "json")]
            Slot::Json(target) => self.read_plain(*target, "value", reading),
        }
    }

    #[inline(never)]
    fn read_text(self, target: &mut String, reading: &mut Reading) -> Result<(), Self::Error> {
        let result = self.deserialize_string(StringVisitor(target));
        reading.expecting("string", result)
    }

    #[inline(never)]
    fn read_optional_text(
        self,
        target: &mut Option<String>,
        reading: &mut Reading,
    ) -> Result<(), Self::Error> {
        let result = self.deserialize_option(OptionalStringVisitor(target));
        reading.expecting("string", result)
    }

    /// CBOR has more than 4 kB of text, or of bytes, for those only who ask for their own. Formats without
    /// names lend to those only who do not.
    #[inline(never)]
    fn read_other_text(
        self,
        target: &mut dyn Text<'de>,
        reading: &mut Reading,
    ) -> Result<(), Self::Error> {
        let is_owned = reading.describes_itself() && !self.is_human_readable();
        let visitor = TextVisitor { target, reading: &mut *reading };
        let result =
            if is_owned { self.deserialize_string(visitor) } else { self.deserialize_str(visitor) };
        reading.expecting("string", result)
    }

    /// Binary formats that describe themselves refuse `5.0` for an `i64` unless they are asked for
    /// whatever there is.
    #[inline(never)]
    fn read_integer(self, target: &mut i64, reading: &mut Reading) -> Result<(), Self::Error> {
        if reading.describes_itself() && !self.is_human_readable() {
            return self.read_scalar(&mut AnyInteger(target), reading);
        }
        let result = self.deserialize_i64(IntegerVisitor);
        *target = reading.expecting("integer", result)?;
        Ok(())
    }

    #[inline(never)]
    fn read_optional_integer(
        self,
        target: &mut Option<i64>,
        reading: &mut Reading,
    ) -> Result<(), Self::Error> {
        let visitor = OptionalIntegerVisitor { reading: &mut *reading };
        let result = self.deserialize_option(visitor);
        *target = reading.expecting("integer", result)?;
        Ok(())
    }

    /// Reads what serde reads by itself.
    #[inline(never)]
    fn read_plain<T: Deserialize<'de>>(
        self,
        target: &mut T,
        expected: &'static str,
        reading: &mut Reading,
    ) -> Result<(), Self::Error> {
        let result = T::deserialize(self);
        *target = reading.expecting(expected, result)?;
        Ok(())
    }

    #[inline(never)]
    fn read_scalar(
        self,
        target: &mut dyn Scalar,
        reading: &mut Reading,
    ) -> Result<(), Self::Error> {
        let human_readable = self.is_human_readable();
        let form = target.form(human_readable);
        let expected = target.expected();
        let describes_values = reading.describes_itself() && !reading.is_text();
        let any = describes_values && (!human_readable || has_alternatives(form));
        let visitor = ScalarVisitor { target, reading: &mut *reading };
        let result = match form {
            _ if any => self.deserialize_any(visitor),
            Form::Null => self.deserialize_unit(visitor),
            Form::Boolean => self.deserialize_bool(visitor),
            Form::Integer => self.deserialize_i64(visitor),
            Form::Unsigned => self.deserialize_u64(visitor),
            Form::Float => self.deserialize_f64(visitor),
            Form::Text => self.deserialize_string(visitor),
            Form::Bytes => self.deserialize_byte_buf(visitor),
        };
        reading.expecting(expected, result)
    }

    #[inline(never)]
    fn read_structure(
        self,
        target: &mut dyn Structure<'de>,
        reading: &mut Reading,
    ) -> Result<(), Self::Error> {
        let table = target.table();
        let visitor = StructureVisitor { table, target, reading: &mut *reading };
        let result = match table.rest() {
            // Whoever is asked for a struct may pass over what it does not name.
            Some(_) => self.deserialize_map(visitor),
            None => self.deserialize_struct(table.name, table.members, visitor),
        };
        reading.expecting(table, result)
    }

    #[inline(never)]
    fn read_enumeration(
        self,
        target: &mut dyn EnumerationValue,
        reading: &mut Reading,
    ) -> Result<(), Self::Error> {
        let result = self.deserialize_string(EnumerationVisitor(target));
        reading.expecting("string", result)
    }

    /// A union is kept whole first, because which of its types a value has is known only when one of
    /// them has taken it.
    #[inline(never)]
    fn read_union(
        self,
        target: &mut dyn UnionValue,
        reading: &mut Reading,
    ) -> Result<(), Self::Error> {
        let content = Content::deserialize(self);
        let content = reading.expecting("value", content)?;
        if crate::union::read(target, &content, reading) {
            Ok(())
        } else {
            Err(Self::Error::custom("no type of the union takes the value"))
        }
    }

    #[inline(never)]
    fn read_optional(
        self,
        target: &mut dyn Optional<'de>,
        reading: &mut Reading,
    ) -> Result<(), Self::Error> {
        self.deserialize_option(OptionalVisitor { target, reading })
    }

    #[inline(never)]
    fn read_list(
        self,
        target: &mut dyn List<'de>,
        reading: &mut Reading,
    ) -> Result<(), Self::Error> {
        let result = self.deserialize_seq(ListVisitor { target, reading: &mut *reading });
        reading.expecting("list", result)
    }

    #[inline(never)]
    fn read_items(
        self,
        target: &mut dyn Items<'de>,
        reading: &mut Reading,
    ) -> Result<(), Self::Error> {
        let result = self.deserialize_seq(ItemsVisitor { target, reading: &mut *reading });
        reading.expecting("list", result)
    }

    #[inline(never)]
    fn read_texts(
        self,
        target: &mut Vec<String>,
        reading: &mut Reading,
    ) -> Result<(), Self::Error> {
        let result = self.deserialize_seq(TextsVisitor { target, reading: &mut *reading });
        reading.expecting("list", result)
    }

    #[inline(never)]
    fn read_map(self, target: &mut dyn Map<'de>, reading: &mut Reading) -> Result<(), Self::Error> {
        let result = self.deserialize_map(MapVisitor { target, reading: &mut *reading });
        reading.expecting("map", result)
    }

    #[inline(never)]
    fn read_converted(
        self,
        target: &mut dyn Conversion<'de>,
        reading: &mut Reading,
    ) -> Result<(), Self::Error> {
        self.read(&mut target.slot(), &mut *reading)?;
        target.keep().map_err(|refusal| {
            reading.refused(refusal, Expected::Word("value"), "value");
            Self::Error::custom("value refused")
        })
    }
}

impl<'de, D: Deserializer<'de>> Reader<'de> for D {}
