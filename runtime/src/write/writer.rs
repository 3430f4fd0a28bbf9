//! Writes each kind of view to a format.

use alloc::string::String;

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::structure::{Field, write_absent, write_rest};
use crate::enumeration::text_of;
use crate::scalar::{Literal, Scalar};
use crate::table::Table;
use crate::value::number::special_text;
use crate::view::{NEAR, Parts, Present, Shape, Variant, View, members_in, with_members};

/// Writes views.
///
/// Each kind of view has a function that is not inlined: the most frequent ones are short, and inlining
/// the others would enlarge their stack frame.
///
/// The functions belong to the serializer's type, because compilers put a function into the codegen unit
/// of its type. There they can inline the format's functions.
pub(crate) trait Writer: Serializer {
    #[inline(never)]
    fn write(self, view: &View<'_>) -> Result<Self::Ok, Self::Error> {
        match *view {
            View::Null => self.serialize_unit(),
            View::Text(value) => self.write_text(value),
            View::Integer(value) => self.write_integer(value),
            View::Unsigned(value) => self.write_unsigned(value),
            View::Float(value) => self.write_float(value),
            View::Boolean(value) => self.write_boolean(value),
            View::Scalar(value) => self.write_scalar(value),
            View::Shape(value) => self.write_structure(value),
            View::Enumeration(value) => self.write_enumeration(value),
            View::Union(value) => self.write_union(value),
            View::Optional(value) => self.write_optional(value),
            View::List(items) => self.write_list(items),
            View::Items(items) => self.write_items(items),
            View::Texts(items) => self.write_texts(items),
            View::Map(entries) => self.write_map(entries),
            View::Converted(shape, index) => self.write_converted(shape, index),
            #[cfg(feature = "json")]
            View::Json(value) => self.write_json(value),
        }
    }

    #[inline(never)]
    fn write_text(self, value: &str) -> Result<Self::Ok, Self::Error> {
        self.serialize_str(value)
    }

    #[inline(never)]
    fn write_integer(self, value: i64) -> Result<Self::Ok, Self::Error> {
        self.serialize_i64(value)
    }

    #[inline(never)]
    fn write_unsigned(self, value: u64) -> Result<Self::Ok, Self::Error> {
        self.serialize_u64(value)
    }

    /// JSON has neither `NaN` nor infinities, so human-readable formats get the texts that AWS uses.
    #[inline(never)]
    fn write_float(self, value: f64) -> Result<Self::Ok, Self::Error> {
        match special_text(value) {
            Some(text) if self.is_human_readable() => self.serialize_str(text),
            Some(_) | None => self.serialize_f64(value),
        }
    }

    #[inline(never)]
    fn write_boolean(self, value: bool) -> Result<Self::Ok, Self::Error> {
        self.serialize_bool(value)
    }

    #[inline(never)]
    fn write_scalar(self, value: &dyn Scalar) -> Result<Self::Ok, Self::Error> {
        let human_readable = self.is_human_readable();
        let mut serializer = Some(self);
        let mut written = None;
        value.get(human_readable, &mut |literal| {
            if let Some(serializer) = serializer.take() {
                written = Some(serializer.write_literal(literal));
            }
        });
        written.unwrap_or_else(|| Err(Self::Error::custom("scalar gave no literal to write")))
    }

    #[inline(never)]
    fn write_literal(self, literal: Literal<'_>) -> Result<Self::Ok, Self::Error> {
        match literal {
            Literal::Null => self.serialize_unit(),
            Literal::Boolean(value) => self.serialize_bool(value),
            Literal::Integer(value) => self.serialize_i64(value),
            Literal::Unsigned(value) => self.serialize_u64(value),
            Literal::Float(value) => self.write_float(value),
            Literal::Digits(value) | Literal::Text(value) => self.serialize_str(value),
            Literal::Bytes(value) => self.serialize_bytes(value),
        }
    }

    #[inline(never)]
    fn write_enumeration(self, value: &dyn Variant) -> Result<Self::Ok, Self::Error> {
        self.serialize_str(text_of(value))
    }

    #[inline(never)]
    fn write_union(self, value: &dyn Variant) -> Result<Self::Ok, Self::Error> {
        match value.variant() {
            (_, Some(payload)) => self.write(&payload),
            (_, None) => self.serialize_unit(),
        }
    }

    #[inline(never)]
    fn write_optional(self, value: &dyn Parts) -> Result<Self::Ok, Self::Error> {
        match &value.get(0) {
            Some(value) => self.serialize_some(value),
            None => self.serialize_none(),
        }
    }

    #[inline(never)]
    fn write_list(self, items: &dyn Parts) -> Result<Self::Ok, Self::Error> {
        let mut output = self.serialize_seq(Some(items.len()))?;
        for index in 0..items.len() {
            // By reference: a copy would load wider words than were just stored.
            if let Some(item) = &items.get(index) {
                output.serialize_element(item)?;
            }
        }
        output.end()
    }

    #[inline(never)]
    fn write_items(self, items: &dyn Parts) -> Result<Self::Ok, Self::Error> {
        let mut output = self.serialize_seq(Some(items.len()))?;
        let mut failure = None;
        items.each(&mut |_, item| {
            output.serialize_element(&item).map_err(|error| failure = Some(error)).is_ok()
        });
        match failure {
            Some(error) => Err(error),
            None => output.end(),
        }
    }

    #[inline(never)]
    fn write_texts(self, items: &[String]) -> Result<Self::Ok, Self::Error> {
        items.serialize(self)
    }

    #[inline(never)]
    fn write_map(self, entries: &dyn Parts) -> Result<Self::Ok, Self::Error> {
        let mut output = self.serialize_map(Some(entries.len()))?;
        let mut failure = None;
        entries.each(&mut |key, value| {
            output.serialize_entry(key, &value).map_err(|error| failure = Some(error)).is_ok()
        });
        match failure {
            Some(error) => Err(error),
            None => output.end(),
        }
    }

    #[inline(never)]
    fn write_converted(self, shape: &dyn Shape, index: u32) -> Result<Self::Ok, Self::Error> {
        let mut serializer = Some(self);
        let mut written = None;
        shape.converted(index, &mut |view| {
            if let Some(serializer) = serializer.take() {
                written = Some(serializer.write(&view));
            }
        });
        written.unwrap_or_else(|| Err(Self::Error::custom("conversion gave nothing to write")))
    }

    #[cfg(feature = "json")]
    #[inline(never)]
    fn write_json(self, value: &crate::Json) -> Result<Self::Ok, Self::Error> {
        value.serialize(self)
    }
    /// Human-readable formats omit absent members. Binary formats get a null, because some of them do not
    /// write names, and the engine cannot tell which.
    #[inline(never)]
    fn write_structure(self, shape: &dyn Shape) -> Result<Self::Ok, Self::Error> {
        let table = shape.table();
        if table.fields.len() > NEAR {
            return with_members(shape, table, |members| self.write_far(table, members));
        }
        let mut slots = [Present::NONE; NEAR];
        self.write_members(table, members_in(shape, &mut slots))
    }

    /// A separate function, once for all numbers of members.
    #[inline(never)]
    fn write_far(self, table: &Table, members: &[Present<'_>]) -> Result<Self::Ok, Self::Error> {
        self.write_members(table, members)
    }

    /// Inlined, with the functions that it calls, so that a structure with few members needs no call.
    #[inline(always)]
    fn write_members(
        self,
        table: &Table,
        members: &[Present<'_>],
    ) -> Result<Self::Ok, Self::Error> {
        match table.rest() {
            Some(_) => self.write_with_rest(table, members),
            None => self.write_struct(table, members),
        }
    }

    #[inline(always)]
    fn write_struct(self, table: &Table, members: &[Present<'_>]) -> Result<Self::Ok, Self::Error> {
        let human_readable = self.is_human_readable();
        let length = if human_readable { members.len() } else { table.members.len() };
        let mut output = self.serialize_struct(table.name, length)?;
        let mut next = 0;
        for Present { index, view } in members {
            let index = *index as usize;
            let Some(name) = table.members.get(index) else { break };
            let absent = table.members.get(next..index).unwrap_or_default();
            write_absent(absent, human_readable, &mut output)?;
            output.serialize_field(name, &Field { view, optional: !table.is_required(index) })?;
            next = index + 1;
        }
        let absent = table.members.get(next..).unwrap_or_default();
        write_absent(absent, human_readable, &mut output)?;
        output.end()
    }

    /// Writes a structure and its unlisted members.
    #[inline(never)]
    fn write_with_rest(
        self,
        table: &Table,
        members: &[Present<'_>],
    ) -> Result<Self::Ok, Self::Error> {
        let mut output = self.serialize_map(None)?;
        for Present { index, view } in members {
            let index = *index as usize;
            match (table.members.get(index), view) {
                (Some(name), view) => {
                    output.serialize_entry(
                        name,
                        &Field { view, optional: !table.is_required(index) },
                    )?;
                }
                (None, View::Map(entries)) => write_rest(table, *entries, &mut output)?,
                (None, _) => {}
            }
        }
        output.end()
    }
}

impl<S: Serializer> Writer for S {}

impl Serialize for View<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.write(self)
    }
}
