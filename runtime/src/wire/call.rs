//! Typed inputs and outputs of clients.

use alloc::vec::Vec;

use http::{HeaderMap, Request};

use super::deserialize::{NodeDeserializer, from_node};
use super::endpoint::Endpoint;
use super::error::{Error, WireError};
use super::fault::Fault;
use super::request::request;
use super::response::{Reply, response};
use super::serialize::to_node;
use crate::operation::{Operation, OperationError, UnknownError};

pub(crate) fn write_request<O: Operation + ?Sized>(
    input: &O::Input,
    endpoint: &Endpoint,
) -> Result<Request<Vec<u8>>, WireError> {
    request(O::META, &to_node(input)?, endpoint)
}

pub(crate) fn read_response<O: Operation + ?Sized>(
    status: u16,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<O::Output, Error<O::Error>> {
    match response(O::META, status, headers, body)? {
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
