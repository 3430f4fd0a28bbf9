//! Typed inputs and outputs of clients.

use alloc::vec::Vec;

use http::{HeaderMap, Request};
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use super::deserialize::{NodeDeserializer, from_node};
use super::endpoint::Endpoint;
use super::error::{Error, WireError};
use super::fault::Fault;
use super::request::request;
use super::response::{Reply, response};
use super::serialize::to_node;
use crate::operation::{Meta, OperationError, UnknownError};

pub(crate) fn write_request<I: Serialize>(
    meta: &Meta,
    input: &I,
    endpoint: &Endpoint,
) -> Result<Request<Vec<u8>>, WireError> {
    request(meta, &to_node(input)?, endpoint)
}

pub(crate) fn read_response<T: DeserializeOwned, E: OperationError>(
    meta: &Meta,
    status: u16,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<T, Error<E>> {
    match response(meta, status, headers, body)? {
        Reply::Output(node) => Ok(from_node(node)?),
        Reply::Fault(fault) => Err(Error::Service(error_of(fault, body))),
    }
}

/// The error of a fault; one that does not fit its type is unknown, so that its code is kept.
fn error_of<E: OperationError>(fault: Fault, body: &[u8]) -> E {
    let Fault { code, message, status, error, document } = fault;
    let known = error.and_then(|error| E::read(error.shape.name, NodeDeserializer(document)));
    match known {
        Some(Ok(error)) => error,
        Some(Err(_)) | None => {
            E::unknown(UnknownError { code, message, status, body: body.into() })
        }
    }
}
