//! Structures of responses with headers, a status and a body.

use alloc::string::String;
use alloc::vec::Vec;

use http::HeaderMap;

use super::bindings::headers;
use super::error::WireError;
use super::node::Node;
use super::{json, unsupported};
use crate::operation::{Location, WireMember, WireStructure, WireType};

/// The members of a structure in headers, the status and the body.
pub(super) fn rest(
    is_json: bool,
    table: &WireStructure,
    status: u16,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Node, WireError> {
    let mut members: Vec<(String, Node)> = Vec::new();
    headers::read(table, headers, &mut members)?;
    for member in table.members().filter(|member| member.location == Location::Status) {
        members.push((member.name.into(), Node::Integer(status.into())));
    }
    match table.payload {
        Some(name) => {
            let listed = table.members().find(|member| member.name == name);
            let plain = WireMember::new(name, WireType::Plain);
            let value = payload(is_json, &listed.unwrap_or(plain), body);
            if let Some(value) = value.map_err(|error| error.in_member(name))? {
                members.push((name.into(), value));
            }
        }
        None if body.is_empty() => {}
        None => {
            let in_body = if is_json { json::read(body, table)? } else { Err(unsupported())? };
            if let Node::Map(entries) = in_body {
                members.extend(entries);
            }
        }
    }
    Ok(Node::Map(members))
}

/// The member that a body is. Without a body, only a stream and what is required are there.
pub(super) fn payload(
    is_json: bool,
    member: &WireMember,
    body: &[u8],
) -> Result<Option<Node>, WireError> {
    let is_stream = matches!(member.ty, WireType::Stream | WireType::EventStream(_));
    if body.is_empty() && !is_stream && !member.required {
        return Ok(None);
    }
    match &member.ty {
        WireType::Blob | WireType::Stream => Ok(Some(Node::Bytes(body.into()))),
        WireType::Text | WireType::JsonText => match core::str::from_utf8(body) {
            Ok(text) => Ok(Some(Node::Text(text.into()))),
            Err(error) => {
                Err(WireError::new("the body is not UTF-8").at_offset(error.valid_up_to() as u64))
            }
        },
        // Its events are read one by one.
        WireType::EventStream(_) => Ok(None),
        ty if is_json => match json::read_value(body, ty)? {
            Node::Null => Ok(None),
            node => Ok(Some(node)),
        },
        WireType::Structure(_) => Err(unsupported()),
        _ => Err(WireError::new("the body cannot be a value of this type")),
    }
}
