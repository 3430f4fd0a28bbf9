//! Reads scalars.

use alloc::string::{String, ToString};
#[cfg(feature = "secrecy")]
use alloc::vec::Vec;
use core::fmt;

#[cfg(feature = "secrecy")]
use secrecy::zeroize::Zeroize;
use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, Unexpected, Visitor,
};

use crate::error::{Expected, ReadContext};
use crate::format_quirks::{is_attribute, is_end, literal_of, literal_of_text, untagged};
use crate::scalar::{Form, Literal, Scalar};
use crate::value::number::is_unparsed_number;

/// Whether human-readable formats may have such a value in another form: a number as text, a time as a
/// number.
pub(super) const fn has_alternatives(form: Form) -> bool {
    match form {
        Form::Null | Form::Boolean | Form::Integer | Form::Unsigned => false,
        Form::Float | Form::Text | Form::Bytes => true,
    }
}

pub(super) struct ScalarVisitor<'s, 'r> {
    pub(super) target: &'s mut dyn Scalar,
    pub(super) context: &'r mut ReadContext,
}

impl ScalarVisitor<'_, '_> {
    fn set<E: Error>(self, literal: Literal<'_>) -> Result<(), E> {
        let Err(refusal) = self.target.set(literal) else { return Ok(()) };
        let expected = Expected::Word(self.target.expected());
        self.context.refused(refusal, expected, literal.word());
        Err(E::custom("value refused"))
    }
}

impl<'de> Visitor<'de> for ScalarVisitor<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.target.expected())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.set(Literal::Null)
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.set(Literal::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.set(Literal::Boolean(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.set(Literal::Integer(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.set(i64::try_from(value).map_or(Literal::Unsigned(value), Literal::Integer))
    }

    /// Types that accept digits accept wider numbers; they are out of range for all others.
    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        match (i64::try_from(value), u64::try_from(value)) {
            (Ok(value), _) => self.set(Literal::Integer(value)),
            (_, Ok(value)) => self.set(Literal::Unsigned(value)),
            (Err(_), Err(_)) => self.set(Literal::Digits(&value.to_string())),
        }
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<(), E> {
        match i128::try_from(value) {
            Ok(value) => self.visit_i128(value),
            Err(_) => self.set(Literal::Digits(&value.to_string())),
        }
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.set(Literal::Float(value))
    }

    /// Formats pass on text for numbers that they cannot parse.
    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        let human_readable = self.context.is_human_readable();
        let form = self.target.form(human_readable);
        let is_number =
            self.context.is_text() || (human_readable && is_unparsed_number(form, value));
        let literal = if is_number { literal_of_text(form, value) } else { Literal::Text(value) };
        self.set(literal)
    }

    /// Secrets may be among the scalars, so that the text is erased before its memory is free.
    #[cfg(feature = "secrecy")]
    fn visit_string<E: Error>(self, mut value: String) -> Result<(), E> {
        let read = self.set(Literal::Text(&value));
        value.zeroize();
        read
    }

    #[cfg(feature = "secrecy")]
    fn visit_byte_buf<E: Error>(self, mut value: Vec<u8>) -> Result<(), E> {
        let read = self.set(Literal::Bytes(&value));
        value.zeroize();
        read
    }

    fn visit_bytes<E: Error>(self, value: &[u8]) -> Result<(), E> {
        self.set(Literal::Bytes(value))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<(), A::Error> {
        untagged(access, self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let entry = texts(&mut access)?;
        let form = self.target.form(self.context.is_human_readable());
        match entry.as_ref().and_then(|(key, text)| literal_of(form, key, text)) {
            Some(literal) => self.set(literal),
            None => Err(A::Error::invalid_type(Unexpected::Map, &self)),
        }
    }
}

impl<'de> DeserializeSeed<'de> for ScalarVisitor<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// The one entry of a map whose key and value are texts, without XML attributes. The end of the document
/// stays the format's error.
fn texts<'de, A: MapAccess<'de>>(access: &mut A) -> Result<Option<(String, String)>, A::Error> {
    loop {
        match access.next_entry::<String, String>() {
            Ok(Some((key, _))) if is_attribute(&key) => {}
            Ok(Some(entry)) => {
                let is_last = access.next_key::<String>()?.is_none();
                return Ok(is_last.then_some(entry));
            }
            Err(error) if is_end(&error.to_string()) => return Err(error),
            Ok(None) | Err(_) => return Ok(None),
        }
    }
}
