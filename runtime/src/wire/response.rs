//! Responses as outputs and errors.

use http::HeaderMap;

use super::error::WireError;
use super::fault::{self, Fault};
use super::node::Node;
use super::rest_response::rest;
use super::{json, unsupported};
use crate::operation::{Meta, Protocol};

/// What a response holds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Reply {
    /// The output.
    Output(Node),
    /// An error of the service.
    Fault(Fault),
}

/// The output or the error of a response.
///
/// # Errors
/// The body is not of the protocol, or a member does not have its type.
pub fn response(
    meta: &Meta,
    status: u16,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Reply, WireError> {
    // Services of AWS redirect with an error in the body: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html>.
    if status >= 300 {
        return fault::read(meta, status, headers, body).map(Reply::Fault);
    }
    let output = match meta.service.protocol {
        Protocol::Json10 | Protocol::Json11 => json::read(body, meta.output),
        Protocol::RestJson => rest(true, meta.output, status, headers, body),
        Protocol::RestXml => rest(false, meta.output, status, headers, body),
        Protocol::Query | Protocol::Ec2 | Protocol::RpcV2Cbor => Err(unsupported()),
    };
    output.map(Reply::Output)
}
