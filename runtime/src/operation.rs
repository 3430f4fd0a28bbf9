//! Operations of services: their inputs, outputs and errors, and how they travel.
//!
//! A generated operation is a type without values, such as `struct CreateToken;`. [`Operation`] names the types
//! of its input, output and error, and [`Operation::META`] is what the model knows of it. The tables are
//! constants; a program contains those that it uses.
//!
//! With the feature `wire`, operations are requests and responses of HTTP: see `shapewright::wire`.

mod empty;
mod error;
mod macros;
mod meta;
mod table;

pub use empty::Empty;
pub use error::{OperationError, UnknownError};
pub use meta::{Auth, ErrorMeta, Meta, Pages, Protocol, Service};
pub use table::{
    Location, Namespace, TimestampFormat, WireList, WireMap, WireMember, WireStructure, WireType,
};

use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

/// An operation of a service.
///
/// Generated code implements it for a type without values.
pub trait Operation {
    /// The structure that is sent; an empty one if the operation has no input.
    type Input: Serialize + DeserializeOwned;
    /// The structure that is returned; an empty one if the operation has no output.
    type Output: Serialize + DeserializeOwned;
    /// The errors that the service may return.
    type Error: OperationError;
    /// What the model knows of the operation.
    const META: &'static Meta;
}
