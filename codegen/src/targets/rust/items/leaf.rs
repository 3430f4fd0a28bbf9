//! Types without parts: all that the generator knows of each is in one table.

use super::Feature;

/// A type that contains no other type of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Leaf {
    String,
    Integer,
    Float,
    Bool,
    Unit,
    Timestamp,
    /// An instant, or the string that boto3 accepts instead.
    TimestampInput,
    /// Both, written with `Z`.
    TimestampZ,
    TimestampInputZ,
    Blob,
    /// Bytes, or the string that boto3 accepts instead.
    BlobInput,
    Decimal,
    Json,
    /// A JSON document, as text or as a value.
    JsonText,
    /// A value of `serde_json`.
    JsonValue,
    /// An instant that is held as text, and may be a number in documents.
    InstantText,
    /// A number that is held as text.
    NumberText,
}

/// What the generator knows of a type.
#[derive(Debug, Clone, Copy)]
struct Facts {
    path: &'static str,
    /// The name, if it is a primitive type.
    primitive: Option<&'static str>,
    feature: Option<Feature>,
    /// The type that holds the same without the runtime.
    plain: Option<Leaf>,
    /// Whether it holds any JSON: null, objects and arrays too.
    is_json: bool,
    /// Whether the runtime has its schema.
    has_schema: bool,
}

const STD: Facts = Facts {
    path: "",
    primitive: None,
    feature: None,
    plain: None,
    is_json: false,
    has_schema: false,
};

const fn std(path: &'static str) -> Facts {
    Facts { path, ..STD }
}

const fn primitive(name: &'static str, path: &'static str) -> Facts {
    Facts { primitive: Some(name), path, ..STD }
}

const fn runtime(path: &'static str, feature: Feature, plain: Leaf) -> Facts {
    Facts { path, feature: Some(feature), plain: Some(plain), has_schema: true, ..STD }
}

impl Leaf {
    const fn facts(self) -> Facts {
        use Feature::{Blob, Decimal, Json, Timestamp};
        match self {
            Self::String => std("::std::string::String"),
            Self::Integer => primitive("i64", "::core::primitive::i64"),
            Self::Float => Facts { has_schema: true, ..primitive("f64", "::core::primitive::f64") },
            Self::Bool => primitive("bool", "::core::primitive::bool"),
            Self::Unit => std("()"),
            Self::Timestamp => runtime("::shapewright::Timestamp", Timestamp, Self::InstantText),
            Self::TimestampInput => {
                runtime("::shapewright::TimestampInput", Timestamp, Self::InstantText)
            }
            Self::TimestampZ => {
                runtime("::shapewright::timestamp::TimestampZ", Timestamp, Self::InstantText)
            }
            Self::TimestampInputZ => {
                runtime("::shapewright::timestamp::TimestampInputZ", Timestamp, Self::InstantText)
            }
            Self::Blob => runtime("::shapewright::Blob", Blob, Self::String),
            Self::BlobInput => runtime("::shapewright::BlobInput", Blob, Self::String),
            Self::Decimal => runtime("::shapewright::Decimal", Decimal, Self::NumberText),
            Self::Json => Facts {
                is_json: true,
                has_schema: false,
                ..runtime("::shapewright::Json", Json, Self::JsonValue)
            },
            Self::JsonText => {
                Facts { is_json: true, ..runtime("::shapewright::JsonText", Json, Self::JsonValue) }
            }
            Self::JsonValue => Facts { is_json: true, ..std("::serde_json::Value") },
            Self::InstantText | Self::NumberText => Self::String.facts(),
        }
    }

    /// The absolute path.
    pub(crate) fn path(self) -> &'static str {
        self.facts().path
    }

    /// The name, if it is a primitive type.
    pub(crate) fn primitive(self) -> Option<&'static str> {
        self.facts().primitive
    }

    /// The feature of the runtime that it needs.
    pub(crate) fn feature(self) -> Option<Feature> {
        self.facts().feature
    }

    /// The type of the style `serde`, if the runtime has this one.
    pub(crate) fn plain(self) -> Option<Self> {
        self.facts().plain
    }

    /// Whether its values may be null, objects and arrays.
    pub(crate) fn is_json(self) -> bool {
        self.facts().is_json
    }

    /// Whether the runtime has its schema.
    pub(crate) fn has_schema(self) -> bool {
        self.facts().has_schema
    }
}
