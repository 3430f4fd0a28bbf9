//! Why a value does not travel, or a message is not of the operation.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use crate::operation::OperationError;

/// Why a value does not travel, or a message is not of the operation.
///
/// It never quotes the values of members, which may be secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WireError {
    path: String,
    reason: Cow<'static, str>,
    offset: Option<u64>,
}

impl WireError {
    /// An error of the whole message.
    #[must_use]
    pub fn new(reason: impl Into<Cow<'static, str>>) -> Self {
        Self { path: String::new(), reason: reason.into(), offset: None }
    }

    /// Adds the structure's member, or the map's entry, that has the error.
    #[must_use]
    pub fn in_member(mut self, name: &str) -> Self {
        let separator = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path.insert_str(0, separator);
        self.path.insert_str(0, name);
        self
    }

    /// Adds the item of the list that has the error.
    #[must_use]
    pub fn in_item(mut self, index: usize) -> Self {
        let separator = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path.insert_str(0, &alloc::format!("[{index}]{separator}"));
        self
    }

    /// Adds the position in the body.
    #[must_use]
    pub fn at_offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// The path to the member, with its names in documents; empty for the whole message.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The position in the body, in bytes, if it is known.
    #[must_use]
    pub fn offset(&self) -> Option<u64> {
        self.offset
    }
}

impl fmt::Display for WireError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, reason, offset } = self;
        if !path.is_empty() {
            write!(formatter, "{path}: ")?;
        }
        formatter.write_str(reason)?;
        match offset {
            Some(offset) => write!(formatter, " (byte {offset} of the body)"),
            None => Ok(()),
        }
    }
}

impl core::error::Error for WireError {}

impl serde_core::ser::Error for WireError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(alloc::format!("{message}"))
    }
}

impl serde_core::de::Error for WireError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(alloc::format!("{message}"))
    }
}

/// Why a response has no output.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Error<E> {
    /// The service returned an error.
    Service(E),
    /// The response is not of the operation.
    Wire(WireError),
}

impl<E> From<WireError> for Error<E> {
    fn from(error: WireError) -> Self {
        Self::Wire(error)
    }
}

impl<E: OperationError> Error<E> {
    /// The error of the service, if it returned one.
    pub fn service(&self) -> Option<&E> {
        match self {
            Self::Service(error) => Some(error),
            Self::Wire(_) => None,
        }
    }
}

impl<E: fmt::Display> fmt::Display for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Service(error) => fmt::Display::fmt(error, formatter),
            Self::Wire(error) => fmt::Display::fmt(error, formatter),
        }
    }
}

impl<E: core::error::Error> core::error::Error for Error<E> {}
