//! Numbers and booleans as text: in headers, paths, query strings, forms and XML.

use alloc::string::{String, ToString};

use super::error::WireError;
use super::node::Node;
use crate::number_text::special_text;
use crate::operation::WireType;

/// A scalar that is not an instant or a blob, as text.
///
/// # Errors
/// It is not a scalar.
pub fn text(node: &Node) -> Result<String, WireError> {
    match node {
        Node::Boolean(value) => Ok(value.to_string()),
        Node::Integer(value) => Ok(value.to_string()),
        Node::Float(value) => Ok(match special_text(*value) {
            Some(text) => text.into(),
            None => float(*value),
        }),
        Node::Text(text) => Ok(text.clone()),
        Node::Null | Node::Bytes(_) | Node::List(_) | Node::Map(_) => {
            Err(WireError::new("expected a scalar"))
        }
    }
}

/// The shortest text that has the value, as JSON has it: `1.0`, `1e30`.
fn float(value: f64) -> String {
    serde_json::to_string(&value).unwrap_or_default()
}

/// The value of a text, by its type.
///
/// # Errors
/// It does not have the type.
pub fn parse(text: &str, ty: &WireType) -> Result<Node, WireError> {
    let expected = |what: &'static str| WireError::new(alloc::format!("expected {what}"));
    match ty {
        WireType::Integer => {
            text.trim().parse().map(Node::Integer).map_err(|_| expected("a whole number"))
        }
        WireType::Float => text.trim().parse().map(Node::Float).map_err(|_| expected("a number")),
        WireType::Boolean => match text.trim() {
            "true" => Ok(Node::Boolean(true)),
            "false" => Ok(Node::Boolean(false)),
            other if other.eq_ignore_ascii_case("true") => Ok(Node::Boolean(true)),
            other if other.eq_ignore_ascii_case("false") => Ok(Node::Boolean(false)),
            _ => Err(expected("true or false")),
        },
        _ => Ok(Node::Text(text.into())),
    }
}
