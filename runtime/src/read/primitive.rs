//! Reads integers, and optional ones.

use core::fmt;

use serde_core::de::{Deserializer, Error, Unexpected, Visitor};

use super::reader::Reader;
use crate::error::ReadContext;
use crate::scalar::{Form, Literal, Refusal, Scalar, is_too_large, whole};
use crate::value::number::{is_unparsed_number, not_an_integer};

pub(super) struct OptionalIntegerVisitor<'r> {
    pub(super) context: &'r mut ReadContext,
}

impl<'de> Visitor<'de> for OptionalIntegerVisitor<'_> {
    type Value = Option<i64>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("integer or null")
    }

    #[inline]
    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    #[inline]
    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let mut value = 0;
        deserializer.read_integer(&mut value, self.context)?;
        Ok(Some(value))
    }
}

/// An integer of 64 bits, in any form that the format has.
#[derive(Debug)]
pub(super) struct AnyInteger<'s>(pub(super) &'s mut i64);

impl Scalar for AnyInteger<'_> {
    fn expected(&self) -> &'static str {
        "integer"
    }

    fn form(&self, _human_readable: bool) -> Form {
        Form::Integer
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        let number =
            literal.as_integer().ok_or_else(|| not_an_integer(literal, Refusal::width()))?;
        *self.0 = i64::try_from(number).map_err(|_| Refusal::width())?;
        Ok(())
    }

    fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        receive(Literal::Integer(*self.0));
    }
}

pub(super) struct IntegerVisitor;

impl Visitor<'_> for IntegerVisitor {
    type Value = i64;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("integer")
    }

    #[inline]
    fn visit_i64<E>(self, value: i64) -> Result<i64, E> {
        Ok(value)
    }

    #[inline]
    fn visit_u64<E: Error>(self, value: u64) -> Result<i64, E> {
        i64::try_from(value).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<i64, E> {
        i64::try_from(value).map_err(|_| E::invalid_value(Unexpected::Other("integer"), &self))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<i64, E> {
        i64::try_from(value).map_err(|_| E::invalid_value(Unexpected::Other("integer"), &self))
    }

    /// From formats in which everything is text.
    fn visit_str<E: Error>(self, text: &str) -> Result<i64, E> {
        if is_unparsed_number(Form::Integer, text) {
            return Err(E::invalid_value(Unexpected::Other("integer"), &self));
        }
        Err(E::invalid_type(Unexpected::Str(text), &self))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<i64, E> {
        match whole(value).map(i64::try_from) {
            Some(Ok(integer)) => Ok(integer),
            Some(Err(_)) => Err(E::invalid_value(Unexpected::Float(value), &self)),
            None if is_too_large(value) => Err(E::invalid_value(Unexpected::Float(value), &self)),
            None => Err(E::invalid_type(Unexpected::Float(value), &self)),
        }
    }
}
