//! Labels of paths and hosts.

use alloc::string::String;

use super::{escape, escape_greedy, members_at, scalar};
use crate::operation::{Location, TimestampFormat, WireStructure};
use crate::wire::error::WireError;
use crate::wire::node::Node;

/// The path with the values of its labels. `{Key+}` keeps the slashes of its value.
///
/// # Errors
/// A label has no value, or an empty one.
pub fn write(template: &str, table: &WireStructure, node: &Node) -> Result<String, WireError> {
    let mut output = String::new();
    expand(template, &mut output, |name| {
        let (name, is_greedy) = match name.strip_suffix('+') {
            Some(name) => (name, true),
            None => (name, false),
        };
        let listed =
            table.members().find(|member| member.location == Location::Uri && member.wire == name);
        let document_name = listed.map_or(name, |member| member.name);
        let mut values = members_at(table, node, Location::Uri);
        let Some((member, value)) = values.find(|(member, _)| member.wire == name) else {
            return Err(WireError::new("expected a value for the path").in_member(document_name));
        };
        let text = scalar(&member.ty, value, TimestampFormat::Iso8601);
        let text = text.map_err(|error| error.in_member(member.name))?;
        if text.is_empty() {
            let error = WireError::new("a part of the path may not be empty");
            return Err(error.in_member(member.name));
        }
        Ok(if is_greedy { escape_greedy(&text) } else { escape(&text) })
    })?;
    Ok(output)
}

/// The start of the host, with the values of its labels.
///
/// # Errors
/// A label has no value, or one that is not a part of a host.
pub fn host_prefix(
    template: &str,
    table: &WireStructure,
    node: &Node,
) -> Result<String, WireError> {
    let mut output = String::new();
    expand(template, &mut output, |name| {
        let listed = table.members().find(|member| member.host_label && member.name == name);
        let name = listed.map_or(name, |member| member.name);
        match node.get(name) {
            Some(Node::Text(text)) if is_host_label(text) => Ok(text.clone()),
            Some(Node::Text(_)) => {
                Err(WireError::new("expected letters, digits and dashes for the host")
                    .in_member(name))
            }
            _ => Err(WireError::new("expected a value for the host").in_member(name)),
        }
    })?;
    Ok(output)
}

/// RFC 1123 allows 63 characters.
fn is_host_label(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// Replaces each `{label}`.
fn expand(
    template: &str,
    output: &mut String,
    mut value: impl FnMut(&str) -> Result<String, WireError>,
) -> Result<(), WireError> {
    let mut rest = template;
    while let Some((literal, after)) = rest.split_once('{') {
        output.push_str(literal);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        output.push_str(&value(name)?);
        rest = after;
    }
    output.push_str(rest);
    Ok(())
}
