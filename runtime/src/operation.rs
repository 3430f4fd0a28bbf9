//! Operations of services: their inputs, outputs and errors, and how they travel.
//!
//! A generated operation is a type without values, such as `struct CreateToken;`. [`Operation`] names the types
//! of its input, output and error, and [`Operation::META`] is what the model knows of it. The tables are
//! constants; a program contains those that it uses.
//!
//! With the feature `wire`, operations are requests and responses of HTTP: see `shapewright::wire`.

mod empty;
mod error;
mod meta;
mod table;

pub use empty::Empty;
pub use error::{OperationError, UnknownError};
pub use meta::{Auth, ErrorMeta, Meta, Pages, Protocol, Service};
pub use table::{
    Location, Namespace, TimestampFormat, WireEntry, WireList, WireMap, WireMember, WireStructure,
    WireType,
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

    /// The request of an input, not signed.
    ///
    /// # Errors
    /// A member that is missing in the path or the host, or that cannot travel, with its path.
    #[cfg(feature = "wire")]
    fn request(
        input: &Self::Input,
        endpoint: &crate::wire::Endpoint,
    ) -> Result<http::Request<alloc::vec::Vec<u8>>, crate::wire::WireError> {
        crate::wire::write_request(Self::META, input, endpoint)
    }

    /// The output of a response.
    ///
    /// # Errors
    /// The error of the service, or a response that is not of the operation.
    #[cfg(feature = "wire")]
    fn response<B: AsRef<[u8]>>(
        response: http::Response<B>,
    ) -> Result<Self::Output, crate::wire::Error<Self::Error>> {
        let (parts, body) = response.into_parts();
        crate::wire::read_response(Self::META, parts.status.as_u16(), &parts.headers, body.as_ref())
    }
}
