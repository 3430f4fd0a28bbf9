//! What a model knows of an error.

/// What a model knows of an exception: the error of an operation.
///
/// The derives write it as a constant in the [`Table`](crate::engine::Table) of an exception. The fields are
/// public to be read; later versions may add some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorTable {
    /// The code in responses: the one that the model gives, or the name of the shape.
    pub code: &'static str,
    /// The HTTP status, if the model gives it.
    pub status: Option<u16>,
    /// Whose fault it is, if the model gives it or the status shows it.
    pub fault: Option<Fault>,
    /// Why a client may send the request again; `None` where the model does not allow it.
    pub retryable: Option<Retryable>,
    /// The names of the members, and every spelling of a message.
    pub names: &'static [&'static str],
}

/// Whose fault an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The request is wrong.
    Client,
    /// The service failed.
    Server,
}

/// Why a client may send a request again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Retryable {
    /// The failure may be transient.
    Transient,
    /// The service receives too many requests.
    Throttling,
}

/// The spellings of the message of an error, of which services use any.
pub(crate) const MESSAGES: [&str; 3] = ["message", "Message", "errorMessage"];

/// The names that protocols add to the members of an error.
const ENVELOPE: [&str; 8] =
    ["__type", "code", "Code", "type", "Type", "requestId", "RequestId", "HostId"];

/// Whether the document of an error may have a name that its shape does not list.
pub(crate) fn is_of_errors(name: &str) -> bool {
    MESSAGES.contains(&name) || ENVELOPE.contains(&name)
}
