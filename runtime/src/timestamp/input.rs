//! An instant or text, for members that accept both.

use alloc::string::String;
use core::fmt;

use super::Timestamp;
use crate::scalar::{Form, Literal, Refusal, Scalar};
use crate::value::scalar::scalar_value;

/// A value of requests whose page has `Union[datetime, str]`.
///
/// Text in one of the forms of [`Timestamp`] is the instant, and is written as a `Timestamp` is. Any other
/// text is kept and written unchanged, since boto3 and the AWS CLI also accept it.
///
/// ```
/// use shapewright::{Timestamp, TimestampInput};
///
/// let start = TimestampInput::from(Timestamp::UNIX_EPOCH);
/// assert_eq!(start, TimestampInput::from("1970-01-01T00:00:00Z"));
/// assert_eq!(start.timestamp(), Some(Timestamp::UNIX_EPOCH));
///
/// let start: TimestampInput = serde_json::from_str(r#""7 days ago""#).unwrap();
/// assert_eq!(start.timestamp(), None);
/// assert_eq!(serde_json::to_string(&start).unwrap(), r#""7 days ago""#);
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimestampInput(Content);

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Content {
    Instant(Timestamp),
    /// Text that is not in any form of an instant.
    Text(String),
}

impl TimestampInput {
    /// The instant, unless the text has another form.
    #[must_use]
    pub fn timestamp(&self) -> Option<Timestamp> {
        match &self.0 {
            Content::Instant(timestamp) => Some(*timestamp),
            Content::Text(_) => None,
        }
    }
}

impl From<Timestamp> for TimestampInput {
    fn from(timestamp: Timestamp) -> Self {
        Self(Content::Instant(timestamp))
    }
}

impl From<&str> for TimestampInput {
    fn from(text: &str) -> Self {
        Self(text.parse().map_or_else(|_| Content::Text(text.into()), Content::Instant))
    }
}

impl From<String> for TimestampInput {
    fn from(text: String) -> Self {
        Self(text.parse().map_or_else(|_| Content::Text(text), Content::Instant))
    }
}

/// The instant as a [`Timestamp`] prints it, or the text.
impl fmt::Display for TimestampInput {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Content::Instant(timestamp) => timestamp.fmt(formatter),
            Content::Text(text) => formatter.write_str(text),
        }
    }
}

impl fmt::Debug for TimestampInput {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Content::Instant(timestamp) => timestamp.fmt(formatter),
            Content::Text(text) => fmt::Debug::fmt(text, formatter),
        }
    }
}

impl Scalar for TimestampInput {
    fn expected(&self) -> &'static str {
        "timestamp"
    }

    fn form(&self, _human_readable: bool) -> Form {
        Form::Text
    }

    fn set(&mut self, literal: Literal<'_>) -> Result<(), Refusal> {
        *self = match literal {
            Literal::Text(text) => text.into(),
            literal => {
                let mut timestamp = Timestamp::UNIX_EPOCH;
                timestamp.set(literal)?;
                timestamp.into()
            }
        };
        Ok(())
    }

    fn get(&self, human_readable: bool, receive: &mut dyn FnMut(Literal<'_>)) {
        match &self.0 {
            Content::Instant(timestamp) => timestamp.get(human_readable, receive),
            Content::Text(text) => receive(Literal::Text(text)),
        }
    }
}

scalar_value! { TimestampInput = Timestamp::UNIX_EPOCH.into() }
