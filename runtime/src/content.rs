//! A value kept whole, for places whose type is known only when one has taken it.

mod deserializer;

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, EnumAccess, MapAccess, SeqAccess, Visitor};

pub(crate) use deserializer::ContentDeserializer;

use crate::Literal;
use crate::disguised::{literal, untagged};

/// Any value of a format that describes itself.
#[derive(Debug)]
pub(crate) enum Content {
    Null,
    Boolean(bool),
    Integer(i64),
    Unsigned(u64),
    WideInteger(i128),
    WideUnsigned(u128),
    Float(f64),
    /// A number with more digits than the others hold: the entry that the format gave for it.
    Digits(Vec<(Content, Content)>),
    Text(String),
    Bytes(Vec<u8>),
    List(Vec<Content>),
    Map(Vec<(Content, Content)>),
}

impl Content {
    /// How many values it holds, and it among them.
    pub(crate) fn count(&self) -> usize {
        match self {
            Self::List(items) => items.iter().fold(1, |sum, item| sum + item.count()),
            Self::Map(entries) => entries.iter().fold(1, |sum, (_, value)| sum + value.count()),
            _ => 1,
        }
    }

    /// The word for it in messages: `array`.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "boolean",
            Self::Integer(_)
            | Self::Unsigned(_)
            | Self::WideInteger(_)
            | Self::WideUnsigned(_)
            | Self::Float(_)
            | Self::Digits(_) => "number",
            Self::Text(_) => "string",
            Self::Bytes(_) => "blob",
            Self::List(_) => "array",
            Self::Map(_) => "object",
        }
    }
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ContentVisitor)
    }
}

/// The value that these entries are: what a format gave as a map, or one.
fn undisguised(entries: Vec<(Content, Content)>) -> Content {
    let [(Content::Text(key), Content::Text(text))] = entries.as_slice() else {
        return Content::Map(entries);
    };
    match literal(key, text) {
        Some(Literal::Integer(value)) => Content::Integer(value),
        Some(Literal::Unsigned(value)) => Content::Unsigned(value),
        Some(Literal::Float(value)) => Content::Float(value),
        Some(Literal::Digits(_)) => Content::Digits(entries),
        Some(Literal::Text(text)) => Content::Text(text.to_owned()),
        Some(Literal::Null | Literal::Boolean(_) | Literal::Bytes(_)) | None => {
            Content::Map(entries)
        }
    }
}

struct ContentVisitor;

/// A length that a document claims is believed up to here.
const BELIEVED_LENGTH: usize = 1024;

impl<'de> Visitor<'de> for ContentVisitor {
    type Value = Content;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Content, E> {
        Ok(Content::Null)
    }

    fn visit_none<E>(self) -> Result<Content, E> {
        Ok(Content::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Content, D::Error> {
        Content::deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Content, D::Error> {
        Content::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Content, E> {
        Ok(Content::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Content, E> {
        Ok(Content::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Content, E> {
        Ok(Content::Unsigned(value))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Content, E> {
        Ok(Content::WideInteger(value))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Content, E> {
        Ok(Content::WideUnsigned(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Content, E> {
        Ok(Content::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Content, E> {
        Ok(Content::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Content, E> {
        Ok(Content::Text(value))
    }

    fn visit_bytes<E>(self, value: &[u8]) -> Result<Content, E> {
        Ok(Content::Bytes(value.to_vec()))
    }

    fn visit_byte_buf<E>(self, value: Vec<u8>) -> Result<Content, E> {
        Ok(Content::Bytes(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Content, A::Error> {
        let mut items =
            Vec::with_capacity(access.size_hint().unwrap_or_default().min(BELIEVED_LENGTH));
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Content::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Content, A::Error> {
        let mut entries =
            Vec::with_capacity(access.size_hint().unwrap_or_default().min(BELIEVED_LENGTH));
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(undisguised(entries))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Content, A::Error> {
        untagged(access, PhantomData)
    }
}
