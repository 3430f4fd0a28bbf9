//! What the runtime recognizes of formats beyond serde's interface: messages, keys, and names.
//!
//! The strings are private to the other crates and may change with their versions. All of them are in
//! [`tables`], each table with the versions that it is tested with.

mod tables;
mod values;

use crate::error::found::{ANOTHER, NUMBER, OUT_OF_RANGE};
use crate::scalar::is_too_large;
#[cfg(feature = "json")]
use tables::ELEMENT_KEY;
use tables::{
    COLUMN, INVALID_TYPE, INVALID_VALUE, KINDS, LINE, Message, RON_TYPES, SINGLE_VALUES, TABLES,
    WIDE_FLOAT, WIDE_INTEGER, WITH_NULL, WITHOUT_NAMES, XML_ATTRIBUTE,
};
pub(crate) use values::{literal, literal_of, literal_of_text, untagged, write_exact};

/// What a format found, by the message of its error, in our terms and without the value.
pub(crate) fn found(message: &str) -> Option<&'static str> {
    if let Some(kind) = after(message, INVALID_TYPE) {
        return Some(kind_of(kind));
    }
    if let Some(kind) = after(message, INVALID_VALUE) {
        return Some(match kind_of(kind) {
            NUMBER => OUT_OF_RANGE,
            other => other,
        });
    }
    let mut entries = TABLES.iter().flat_map(|table| table.found);
    entries.find(|(text, _)| text.matches(message)).map(|(_, found)| *found)
}

fn kind_of(kind: &str) -> &'static str {
    KINDS.iter().find(|(start, _)| kind.starts_with(start)).map_or(ANOTHER, |(_, found)| found)
}

/// Whether a number was found that is too large where an integer was expected: an integer of more than 64
/// bits, or a float of that size.
pub(crate) fn is_wide_integer(message: &str) -> bool {
    let float = after(message, WIDE_FLOAT).and_then(|rest| rest.split('`').next());
    after(message, WIDE_INTEGER).is_some()
        || float.and_then(|float| float.parse().ok()).is_some_and(is_too_large)
}

/// Whether a format reports only that its input ended.
pub(crate) fn is_end(message: &str) -> bool {
    TABLES.iter().flat_map(|table| table.end).any(|text| text.matches(message))
}

/// Whether a format reports that it is not self-describing. In a self-describing format, the same text may
/// be a part of the document.
pub(crate) fn cannot_describe(message: &str) -> bool {
    TABLES.iter().flat_map(|table| table.undescribed).any(|text| text.matches(message))
}

/// Whether a deserializer reads JSON, which has a null. The name of a type is a constant, so the compiler
/// computes the answer.
#[inline(always)]
pub(crate) fn is_json<D>() -> bool {
    let deserializer = core::any::type_name::<D>();
    deserializer.starts_with("&mut serde_json::") || deserializer.starts_with("&mut sonic_rs::")
}

/// Whether a deserializer, by the name of its type, reads a format with a null that is distinct from
/// other values, so that any value may be requested as an optional one.
///
/// RON writes `Some` around optional values, and XML and CSV have empty texts. Adapters have the format
/// among their type parameters, except the deserializers of serde for single values, which do not
/// support optional ones.
#[cold]
pub(crate) fn has_null(deserializer: &str) -> bool {
    let mut names = deserializer.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    !SINGLE_VALUES.iter().any(|start| deserializer.starts_with(start))
        && names.any(|name| WITH_NULL.contains(&name))
}

/// Whether a serializer, by the name of its type, writes a format without the names of members.
pub(crate) fn has_no_names<S>() -> bool {
    let mut names = core::any::type_name::<S>().split(|letter: char| !letter.is_alphanumeric());
    names.any(|name| WITHOUT_NAMES.contains(&name))
}

/// Whether a type, a deserializer or an error, is one of RON, which distinguishes structures from maps: a union is
/// written as the one, and as the other if its member is not listed.
pub(crate) fn is_ron<T>() -> bool {
    core::any::type_name::<T>().trim_start_matches("&mut ").starts_with(RON_TYPES)
}

/// Whether the key of the only entry of a map is that of the text of an XML element.
#[cfg(feature = "json")]
pub(crate) fn is_element_text(key: &str) -> bool {
    key == ELEMENT_KEY
}

/// Whether the key of an entry is the name of an XML attribute.
pub(crate) fn is_attribute(key: &str) -> bool {
    key.starts_with(XML_ATTRIBUTE)
}

/// Whether the key of an entry declares a namespace of XML, which has no place in a model.
pub(crate) fn is_namespace(key: &str) -> bool {
    let name = key.strip_prefix(XML_ATTRIBUTE).and_then(|name| name.strip_prefix("xmlns"));
    name.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
}

/// The line and the column with which a message ends. `serde_json` reads them back out of a message that
/// ends with them.
pub(crate) fn position(message: &str) -> &str {
    let mut ends = (0..message.len()).rev().filter_map(|start| message.get(start..));
    ends.find(|end| is_position(end)).unwrap_or_default()
}

fn is_position(text: &str) -> bool {
    let column = text.strip_prefix(LINE).and_then(without_digits);
    let end = column.and_then(|text| text.strip_prefix(COLUMN)).and_then(without_digits);
    end == Some("")
}

/// The text after its leading digits, of which there is at least one.
fn without_digits(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    (rest.len() < text.len()).then_some(rest)
}

impl Message {
    fn matches(&self, message: &str) -> bool {
        match self {
            Self::Is(text) => message == *text,
            Self::Starts(text) => message.starts_with(text),
            Self::Contains(text) => after(message, text).is_some(),
        }
    }
}

/// The text after a phrase.
///
/// Messages are short, and std's substring search would be 4 % of the size of this crate's code.
fn after<'m>(message: &'m str, phrase: &str) -> Option<&'m str> {
    let mut ends = (0..message.len()).filter_map(|start| message.get(start..));
    ends.find_map(|end| end.strip_prefix(phrase))
}
