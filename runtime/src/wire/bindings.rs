//! Members in paths, query strings and headers: <https://smithy.io/2.0/spec/http-bindings.html>.

pub mod headers;
pub mod path;
pub mod query;

use alloc::string::String;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::error::WireError;
use super::node::Node;
use super::{number, timestamp};
use crate::operation::{Location, TimestampFormat, WireMember, WireStructure, WireType};

/// The characters that RFC 3986 reserves, and all that are not ASCII.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

const RESERVED_BUT_SLASH: &AsciiSet = &RESERVED.remove(b'/');

/// A text in a path or a query string.
pub(crate) fn escape(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).collect()
}

/// A text in a path whose slashes stay.
pub(crate) fn escape_greedy(text: &str) -> String {
    utf8_percent_encode(text, RESERVED_BUT_SLASH).collect()
}

/// The members of a structure in a part of the message, with their values.
fn members_at<'n>(
    table: &WireStructure,
    node: &'n Node,
    location: Location,
) -> impl Iterator<Item = (WireMember, &'n Node)> {
    let members = table.members().filter(move |member| member.location == location);
    members.filter_map(|member| {
        let value = node.get(member.name).filter(|value| !value.is_null())?;
        Some((member, value))
    })
}

/// A scalar as text; instants have the format of the shape, or `format`.
fn scalar(ty: &WireType, node: &Node, format: TimestampFormat) -> Result<String, WireError> {
    match ty {
        WireType::Timestamp(own) => {
            Ok(timestamp::text(timestamp::instant(node)?, own.unwrap_or(format)))
        }
        _ => match node {
            Node::Bytes(bytes) => Ok(crate::blob::encoded(bytes)),
            node => number::text(node),
        },
    }
}

/// The value of a text by its type.
fn parse(ty: &WireType, text: &str) -> Result<Node, WireError> {
    match ty {
        WireType::Timestamp(_) => {
            timestamp::instant(&Node::Text(text.into())).map(timestamp::document)
        }
        WireType::Blob => super::json::base64(text).map(Node::Bytes),
        ty => number::parse(text, ty),
    }
}
