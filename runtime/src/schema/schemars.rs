//! `schemars::JsonSchema`.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::{FLOAT_TEXTS, FloatForm, denies};
use crate::slot::Structure;

/// Implements the trait for types whose schemas are short enough to repeat where they are used.
macro_rules! inline {
    ($($(#[$cfg:meta])* $type:ty: $name:literal, $generator:ident => $schema:expr;)*) => {$(
        $(#[$cfg])*
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed($name)
            }

            fn schema_id() -> Cow<'static, str> {
                Cow::Borrowed(concat!("shapewright::", $name))
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )*};
}

inline! {
    FloatForm: "FloatForm", _generator => json_schema!({
        "anyOf": [{"type": "number", "format": "double"}, {"enum": FLOAT_TEXTS}],
    });
    #[cfg(feature = "blob")]
    crate::Blob: "Blob", _generator => json_schema!({
        "type": "string",
        "contentEncoding": "base64",
    });
    #[cfg(feature = "blob")]
    crate::BlobInput: "BlobInput", _generator => json_schema!({"type": "string"});
    #[cfg(feature = "decimal")]
    crate::Decimal: "Decimal", _generator => json_schema!({"type": ["number", "string"]});
    #[cfg(feature = "json")]
    crate::JsonText: "JsonText", _generator => json_schema!({});
    #[cfg(feature = "timestamp")]
    crate::Timestamp: "Timestamp", generator => instant(generator);
    #[cfg(feature = "timestamp")]
    crate::timestamp::TimestampZ: "TimestampZ", generator => instant(generator);
    #[cfg(feature = "timestamp")]
    crate::TimestampInput: "TimestampInput", generator => instant_or_text(generator);
    #[cfg(feature = "timestamp")]
    crate::timestamp::TimestampInputZ: "TimestampInputZ", generator => instant_or_text(generator);
}

/// An instant is written in one form and read in several.
#[cfg(feature = "timestamp")]
fn instant(generator: &SchemaGenerator) -> Schema {
    if generator.contract().is_serialize() {
        json_schema!({"type": "string", "format": "date-time"})
    } else {
        json_schema!({"type": ["string", "number"]})
    }
}

#[cfg(feature = "timestamp")]
fn instant_or_text(generator: &SchemaGenerator) -> Schema {
    if generator.contract().is_serialize() {
        json_schema!({"type": "string"})
    } else {
        json_schema!({"type": ["string", "number"]})
    }
}

/// The names that an object of a union may have besides its member.
const IGNORED: &str = "^(__type$|@xmlns(:|$))";

/// The schema of a tagged union, from that of a struct with all its members.
#[must_use]
pub fn union<T: Structure<'static>>(members: &Schema, generator: &SchemaGenerator) -> Schema {
    let properties = members.get("properties").and_then(Value::as_object);
    let properties = properties.cloned().unwrap_or_default();
    let names: Vec<Value> = properties.keys().map(|name| Value::from(name.as_str())).collect();
    let is_written = generator.contract().is_serialize();
    let mut forms: Vec<Value> = Vec::with_capacity(properties.len() + 1);
    for (name, schema) in properties {
        forms.push(only(&name, schema, is_written));
    }
    if is_written || !denies::<T>() {
        forms.push(json!({
            "minProperties": 1,
            "maxProperties": 1,
            "propertyNames": {"not": {"anyOf": [{"pattern": IGNORED}, {"enum": names}]}},
            "additionalProperties": {"not": {"type": "null"}},
        }));
    }
    let mut schema = if forms.is_empty() {
        json_schema!({"not": {}})
    } else {
        json_schema!({"type": "object", "anyOf": forms})
    };
    if let Some(description) = members.get("description") {
        schema.insert("description".into(), description.clone());
    }
    schema
}

/// The schema of objects in which one member is present. A null does not count, and is not written.
fn only(name: &str, schema: Value, is_written: bool) -> Value {
    let mut properties = Map::new();
    let is_any = schema == Value::Bool(true) || schema == json!({});
    properties.insert(name.into(), if is_any { json!({"not": {"type": "null"}}) } else { schema });
    if is_written {
        return json!({
            "required": [name], "properties": properties, "additionalProperties": false,
        });
    }
    let mut ignored = Map::new();
    ignored.insert(IGNORED.into(), Value::Bool(true));
    json!({
        "required": [name],
        "properties": properties,
        "patternProperties": ignored,
        "additionalProperties": {"type": "null"},
    })
}
