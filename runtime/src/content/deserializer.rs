//! A kept value as a format.

use serde_core::de::value::{Error, MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde_core::de::{Deserializer, Error as _, Expected, IntoDeserializer, Unexpected, Visitor};
use serde_core::forward_to_deserialize_any;

use crate::content::{Content, Handover, KEPT};

/// Reads from a kept value, as its format would.
///
/// Each function calls the visitor only with values of the type that it names, as `serde_json` does.
/// Visitors would refuse the other values, and the calls would be compiled for each of them.
#[derive(Clone, Copy)]
pub(crate) struct ContentDeserializer<'c> {
    content: &'c Content,
    human_readable: bool,
    /// Where a whole value is put when it is requested.
    handover: Option<&'c Handover>,
}

impl<'c> ContentDeserializer<'c> {
    pub(crate) const fn new(content: &'c Content, human_readable: bool) -> Self {
        Self { content, human_readable, handover: None }
    }

    /// The same, for values with unions in them.
    pub(crate) const fn with_handover(self, handover: &'c Handover) -> Self {
        Self { handover: Some(handover), ..self }
    }

    /// A part of the value.
    const fn part(self, content: &'c Content) -> Self {
        Self { content, ..self }
    }

    /// The value that it reads from.
    pub(crate) const fn content(self) -> &'c Content {
        self.content
    }

    fn visit_number<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.content {
            Content::Integer(value) => visitor.visit_i64(*value),
            Content::Unsigned(value) => visitor.visit_u64(*value),
            Content::WideInteger(value) => visitor.visit_i128(*value),
            Content::WideUnsigned(value) => visitor.visit_u128(*value),
            Content::Float(value) => visitor.visit_f64(*value),
            Content::Digits(entries) => visitor.visit_f64(nearest(entries)),
            Content::Null
            | Content::Boolean(_)
            | Content::Text(_)
            | Content::Bytes(_)
            | Content::List(_)
            | Content::Map(_) => Err(self.refuse(&visitor)),
        }
    }

    fn visit_text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Content::Text(value) = self.content {
            return visitor.visit_str(value);
        }
        let Content::Bytes(value) = self.content else { return Err(self.refuse(&visitor)) };
        visitor.visit_bytes(value)
    }

    fn visit_items<'de, V: Visitor<'de>>(
        self,
        items: &'c [Content],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let items = items.iter().map(|item| self.part(item));
        visitor.visit_seq(SeqDeserializer::new(items))
    }

    fn visit_entries<'de, V: Visitor<'de>>(
        self,
        entries: &'c [(Content, Content)],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let entries = entries.iter().map(|(key, value)| (self.part(key), self.part(value)));
        visitor.visit_map(MapDeserializer::new(entries))
    }

    /// The error for a value of another type, as serde's default visitor has it.
    #[cold]
    fn refuse(self, expected: &dyn Expected) -> Error {
        let found = match self.content {
            Content::Null => Unexpected::Unit,
            Content::Boolean(value) => Unexpected::Bool(*value),
            Content::Integer(value) => Unexpected::Signed(*value),
            Content::Unsigned(value) => Unexpected::Unsigned(*value),
            Content::WideInteger(_) | Content::WideUnsigned(_) => Unexpected::Other("integer"),
            Content::Float(value) => Unexpected::Float(*value),
            Content::Digits(entries) => Unexpected::Float(nearest(entries)),
            Content::Text(value) => Unexpected::Str(value),
            Content::Bytes(value) => Unexpected::Bytes(value),
            Content::List(_) => Unexpected::Seq,
            Content::Map(_) => Unexpected::Map,
        };
        Error::invalid_type(found, expected)
    }
}

/// The nearest float of a number with many digits.
fn nearest(entries: &[(Content, Content)]) -> f64 {
    match entries {
        [(_, Content::Text(text))] => text.parse().unwrap_or(f64::NAN),
        _ => f64::NAN,
    }
}

impl<'de> IntoDeserializer<'de, Error> for ContentDeserializer<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for ContentDeserializer<'_> {
    type Error = Error;

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.content {
            Content::Null => visitor.visit_unit(),
            Content::Boolean(value) => visitor.visit_bool(*value),
            Content::Integer(_)
            | Content::Unsigned(_)
            | Content::WideInteger(_)
            | Content::WideUnsigned(_)
            | Content::Float(_) => self.visit_number(visitor),
            Content::Text(_) | Content::Bytes(_) => self.visit_text(visitor),
            Content::List(items) => self.visit_items(items, visitor),
            Content::Digits(entries) => self.visit_entries(entries, visitor),
            Content::Map(entries) => self.visit_entries(entries, visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Content::Boolean(value) = self.content else { return Err(self.refuse(&visitor)) };
        visitor.visit_bool(*value)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.visit_number(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.visit_number(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.visit_number(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.visit_text(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.visit_text(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.visit_text(visitor)
    }

    /// Some formats number the members of a structure.
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Content::Unsigned(index) = self.content else { return self.visit_text(visitor) };
        visitor.visit_u64(*index)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Content::Null = self.content else { return Err(self.refuse(&visitor)) };
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Content::Null = self.content else { return visitor.visit_some(self) };
        visitor.visit_none()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Content::List(items) = self.content else { return Err(self.refuse(&visitor)) };
        self.visit_items(items, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Content::Map(entries) = self.content else { return Err(self.refuse(&visitor)) };
        self.visit_entries(entries, visitor)
    }

    /// A format without names has structures as lists.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _members: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let Content::List(items) = self.content else { return self.deserialize_map(visitor) };
        self.visit_items(items, visitor)
    }

    /// Puts the value where it is handed over, if it is requested as a whole. A copy of all its parts
    /// would be made for each union that is nested around it.
    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.handover {
            Some(handover) if name == KEPT => {
                handover.put(self.content.clone());
                visitor.visit_unit()
            }
            Some(_) | None => self.deserialize_any(visitor),
        }
    }

    /// The variant of an enum of serde's derive, as `serde_json` writes it: a text, or a map with one entry.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.content {
            Content::Text(name) => visitor.visit_enum(name.as_str().into_deserializer()),
            Content::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| (self.part(key), self.part(value)));
                visitor.visit_enum(MapAccessDeserializer::new(MapDeserializer::new(entries)))
            }
            _ => Err(self.refuse(&visitor)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u16 u32 u128 f32 char byte_buf tuple tuple_struct
    }
}
