//! Members in query strings.

use alloc::string::String;
use alloc::vec::Vec;

use super::{escape, members_at, scalar};
use crate::operation::{Location, TimestampFormat, WireStructure, WireType};
use crate::wire::error::WireError;
use crate::wire::node::Node;

/// The query string: constant parameters, members, and the entries of maps whose names no member has.
///
/// # Errors
/// A member is not a scalar or a list of scalars.
pub fn write(constant: &str, table: &WireStructure, node: &Node) -> Result<String, WireError> {
    let mut parameters = Parameters::default();
    for parameter in constant.split('&').filter(|parameter| !parameter.is_empty()) {
        let (name, _) = parameter.split_once('=').unwrap_or((parameter, ""));
        parameters.names.push(name.into());
        parameters.append(parameter);
    }
    for (member, value) in members_at(table, node, Location::Query) {
        if !matches!(value, Node::Map(_)) {
            let add = parameters.add(member.wire, &member.ty, value);
            add.map_err(|error| error.in_member(member.name))?;
        }
    }
    let named: Vec<String> = parameters.names.clone();
    for (member, value) in members_at(table, node, Location::Query) {
        let Node::Map(entries) = value else { continue };
        let ty = match &member.ty {
            WireType::Map(map) => &map.value,
            _ => &WireType::Plain,
        };
        for (name, value) in entries.iter().filter(|(name, _)| !named.contains(name)) {
            let add = parameters.add(name, ty, value);
            add.map_err(|error| error.in_member(name).in_member(member.name))?;
        }
    }
    Ok(parameters.text)
}

#[derive(Default)]
struct Parameters {
    text: String,
    names: Vec<String>,
}

impl Parameters {
    fn append(&mut self, parameter: &str) {
        if !self.text.is_empty() {
            self.text.push('&');
        }
        self.text.push_str(parameter);
    }

    fn add(&mut self, name: &str, ty: &WireType, node: &Node) -> Result<(), WireError> {
        let item_type = match ty {
            WireType::List(list) => &list.item,
            ty => ty,
        };
        let items = match node {
            Node::List(items) => items.as_slice(),
            node => core::slice::from_ref(node),
        };
        self.names.push(name.into());
        for item in items.iter().filter(|item| !item.is_null()) {
            let value = scalar(item_type, item, TimestampFormat::Iso8601)?;
            self.append(&alloc::format!("{}={}", escape(name), escape(&value)));
        }
        Ok(())
    }
}
