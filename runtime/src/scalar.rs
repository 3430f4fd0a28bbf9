//! Scalars: values without parts, and the trait of types that hold one.

use alloc::borrow::Cow;
use core::fmt;

/// A value without parts, as formats have it.
///
/// Integers that fit an `i64` are always [`Integer`](Literal::Integer).
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Literal<'a> {
    /// Null.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// An integer.
    Integer(i64),
    /// An integer that is too large for an `i64`.
    Unsigned(u64),
    /// Any other number. Human-readable formats write `"NaN"`, `"Infinity"`, and `"-Infinity"` as text.
    Float(f64),
    /// A number with more digits than the other variants can hold, as text.
    Digits(&'a str),
    /// Such a number from `serde_json` with the feature `arbitrary_precision`, as text. That crate writes it
    /// as the same number, and other formats as text.
    Exact(&'a str),
    /// Text.
    Text(&'a str),
    /// Bytes, from formats that support them.
    Bytes(&'a [u8]),
}

impl Literal<'_> {
    /// The word for it in messages: `string`.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "boolean",
            Self::Integer(_)
            | Self::Unsigned(_)
            | Self::Float(_)
            | Self::Digits(_)
            | Self::Exact(_) => "number",
            Self::Text(_) => "string",
            Self::Bytes(_) => "blob",
        }
    }

    /// The integer, also if a format wrote it as `5.0`.
    ///
    /// ```
    /// use shapewright::engine::Literal;
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
            Self::Digits(text) | Self::Exact(text) => text.parse().ok(),
            Self::Null | Self::Boolean(_) | Self::Text(_) | Self::Bytes(_) => None,
        }
    }
}

/// The integer that a float is exactly, within the range of 64-bit integers.
///
/// -2^63 is outside of the range: `serde_json` gives the same float for -2^63 - 1.
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

/// Whether a float is an integer outside of the range of [`whole`].
#[expect(clippy::cast_precision_loss, reason = "the limit is a power of two")]
pub(crate) fn is_too_large(value: f64) -> bool {
    value.is_finite() && value.abs() >= i64::MAX as f64 && whole(value).is_none()
}

/// The type of literal that a [`Scalar`] is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// Null.
    Null,
    /// `true` or `false`.
    Boolean,
    /// An integer that fits an `i64`.
    Integer,
    /// An integer that fits a `u64`.
    Unsigned,
    /// Any number.
    Float,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
}

/// A type that is read from, and written as, a single [`Literal`].
///
/// Implement it to hold a member in a type of your own, or in a newtype of another crate's type, and
/// [`Value`](crate::Value) in three lines. `docs/runtime.md` goes through every step.
///
/// ```
/// use shapewright::Value;
/// use shapewright::engine::{Form, Literal, Refusal, Scalar, Slot, View};
///
/// /// A port, which AWS sends as a number.
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
///         let number = literal.as_integer().ok_or(Refusal::wrong_type())?;
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
    /// The name of such a value in messages: `timestamp`.
    fn expected(&self) -> &'static str;

    /// The type of literal that [`get`](Scalar::get) passes on. Formats that are not self-describing can
    /// read only that type back.
    fn form(&self, human_readable: bool) -> Form;

    /// Sets the value from a literal.
    ///
    /// # Errors
    /// If the literal does not have such a value.
    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal>;

    /// Passes the value to `receive`, exactly once.
    fn get(&self, human_readable: bool, receive: &mut dyn FnMut(Literal<'_>));

    /// Whether `other` has the same value; it comes from [`get`](Scalar::get) of the same type, for a binary
    /// format.
    fn equals(&self, other: Literal<'_>) -> bool {
        let mut equal = false;
        self.get(false, &mut |own| equal = own == other);
        equal
    }
}

/// Why a type does not accept a value.
#[derive(Clone, Debug)]
pub struct Refusal(pub(crate) Reason);

#[derive(Clone, Debug)]
pub(crate) enum Reason {
    WrongType,
    /// The type is right, but not the form; these are expected.
    #[cfg(feature = "timestamp")]
    Form(&'static str),
    Range,
    Width,
    Borrowing,
    Other(Cow<'static, str>),
}

impl Refusal {
    /// The value has another type: `expected timestamp, found boolean`.
    #[must_use]
    pub const fn wrong_type() -> Self {
        Self(Reason::WrongType)
    }

    /// The text has another form than the expected ones: `expected timestamp (epoch seconds, ...), found
    /// string`.
    #[cfg(feature = "timestamp")]
    pub(crate) const fn form(expected: &'static str) -> Self {
        Self(Reason::Form(expected))
    }

    /// The number does not fit: `expected integer, found number out of range`.
    #[must_use]
    pub const fn range() -> Self {
        Self(Reason::Range)
    }

    /// The integer has more than 64 bits.
    pub(crate) const fn width() -> Self {
        Self(Reason::Width)
    }

    /// The text cannot be borrowed from the document: `expected borrowed string, found string with
    /// escapes or of a reader`.
    #[must_use]
    pub const fn borrowing() -> Self {
        Self(Reason::Borrowing)
    }

    /// Another reason: lowercase, without a full stop. Messages on sensitive members omit it.
    #[must_use]
    pub fn because(reason: impl Into<Cow<'static, str>>) -> Self {
        Self(Reason::Other(reason.into()))
    }
}
