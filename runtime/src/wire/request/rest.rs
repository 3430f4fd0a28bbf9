//! Requests with paths, query strings and headers.

use alloc::vec::Vec;

use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue};

use super::Draft;
use crate::operation::{Meta, Protocol, WireMember, WireType};
use crate::wire::bindings::{headers, path, query};
use crate::wire::error::WireError;
use crate::wire::node::Node;
use crate::wire::{json, unsupported};

/// A body and the content type that it has by default.
pub(in crate::wire) type Body = (Vec<u8>, Option<&'static str>);

pub(super) fn draft(meta: &Meta, input: &Node) -> Result<Draft, WireError> {
    let (template, constant) = meta.uri.split_once('?').unwrap_or((meta.uri, ""));
    let mut path_and_query = path::write(template, meta.input, input)?;
    let query = query::write(constant, meta.input, input)?;
    if !query.is_empty() {
        path_and_query.push('?');
        path_and_query.push_str(&query);
    }
    let mut headers = HeaderMap::new();
    headers::write(meta.input, input, &mut headers)?;
    let (body, content_type) = body(meta, input)?;
    if let Some(content_type) = content_type {
        headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static(content_type));
    }
    Ok(Draft { path_and_query, headers, body })
}

fn body(meta: &Meta, input: &Node) -> Result<Body, WireError> {
    let is_json = meta.service.protocol == Protocol::RestJson;
    if let Some(name) = meta.input.payload {
        let member = meta.input.members().find(|member| member.name == name);
        let plain = WireMember::new(name, WireType::Plain);
        return payload(
            is_json,
            &member.unwrap_or(plain),
            input.get(name).filter(|value| !value.is_null()),
        )
        .map_err(|error| error.in_member(name));
    }
    if !meta.input.has_body(input) {
        return Ok((Vec::new(), None));
    }
    if is_json {
        return Ok((json::write(meta.input, input)?, Some(JSON)));
    }
    Err(unsupported())
}

const JSON: &str = "application/json";
const XML: &str = "application/xml";

/// The body that one member is.
pub(in crate::wire) fn payload(
    is_json: bool,
    member: &WireMember,
    value: Option<&Node>,
) -> Result<Body, WireError> {
    match (&member.ty, value) {
        (WireType::EventStream(_), _) => {
            Ok((Vec::new(), Some("application/vnd.amazon.eventstream")))
        }
        (WireType::Blob | WireType::Stream, Some(Node::Bytes(bytes))) => {
            Ok((bytes.clone(), Some("application/octet-stream")))
        }
        (WireType::Blob | WireType::Stream, Some(Node::Text(text))) => {
            Ok((json::base64(text)?, Some("application/octet-stream")))
        }
        (WireType::Text | WireType::JsonText, Some(Node::Text(text))) => {
            Ok((text.clone().into_bytes(), Some("text/plain")))
        }
        (ty, Some(value)) if is_json => Ok((json::write_value(ty, value)?, Some(JSON))),
        // A structure without members, but not a union, which would have one.
        (WireType::Structure(table), None) if is_json && !table.is_union => {
            Ok((b"{}".to_vec(), Some(JSON)))
        }
        (WireType::Structure(_), Some(_)) => {
            let _ = XML;
            Err(unsupported())
        }
        (_, None) => Ok((Vec::new(), None)),
        (_, Some(_)) => Err(WireError::new("the body cannot be a value of this type")),
    }
}
