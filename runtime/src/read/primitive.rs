//! Reads text, whole numbers and booleans, with or without null.

use core::fmt;

use serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

use super::scalar::read_scalar;
use crate::error::Reading;
use crate::scalar::{is_too_large, whole};
use crate::value::no_integer;
use crate::{Form, Literal, Refusal, Scalar};

/// Reads what serde reads by itself.
#[inline(never)]
pub(super) fn read_plain<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    target: &mut T,
    expected: &'static str,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    let result = T::deserialize(deserializer);
    *target = reading.expecting(expected, result)?;
    Ok(())
}

/// Binary formats that describe themselves refuse `5.0` for an `i64` unless they are asked for
/// whatever there is.
#[inline(never)]
pub(super) fn read_integer<'de, D: Deserializer<'de>>(
    target: &mut i64,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    if reading.describes_itself() && !deserializer.is_human_readable() {
        return read_scalar(&mut AnyInteger(target), reading, deserializer);
    }
    let result = deserializer.deserialize_i64(IntegerVisitor);
    *target = reading.expecting("integer", result)?;
    Ok(())
}

#[inline(never)]
pub(super) fn read_optional_integer<'de, D: Deserializer<'de>>(
    target: &mut Option<i64>,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    let visitor = OptionalIntegerVisitor { reading: &mut *reading };
    let result = deserializer.deserialize_option(visitor);
    *target = reading.expecting("integer", result)?;
    Ok(())
}

struct OptionalIntegerVisitor<'r> {
    reading: &'r mut Reading,
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
        read_integer(&mut value, self.reading, deserializer)?;
        Ok(Some(value))
    }
}

/// A whole number of 64 bits, in whatever form there is.
#[derive(Debug)]
struct AnyInteger<'s>(&'s mut i64);

impl Scalar for AnyInteger<'_> {
    fn expected(&self) -> &'static str {
        "integer"
    }

    fn form(&self, _human_readable: bool) -> Form {
        Form::Integer
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        let number = literal.as_integer().ok_or_else(|| no_integer(literal, Refusal::width()))?;
        *self.0 = i64::try_from(number).map_err(|_| Refusal::width())?;
        Ok(())
    }

    fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        receive(Literal::Integer(*self.0));
    }
}

struct IntegerVisitor;

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

    fn visit_f64<E: Error>(self, value: f64) -> Result<i64, E> {
        match whole(value).map(i64::try_from) {
            Some(Ok(integer)) => Ok(integer),
            Some(Err(_)) => Err(E::invalid_value(Unexpected::Float(value), &self)),
            None if is_too_large(value) => Err(E::invalid_value(Unexpected::Float(value), &self)),
            None => Err(E::invalid_type(Unexpected::Float(value), &self)),
        }
    }
}
