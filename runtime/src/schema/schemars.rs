//! `schemars::JsonSchema`.

use alloc::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{FLOAT_TEXTS, FloatForm};

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
