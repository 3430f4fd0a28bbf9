//! Inputs as requests.

mod rest;
mod token;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request};

use super::bindings::path;
use super::endpoint::Endpoint;
use super::error::WireError;
use super::json;
use super::node::Node;
use crate::operation::{Meta, Protocol};

/// A request before its address is known.
struct Draft {
    path_and_query: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

/// The request of an operation. It is not signed.
///
/// # Errors
/// A member that is missing in the path or the host, or that cannot travel.
pub fn request(
    meta: &Meta,
    input: &Node,
    endpoint: &Endpoint,
) -> Result<Request<Vec<u8>>, WireError> {
    let input: Cow<'_, Node> = token::fill(meta.input, input);
    let host_prefix = match meta.host_prefix.filter(|_| endpoint.has_host_prefix()) {
        Some(template) => path::host_prefix(template, meta.input, &input)?,
        None => String::new(),
    };
    let Draft { path_and_query, headers, body } = draft(meta, &input)?;
    let method = Method::from_bytes(meta.method.as_bytes())
        .map_err(|_| WireError::new("the model's method is not one of HTTP"))?;
    let mut request = Request::new(body);
    *request.uri_mut() = endpoint.uri(&host_prefix, &path_and_query)?;
    *request.method_mut() = method;
    *request.headers_mut() = headers;
    if !request.body().is_empty() {
        let length = HeaderValue::from(request.body().len());
        request.headers_mut().insert(CONTENT_LENGTH, length);
    }
    Ok(request)
}

fn draft(meta: &Meta, input: &Node) -> Result<Draft, WireError> {
    match meta.service.protocol {
        Protocol::Json10 => json_draft(meta, input, "application/x-amz-json-1.0"),
        Protocol::Json11 => json_draft(meta, input, "application/x-amz-json-1.1"),
        Protocol::RestJson | Protocol::RestXml => rest::draft(meta, input),
        Protocol::Query | Protocol::Ec2 => form_draft(meta, input),
        Protocol::RpcV2Cbor => cbor_draft(meta, input),
    }
}

/// The source is <https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html>.
fn json_draft(meta: &Meta, input: &Node, content_type: &'static str) -> Result<Draft, WireError> {
    let mut headers = HeaderMap::new();
    let target = match meta.service.target_prefix {
        Some(prefix) => Cow::Owned(alloc::format!("{prefix}.{}", meta.name)),
        None => Cow::Borrowed(meta.name),
    };
    headers.insert(HeaderName::from_static("x-amz-target"), header(&target)?);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    if meta.service.is_query_compatible {
        let name = HeaderName::from_static("x-amzn-query-mode");
        headers.insert(name, HeaderValue::from_static("true"));
    }
    let body = json::write(meta.input, input)?;
    Ok(Draft { path_and_query: root(meta.uri), headers, body })
}

/// The source is <https://smithy.io/2.0/aws/protocols/aws-query-protocol.html>.
fn form_draft(meta: &Meta, input: &Node) -> Result<Draft, WireError> {
    let _ = input;
    let mut headers = HeaderMap::new();
    let content_type = "application/x-www-form-urlencoded; charset=utf-8";
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    let body = Err(super::unsupported())?;
    Ok(Draft { path_and_query: root(meta.uri), headers, body })
}

/// The source is <https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html>.
fn cbor_draft(meta: &Meta, input: &Node) -> Result<Draft, WireError> {
    let _ = input;
    let mut headers = HeaderMap::new();
    let protocol = HeaderName::from_static("smithy-protocol");
    headers.insert(protocol, HeaderValue::from_static("rpc-v2-cbor"));
    headers.insert(ACCEPT, HeaderValue::from_static("application/cbor"));
    let service = meta.service.target_prefix.unwrap_or(meta.service.id);
    let path_and_query = alloc::format!("/service/{service}/operation/{}", meta.name);
    let body = Err(super::unsupported())?;
    Ok(Draft { path_and_query, headers, body })
}

/// Models of these protocols give the path `/`, or none.
fn root(uri: &str) -> String {
    String::from(if uri.is_empty() { "/" } else { uri })
}

fn header(text: &str) -> Result<HeaderValue, WireError> {
    HeaderValue::try_from(text)
        .map_err(|_| WireError::new("the model gives a header a value that it cannot hold"))
}
