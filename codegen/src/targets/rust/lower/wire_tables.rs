//! The tables of how structures travel.

use std::collections::BTreeMap;

use crate::model::names::{self, distinct::Taken};
use crate::model::wire::{Body, Location, Member, Structure, Wire, WireShape};
use crate::targets::rust::items::operation::{Table, TableMember, TableType};

use super::plain_wire::{Special, has_bindings};

/// How many lists and maps may be in each other, at most; the check of the model refuses lists without an end.
const DEEPEST: usize = 64;

/// Tables, made as operations need them.
pub(super) struct Tables<'m> {
    wire: &'m Wire,
    special: Special<'m>,
    idents: Taken,
    statics: BTreeMap<&'m str, String>,
    /// The structures whose tables are still to be made.
    pending: Vec<(String, &'m str, &'m Structure)>,
    made: Vec<Table<'m>>,
}

impl<'m> Tables<'m> {
    pub(super) fn new(wire: &'m Wire) -> Self {
        Self {
            wire,
            special: Special::of(wire),
            idents: Taken::of(["SERVICE".to_owned()]),
            statics: BTreeMap::new(),
            pending: Vec::new(),
            made: Vec::new(),
        }
    }

    /// A name of a static that is not in use.
    pub(super) fn claim(&mut self, name: &str) -> String {
        self.idents.claim(names::constant(name))
    }

    /// The static of the structure of a message, if it does not travel as in documents.
    pub(super) fn message(&mut self, body: &'m Body) -> Option<String> {
        let Body { shape, element, namespace } = body;
        if element.is_none() && namespace.is_none() {
            return self.structure(shape);
        }
        let (name, structure) = self.find(shape)?;
        let ident = self.claim(&format!("{name}Message"));
        let table = self.table(ident.clone(), name, structure);
        let element = element.as_deref().or(table.element);
        let namespace = namespace.as_ref().or(table.namespace);
        self.made.push(Table { element, namespace, ..table });
        self.finish();
        Some(ident)
    }

    /// The static of a structure, if it does not travel as in documents.
    pub(super) fn structure(&mut self, shape: &str) -> Option<String> {
        let ident = self.queued(shape)?;
        self.finish();
        Some(ident)
    }

    pub(super) fn into_made(self) -> Vec<Table<'m>> {
        self.made
    }

    fn find(&self, shape: &str) -> Option<(&'m str, &'m Structure)> {
        match self.wire.shapes.get_key_value(shape)? {
            (name, WireShape::Structure(structure))
                if self.special.has(shape) || structure.members.is_empty() =>
            {
                Some((name, structure))
            }
            _ => None,
        }
    }

    fn queued(&mut self, shape: &str) -> Option<String> {
        let (name, structure) = self.find(shape)?;
        Some(self.static_of(name, structure))
    }

    fn static_of(&mut self, name: &'m str, structure: &'m Structure) -> String {
        if let Some(ident) = self.statics.get(name) {
            return ident.clone();
        }
        let ident = self.claim(name);
        self.statics.insert(name, ident.clone());
        self.pending.push((ident.clone(), name, structure));
        ident
    }

    fn finish(&mut self) {
        while let Some((ident, name, structure)) = self.pending.pop() {
            let table = self.table(ident, name, structure);
            self.made.push(table);
        }
    }

    fn table(&mut self, ident: String, shape: &'m str, structure: &'m Structure) -> Table<'m> {
        let protocol = self.wire.service.protocol;
        let is_payload = |member: &Member| structure.payload.as_ref() == Some(&member.name);
        let is_listed = |member: &&Member| is_payload(member) || self.special.lists(member);
        let listed: Vec<&'m Member> = structure.members.iter().filter(is_listed).collect();
        let has_unlisted = listed.len() < structure.members.len();
        let mut members = Vec::with_capacity(listed.len());
        for member in listed {
            let is_bound = has_bindings(protocol);
            let is_event =
                matches!(member.location, Location::EventHeader | Location::EventPayload);
            members.push(TableMember {
                member,
                wire: member.wire.as_deref().filter(|wire| is_bound && *wire != member.name),
                location: if is_bound || is_event { member.location } else { Location::Body },
                ty: match self.of_payload(member).filter(|_| is_payload(member)) {
                    Some(ty) => ty,
                    None => self.ty_of(member),
                },
            });
        }
        let element = structure.element.as_deref();
        let namespace = structure.namespace.as_ref();
        Table { ident, shape, structure, element, namespace, members, has_unlisted }
    }

    /// The structure that is a body: its table is needed to tell an empty one from an absent one.
    fn of_payload(&mut self, member: &Member) -> Option<TableType<'m>> {
        let (name, found) = self.wire.shapes.get_key_value(&member.shape)?;
        let WireShape::Structure(structure) = found else { return None };
        let ident = self.static_of(name, structure);
        Some(match structure.is_event_stream {
            true => TableType::EventStream(ident),
            false => TableType::Structure(ident),
        })
    }

    fn ty_of(&mut self, member: &'m Member) -> TableType<'m> {
        let is_bound = member.location != Location::Body;
        match self.wire.shapes.get(&member.shape) {
            Some(WireShape::Blob) if member.streaming => TableType::Stream,
            Some(WireShape::Text) if member.is_json_text => TableType::JsonText,
            Some(WireShape::Timestamp(format)) => {
                TableType::Timestamp(member.timestamp.or(*format))
            }
            Some(WireShape::List(list)) if self.has(&member.shape) || is_bound => {
                let item = self.ty(&list.item.shape, is_bound, 1);
                TableType::List(list, list.flattened || member.flattened, Box::new(item))
            }
            Some(WireShape::Map(map)) if self.has(&member.shape) || is_bound => {
                let value = self.ty(&map.value.shape, is_bound, 1);
                TableType::Map(map, map.flattened || member.flattened, Box::new(value))
            }
            Some(_) | None => self.ty(&member.shape, true, 0),
        }
    }

    fn has(&self, shape: &str) -> bool {
        self.special.has(shape)
    }

    /// How a shape travels. A scalar that travels as in documents has its type only where it is not in a body of
    /// JSON or CBOR.
    fn ty(&mut self, shape: &str, names_scalars: bool, depth: usize) -> TableType<'m> {
        let Some((name, found)) = self.wire.shapes.get_key_value(shape) else {
            return TableType::Plain;
        };
        let is_plain = !self.special.has(shape);
        match found {
            WireShape::Timestamp(format) => TableType::Timestamp(*format),
            WireShape::Stream => TableType::Stream,
            WireShape::Structure(structure) => match self.queued(name) {
                Some(ident) if structure.is_event_stream => TableType::EventStream(ident),
                Some(ident) => TableType::Structure(ident),
                None => TableType::Plain,
            },
            _ if depth > DEEPEST => TableType::Plain,
            WireShape::List(list) if !is_plain || names_scalars => {
                let item = self.ty(&list.item.shape, names_scalars, depth + 1);
                TableType::List(list, list.flattened, Box::new(item))
            }
            WireShape::Map(map) if !is_plain || names_scalars => {
                let value = self.ty(&map.value.shape, names_scalars, depth + 1);
                TableType::Map(map, map.flattened, Box::new(value))
            }
            _ if is_plain && !names_scalars => TableType::Plain,
            WireShape::Text => TableType::Text,
            WireShape::Integer => TableType::Integer,
            WireShape::Float => TableType::Float,
            WireShape::Decimal => TableType::Decimal,
            WireShape::Boolean => TableType::Boolean,
            WireShape::Blob => TableType::Blob,
            WireShape::Document => TableType::Document,
            WireShape::List(_) | WireShape::Map(_) => TableType::Plain,
        }
    }
}
