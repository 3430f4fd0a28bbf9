//! A document in each format.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::shapes::Attribute;

/// A format with the names of members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Json,
    SimdJson,
    Json5,
    Yaml,
    Toml,
    Ron,
    Xml,
    Cbor,
    MessagePack,
}

pub(super) const FORMATS: [Format; 9] = [
    Format::Json,
    Format::SimdJson,
    Format::Json5,
    Format::Yaml,
    Format::Toml,
    Format::Ron,
    Format::Xml,
    Format::Cbor,
    Format::MessagePack,
];

/// Reads a type, or the message of the error.
pub(super) fn read<T: DeserializeOwned>(format: Format, bytes: &[u8]) -> Result<T, String> {
    let text = || std::str::from_utf8(bytes).map_err(|error| error.to_string());
    match format {
        Format::Json => serde_json::from_slice(bytes).map_err(|error| error.to_string()),
        Format::SimdJson => {
            let read = simd_json::from_slice(&mut bytes.to_vec());
            read.map_err(|error: simd_json::Error| match error.error() {
                simd_json::ErrorType::Serde(message) => message.clone(),
                _ => error.to_string(),
            })
        }
        Format::Json5 => json5::from_str(text()?).map_err(|error| error.to_string()),
        Format::Yaml => serde_yaml_ng::from_str(text()?).map_err(|error| error.to_string()),
        Format::Toml => toml::from_str(text()?).map_err(|error| error.to_string()),
        Format::Ron => {
            ron::from_str(text()?).map_err(|error: ron::error::SpannedError| error.code.to_string())
        }
        Format::Xml => quick_xml::de::from_str(text()?).map_err(|error| error.to_string()),
        Format::Cbor => ciborium::from_reader(bytes).map_err(|error| match error {
            ciborium::de::Error::Semantic(_, message) => message,
            error => error.to_string(),
        }),
        Format::MessagePack => rmp_serde::from_slice(bytes).map_err(|error| error.to_string()),
    }
}

/// Writes a union as its type does.
#[track_caller]
pub(super) fn write_union(format: Format, union: &Attribute) -> Vec<u8> {
    match format {
        Format::Ron => ron::to_string(union).expect("RON").into_bytes(),
        Format::Xml => quick_xml::se::to_string_with_root("A", union).expect("XML").into_bytes(),
        format => write_named(format, union).expect("a document"),
    }
}

/// Writes a document of a union or of a structure; `None` if the format cannot hold it.
pub(super) fn write(format: Format, document: &Value) -> Option<Vec<u8>> {
    match format {
        Format::Ron => Some(ron(document, None).into_bytes()),
        Format::Xml => xml(document).map(String::into_bytes),
        format => write_named(format, document),
    }
}

fn write_named(format: Format, value: &impl Serialize) -> Option<Vec<u8>> {
    match format {
        Format::Json | Format::SimdJson => serde_json::to_vec(value).ok(),
        Format::Json5 => json5::to_string(value).ok().map(String::into_bytes),
        Format::Yaml => serde_yaml_ng::to_string(value).ok().map(String::into_bytes),
        Format::Toml => toml::to_string(value).ok().map(String::into_bytes),
        Format::Cbor => {
            let mut bytes = Vec::new();
            ciborium::into_writer(value, &mut bytes).ok().map(|()| bytes)
        }
        Format::MessagePack => rmp_serde::to_vec_named(value).ok(),
        Format::Ron | Format::Xml => None,
    }
}

/// RON distinguishes structures from maps, and writes the `Some` of optional members.
fn ron(value: &Value, member: Option<&str>) -> String {
    let text = match value {
        Value::Object(members) if member == Some("M") => {
            let entries =
                members.iter().map(|(name, value)| format!("{name:?}:{}", ron(value, None)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
        Value::Object(members) => {
            let members = members.iter().map(|(name, value)| match name.as_str() {
                "Later" | "Other" => format!("{name}:{}", ron_of_any(value)),
                name => format!("{name}:{}", ron(value, Some(name))),
            });
            format!("({})", members.collect::<Vec<_>>().join(","))
        }
        Value::Array(items) => {
            let items = items.iter().map(|item| ron(item, None));
            format!("[{}]", items.collect::<Vec<_>>().join(","))
        }
        Value::Null => return "None".to_owned(),
        value => value.to_string(),
    };
    let is_required = member.is_none_or(|name| ["required", "key"].contains(&name));
    if is_required { text } else { format!("Some({text})") }
}

/// A value of any type has the syntax of JSON, except null.
fn ron_of_any(value: &Value) -> String {
    if value.is_null() { "None".to_owned() } else { value.to_string() }
}

/// XML has no null, and a list is its items as elements of the list's name.
fn xml(value: &Value) -> Option<String> {
    fn element(name: &str, value: &Value, text: &mut String) -> Option<()> {
        if let Value::Array(items) = value {
            return items.iter().try_for_each(|item| match item {
                Value::Array(_) => None,
                item => element(name, item, text),
            });
        }
        *text += &format!("<{name}>");
        content(value, text)?;
        *text += &format!("</{name}>");
        Some(())
    }
    fn content(value: &Value, text: &mut String) -> Option<()> {
        match value {
            Value::Null | Value::Array(_) => None,
            Value::Object(entries) => {
                entries.iter().try_for_each(|(name, value)| element(name, value, text))
            }
            Value::String(value) => {
                *text += value;
                Some(())
            }
            value => {
                *text += &value.to_string();
                Some(())
            }
        }
    }
    let mut text = "<A>".to_owned();
    content(value, &mut text)?;
    Some(text + "</A>")
}
