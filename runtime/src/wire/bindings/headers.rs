//! Members in headers.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use http::{HeaderMap, HeaderName, HeaderValue};

use super::{members_at, parse, scalar};
use crate::blob::encoded;
use crate::operation::{Location, TimestampFormat, WireMember, WireStructure, WireType};
use crate::wire::error::WireError;
use crate::wire::json;
use crate::wire::node::Node;

/// Adds the headers of a structure's members.
///
/// # Errors
/// A value that a header cannot hold: only visible ASCII characters, spaces and tabs are allowed.
pub fn write(table: &WireStructure, node: &Node, headers: &mut HeaderMap) -> Result<(), WireError> {
    for (member, value) in members_at(table, node, Location::Header) {
        let text = text(&member.ty, value).and_then(|text| insert(headers, member.wire, &text));
        text.map_err(|error| error.in_member(member.name))?;
    }
    for (member, value) in members_at(table, node, Location::Headers) {
        let Node::Map(entries) = value else {
            return Err(WireError::new("expected map").in_member(member.name));
        };
        for (key, value) in entries.iter().filter(|(_, value)| !value.is_null()) {
            let name = alloc::format!("{}{key}", member.wire);
            let text = text(&WireType::Text, value).and_then(|text| insert(headers, &name, &text));
            text.map_err(|error| error.in_member(key).in_member(member.name))?;
        }
    }
    Ok(())
}

fn insert(headers: &mut HeaderMap, name: &str, text: &str) -> Result<(), WireError> {
    let name = HeaderName::try_from(name)
        .map_err(|_| WireError::new("the name of a header may not have this character"))?;
    let value = HeaderValue::try_from(text)
        .map_err(|_| WireError::new("a header cannot hold this value: not visible ASCII"))?;
    headers.entry(name).or_insert(value);
    Ok(())
}

fn text(ty: &WireType, node: &Node) -> Result<String, WireError> {
    match (ty, node) {
        (WireType::JsonText, Node::Text(text)) => Ok(encoded(text.as_bytes())),
        (WireType::JsonText, node) => Ok(encoded(&json::write_value(&WireType::Document, node)?)),
        (ty, Node::List(items)) => {
            let item_type = match ty {
                WireType::List(list) => &list.item,
                _ => &WireType::Text,
            };
            let items = items.iter().filter(|item| !item.is_null());
            let texts: Result<Vec<_>, _> = items.map(|item| list_item(item_type, item)).collect();
            Ok(texts?.join(", "))
        }
        (ty, node) => scalar(ty, node, TimestampFormat::Rfc822),
    }
}

/// Strings with commas or quotation marks are quoted.
fn list_item(ty: &WireType, node: &Node) -> Result<String, WireError> {
    let text = scalar(ty, node, TimestampFormat::Rfc822)?;
    let needs_quotes = matches!(ty, WireType::Text | WireType::Plain) && text.contains([',', '"']);
    if !needs_quotes {
        return Ok(text);
    }
    Ok(alloc::format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}

/// The members of a structure that are in headers.
///
/// # Errors
/// A value does not have its type.
pub fn read(
    table: &WireStructure,
    headers: &HeaderMap,
    members: &mut Vec<(String, Node)>,
) -> Result<(), WireError> {
    for member in table.members() {
        let value = match member.location {
            Location::Header => named(&member, headers),
            Location::Headers => Ok(prefixed(&member, headers)),
            _ => continue,
        };
        if let Some(value) = value.map_err(|error| error.in_member(member.name))? {
            members.push((member.name.into(), value));
        }
    }
    Ok(())
}

fn named(member: &WireMember, headers: &HeaderMap) -> Result<Option<Node>, WireError> {
    let values: Vec<String> = headers.get_all(member.wire).iter().map(value_text).collect();
    if values.is_empty() {
        return Ok(None);
    }
    let text = values.join(", ");
    match &member.ty {
        WireType::List(list) => {
            let items = match list.item {
                WireType::Timestamp(format) => dates(&text, format),
                _ => split(&text),
            };
            let items = items.iter().map(|item| parse(&list.item, item));
            items.collect::<Result<_, _>>().map(|items| Some(Node::List(items)))
        }
        WireType::JsonText => {
            let bytes = json::base64(text.trim())?;
            String::from_utf8(bytes)
                .map(|text| Some(Node::Text(text)))
                .map_err(|_| WireError::new("expected base64 of UTF-8"))
        }
        ty => parse(ty, &text).map(Some),
    }
}

/// Servers send Latin-1 and UTF-8, though neither is allowed.
fn value_text(value: &HeaderValue) -> String {
    match core::str::from_utf8(value.as_bytes()) {
        Ok(text) => text.into(),
        Err(_) => value.as_bytes().iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn prefixed(member: &WireMember, headers: &HeaderMap) -> Option<Node> {
    let prefix = member.wire.to_ascii_lowercase();
    let entries: Vec<(String, Node)> = headers
        .keys()
        .filter_map(|name| {
            let key = name.as_str().strip_prefix(&prefix)?;
            let values: Vec<String> = headers.get_all(name).iter().map(value_text).collect();
            Some((key.to_string(), Node::Text(values.join(", "))))
        })
        .collect();
    if entries.is_empty() { None } else { Some(Node::Map(entries)) }
}

/// Dates of HTTP have a comma of their own.
fn dates(text: &str, format: Option<TimestampFormat>) -> Vec<String> {
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let is_http = matches!(format.unwrap_or(TimestampFormat::Rfc822), TimestampFormat::Rfc822);
    if !is_http {
        return parts.into_iter().filter(|part| !part.is_empty()).map(String::from).collect();
    }
    parts.chunks(2).map(|pair| pair.join(", ")).filter(|date| !date.is_empty()).collect()
}

/// The items of a list, of which some may be quoted.
fn split(text: &str) -> Vec<String> {
    let mut items = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (item, after) = match rest.strip_prefix('"') {
            Some(quoted) => unquote(quoted),
            None => {
                let (item, after) = rest.split_once(',').unwrap_or((rest, ""));
                (String::from(item.trim()), after)
            }
        };
        items.push(item);
        rest = after.trim_start();
    }
    items
}

/// The text up to the closing quotation mark, and what follows the next comma.
fn unquote(text: &str) -> (String, &str) {
    let mut item = String::new();
    let mut characters = text.char_indices();
    while let Some((index, character)) = characters.next() {
        match character {
            '\\' => item.extend(characters.next().map(|(_, escaped)| escaped)),
            '"' => {
                let after = text.get(index + 1..).unwrap_or_default();
                return (item, after.split_once(',').map_or("", |(_, after)| after));
            }
            character => item.push(character),
        }
    }
    (item, "")
}
