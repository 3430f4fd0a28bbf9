//! Exceptions: the errors of operations, as types that implement [`core::error::Error`].
//!
//! Generated types of exceptions, and structs with a checked derive on an exception, implement [`Exception`],
//! `Error`, and `Display`. `Display` prints the code and the message: `ResourceNotFoundException: no such table`.
//!
//! The message is read from `message`, `Message`, or `errorMessage`, whichever a document has. If it has the
//! spelling of the model and another one, that of the model counts. The message is written with the spelling
//! of the model, or as `message` if the model lists none. What protocols add to the members of an error, as
//! `__type` and `RequestId`, is ignored, also where other unlisted members are refused.
//!
//! ```
//! use shapewright::Structure;
//! use shapewright::exception::{Exception, Fault};
//!
//! #[derive(Clone, Structure)]
//! #[shape("ResourceNotFoundException", exception(status = 404, fault = "client"))]
//! pub struct ResourceNotFoundException {
//!     pub message: Option<String>,
//! }
//!
//! let body = r#"{"__type": "ResourceNotFoundException", "Message": "no such table"}"#;
//! let error: ResourceNotFoundException = serde_json::from_str(body).unwrap();
//! assert_eq!(error.to_string(), "ResourceNotFoundException: no such table");
//! assert_eq!(error.error_message(), Some("no such table"));
//! assert_eq!(error.error_table().status, Some(404));
//! assert_eq!(error.error_table().fault, Some(Fault::Client));
//! assert_eq!(ResourceNotFoundException::CODE, "ResourceNotFoundException");
//!
//! let error: Box<dyn std::error::Error> = Box::new(error);
//! assert!(error.source().is_none());
//! ```

pub(crate) mod message;

use message::message_of;

use crate::view::{Shape, View, members_of};

pub use crate::error_table::{ErrorTable, Fault, Retryable};

/// The error of an operation.
///
/// No name of its functions is that of a setter: members of errors are often called `code`, `message` or
/// `status`.
pub trait Exception: Shape + core::error::Error {
    /// The code, the HTTP status, and everything else that all values share.
    #[inline]
    fn error_table(&self) -> &'static ErrorTable {
        const UNNAMED: &ErrorTable =
            &ErrorTable { code: "", status: None, fault: None, retryable: None, names: &[] };
        self.table().error.unwrap_or(UNNAMED)
    }

    /// The message of the service, if the document had one. `Display` hides it if it is sensitive; this does
    /// not.
    ///
    /// Without a `message`, it is the first text whose name ends in `message` or `description`: SSO OIDC has
    /// `error_description`. A message in a field with a conversion is `None`.
    #[inline]
    fn error_message(&self) -> Option<&str> {
        let table = self.table();
        let members = members_of(self, table);
        match message_of(table, &members)?.view {
            View::Text(text) => Some(text),
            _ => None,
        }
    }
}
