//! Writes a kept value as it was read.

use serde_core::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::Content;
use crate::format_quirks::write_exact;
use crate::number_text::special_text;

impl Serialize for Content {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Unsigned(value) => serializer.serialize_u64(*value),
            Self::WideInteger(value) => serializer.serialize_i128(*value),
            Self::WideUnsigned(value) => serializer.serialize_u128(*value),
            Self::Float(value) => match special_text(*value) {
                Some(text) if serializer.is_human_readable() => serializer.serialize_str(text),
                Some(_) | None => serializer.serialize_f64(*value),
            },
            Self::Digits(entries) => match entries.as_slice() {
                [(_, Self::Text(digits))] => write_exact(serializer, digits),
                _ => serializer.serialize_unit(),
            },
            Self::Text(value) => serializer.serialize_str(value),
            Self::Bytes(value) => serializer.serialize_bytes(value),
            Self::List(items) => {
                let mut output = serializer.serialize_seq(Some(items.len()))?;
                for item in items.iter() {
                    output.serialize_element(item)?;
                }
                output.end()
            }
            Self::Map(entries) => {
                let mut output = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries.iter() {
                    output.serialize_entry(key, value)?;
                }
                output.end()
            }
        }
    }
}
