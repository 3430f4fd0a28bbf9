//! The values of cases, as nodes of the types of the model, so that both sides of a comparison have one form.

use serde_json::Value;
use shapewright::operation::{WireStructure, WireType};
use shapewright::wire::node::Node;
use shapewright::wire::timestamp;

/// A structure of a case. Blobs are strings of UTF-8 there, and instants are numbers.
pub fn structure(value: &Value, table: &WireStructure) -> Node {
    let Some(members) = value.as_object() else { return Node::Map(Vec::new()) };
    let of = |(name, value): (&String, &Value)| {
        let member = table.members().find(|member| member.name == name);
        let ty = member.map_or(WireType::Plain, |member| member.ty);
        (name.clone(), node(value, &ty))
    };
    Node::Map(members.iter().map(of).collect())
}

fn node(value: &Value, ty: &WireType) -> Node {
    match (ty, value) {
        (_, Value::Null) => Node::Null,
        (WireType::Structure(table), value) => structure(value, table),
        (WireType::List(list), Value::Array(items)) => {
            Node::List(items.iter().map(|item| node(item, &list.item)).collect())
        }
        (WireType::Map(map), Value::Object(entries)) => Node::Map(
            entries.iter().map(|(key, value)| (key.clone(), node(value, &map.value))).collect(),
        ),
        (WireType::Blob | WireType::Stream, Value::String(text)) => {
            Node::Bytes(text.clone().into_bytes())
        }
        (WireType::Float, Value::String(text)) => Node::Float(text.parse().unwrap()),
        (WireType::Timestamp(_), value) => {
            timestamp::document(timestamp::instant(&plain(value)).unwrap())
        }
        (_, value) => plain(value),
    }
}

fn plain(value: &Value) -> Node {
    match value {
        Value::Null => Node::Null,
        Value::Bool(value) => Node::Boolean(*value),
        Value::Number(number) => match number.as_i128() {
            Some(integer) => Node::Integer(integer),
            None => Node::Float(number.as_f64().unwrap()),
        },
        Value::String(text) => Node::Text(text.clone()),
        Value::Array(items) => Node::List(items.iter().map(plain).collect()),
        Value::Object(entries) => {
            Node::Map(entries.iter().map(|(key, value)| (key.clone(), plain(value))).collect())
        }
    }
}

/// A node in one form: no members that the model does not list, entries sorted, numbers and texts of one kind.
pub fn settled(node: &Node, ty: &WireType) -> String {
    match (ty, node) {
        (WireType::Structure(table), node) => settled_structure(node, table),
        (WireType::List(list), Node::List(items)) => {
            let items: Vec<String> = items.iter().map(|item| settled(item, &list.item)).collect();
            format!("[{}]", items.join(", "))
        }
        (WireType::Map(map), Node::Map(entries)) => {
            let entries = entries
                .iter()
                .map(|(key, value)| format!("{key:?}: {}", settled(value, &map.value)));
            sorted(entries.collect())
        }
        (_, Node::Map(entries)) => {
            let entries =
                entries.iter().map(|(key, value)| format!("{key:?}: {}", settled(value, ty)));
            sorted(entries.collect())
        }
        (WireType::Blob | WireType::Stream, Node::Bytes(bytes)) => {
            format!("bytes {}", bytes.escape_ascii())
        }
        (WireType::Timestamp(_), node) => match timestamp::instant(node) {
            Ok(instant) => format!("instant {instant}"),
            Err(error) => format!("{error}"),
        },
        (WireType::Float, Node::Integer(value)) => format!("float {}", *value as f64),
        (WireType::Float, Node::Float(value)) => format!("float {value}"),
        (_, node) => format!("{node:?}"),
    }
}

pub fn settled_structure(node: &Node, table: &WireStructure) -> String {
    let Node::Map(entries) = node else { return format!("not a structure: {node:?}") };
    let listed = entries.iter().filter_map(|(name, value)| {
        let member = table.members().find(|member| member.name == name)?;
        Some(format!("{name:?}: {}", settled(value, &member.ty)))
    });
    sorted(listed.collect())
}

fn sorted(mut entries: Vec<String>) -> String {
    entries.sort();
    format!("{{{}}}", entries.join(", "))
}
