//! Lists, maps and structures as nodes.

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

use super::{key_of, named, to_node};
use crate::wire::error::WireError;
use crate::wire::node::Node;

/// The items of a list.
pub(super) struct Items {
    variant: Option<&'static str>,
    items: Vec<Node>,
}

impl Items {
    pub(super) fn new(variant: Option<&'static str>) -> Self {
        Self { variant, items: Vec::new() }
    }

    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WireError> {
        let index = self.items.len();
        self.items.push(to_node(value).map_err(|error| error.in_item(index))?);
        Ok(())
    }

    fn finish(self) -> Node {
        named(self.variant, Node::List(self.items))
    }
}

impl SerializeSeq for Items {
    type Ok = Node;
    type Error = WireError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WireError> {
        self.push(value)
    }

    fn end(self) -> Result<Node, WireError> {
        Ok(self.finish())
    }
}

impl SerializeTuple for Items {
    type Ok = Node;
    type Error = WireError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WireError> {
        self.push(value)
    }

    fn end(self) -> Result<Node, WireError> {
        Ok(self.finish())
    }
}

impl SerializeTupleStruct for Items {
    type Ok = Node;
    type Error = WireError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WireError> {
        self.push(value)
    }

    fn end(self) -> Result<Node, WireError> {
        Ok(self.finish())
    }
}

impl SerializeTupleVariant for Items {
    type Ok = Node;
    type Error = WireError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WireError> {
        self.push(value)
    }

    fn end(self) -> Result<Node, WireError> {
        Ok(self.finish())
    }
}

/// The entries of a map.
#[derive(Default)]
pub(super) struct Entries {
    key: Option<String>,
    entries: Vec<(String, Node)>,
}

impl SerializeMap for Entries {
    type Ok = Node;
    type Error = WireError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), WireError> {
        self.key = Some(key_of(key)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WireError> {
        let key = self.key.take().unwrap_or_default();
        let value = to_node(value).map_err(|error| error.in_member(&key))?;
        self.entries.push((key, value));
        Ok(())
    }

    fn end(self) -> Result<Node, WireError> {
        Ok(Node::Map(self.entries))
    }
}

/// The members of a structure.
pub(super) struct Fields {
    is_exact_number: bool,
    variant: Option<&'static str>,
    entries: Vec<(String, Node)>,
}

impl Fields {
    pub(super) fn new(is_exact_number: bool, variant: Option<&'static str>) -> Self {
        Self { is_exact_number, variant, entries: Vec::new() }
    }

    fn push<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), WireError> {
        let value = to_node(value).map_err(|error| error.in_member(name))?;
        // The runtime writes absent members of structures as null in formats that may have positions.
        if !value.is_null() {
            self.entries.push((name.into(), value));
        }
        Ok(())
    }

    fn finish(mut self) -> Node {
        match self.entries.pop() {
            Some((_, digits)) if self.is_exact_number => digits,
            last => {
                self.entries.extend(last);
                named(self.variant, Node::Map(self.entries))
            }
        }
    }
}

impl SerializeStruct for Fields {
    type Ok = Node;
    type Error = WireError;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), WireError> {
        self.push(name, value)
    }

    fn end(self) -> Result<Node, WireError> {
        Ok(self.finish())
    }
}

impl SerializeStructVariant for Fields {
    type Ok = Node;
    type Error = WireError;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), WireError> {
        self.push(name, value)
    }

    fn end(self) -> Result<Node, WireError> {
        Ok(self.finish())
    }
}
