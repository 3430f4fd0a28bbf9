//! Numbers, `bool` and `()`.
//!
//! Functions that are called through an object are `#[inline]`, so that only crates with such a number
//! compile them.

use alloc::string::ToString;

use crate::number_text::{has_digit, is_integer};
use crate::scalar::{Form, Literal, Refusal, Scalar, is_too_large};
use crate::slot::Slot;
use crate::value::Value;
use crate::view::View;

impl<'de> Value<'de> for i64 {
    #[inline]
    fn start() -> Self {
        0
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_, 'de> {
        Slot::Integer(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Integer(*self)
    }

    #[inline]
    fn optional_slot(option: &mut Option<Self>) -> Slot<'_, 'de> {
        Slot::OptionalInteger(option)
    }
}

impl<'de> Value<'de> for bool {
    #[inline]
    fn start() -> Self {
        false
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_, 'de> {
        Slot::Boolean(self)
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Boolean(*self)
    }

    #[inline]
    fn optional_slot(option: &mut Option<Self>) -> Slot<'_, 'de> {
        Slot::OptionalBoolean(option)
    }
}

macro_rules! viewed_value {
    ($type:ty, $start:expr, $self:ident => $view:expr $(, $function:item)*) => {
        impl<'de> Value<'de> for $type {
            #[inline]
            fn start() -> Self {
                $start
            }

            #[inline]
            fn slot(&mut self) -> Slot<'_, 'de> {
                Slot::Scalar(self)
            }

            #[inline]
            fn view(&$self) -> View<'_> {
                $view
            }

            $($function)*
        }
    };
}

macro_rules! integers {
    ($($type:ty as $wide:ty: $form:ident, $literal:expr, $view:ident $({ $($function:item)* })?;)*) => {$(
        viewed_value!(
            $type,
            0,
            self => View::$view(<$wide>::try_from(*self).unwrap_or_default())
            $($(, $function)*)?
        );

        impl Scalar for $type {
            #[inline]
            fn expected(&self) -> &'static str {
                "integer"
            }

            #[inline]
            fn form(&self, _human_readable: bool) -> Form {
                Form::$form
            }

            #[inline]
            fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
                let number = literal.as_integer().ok_or_else(|| not_an_integer(literal, Refusal::range()))?;
                *self = Self::try_from(number).map_err(|_| Refusal::range())?;
                Ok(())
            }

            #[inline]
            fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
                receive($literal(<$wide>::try_from(*self).unwrap_or_default()));
            }
        }
    )*};
}

/// Why a literal is not an integer: a float without a fraction is too large an integer, which is
/// `out_of_range`; anything else is not an integer at all.
pub(crate) fn not_an_integer(literal: Literal<'_>, out_of_range: Refusal) -> Refusal {
    match literal {
        Literal::Float(value) if is_too_large(value) => out_of_range,
        Literal::Digits(text) | Literal::Exact(text) if text.parse().is_ok_and(is_too_large) => {
            out_of_range
        }
        Literal::Float(_)
        | Literal::Digits(_)
        | Literal::Exact(_)
        | Literal::Null
        | Literal::Boolean(_)
        | Literal::Integer(_)
        | Literal::Unsigned(_)
        | Literal::Text(_)
        | Literal::Bytes(_) => Refusal::wrong_type(),
    }
}

/// Whether text is a number that a format could not parse, because it is too large. XML and YAML pass on the
/// text then.
pub(crate) fn is_unparsed_number(form: Form, text: &str) -> bool {
    let text = text.trim();
    match form {
        Form::Integer => is_integer(text) && text.parse::<i64>().is_err(),
        Form::Unsigned => is_integer(text) && text.parse::<u64>().is_err(),
        Form::Float => has_digit(text) && text.parse().is_ok_and(f64::is_infinite),
        Form::Null | Form::Boolean | Form::Text | Form::Bytes => false,
    }
}

integers! {
    i8 as i64: Integer, Literal::Integer, Integer;
    i16 as i64: Integer, Literal::Integer, Integer;
    i32 as i64: Integer, Literal::Integer, Integer;
    isize as i64: Integer, Literal::Integer, Integer;
    u8 as i64: Integer, Literal::Integer, Integer {
        /// A `Vec` of bytes is a blob.
        #[cfg(feature = "blob")]
        fn list_slot(list: &mut alloc::vec::Vec<Self>) -> Slot<'_, 'de> {
            Slot::Scalar(list)
        }

        #[cfg(feature = "blob")]
        fn list_view(list: &alloc::vec::Vec<Self>) -> View<'_> {
            View::Scalar(list)
        }
    };
    u16 as i64: Integer, Literal::Integer, Integer;
    u32 as i64: Integer, Literal::Integer, Integer;
    u64 as u64: Unsigned, Literal::Unsigned, Unsigned;
    usize as u64: Unsigned, Literal::Unsigned, Unsigned;
}

viewed_value!(f64, 0.0, self => View::Float(*self));
viewed_value!(f32, 0.0, self => View::Float(shortest(*self)));
viewed_value!((), (), self => View::Null);

macro_rules! floats {
    ($($type:ty: $value:ident => $wide:expr;)*) => {$(
        impl Scalar for $type {
            #[inline]
            fn expected(&self) -> &'static str {
                "number"
            }

            #[inline]
            fn form(&self, _human_readable: bool) -> Form {
                Form::Float
            }

            #[inline]
            fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
                let narrow = |wide: f64| {
                    let value = wide as $type;
                    let is_kept = value.is_finite() || !wide.is_finite();
                    if is_kept { Ok(value) } else { Err(Refusal::range()) }
                };
                *self = match literal {
                    Literal::Integer(value) => value as $type,
                    Literal::Unsigned(value) => value as $type,
                    Literal::Float(value) => narrow(value)?,
                    Literal::Digits(text) | Literal::Exact(text) => narrow(finite(text)?)?,
                    Literal::Text(text) => special(text).ok_or(Refusal::wrong_type())? as $type,
                    Literal::Null | Literal::Boolean(_) | Literal::Bytes(_) => return Err(Refusal::wrong_type()),
                };
                Ok(())
            }

            #[inline]
            fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
                let $value = *self;
                receive(Literal::Float($wide));
            }
        }
    )*};
}

floats! {
    f64: value => value;
    f32: value => shortest(value);
}

/// A number that is too large for any float is out of range.
#[inline]
fn finite(text: &str) -> Result<f64, Refusal> {
    let value: f64 = text.parse().map_err(|_| Refusal::wrong_type())?;
    if value.is_finite() { Ok(value) } else { Err(Refusal::range()) }
}

/// The texts for numbers that JSON cannot write, as in botocore's `BaseJSONParser` and Smithy's JSON
/// protocols.
const SPECIAL: [(&str, f64); 3] =
    [("NaN", f64::NAN), ("Infinity", f64::INFINITY), ("-Infinity", f64::NEG_INFINITY)];

#[inline]
fn special(text: &str) -> Option<f64> {
    SPECIAL.iter().find(|(name, _)| *name == text).map(|(_, value)| *value)
}

/// The `f64` that reads as the `f32` does: `0.1`, not `0.10000000149011612`.
#[inline]
fn shortest(value: f32) -> f64 {
    value.to_string().parse().unwrap_or_else(|_| value.into())
}

impl Scalar for () {
    #[inline]
    fn expected(&self) -> &'static str {
        "null"
    }

    #[inline]
    fn form(&self, _human_readable: bool) -> Form {
        Form::Null
    }

    #[inline]
    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        match literal {
            Literal::Null => Ok(()),
            Literal::Boolean(_)
            | Literal::Integer(_)
            | Literal::Unsigned(_)
            | Literal::Float(_)
            | Literal::Digits(_)
            | Literal::Exact(_)
            | Literal::Text(_)
            | Literal::Bytes(_) => Err(Refusal::wrong_type()),
        }
    }

    #[inline]
    fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        receive(Literal::Null);
    }
}
