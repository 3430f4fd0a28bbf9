//! Errors of services in responses.

use alloc::string::{String, ToString};

use http::HeaderMap;

use super::error::WireError;
use super::node::Node;
use super::rest_response::rest;
use super::{json, unsupported};
use crate::operation::{ErrorMeta, Meta, Protocol, WireStructure};

/// An error of a service.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Fault {
    /// The code; empty if the response has none.
    pub code: String,
    /// The message, if there is one.
    pub message: Option<String>,
    /// The HTTP status.
    pub status: u16,
    /// The error of the operation, if the model lists it.
    pub error: Option<&'static ErrorMeta>,
    /// The members of that error.
    pub document: Node,
}

impl PartialEq for Fault {
    fn eq(&self, other: &Self) -> bool {
        let shape = |fault: &Self| fault.error.map(|error| error.shape.name);
        self.code == other.code
            && self.message == other.message
            && self.status == other.status
            && shape(self) == shape(other)
            && self.document == other.document
    }
}

/// The error of a response. A body that is not of the protocol is an error without a code, as of a load
/// balancer in front of a service.
///
/// # Errors
/// A member of a known error does not have its type.
pub fn read(
    meta: &Meta,
    status: u16,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Fault, WireError> {
    match meta.service.protocol {
        Protocol::Json10 | Protocol::Json11 | Protocol::RestJson => {
            read_json(meta, status, headers, body)
        }
        Protocol::Query | Protocol::Ec2 | Protocol::RestXml | Protocol::RpcV2Cbor => {
            Err(unsupported())
        }
    }
}

fn read_json(
    meta: &Meta,
    status: u16,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Fault, WireError> {
    let document = json::read(body, &WireStructure::NEW).unwrap_or_default();
    let shape = code_of(headers, &document);
    let error = find(meta, &shape);
    let document_of = |error: &ErrorMeta| match meta.service.protocol {
        Protocol::RestJson => rest(true, error.shape, status, headers, body),
        _ => json::read(body, error.shape),
    };
    Ok(Fault {
        code: query_code(meta, headers).unwrap_or(shape),
        message: message_of(&document),
        status,
        error,
        document: error.map(document_of).transpose()?.unwrap_or_default(),
    })
}

/// The error with this code, or this name of a shape.
pub(super) fn find(meta: &Meta, code: &str) -> Option<&'static ErrorMeta> {
    let mut errors = meta.errors.iter();
    errors.find(|error| error.shape.name == code || error.code == code).copied()
}

/// The source is
/// <https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization>.
pub(super) fn code_of(headers: &HeaderMap, document: &Node) -> String {
    let header = headers.get("x-amzn-errortype").and_then(|value| value.to_str().ok());
    let in_body = || {
        ["__type", "code", "Code"].into_iter().find_map(|name| match document.get(name) {
            Some(Node::Text(code)) => Some(code.clone()),
            Some(Node::Integer(code)) => Some(code.to_string()),
            _ => None,
        })
    };
    header.map(String::from).or_else(in_body).map(|code| shape_name(&code)).unwrap_or_default()
}

/// `aws.protocoltests#FooError:http://internal.amazon.com/` is `FooError`.
fn shape_name(code: &str) -> String {
    let code = code.split(':').next().unwrap_or_default();
    code.rsplit('#').next().unwrap_or_default().trim().into()
}

pub(super) fn message_of(document: &Node) -> Option<String> {
    ["message", "Message", "errorMessage"].into_iter().find_map(|name| match document.get(name) {
        Some(Node::Text(message)) => Some(message.clone()),
        _ => None,
    })
}

/// The code that the service had in the protocol `query`:
/// <https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsquerycompatible-trait>.
pub(super) fn query_code(meta: &Meta, headers: &HeaderMap) -> Option<String> {
    if !meta.service.is_query_compatible {
        return None;
    }
    let value = headers.get("x-amzn-query-error")?.to_str().ok()?;
    let (code, _) = value.split_once(';')?;
    Some(code.into())
}
