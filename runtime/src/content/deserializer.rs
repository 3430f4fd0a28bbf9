//! A kept value as a format of its own.

use serde_core::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde_core::de::{Deserializer, IntoDeserializer, Visitor};
use serde_core::forward_to_deserialize_any;

use super::Content;

macro_rules! typed {
    ($visit:ident: $($function:ident)*) => {$(
        fn $function<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.$visit(visitor)
        }
    )*};
}

/// Reads from a kept value, and answers for the format that it came from.
#[derive(Clone, Copy)]
pub(crate) struct ContentDeserializer<'de> {
    content: &'de Content,
    human_readable: bool,
}

impl<'de> ContentDeserializer<'de> {
    pub(crate) const fn new(content: &'de Content, human_readable: bool) -> Self {
        Self { content, human_readable }
    }

    /// For those who ask for a type: to them a number with many digits is the nearest float.
    ///
    /// They are many, and serde's answer to a wide integer that nobody takes is long: so they get a float
    /// for that, too, unless they ask for an integer.
    fn visit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let part = |content| Self::new(content, self.human_readable);
        match self.content {
            Content::Null => visitor.visit_unit(),
            Content::Boolean(value) => visitor.visit_bool(*value),
            Content::Integer(value) => visitor.visit_i64(*value),
            Content::Unsigned(value) => visitor.visit_u64(*value),
            Content::WideInteger(_) | Content::WideUnsigned(_) | Content::Digits(_) => {
                visitor.visit_f64(self.nearest())
            }
            Content::Float(value) => visitor.visit_f64(*value),
            Content::Text(value) => visitor.visit_borrowed_str(value),
            Content::Bytes(value) => visitor.visit_borrowed_bytes(value),
            Content::List(items) => visitor.visit_seq(SeqDeserializer::new(items.iter().map(part))),
            Content::Map(entries) => self.visit_entries(entries, visitor),
        }
    }

    fn visit_integer<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.content {
            Content::WideInteger(value) => visitor.visit_i128(*value),
            Content::WideUnsigned(value) => visitor.visit_u128(*value),
            _ => self.visit(visitor),
        }
    }

    fn visit_entries<V: Visitor<'de>>(
        self,
        entries: &'de [(Content, Content)],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let part = |content| Self::new(content, self.human_readable);
        let entries = entries.iter().map(|(key, value)| (part(key), part(value)));
        visitor.visit_map(MapDeserializer::new(entries))
    }

    /// The float that is nearest to a number which no other type holds.
    #[expect(clippy::cast_precision_loss, reason = "it is what is asked for")]
    fn nearest(self) -> f64 {
        match self.content {
            Content::WideInteger(value) => *value as f64,
            Content::WideUnsigned(value) => *value as f64,
            Content::Digits(entries) => match entries.as_slice() {
                [(_, Content::Text(text))] => text.parse().unwrap_or(f64::NAN),
                _ => f64::NAN,
            },
            _ => f64::NAN,
        }
    }
}

impl<'de> IntoDeserializer<'de, Error> for ContentDeserializer<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for ContentDeserializer<'de> {
    type Error = Error;

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.content {
            Content::Digits(entries) => self.visit_entries(entries, visitor),
            _ => self.visit_integer(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.content {
            Content::Null => visitor.visit_none(),
            Content::Boolean(_)
            | Content::Integer(_)
            | Content::Unsigned(_)
            | Content::WideInteger(_)
            | Content::WideUnsigned(_)
            | Content::Float(_)
            | Content::Digits(_)
            | Content::Text(_)
            | Content::Bytes(_)
            | Content::List(_)
            | Content::Map(_) => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _members: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.visit(visitor)
    }

    typed! { visit_integer: deserialize_i64 deserialize_u64 }

    typed! {
        visit: deserialize_bool deserialize_f64 deserialize_str deserialize_string
        deserialize_bytes deserialize_unit deserialize_seq deserialize_map
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u16 u32 u128 f32 char byte_buf unit_struct tuple tuple_struct enum
        identifier ignored_any
    }
}
