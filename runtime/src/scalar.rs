//! Values without parts, and how a type that is not ours becomes one.

use alloc::borrow::Cow;
use core::fmt;

/// A value without parts, as a format gives or takes it.
///
/// Integers that fit an `i64` always come as [`Integer`](Literal::Integer).
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Literal<'a> {
    /// No value.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// A whole number that is too large for an `i64`.
    Unsigned(u64),
    /// Any other number. Text formats write the special ones as `"NaN"`, `"Infinity"` and
    /// `"-Infinity"`.
    Float(f64),
    /// A number that is too wide for the others to hold every digit of it, as text.
    Digits(&'a str),
    /// Text.
    Text(&'a str),
    /// Bytes, from formats that have them.
    Bytes(&'a [u8]),
}

impl Literal<'_> {
    /// The word for it in messages: `string`.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "boolean",
            Self::Integer(_) | Self::Unsigned(_) | Self::Float(_) | Self::Digits(_) => "number",
            Self::Text(_) => "string",
            Self::Bytes(_) => "blob",
        }
    }

    /// The whole number that this is, also when a format wrote it as `5.0`.
    ///
    /// ```
    /// use shapewright::Literal;
    /// assert_eq!(Literal::Float(5.0).as_integer(), Some(5));
    /// assert_eq!(Literal::Float(5.5).as_integer(), None);
    /// assert_eq!(Literal::Text("5").as_integer(), None);
    /// ```
    #[must_use]
    pub fn as_integer(&self) -> Option<i128> {
        match *self {
            Self::Integer(value) => Some(value.into()),
            Self::Unsigned(value) => Some(value.into()),
            Self::Float(value) => whole(value),
            Self::Digits(text) => text.parse().ok(),
            Self::Null | Self::Boolean(_) | Self::Text(_) | Self::Bytes(_) => None,
        }
    }
}

/// The whole number that a float is exactly, within the range where that can be a 64-bit integer.
///
/// -2^63 is not in it: `serde_json` gives -2^63 - 1 as the same float.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "the comparison checks the round trip"
)]
pub(crate) fn whole(value: f64) -> Option<i128> {
    let truncated = value as i128;
    let in_range = value > i64::MIN as f64 && value < 1e20;
    (in_range && truncated as f64 == value).then_some(truncated)
}

/// Whether a float is a whole number beyond those that [`whole`] gives.
#[expect(clippy::cast_precision_loss, reason = "the limit is a power of two")]
pub(crate) fn is_too_large(value: f64) -> bool {
    value.is_finite() && value.abs() >= i64::MAX as f64 && whole(value).is_none()
}

/// The form in which a [`Scalar`] is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// No value.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A whole number that fits an `i64`.
    Integer,
    /// A whole number that fits a `u64`.
    Unsigned,
    /// Any number.
    Float,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
}

/// A value that is read from and written as a single [`Literal`].
///
/// This is the way to let a type of your own, or a newtype around somebody else's, hold a member:
/// implement `Scalar`, and [`Value`](crate::Value) in three lines.
///
/// ```
/// use shapewright::{Form, Literal, Refusal, Scalar, Slot, Value, View};
///
/// /// A port, which AWS sends as a number and people write as text.
/// #[derive(Clone, Debug, PartialEq)]
/// struct Port(u16);
///
/// impl Scalar for Port {
///     fn expected(&self) -> &'static str {
///         "port"
///     }
///     fn form(&self, _human_readable: bool) -> Form {
///         Form::Integer
///     }
///     fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
///         let number = literal.as_integer().ok_or(Refusal::kind())?;
///         self.0 = u16::try_from(number).map_err(|_| Refusal::range())?;
///         Ok(())
///     }
///     fn get(&self, _human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
///         receive(Literal::Integer(self.0.into()));
///     }
/// }
///
/// impl<'de> Value<'de> for Port {
///     fn start() -> Self {
///         Port(0)
///     }
///     fn slot(&mut self) -> Slot<'_, 'de> {
///         Slot::Scalar(self)
///     }
///     fn view(&self) -> View<'_> {
///         View::Scalar(self)
///     }
/// }
///
/// #[derive(Clone)]
/// struct Listener {
///     port: Port,
/// }
///
/// shapewright::projection! {
///     Listener = "ListenerTypeDef" { port: Port = "Port", } optional {}
/// }
///
/// let listener: Listener = serde_json::from_str(r#"{"Port": 443}"#).unwrap();
/// assert_eq!(listener.port, Port(443));
/// let error = serde_json::from_str::<Listener>(r#"{"Port": 70000}"#).unwrap_err();
/// assert!(error.to_string().starts_with("Port: expected port, found number out of range, in `ListenerTypeDef`"));
/// ```
pub trait Scalar: fmt::Debug {
    /// What messages call a value of this type: `timestamp`.
    fn expected(&self) -> &'static str;

    /// The form that [`get`](Scalar::get) gives, which is all that a format without types of its
    /// own can read back.
    fn form(&self, human_readable: bool) -> Form;

    /// Takes the value of a literal.
    ///
    /// # Errors
    /// If the literal is no such value.
    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal>;

    /// Gives the value to `receive`, exactly once.
    fn get(&self, human_readable: bool, receive: &mut dyn FnMut(Literal<'_>));

    /// Whether `other`, got from a value of the same type for a binary format, is the same value.
    fn equals(&self, other: Literal<'_>) -> bool {
        let mut equal = false;
        self.get(false, &mut |own| equal = own == other);
        equal
    }
}

/// Why a [`Scalar`] does not take a literal.
#[derive(Clone, Debug)]
pub struct Refusal(pub(crate) Reason);

#[derive(Clone, Debug)]
pub(crate) enum Reason {
    Kind,
    Range,
    Width,
    Borrowing,
    Other(Cow<'static, str>),
}

impl Refusal {
    /// It is a value of another kind: `expected timestamp, found boolean`.
    #[must_use]
    pub const fn kind() -> Self {
        Self(Reason::Kind)
    }

    /// It is a number that does not fit: `expected integer, found number out of range`.
    #[must_use]
    pub const fn range() -> Self {
        Self(Reason::Range)
    }

    /// It is a number of more than 64 bits.
    pub(crate) const fn width() -> Self {
        Self(Reason::Width)
    }

    /// It is text that cannot be borrowed from the document: `expected borrowed string, found string
    /// with escapes or of a reader`.
    #[must_use]
    pub const fn borrowing() -> Self {
        Self(Reason::Borrowing)
    }

    /// Any other reason, in words: lowercase, without a full stop. Not shown for sensitive members.
    #[must_use]
    pub fn because(reason: impl Into<Cow<'static, str>>) -> Self {
        Self(Reason::Other(reason.into()))
    }
}

/// Lets a type that is a [`Scalar`] hold a member.
#[cfg(any(feature = "blob", feature = "decimal", feature = "secrecy", feature = "timestamp"))]
macro_rules! scalar_member {
    ($type:ty = $start:expr) => {
        impl<'de> $crate::Value<'de> for $type {
            fn start() -> Self {
                $start
            }

            fn slot(&mut self) -> $crate::Slot<'_, 'de> {
                $crate::Slot::Scalar(self)
            }

            fn view(&self) -> $crate::View<'_> {
                $crate::View::Scalar(self)
            }
        }
    };
}

/// Lets a type of ours that is a [`Scalar`] hold a member, and read and write itself.
#[cfg(any(feature = "blob", feature = "decimal", feature = "timestamp"))]
macro_rules! scalar_value {
    ($name:ident = $start:expr) => {
        $crate::scalar::scalar_member! { $name = $start }

        $crate::__serde! { $name }
    };
}

#[cfg(any(feature = "blob", feature = "decimal", feature = "secrecy", feature = "timestamp"))]
pub(crate) use scalar_member;
#[cfg(any(feature = "blob", feature = "decimal", feature = "timestamp"))]
pub(crate) use scalar_value;
