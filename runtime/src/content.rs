//! A whole value in memory: several types of a union are tried with it, and an unknown one is kept in it.

pub(crate) mod deserializer;
mod json_text;
mod order;
mod serialize;

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::cell::{Cell, RefCell};
use core::fmt;

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, Visitor,
};

use crate::format_quirks::{literal, untagged};
use crate::scalar::Literal;

pub(crate) use json_text::json_text;

/// The name by which a kept value is requested as a whole.
pub(crate) const KEPT: &str = "shapewright::content::Content";

/// Any value of a self-describing format. A copy shares its items and entries.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    Null,
    Boolean(bool),
    Integer(i64),
    Unsigned(u64),
    WideInteger(i128),
    WideUnsigned(u128),
    Float(f64),
    /// A number with more digits than the other variants can hold: the map that the format gave for it.
    Digits(Vec<(Content, Content)>),
    Text(String),
    Bytes(Vec<u8>),
    List(Arc<Vec<Content>>),
    Map(Arc<Vec<(Content, Content)>>),
}

impl Content {
    /// The address of its parts, which no other value has at the same time. Values without parts have
    /// none.
    pub(crate) fn address(&self) -> Option<usize> {
        match self {
            Self::List(items) => Some(Arc::as_ptr(items) as usize),
            Self::Map(entries) => Some(Arc::as_ptr(entries) as usize),
            _ => None,
        }
    }

    /// Its name in messages: `array`.
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

/// Where a kept value is put when it is requested as a whole.
#[derive(Default)]
pub(crate) struct Handover(Cell<Option<Content>>);

impl Handover {
    pub(crate) fn put(&self, content: Content) {
        self.0.set(Some(content));
    }

    pub(crate) fn take(&self) -> Option<Content> {
        self.0.take()
    }
}

impl fmt::Debug for Handover {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Handover").finish_non_exhaustive()
    }
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ContentVisitor::default().deserialize(deserializer)
    }
}

/// The value of a map, which some formats give for other values.
fn value_of(entries: Vec<(Content, Content)>) -> Content {
    let [(Content::Text(key), Content::Text(text))] = entries.as_slice() else {
        return Content::Map(Arc::new(entries));
    };
    match literal(key, text) {
        Some(Literal::Integer(value)) => Content::Integer(value),
        Some(Literal::Unsigned(value)) => Content::Unsigned(value),
        Some(Literal::Float(value)) => Content::Float(value),
        Some(Literal::Digits(_) | Literal::Exact(_)) => Content::Digits(entries),
        Some(Literal::Text(text)) => Content::Text(text.to_owned()),
        Some(Literal::Null | Literal::Boolean(_) | Literal::Bytes(_)) | None => {
            Content::Map(Arc::new(entries))
        }
    }
}

/// Keeps a value of any format.
#[derive(Clone, Copy, Default)]
pub(crate) struct ContentVisitor<'l, 'de> {
    /// Collects the texts that the document lends.
    lent: Option<&'l RefCell<Vec<&'de str>>>,
}

impl<'l, 'de> ContentVisitor<'l, 'de> {
    pub(crate) const fn collecting(lent: &'l RefCell<Vec<&'de str>>) -> Self {
        Self { lent: Some(lent) }
    }

    /// The entries of a map.
    pub(crate) fn entries<A: MapAccess<'de>>(
        self,
        mut access: A,
    ) -> Result<Vec<(Content, Content)>, A::Error> {
        let mut entries =
            Vec::with_capacity(access.size_hint().unwrap_or_default().min(MAX_RESERVED));
        while let Some(entry) = access.next_entry_seed(self, self)? {
            entries.push(entry);
        }
        Ok(entries)
    }
}

impl<'de> DeserializeSeed<'de> for ContentVisitor<'_, 'de> {
    type Value = Content;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Content, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// The capacity that the length in a document may reserve.
const MAX_RESERVED: usize = 1024;

impl<'de> Visitor<'de> for ContentVisitor<'_, 'de> {
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
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Content, D::Error> {
        self.deserialize(deserializer)
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

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Content, E> {
        if let Some(lent) = self.lent {
            lent.borrow_mut().push(value);
        }
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
            Vec::with_capacity(access.size_hint().unwrap_or_default().min(MAX_RESERVED));
        while let Some(item) = access.next_element_seed(self)? {
            items.push(item);
        }
        Ok(Content::List(Arc::new(items)))
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Content, A::Error> {
        self.entries(access).map(value_of)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Content, A::Error> {
        untagged(access, self)
    }
}
