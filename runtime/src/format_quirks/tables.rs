//! The strings of other crates, one table for each.
//!
//! The comments that start with `Versions:` name the lowest and the newest version in which the strings
//! were seen. `tests/tests/format_versions.rs` reads these comments and tests both versions.

use crate::error::found::{ANOTHER, NUMBER, OUT_OF_RANGE};

/// A message, or the part of it that identifies it.
pub(super) enum Message {
    Is(&'static str),
    Starts(&'static str),
    Contains(&'static str),
}

use Message::{Contains, Is, Starts};

/// The messages of one crate.
pub(super) struct Table {
    /// Only the end of the input is reported.
    pub(super) end: &'static [Message],
    /// A value of another type is reported; what we call it.
    pub(super) found: &'static [(Message, &'static str)],
    /// A value of any type was requested, and the format is not self-describing.
    pub(super) undescribed: &'static [Message],
}

pub(super) const TABLES: [Table; 11] = [
    SERDE_JSON, QUICK_XML, CIBORIUM, RMP_SERDE, POSTCARD, BITCODE, BINCODE, JSON5, SIMD_JSON, RON,
    STD,
];

const NONE: Table = Table { end: &[], found: &[], undescribed: &[] };

/// The crates of formats with a null, by which the types of their deserializers are recognized.
pub(super) const WITH_NULL: [&str; 9] = [
    "serde_json",
    "simd_json",
    "sonic_rs",
    "json5",
    "serde_yaml_ng",
    "serde_yaml",
    "ciborium",
    "rmp_serde",
    "serde_cbor",
];

/// The crates of formats without the names of members, by which the types of their serializers are
/// recognized.
pub(super) const WITHOUT_NAMES: [&str; 3] = ["postcard", "bitcode", "bincode"];

/// The modules of serde's deserializers for single values, of which none is optional.
pub(super) const SINGLE_VALUES: [&str; 2] = ["serde_core::de::value", "serde::de::value"];

// `serde::de::Error` and `serde::de::Unexpected`. Formats add text around the messages.
// Versions: `serde` 1.0.221 to 1.0.229.

/// A value of another type; its kind comes next.
pub(super) const INVALID_TYPE: &str = "invalid type: ";

/// A value of the right type; its kind comes next.
pub(super) const INVALID_VALUE: &str = "invalid value: ";

/// An integer where an integer was expected: YAML has those of 128 bits.
pub(super) const WIDE_INTEGER: &str = "invalid type: integer";

/// A float where an integer was expected: YAML has those for integers of more than 128 bits.
pub(super) const WIDE_FLOAT: &str = "invalid type: floating point `";

/// Each kind of `Unexpected` by the start of its text.
pub(super) const KINDS: [(&str, &str); 17] = [
    ("boolean", "boolean"),
    ("integer", NUMBER),
    ("floating point", NUMBER),
    // `serde_json` with `arbitrary_precision`.
    ("number", NUMBER),
    ("character", "string"),
    // `ciborium` does not quote the string.
    ("string", "string"),
    ("byte array", "blob"),
    // `ciborium`.
    ("bytes", "blob"),
    // `serde_json` and `ciborium`.
    ("null", "null"),
    ("unit value", "null"),
    ("Option value", "null"),
    ("sequence", "array"),
    ("array", "array"),
    ("map", "object"),
    ("object", "object"),
    ("newtype struct", "object"),
    ("enum", "object"),
];

// The end of messages with a position, as in ` at line 1 column 42`.
// Seen in `serde_json`, `serde_yaml_ng`, and `json5`.

pub(super) const LINE: &str = " at line ";
pub(super) const COLUMN: &str = " column ";

// Versions: `serde_yaml_ng` 0.10.0 to 0.10.0.
// It has serde's messages with a position.

// Versions: `serde_json` 1.0.100 to 1.0.154.
const SERDE_JSON: Table = Table {
    end: &[Starts("EOF while parsing")],
    found: &[
        // A number in a tree that does not have the requested type, with the feature
        // `arbitrary_precision`. With a line and a column, it is a syntax error.
        (Is("invalid number"), NUMBER),
        // Also the message for `1e999`.
        (Starts("number out of range"), OUT_OF_RANGE),
    ],
    ..NONE
};

/// The key of a number, with `serde_json`'s feature `arbitrary_precision`, which any crate of a build
/// enables for all: `serde_json::number::TOKEN`.
pub(super) const NUMBER_KEY: &str = "$serde_json::private::Number";

/// The start of the names of its serializers, as `type_name` has them.
pub(super) const SERDE_JSON_SERIALIZERS: &str = "serde_json::";

// Versions: `toml` 0.8.0 to 1.2.1.

/// The key of a date: `toml_datetime::__unstable::FIELD`.
pub(super) const DATE_KEY: &str = "$__toml_private_datetime";

// Versions: `quick-xml` 0.36.0 to 0.42.0.

/// The key of an element's text, if a value of any type is requested.
pub(super) const ELEMENT_KEY: &str = "$text";

/// The start of an attribute's key.
pub(super) const XML_ATTRIBUTE: char = '@';

const QUICK_XML: Table = Table {
    // In 0.36.0. Version 0.42.0 passes the text to the visitor.
    found: &[(Starts("Invalid boolean value"), "string")],
    ..NONE
};

// Versions: `ciborium` 0.2.0 to 0.2.2.

/// The name of the enum's variant that represents a tagged value.
pub(super) const TAGGED: &str = "@@TAGGED@@";

const CIBORIUM: Table = Table {
    end: &[Starts("Io(Error { kind: UnexpectedEof")],
    // All other types have serde's messages.
    found: &[(Contains("\"expected bool\""), ANOTHER)],
    ..NONE
};

// Versions: `rmp-serde` 1.1.1 to 1.3.1.
const RMP_SERDE: Table = Table {
    end: &[
        Is("IO error while reading data: unexpected end of file"),
        Is("IO error while reading marker: unexpected end of file"),
        // From a reader.
        Is("IO error while reading data: failed to fill whole buffer"),
        Is("IO error while reading marker: failed to fill whole buffer"),
    ],
    // For booleans; other types have serde's messages.
    found: &[
        (Starts("wrong msgpack marker FixStr"), "string"),
        (Starts("wrong msgpack marker Str"), "string"),
        (Starts("wrong msgpack marker Bin"), "blob"),
        (Starts("wrong msgpack marker FixArray"), "array"),
        (Starts("wrong msgpack marker Array"), "array"),
        (Starts("wrong msgpack marker FixMap"), "object"),
        (Starts("wrong msgpack marker Map"), "object"),
        (Starts("wrong msgpack marker Null"), "null"),
        (Starts("wrong msgpack marker FixPos"), NUMBER),
        (Starts("wrong msgpack marker FixNeg"), NUMBER),
        (Starts("wrong msgpack marker U"), NUMBER),
        (Starts("wrong msgpack marker I"), NUMBER),
        (Starts("wrong msgpack marker F32"), NUMBER),
        (Starts("wrong msgpack marker F64"), NUMBER),
    ],
    ..NONE
};

// Versions: `postcard` 1.0.2 to 1.2.0.
const POSTCARD: Table = Table { end: &[Is("Hit the end of buffer, expected more data")], ..NONE };

// Versions: `bitcode` 0.6.3 to 0.6.9. It has messages in debug builds only.
const BITCODE: Table =
    Table { end: &[Is("EOF")], undescribed: &[Is("deserialize_any is not supported")], ..NONE };

// Not tested any more, because bincode is unmaintained. Seen in bincode 1.3.3; the last one in
// bincode 2.
const BINCODE: Table = Table {
    end: &[Is("io error: unexpected end of file")],
    undescribed: &[Contains("deserialize_any"), Contains("AnyNotSupported")],
    ..NONE
};

// Versions: `json5` 1.0.0 to 1.3.7.
const JSON5: Table = Table {
    end: &[Starts("EOF parsing")],
    found: &[
        (Starts("expected bool"), ANOTHER),
        (Starts("expected null"), ANOTHER),
        (Starts("expected number"), ANOTHER),
        (Starts("expected opening"), ANOTHER),
        (Starts("expected string"), ANOTHER),
    ],
    ..NONE
};

// Versions: `simd-json` 0.14.0 to 0.17.3.
const SIMD_JSON: Table = Table {
    found: &[
        (Starts("ExpectedArray "), ANOTHER),
        (Starts("ExpectedBoolean"), ANOTHER),
        (Starts("ExpectedFloat"), ANOTHER),
        (Starts("ExpectedMap "), ANOTHER),
        (Starts("ExpectedSigned"), ANOTHER),
        (Starts("ExpectedString"), ANOTHER),
        (Starts("ExpectedUnsigned"), ANOTHER),
    ],
    ..NONE
};

// Versions: `ron` 0.8.0 to 0.12.3.
/// The start of the names of its types, as `type_name` has them.
pub(super) const RON_TYPES: &str = "ron::";

const RON: Table = Table {
    end: &[Is("Unexpected end of RON"), Is("Expected end of string")],
    found: &[
        // RON's own text for `serde::de::Unexpected`. Strings come first: they can contain the other texts.
        (Contains(" but found the string"), "string"),
        (Contains(" but found the UTF-8 character"), "string"),
        (Contains(" but found the byte string"), "blob"),
        (Contains(" but found the boolean"), "boolean"),
        (Contains(" but found the unsigned integer"), NUMBER),
        (Contains(" but found the signed integer"), NUMBER),
        (Contains(" but found the floating point number"), NUMBER),
        (Contains(" but found a unit value"), "null"),
        (Contains(" but found an optional value"), "null"),
        (Contains(" but found a sequence"), "array"),
        (Contains(" but found a map"), "object"),
        (Starts("Expected boolean"), ANOTHER),
        (Starts("Expected float"), ANOTHER),
        (Starts("Expected integer"), ANOTHER),
        (Starts("Expected opening"), ANOTHER),
        (Starts("Expected string"), ANOTHER),
        (Contains("Integer is out of bounds"), OUT_OF_RANGE),
    ],
    ..NONE
};

// std's errors of `str::parse`, from formats in which all values are text. Seen with Rust 1.88 and later.
const STD: Table = Table {
    found: &[
        (Contains("invalid digit found in string"), "string"),
        (Contains("cannot parse integer from empty string"), "string"),
        (Contains("number too large to fit in target type"), OUT_OF_RANGE),
        (Contains("number too small to fit in target type"), OUT_OF_RANGE),
        (Contains("invalid float literal"), "string"),
        (Contains("cannot parse float from empty string"), "string"),
        (Contains("provided string was not `true` or `false`"), "string"),
    ],
    ..NONE
};
