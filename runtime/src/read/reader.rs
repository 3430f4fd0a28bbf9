//! Reads each kind of slot from a format.

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::{Deserialize, Deserializer, Error};

use super::items::ItemsVisitor;
use super::list::{ListVisitor, TextsVisitor};
use super::map::MapVisitor;
use super::optional::OptionalVisitor;
use super::primitive::{AnyInteger, IntegerVisitor, OptionalIntegerVisitor};
use super::scalar::{ScalarVisitor, has_alternatives};
use super::string::{OptionalStringVisitor, StringVisitor};
use super::structure::StructureVisitor;
use super::text::TextVisitor;
use crate::content::deserializer::ContentDeserializer;
use crate::content::{Content, ContentVisitor, KEPT};
use crate::error::{Expected, ReadContext};
use crate::format_quirks::is_ron;
use crate::scalar::{Form, Scalar};
use crate::slot::{Collect, List, Map, Slot, Structure};
use crate::text::TextTarget;
use crate::union;

/// Reads into slots.
///
/// Each kind of slot has a function that is not inlined: the most frequent ones are short, and inlining
/// the others would enlarge their stack frame.
///
/// The functions belong to the deserializer's type, because compilers put a function into the codegen
/// unit of its type. There they can inline the format's functions.
pub(crate) trait Reader<'de>: Deserializer<'de> {
    #[inline(never)]
    fn read(self, slot: &mut Slot<'_, 'de>, context: &mut ReadContext) -> Result<(), Self::Error> {
        match slot {
            Slot::Text(target) => self.read_text(target, context),
            Slot::OtherText(target) => self.read_other_text(*target, context),
            Slot::Integer(target) => self.read_integer(target, context),
            Slot::Boolean(target) => self.read_plain(*target, "boolean", context),
            Slot::OptionalText(target) => self.read_optional_text(target, context),
            Slot::OptionalInteger(target) => self.read_optional_integer(target, context),
            Slot::OptionalBoolean(target) => self.read_plain(*target, "boolean", context),
            Slot::Scalar(target) => self.read_scalar(*target, context),
            Slot::Shape(target) => self.read_structure(*target, context),
            Slot::Enumeration(target) => self.read_enumeration(*target, context),
            Slot::Union(target) => self.read_union(*target, context),
            Slot::Optional(target) => self.read_optional(*target, context),
            Slot::List(target) => self.read_list(*target, context),
            Slot::Items(target) => self.read_items(*target, context),
            Slot::Texts(target) => self.read_texts(target, context),
            Slot::Map(target) => self.read_map(*target, context),
            Slot::Converted(target) => self.read_converted(*target, context),
            Slot::Unknown(target) => self.read_plain(*target, "value", context),
            #[cfg(feature = "json")]
            Slot::Json(target) => self.read_plain(*target, "value", context),
        }
    }

    #[inline(never)]
    fn read_text(self, target: &mut String, context: &mut ReadContext) -> Result<(), Self::Error> {
        let result = self.deserialize_string(StringVisitor(target));
        context.expecting("string", result)
    }

    #[inline(never)]
    fn read_optional_text(
        self,
        target: &mut Option<String>,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        let result = self.deserialize_option(OptionalStringVisitor(target));
        context.expecting("string", result)
    }

    /// CBOR passes texts of more than 4 kB only to `deserialize_string`. Formats without names lend text
    /// only to `deserialize_str`.
    #[inline(never)]
    fn read_other_text(
        self,
        target: &mut dyn TextTarget<'de>,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        let is_owned = context.is_self_describing() && !self.is_human_readable();
        let visitor = TextVisitor { target, context: &mut *context };
        let result =
            if is_owned { self.deserialize_string(visitor) } else { self.deserialize_str(visitor) };
        context.expecting("string", result)
    }

    /// Self-describing binary formats refuse `5.0` for an `i64`, except through `deserialize_any`.
    #[inline(never)]
    fn read_integer(self, target: &mut i64, context: &mut ReadContext) -> Result<(), Self::Error> {
        if context.is_self_describing() && !self.is_human_readable() {
            return self.read_scalar(&mut AnyInteger(target), context);
        }
        let result = self.deserialize_i64(IntegerVisitor);
        *target = context.expecting("integer", result)?;
        Ok(())
    }

    #[inline(never)]
    fn read_optional_integer(
        self,
        target: &mut Option<i64>,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        let visitor = OptionalIntegerVisitor { context: &mut *context };
        let result = self.deserialize_option(visitor);
        *target = context.expecting("integer", result)?;
        Ok(())
    }

    /// Reads a type by its own `Deserialize`.
    #[inline(never)]
    fn read_plain<T: Deserialize<'de>>(
        self,
        target: &mut T,
        expected: &'static str,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        let result = T::deserialize(self);
        *target = context.expecting(expected, result)?;
        Ok(())
    }

    #[inline(never)]
    fn read_scalar(
        self,
        target: &mut dyn Scalar,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        let human_readable = self.is_human_readable();
        let form = target.form(human_readable);
        let expected = target.expected();
        let is_text = context.is_text();
        let describes_values = context.is_self_describing() && !is_text;
        let any = describes_values && (!human_readable || has_alternatives(form));
        let visitor = ScalarVisitor { target, context: &mut *context };
        let result = match form {
            _ if any => self.deserialize_any(visitor),
            // A format would parse `1e999` as infinity, and find no number in `-1` if it expects `u64`.
            Form::Integer | Form::Unsigned | Form::Float if is_text => {
                self.deserialize_str(visitor)
            }
            Form::Null => self.deserialize_unit(visitor),
            Form::Boolean => self.deserialize_bool(visitor),
            Form::Integer => self.deserialize_i64(visitor),
            Form::Unsigned => self.deserialize_u64(visitor),
            Form::Float => self.deserialize_f64(visitor),
            Form::Text => self.deserialize_string(visitor),
            Form::Bytes => self.deserialize_byte_buf(visitor),
        };
        context.expecting(expected, result)
    }

    #[inline(never)]
    fn read_structure(
        self,
        target: &mut dyn Structure<'de>,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        let table = Structure::table(&*target);
        let names_members = self.is_human_readable() || context.is_self_describing();
        let visitor = StructureVisitor { table, target, context: &mut *context };
        // A format may skip members of a struct that are not among these.
        let names = if names_members { table.names() } else { table.members };
        let result = match table.rest() {
            Some(_) if names_members && !table.is_union => self.deserialize_map(visitor),
            Some(_) if table.is_union && is_ron::<Self>() => self.deserialize_any(visitor),
            Some(_) | None => self.deserialize_struct(table.name, names, visitor),
        };
        context.expecting(table, result)
    }

    #[inline(never)]
    fn read_enumeration(
        self,
        target: &mut dyn TextTarget<'de>,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        let result = self.deserialize_string(TextVisitor { target, context: &mut *context });
        context.expecting("string", result)
    }

    /// Keeps the whole value first, because several types may be tried with it.
    #[inline(never)]
    fn read_union(
        self,
        target: &mut dyn Collect<'de>,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        let kept = match &context.trial {
            Some(trial) if trial.is_active => {
                let result = self.deserialize_unit_struct(KEPT, ContentVisitor::default());
                result.map(|value| trial.handover.take().unwrap_or(value))
            }
            Some(_) | None => Content::deserialize(self),
        };
        let content = context.expecting("value", kept)?;
        if union::read(target, &content, read_content, context) {
            Ok(())
        } else {
            Err(Self::Error::custom("value matches no variant of the union"))
        }
    }

    #[inline(never)]
    fn read_optional(
        self,
        target: &mut dyn List<'de>,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        self.deserialize_option(OptionalVisitor { target, context })
    }

    #[inline(never)]
    fn read_list(
        self,
        target: &mut dyn List<'de>,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        let result = self.deserialize_seq(ListVisitor { target, context: &mut *context });
        context.expecting("list", result)
    }

    #[inline(never)]
    fn read_items(
        self,
        target: &mut dyn Collect<'de>,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        let result = self.deserialize_seq(ItemsVisitor { target, context: &mut *context });
        context.expecting("list", result)
    }

    #[inline(never)]
    fn read_texts(
        self,
        target: &mut Vec<String>,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        let result = self.deserialize_seq(TextsVisitor { target, context: &mut *context });
        context.expecting("list", result)
    }

    #[inline(never)]
    fn read_map(
        self,
        target: &mut dyn Map<'de>,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        let result = self.deserialize_map(MapVisitor { target, context: &mut *context });
        context.expecting("map", result)
    }

    #[inline(never)]
    fn read_converted(
        self,
        target: &mut dyn Collect<'de>,
        context: &mut ReadContext,
    ) -> Result<(), Self::Error> {
        let mut deserializer = Some(self);
        let mut result = Ok(());
        let converted = target.collect(&mut |mut slot| {
            let Some(deserializer) = deserializer.take() else { return false };
            result = deserializer.read(&mut slot, &mut *context);
            result.is_ok()
        });
        result?;
        converted.map_err(|refusal| {
            context.refused(refusal, Expected::Word("value"), "value");
            Self::Error::custom("value refused")
        })
    }
}

impl<'de, D: Deserializer<'de>> Reader<'de> for D {}

/// Whether a slot accepts null, and holds it then.
///
/// Only the type knows: a union may have a variant for null.
#[cold]
pub(super) fn accepts_null(slot: &mut Slot<'_, '_>, context: &ReadContext) -> bool {
    let null = ContentDeserializer::new(&Content::Null, context.is_human_readable());
    read_content(null, slot, &mut context.attempt()).is_ok()
}

/// Reads a kept value. It is not generic, so it is compiled once.
fn read_content(
    deserializer: ContentDeserializer<'_>,
    slot: &mut Slot<'_, '_>,
    context: &mut ReadContext,
) -> Result<(), serde_core::de::value::Error> {
    deserializer.read(slot, context)
}
