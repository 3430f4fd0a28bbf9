//! Reads serde's standard messages, which is all that a format's error tells of what it found.

/// What the message of a format's error says was found, in our words and without the value.
///
/// The messages are those of `serde::de::Error` and `serde::de::Unexpected`: "invalid type: integer
/// `5`, expected a string". Formats put words around them, so they are looked for anywhere.
pub(super) fn found(message: &str) -> Option<&'static str> {
    if let Some(kind) = after(message, "invalid type: ") {
        return Some(word(kind));
    }
    if let Some(kind) = after(message, "invalid value: ") {
        return Some(match word(kind) {
            NUMBER => OUT_OF_RANGE,
            other => other,
        });
    }
    if message == OTHER_NUMBER {
        return Some(NUMBER);
    }
    if message.starts_with(OUT_OF_RANGE) {
        return Some(OUT_OF_RANGE);
    }
    if KINDS.iter().any(|words| message.starts_with(words)) {
        return Some(ANOTHER);
    }
    UNPARSED.iter().find(|(words, _)| after(message, words).is_some()).map(|(_, found)| *found)
}

/// How formats say which kind of value they looked for, without what was there: json5, RON, simd-json. What
/// they say of their syntax starts with none of these.
const KINDS: [&str; 17] = [
    "expected bool",
    "expected null",
    "expected number",
    "expected opening",
    "expected string",
    "Expected boolean",
    "Expected float",
    "Expected integer",
    "Expected opening",
    "Expected string",
    "ExpectedArray ",
    "ExpectedBoolean",
    "ExpectedFloat",
    "ExpectedMap ",
    "ExpectedSigned",
    "ExpectedString",
    "ExpectedUnsigned",
];

/// What a text is that is no value of the type it was to be, by the words of std, which formats in which
/// all is text pass on, and of RON.
const UNPARSED: [(&str, &str); 8] = [
    ("invalid digit found in string", "string"),
    ("cannot parse integer from empty string", "string"),
    ("number too large to fit in target type", OUT_OF_RANGE),
    ("number too small to fit in target type", OUT_OF_RANGE),
    ("Integer is out of bounds", OUT_OF_RANGE),
    ("invalid float literal", "string"),
    ("cannot parse float from empty string", "string"),
    ("provided string was not `true` or `false`", "string"),
];

/// What is said of a value of which the format does not say what it is.
const ANOTHER: &str = "another value";

/// The word for every number.
pub(super) const NUMBER: &str = "number";

/// An integer where an integer was expected: YAML has those of 128 bits.
pub(super) const INTEGER_OF_MORE_BITS: &str = "invalid type: integer";

/// What `serde_json` says of a number in a tree that is none of the type it is asked for, with its
/// feature `arbitrary_precision`. With a line and a column behind it, it is about text that is no
/// number.
const OTHER_NUMBER: &str = "invalid number";

/// Also `serde_json`'s message for `1e999`.
pub(super) const OUT_OF_RANGE: &str = "number out of range";

/// The same, where the range is known.
pub(super) const OUT_OF_RANGE_OF_INTEGERS: &str = "number out of range of 64 bits";

/// Whether a format says that its input ended, and nothing more: `serde_json`, postcard, bincode.
pub(crate) fn is_end(message: &str) -> bool {
    message.starts_with("EOF while parsing")
        || message == "Hit the end of buffer, expected more data"
        || message == "io error: unexpected end of file"
}

/// What follows a phrase.
///
/// Messages are short, and std's way to look for a text in another would be 4 % of all that this crate
/// compiles to.
pub(super) fn after<'m>(message: &'m str, phrase: &str) -> Option<&'m str> {
    let mut ends = (0..message.len()).filter_map(|start| message.get(start..));
    ends.find_map(|end| end.strip_prefix(phrase))
}

/// Each kind of `serde::de::Unexpected` by the start of its text. `null` is how `serde_json` says
/// `unit value`.
const WORDS: [(&str, &str); 17] = [
    ("boolean", "boolean"),
    ("integer", NUMBER),
    ("floating point", NUMBER),
    ("number", NUMBER),
    ("character", "string"),
    ("string", "string"),
    ("byte array", "blob"),
    ("bytes", "blob"),
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

fn word(kind: &str) -> &'static str {
    WORDS.iter().find(|(start, _)| kind.starts_with(start)).map_or(ANOTHER, |(_, word)| word)
}
