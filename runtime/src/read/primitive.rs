//! Reads text, whole numbers and booleans, with or without null.

use core::fmt;

use serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

use crate::error::{Expected, Reading};
use crate::scalar::{is_too_large, whole};

/// Reads what serde reads by itself.
#[inline(never)]
pub(super) fn read_plain<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    target: &mut T,
    expected: &'static str,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    let result = T::deserialize(deserializer);
    *target = reading.expecting(Expected::Word(expected), result)?;
    Ok(())
}

#[inline(never)]
pub(super) fn read_integer<'de, D: Deserializer<'de>>(
    target: &mut i64,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    let result = any_or_integer(reading.describes_itself(), deserializer);
    *target = reading.expecting(Expected::Word("integer"), result)?;
    Ok(())
}

#[inline(never)]
pub(super) fn read_optional_integer<'de, D: Deserializer<'de>>(
    target: &mut Option<i64>,
    reading: &mut Reading,
    deserializer: D,
) -> Result<(), D::Error> {
    let visitor = OptionalIntegerVisitor { describes_itself: reading.describes_itself() };
    let result = deserializer.deserialize_option(visitor);
    *target = reading.expecting(Expected::Word("integer"), result)?;
    Ok(())
}

/// Binary formats that describe themselves refuse `5.0` for an `i64` unless they are asked for
/// whatever there is.
#[inline]
fn any_or_integer<'de, D: Deserializer<'de>>(
    describes_itself: bool,
    deserializer: D,
) -> Result<i64, D::Error> {
    if describes_itself && !deserializer.is_human_readable() {
        deserializer.deserialize_any(IntegerVisitor)
    } else {
        deserializer.deserialize_i64(IntegerVisitor)
    }
}

struct OptionalIntegerVisitor {
    describes_itself: bool,
}

impl<'de> Visitor<'de> for OptionalIntegerVisitor {
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
        any_or_integer(self.describes_itself, deserializer).map(Some)
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
