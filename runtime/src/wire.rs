//! Operations as requests and responses of HTTP, for clients and servers.
//!
//! [`Operation::request`](crate::Operation::request) and [`Operation::response`](crate::Operation::response) are
//! the client's side, for services with a protocol of JSON. Nothing here connects or signs.

pub mod bindings;
mod call;
pub mod deserialize;
mod endpoint;
mod error;
pub mod fault;
pub mod json;
pub mod node;
pub mod number;
pub mod request;
pub mod response;
mod rest_response;
pub mod serialize;
pub mod timestamp;

pub(crate) use self::call::{read_response, write_request};
pub use self::endpoint::Endpoint;
pub use self::error::{Error, WireError};

/// The error of the protocols `query`, `ec2`, `rest-xml` and `rpc-v2-cbor`.
pub(crate) fn unsupported() -> WireError {
    WireError::new("only the protocols of JSON are supported")
}
