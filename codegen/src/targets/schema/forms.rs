//! The forms of values that several types of JSON can hold: instants, bytes, numbers.
//!
//! The types of the runtime read these; `tests/tests/schema` compares both.

use super::node::{Node, Schema};
use super::patterns;

/// A value with several forms, which has a definition of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    Blob,
    BlobInput,
    Decimal,
    Float,
    JsonText,
    Timestamp,
    TimestampInput,
}

/// The seconds of the years -9999 and 9999, between which numbers are seconds; beyond them, milliseconds.
const SECONDS: [i64; 2] = [-377_705_116_800, 253_402_300_799];

impl Form {
    pub(super) const ALL: [Self; 7] = [
        Self::Blob,
        Self::BlobInput,
        Self::Decimal,
        Self::Float,
        Self::JsonText,
        Self::Timestamp,
        Self::TimestampInput,
    ];

    /// The key of the definition. No shape of a model has one with a point, because it has an identifier.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Blob => "shapewright.Blob",
            Self::BlobInput => "shapewright.BlobInput",
            Self::Decimal => "shapewright.Decimal",
            Self::Float => "shapewright.Float",
            Self::JsonText => "shapewright.JsonText",
            Self::Timestamp => "shapewright.Timestamp",
            Self::TimestampInput => "shapewright.TimestampInput",
        }
    }

    /// The schema of the values.
    pub(super) fn schema(self) -> Schema<'static> {
        match self {
            Self::Blob => Schema::of_type("string")
                .with("description", "Bytes in base64, in one line or several.")
                .with("contentEncoding", "base64")
                .with("pattern", patterns::base64()),
            Self::BlobInput => Schema::of_type("string")
                .with("description", "Bytes in base64, or the text itself."),
            Self::Decimal => Schema::any_of([
                Schema::of_type("number"),
                Schema::of_type("string").with("pattern", patterns::DECIMAL),
            ])
            .with("description", "A decimal number, as a number or as text."),
            Self::Float => Schema::any_of([
                Schema::of_type("number"),
                Schema::any().with("enum", Node::from_iter(["NaN", "Infinity", "-Infinity"])),
            ])
            .with("description", "A number of 64 bits."),
            Self::JsonText => {
                Schema::any().with("description", "A JSON document, as text or as a value.")
            }
            Self::Timestamp => Schema::any_of([
                epoch(),
                Schema::of_type("string").with("pattern", patterns::instant()),
            ])
            .with(
                "description",
                "An instant: epoch seconds, or a date and a time in ISO 8601 or RFC 822.",
            ),
            Self::TimestampInput => Schema::any_of([epoch(), Schema::of_type("string")])
                .with("description", "An instant, or text for one."),
        }
    }
}

/// The schema of epoch seconds or milliseconds.
fn epoch() -> Schema<'static> {
    let [first, last] = SECONDS.map(|seconds| seconds * 1000);
    Schema::of_type("number").with("minimum", first).with("maximum", last + 999)
}
