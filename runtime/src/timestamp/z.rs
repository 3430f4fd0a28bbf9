//! Instants that are written with `Z`.

use core::fmt;
use core::ops::Deref;
use core::str::FromStr;

use alloc::string::String;

use super::input::TimestampInput;
use super::{Timestamp, TimestampError};
use crate::scalar::{Form, Literal, Refusal, Scalar};
use crate::value::scalar::scalar_value;

/// Declares a newtype of a type of instants whose documents have its alternate form.
macro_rules! with_z {
    ($(#[$doc:meta])* $name:ident($inner:ident)) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($inner);

        impl Deref for $name {
            type Target = $inner;

            fn deref(&self) -> &$inner {
                &self.0
            }
        }

        impl From<$inner> for $name {
            fn from(inner: $inner) -> Self {
                Self(inner)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{:#}", self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{:#?}", self.0)
            }
        }

        impl Scalar for $name {
            fn expected(&self) -> &'static str {
                self.0.expected()
            }

            fn form(&self, human_readable: bool) -> Form {
                self.0.form(human_readable)
            }

            fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
                self.0.set(literal)
            }

            fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
                receive(Literal::Text(&alloc::format!("{self}")));
            }
        }

        scalar_value! { $name = Self($inner::start()) }
    };
}

with_z! {
    /// A [`Timestamp`] that is written with `Z`, as by JavaScript, Go and botocore:
    /// `2020-01-01T00:00:00Z`.
    ///
    /// Generated types have it with the option `timestamps = "z"`.
    ///
    /// ```
    /// use shapewright::timestamp::TimestampZ;
    /// let timestamp: TimestampZ = serde_json::from_str("1577836800").unwrap();
    /// assert_eq!(serde_json::to_string(&timestamp).unwrap(), r#""2020-01-01T00:00:00Z""#);
    /// assert_eq!(timestamp.unix_seconds(), 1_577_836_800);
    /// ```
    #[derive(Copy)]
    TimestampZ(Timestamp)
}

with_z! {
    /// A [`TimestampInput`] whose instants are written with `Z`.
    TimestampInputZ(TimestampInput)
}

impl FromStr for TimestampZ {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        text.parse().map(Self)
    }
}

impl From<TimestampZ> for Timestamp {
    fn from(timestamp: TimestampZ) -> Self {
        timestamp.0
    }
}

impl From<TimestampZ> for TimestampInput {
    fn from(timestamp: TimestampZ) -> Self {
        Timestamp::from(timestamp).into()
    }
}

impl From<TimestampInputZ> for TimestampInput {
    fn from(input: TimestampInputZ) -> Self {
        input.0
    }
}

impl From<Timestamp> for TimestampInputZ {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.into())
    }
}

impl From<TimestampZ> for TimestampInputZ {
    fn from(timestamp: TimestampZ) -> Self {
        Self(timestamp.into())
    }
}

impl From<&str> for TimestampInputZ {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for TimestampInputZ {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}
