//! Which structures travel as documents show them.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::wire::{List, Location, Map, Member, Protocol, Structure, Wire, WireShape};

/// The shapes of a service with a protocol of JSON or CBOR that travel otherwise than in documents, with all
/// that lead to them; every shape of another protocol.
pub(super) struct Special<'m> {
    wire: &'m Wire,
    names: Option<BTreeSet<&'m str>>,
}

impl<'m> Special<'m> {
    pub(super) fn of(wire: &'m Wire) -> Self {
        let names = match wire.service.protocol {
            Protocol::Json10 | Protocol::Json11 | Protocol::RestJson | Protocol::RpcV2Cbor => {
                Some(special(wire))
            }
            Protocol::Query | Protocol::Ec2 | Protocol::RestXml => None,
        };
        Self { wire, names }
    }

    /// Whether a shape travels otherwise than in documents, or leads to one that does.
    pub(super) fn has(&self, shape: &str) -> bool {
        self.names.as_ref().is_none_or(|names| names.contains(shape))
    }

    /// Whether a member is listed in the table of its structure.
    pub(super) fn lists(&self, member: &Member) -> bool {
        self.names.is_none()
            || self.has(&member.shape)
            || is_special(member, &self.wire.service.protocol)
    }
}

/// Whether names and places of members count in a protocol.
pub(super) fn has_bindings(protocol: Protocol) -> bool {
    match protocol {
        Protocol::RestJson | Protocol::RestXml | Protocol::Query | Protocol::Ec2 => true,
        Protocol::Json10 | Protocol::Json11 | Protocol::RpcV2Cbor => false,
    }
}

fn is_special(member: &Member, protocol: &Protocol) -> bool {
    let is_bound = member.location != Location::Body
        || member.wire.as_ref().is_some_and(|wire| *wire != member.name);
    let is_event = matches!(member.location, Location::EventHeader | Location::EventPayload);
    has_bindings(*protocol) && is_bound
        || is_event
        || member.timestamp.is_some()
        || member.streaming
        || member.is_json_text
        || member.idempotency_token
        || member.host_label
}

fn special(wire: &Wire) -> BTreeSet<&str> {
    let mut users: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut found: Vec<&str> = Vec::new();
    for (name, shape) in &wire.shapes {
        let mut uses = |target: &'_ str, from| {
            if let Some((target, _)) = wire.shapes.get_key_value(target) {
                users.entry(target).or_default().push(from);
            }
        };
        match shape {
            WireShape::Timestamp(_) | WireShape::Stream => found.push(name),
            WireShape::List(List { item, .. }) => uses(&item.shape, name.as_str()),
            WireShape::Map(Map { value, .. }) => uses(&value.shape, name.as_str()),
            WireShape::Structure(structure) => {
                structure.members.iter().for_each(|member| uses(&member.shape, name.as_str()));
                if is_special_structure(structure, wire.service.protocol) {
                    found.push(name);
                }
            }
            WireShape::Text
            | WireShape::Integer
            | WireShape::Float
            | WireShape::Decimal
            | WireShape::Boolean
            | WireShape::Blob
            | WireShape::Document => {}
        }
    }
    let mut special = BTreeSet::new();
    while let Some(name) = found.pop() {
        if special.insert(name) {
            found.extend(users.get(name).into_iter().flatten());
        }
    }
    special
}

fn is_special_structure(structure: &Structure, protocol: Protocol) -> bool {
    structure.is_event_stream
        || has_bindings(protocol) && structure.payload.is_some()
        || structure.members.iter().any(|member| is_special(member, &protocol))
}
