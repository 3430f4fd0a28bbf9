//! Errors that a service returns.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::Deserializer;

use crate::exception::Exception;

/// The errors of an operation: an enum with a variant for each error of the model, and `Unknown`.
///
/// [`operation_error!`](crate::operation_error) implements it.
pub trait OperationError: core::error::Error + Sized {
    /// The exception, or the error that the model does not list.
    ///
    /// # Errors
    ///
    /// An error that the model does not list.
    fn exception(&self) -> Result<&dyn Exception, &UnknownError>;

    /// The error with this name of a shape, read from its document; `None` if the operation does not have it.
    ///
    /// # Errors
    ///
    /// Those of the document.
    fn read<'de, D: Deserializer<'de>>(shape: &str, document: D) -> Option<Result<Self, D::Error>>;

    /// An error that the model does not list.
    fn unknown(error: UnknownError) -> Self;

    /// The code: `ResourceNotFoundException`.
    fn code(&self) -> &str {
        match self.exception() {
            Ok(exception) => exception.error_table().code,
            Err(unknown) => &unknown.code,
        }
    }

    /// The message of the service, if there is one.
    fn message(&self) -> Option<&str> {
        match self.exception() {
            Ok(exception) => exception.error_message(),
            Err(unknown) => unknown.message.as_deref(),
        }
    }

    /// The HTTP status: that of the model, or of the response.
    fn status(&self) -> Option<u16> {
        match self.exception() {
            Ok(exception) => exception.error_table().status,
            Err(unknown) => Some(unknown.status),
        }
    }

    /// Whether a client may send the request again: the model allows it, the service receives too many
    /// requests, or it failed for a time.
    ///
    /// The codes and statuses are those of the retries of AWS's SDKs:
    /// <https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>.
    fn is_retryable(&self) -> bool {
        let allowed = |exception: &dyn Exception| exception.error_table().retryable.is_some();
        self.exception().is_ok_and(allowed)
            || self.status().is_some_and(|status| TRANSIENT.contains(&status))
            || THROTTLING.contains(&self.code())
    }
}

/// The statuses of a service that failed for a time.
const TRANSIENT: [u16; 4] = [500, 502, 503, 504];

/// The codes of a service that receives too many requests.
const THROTTLING: [&str; 14] = [
    "BandwidthLimitExceeded",
    "EC2ThrottledException",
    "LimitExceededException",
    "PriorRequestNotComplete",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestThrottledException",
    "SlowDown",
    "ThrottledException",
    "Throttling",
    "ThrottlingException",
    "TooManyRequestsException",
    "TransactionInProgressException",
];

/// An error that the model of an operation does not list.
///
/// `Debug` does not print the body, which may contain secrets.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct UnknownError {
    /// The code; empty if the response has none.
    pub code: String,
    /// The message, if there is one.
    pub message: Option<String>,
    /// The HTTP status.
    pub status: u16,
    /// The body of the response.
    pub body: Vec<u8>,
}

impl fmt::Debug for UnknownError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, message, status, body } = self;
        f.debug_struct("UnknownError")
            .field("code", code)
            .field("message", message)
            .field("status", status)
            .field("body", &format_args!("<{} bytes>", body.len()))
            .finish()
    }
}

impl fmt::Display for UnknownError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.code.as_str(), &self.message) {
            ("", None) => write!(f, "status {}", self.status),
            ("", Some(message)) => write!(f, "status {}: {message}", self.status),
            (code, None) => f.write_str(code),
            (code, Some(message)) => write!(f, "{code}: {message}"),
        }
    }
}

impl core::error::Error for UnknownError {}

/// Implements [`OperationError`](crate::operation::OperationError), `Display`, `Error` and `Debug` for an enum
/// with a variant for each exception, and `Unknown`.
///
/// ```
/// use shapewright::Structure;
/// use shapewright::operation::{OperationError, UnknownError};
///
/// #[derive(Clone, Structure)]
/// #[shape("NoSuchKey", exception(status = 404, fault = "client"))]
/// pub struct NoSuchKey {}
///
/// #[derive(Clone, PartialEq)]
/// pub enum GetObjectError {
///     NoSuchKey(NoSuchKey),
///     Unknown(UnknownError),
/// }
/// shapewright::operation_error!(GetObjectError { "NoSuchKey" => NoSuchKey });
///
/// let error = GetObjectError::NoSuchKey(NoSuchKey {});
/// assert_eq!((error.code(), error.status()), ("NoSuchKey", Some(404)));
/// assert!(!error.is_retryable());
/// ```
#[macro_export]
macro_rules! operation_error {
    ($name:ident { $($shape:literal => $variant:ident),* $(,)? }) => {
        impl $crate::operation::OperationError for $name {
            fn exception(
                &self,
            ) -> ::core::result::Result<
                &dyn $crate::exception::Exception,
                &$crate::operation::UnknownError,
            > {
                match self {
                    $(Self::$variant(exception) => ::core::result::Result::Ok(exception),)*
                    Self::Unknown(error) => ::core::result::Result::Err(error),
                }
            }

            fn read<'de, D: $crate::engine::derived::Deserializer<'de>>(
                shape: &::core::primitive::str,
                document: D,
            ) -> ::core::option::Option<::core::result::Result<Self, D::Error>> {
                match shape {
                    $($shape => ::core::option::Option::Some(
                        $crate::engine::derived::Deserialize::deserialize(document)
                            .map(Self::$variant),
                    ),)*
                    _ => {
                        let _ = document;
                        ::core::option::Option::None
                    }
                }
            }

            fn unknown(error: $crate::operation::UnknownError) -> Self {
                Self::Unknown(error)
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match $crate::operation::OperationError::exception(self) {
                    ::core::result::Result::Ok(exception) => ::core::fmt::Display::fmt(exception, f),
                    ::core::result::Result::Err(error) => ::core::fmt::Display::fmt(error, f),
                }
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match $crate::operation::OperationError::exception(self) {
                    ::core::result::Result::Ok(exception) => ::core::fmt::Debug::fmt(exception, f),
                    ::core::result::Result::Err(error) => ::core::fmt::Debug::fmt(error, f),
                }
            }
        }

        impl ::core::error::Error for $name {}
    };
}
