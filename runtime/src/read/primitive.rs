//! Reads text, whole numbers and booleans, with or without null.

use alloc::string::String;
use core::fmt;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, Error, Unexpected, Visitor};

use crate::error::{Expected, Reading};
use crate::scalar::{is_too_large, whole};

pub(super) struct TextSeed<'s, 'r> {
    pub(super) target: &'s mut String,
    pub(super) reading: &'r mut Reading,
}

impl<'de> DeserializeSeed<'de> for TextSeed<'_, '_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let text = String::deserialize(deserializer);
        *self.target = self.reading.expecting(Expected::Word("string"), text)?;
        Ok(())
    }
}

pub(super) struct OptionalTextSeed<'s, 'r> {
    pub(super) target: &'s mut Option<String>,
    pub(super) reading: &'r mut Reading,
}

impl<'de> DeserializeSeed<'de> for OptionalTextSeed<'_, '_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let text = Option::deserialize(deserializer);
        *self.target = self.reading.expecting(Expected::Word("string"), text)?;
        Ok(())
    }
}

pub(super) struct BooleanSeed<'s, 'r> {
    pub(super) target: &'s mut bool,
    pub(super) reading: &'r mut Reading,
}

impl<'de> DeserializeSeed<'de> for BooleanSeed<'_, '_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let boolean = bool::deserialize(deserializer);
        *self.target = self.reading.expecting(Expected::Word("boolean"), boolean)?;
        Ok(())
    }
}

pub(super) struct OptionalBooleanSeed<'s, 'r> {
    pub(super) target: &'s mut Option<bool>,
    pub(super) reading: &'r mut Reading,
}

impl<'de> DeserializeSeed<'de> for OptionalBooleanSeed<'_, '_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let boolean = Option::deserialize(deserializer);
        *self.target = self.reading.expecting(Expected::Word("boolean"), boolean)?;
        Ok(())
    }
}

pub(super) struct IntegerSeed<'s, 'r> {
    pub(super) target: &'s mut i64,
    pub(super) reading: &'r mut Reading,
}

impl<'de> DeserializeSeed<'de> for IntegerSeed<'_, '_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let integer = read_integer(self.reading.describes_itself(), deserializer);
        *self.target = self.reading.expecting(Expected::Word("integer"), integer)?;
        Ok(())
    }
}

/// Binary formats that describe themselves refuse `5.0` for an `i64` unless they are asked for
/// whatever there is.
#[inline]
fn read_integer<'de, D: Deserializer<'de>>(
    describes_itself: bool,
    deserializer: D,
) -> Result<i64, D::Error> {
    if describes_itself && !deserializer.is_human_readable() {
        deserializer.deserialize_any(IntegerVisitor)
    } else {
        deserializer.deserialize_i64(IntegerVisitor)
    }
}

pub(super) struct OptionalIntegerSeed<'s, 'r> {
    pub(super) target: &'s mut Option<i64>,
    pub(super) reading: &'r mut Reading,
}

impl<'de> DeserializeSeed<'de> for OptionalIntegerSeed<'_, '_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let visitor = OptionalIntegerVisitor { describes_itself: self.reading.describes_itself() };
        let integer = deserializer.deserialize_option(visitor);
        *self.target = self.reading.expecting(Expected::Word("integer"), integer)?;
        Ok(())
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
        read_integer(self.describes_itself, deserializer).map(Some)
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
