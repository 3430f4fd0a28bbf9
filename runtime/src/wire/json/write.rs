//! Nodes as JSON, by the tables.

use alloc::string::ToString;
use alloc::vec::Vec;

use crate::blob::encoded;
use crate::number_text::special_text;
use crate::operation::{TimestampFormat, WireStructure, WireType};
use crate::wire::error::WireError;
use crate::wire::node::Node;
use crate::wire::timestamp;

/// The members of a structure that travel in the body, as an object.
///
/// # Errors
/// A member does not have its type.
pub fn write(table: &WireStructure, node: &Node) -> Result<Vec<u8>, WireError> {
    let mut output = Vec::new();
    structure(&mut output, table, node)?;
    Ok(output)
}

/// A value.
///
/// # Errors
/// It does not have its type.
pub fn write_value(ty: &WireType, node: &Node) -> Result<Vec<u8>, WireError> {
    let mut output = Vec::new();
    value(&mut output, ty, node)?;
    Ok(output)
}

fn value(output: &mut Vec<u8>, ty: &WireType, node: &Node) -> Result<(), WireError> {
    match (ty, node) {
        (_, Node::Null) => null(output),
        (WireType::Structure(table) | WireType::EventStream(table), node) => {
            return structure(output, table, node);
        }
        (WireType::List(list), Node::List(items)) => return sequence(output, &list.item, items),
        (WireType::Map(map), Node::Map(entries)) => {
            return object(output, entries.iter().map(|(key, node)| (key, key, map.value, node)));
        }
        (WireType::Timestamp(format), node) => {
            let instant = timestamp::instant(node)?;
            let node = timestamp::value(instant, format.unwrap_or(TimestampFormat::Unix));
            return value(output, &WireType::Plain, &node);
        }
        (WireType::Decimal, Node::Text(text)) if is_number(text) => {
            output.extend_from_slice(text.as_bytes());
        }
        (_, Node::Boolean(value)) => output.extend_from_slice(value.to_string().as_bytes()),
        (_, Node::Integer(value)) => output.extend_from_slice(value.to_string().as_bytes()),
        (_, Node::Float(number)) => match special_text(*number) {
            Some(text) => string(output, text),
            None => append(output, number),
        },
        (_, Node::Text(text)) => string(output, text),
        (_, Node::Bytes(bytes)) => string(output, &encoded(bytes)),
        (WireType::Map(_), Node::List(_)) => return Err(WireError::new("expected map")),
        (WireType::List(_), Node::Map(_)) => return Err(WireError::new("expected list")),
        (_, Node::List(items)) => return sequence(output, &WireType::Plain, items),
        (_, Node::Map(entries)) => {
            let plain = |(key, node)| (key, key, WireType::Plain, node);
            return object(output, entries.iter().map(|(key, node)| plain((key, node))));
        }
    }
    Ok(())
}

fn structure(output: &mut Vec<u8>, table: &WireStructure, node: &Node) -> Result<(), WireError> {
    let Node::Map(entries) = node else { return Err(WireError::new("expected structure")) };
    let members = entries.iter().filter(|(_, node)| !node.is_null()).filter_map(|(name, node)| {
        match table.members().find(|member| member.name == name) {
            Some(member) if member.is_in_body() => Some((name, member.wire, member.ty, node)),
            Some(_) => None,
            None => Some((name, name.as_str(), WireType::Plain, node)),
        }
    });
    object(output, members)
}

/// Names in documents, names on the wire, types and values.
fn object<'n, N: AsRef<str> + 'n, W: AsRef<str>>(
    output: &mut Vec<u8>,
    entries: impl Iterator<Item = (&'n N, W, WireType, &'n Node)>,
) -> Result<(), WireError> {
    output.push(b'{');
    for (index, (name, wire, ty, node)) in entries.enumerate() {
        if index > 0 {
            output.push(b',');
        }
        string(output, wire.as_ref());
        output.push(b':');
        value(output, &ty, node).map_err(|error| error.in_member(name.as_ref()))?;
    }
    output.push(b'}');
    Ok(())
}

fn sequence(output: &mut Vec<u8>, ty: &WireType, items: &[Node]) -> Result<(), WireError> {
    output.push(b'[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            output.push(b',');
        }
        value(output, ty, item).map_err(|error| error.in_item(index))?;
    }
    output.push(b']');
    Ok(())
}

fn null(output: &mut Vec<u8>) {
    output.extend_from_slice(b"null");
}

fn string(output: &mut Vec<u8>, text: &str) {
    append(output, text);
}

/// Strings and finite numbers, of which `serde_json` writes every one.
fn append<T: serde_core::Serialize + ?Sized>(output: &mut Vec<u8>, value: &T) {
    output.extend(serde_json::to_vec(value).unwrap_or_default());
}

fn is_number(text: &str) -> bool {
    matches!(serde_json::from_str(text), Ok(serde_json::Value::Number(_)))
        && text.trim().len() == text.len()
}
