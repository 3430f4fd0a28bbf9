//! A kept value as JSON text, for members that hold a document as text.

use alloc::string::{String, ToString};

use super::Content;

/// The value as compact JSON, with the order of the document.
pub(crate) fn json_text(content: &Content) -> String {
    let mut text = String::new();
    add(content, &mut text);
    text
}

fn add(content: &Content, text: &mut String) {
    match content {
        Content::Null => text.push_str("null"),
        Content::Boolean(value) => text.push_str(if *value { "true" } else { "false" }),
        Content::Integer(value) => text.push_str(&value.to_string()),
        Content::Unsigned(value) => text.push_str(&value.to_string()),
        Content::WideInteger(value) => text.push_str(&value.to_string()),
        Content::WideUnsigned(value) => text.push_str(&value.to_string()),
        Content::Float(value) => text.push_str(&alloc::format!("{value:?}")),
        Content::Digits(entries) => match entries.as_slice() {
            [(_, Content::Text(digits))] => text.push_str(digits),
            _ => text.push_str("null"),
        },
        Content::Text(value) => add_text(value, text),
        Content::Bytes(value) => add_text(&String::from_utf8_lossy(value), text),
        Content::List(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                add(item, text);
            }
            text.push(']');
        }
        Content::Map(entries) => {
            text.push('{');
            for (index, (key, value)) in entries.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                match key {
                    Content::Text(key) => add_text(key, text),
                    other => add_text(&json_text(other), text),
                }
                text.push(':');
                add(value, text);
            }
            text.push('}');
        }
    }
}

fn add_text(value: &str, text: &mut String) {
    text.push('"');
    for letter in value.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            letter if letter < ' ' => {
                text.push_str(&alloc::format!("\\u{:04x}", u32::from(letter)));
            }
            letter => text.push(letter),
        }
    }
    text.push('"');
}
