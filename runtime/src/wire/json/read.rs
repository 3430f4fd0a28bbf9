//! JSON as nodes, by the tables.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::operation::{WireStructure, WireType};
use crate::scalar::{Literal, Scalar};
use crate::wire::error::WireError;
use crate::wire::node::Node;
use crate::wire::{number, timestamp};

/// The members of a structure that are in a body; none if the body is empty.
///
/// # Errors
/// The body is not JSON, or a member does not have its type.
pub fn read(body: &[u8], table: &WireStructure) -> Result<Node, WireError> {
    match parse(body)? {
        None | Some(Node::Null) => Ok(Node::Map(Vec::new())),
        Some(node) => structure(node, table),
    }
}

/// A value; null if the body is empty.
///
/// # Errors
/// The body is not JSON, or the value does not have its type.
pub fn read_value(body: &[u8], ty: &WireType) -> Result<Node, WireError> {
    value(parse(body)?.unwrap_or_default(), ty)
}

/// `serde_json` refuses documents that are nested more than 128 times.
fn parse(body: &[u8]) -> Result<Option<Node>, WireError> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(None);
    }
    match serde_json::from_slice::<Parsed>(body) {
        Ok(Parsed(node)) => Ok(Some(node)),
        Err(error) => Err(syntax(body, &error)),
    }
}

fn syntax(body: &[u8], error: &serde_json::Error) -> WireError {
    let lines = body.split_inclusive(|byte| *byte == b'\n');
    let before: usize = lines.take(error.line().saturating_sub(1)).map(<[u8]>::len).sum();
    let offset = before + error.column().saturating_sub(1);
    let text = alloc::format!("{error}");
    let reason = text.split(" at line ").next().unwrap_or_default();
    WireError::new(alloc::format!("the body is not JSON: {reason}")).at_offset(offset as u64)
}

fn structure(node: Node, table: &WireStructure) -> Result<Node, WireError> {
    let Node::Map(entries) = node else { return Err(WireError::new("expected object")) };
    let mut members = Vec::with_capacity(entries.len());
    for (name, node) in entries {
        if node.is_null() {
            continue;
        }
        let listed = table.members().find(|member| member.wire == name);
        match listed.filter(|member| member.is_in_body()) {
            Some(member) => {
                let node = value(node, &member.ty).map_err(|error| error.in_member(member.name))?;
                members.push((member.name.into(), node));
            }
            None => members.push((name, node)),
        }
    }
    Ok(Node::Map(members))
}

fn value(node: Node, ty: &WireType) -> Result<Node, WireError> {
    match (ty, node) {
        (_, Node::Null) => Ok(Node::Null),
        (WireType::Structure(table) | WireType::EventStream(table), node) => structure(node, table),
        (WireType::List(list), Node::List(items)) => {
            let items = items.into_iter().enumerate();
            let kept = items.filter(|(_, item)| list.sparse || !item.is_null());
            let read = |(index, item)| {
                value(item, &list.item).map_err(|error: WireError| error.in_item(index))
            };
            kept.map(read).collect::<Result<_, _>>().map(Node::List)
        }
        (WireType::Map(map), Node::Map(entries)) => {
            let kept = entries.into_iter().filter(|(_, node)| map.sparse || !node.is_null());
            let read = |(key, node): (String, Node)| match value(node, &map.value) {
                Ok(node) => Ok((key, node)),
                Err(error) => Err(error.in_member(&key)),
            };
            kept.map(read).collect::<Result<_, _>>().map(Node::Map)
        }
        (WireType::List(_), _) => Err(WireError::new("expected array")),
        (WireType::Map(_), _) => Err(WireError::new("expected object")),
        (WireType::Timestamp(_), node) => timestamp::instant(&node).map(timestamp::document),
        (WireType::Blob | WireType::Stream, Node::Text(text)) => base64(&text).map(Node::Bytes),
        // NaN and the infinities are strings.
        (WireType::Float, Node::Text(text)) => number::parse(&text, ty),
        (_, node) => Ok(node),
    }
}

/// The bytes of a base64 text.
pub(crate) fn base64(text: &str) -> Result<Vec<u8>, WireError> {
    let mut bytes = Vec::new();
    match Scalar::set(&mut bytes, Literal::Text(text)) {
        Ok(()) => Ok(bytes),
        Err(_) => Err(WireError::new("expected base64")),
    }
}

struct Parsed(Node);

impl<'de> Deserialize<'de> for Parsed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor).map(Self)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Integer(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Integer(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.into()))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(Parsed(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut map = Vec::new();
        while let Some((key, Parsed(value))) = entries.next_entry::<String, Parsed>()? {
            map.push((key, value));
        }
        Ok(Node::Map(map))
    }
}
