//! Typed values as nodes.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_core::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::error::WireError;
use super::node::Node;

/// The document of a value. Members of structures that are absent are left out; nulls of lists and maps are
/// kept.
///
/// # Errors
/// The value's own.
pub fn to_node<T: Serialize + ?Sized>(value: &T) -> Result<Node, WireError> {
    value.serialize(NodeSerializer)
}

/// Not human-readable, so blobs arrive as bytes.
struct NodeSerializer;

impl Serializer for NodeSerializer {
    type Ok = Node;
    type Error = WireError;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Entries;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Fields;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(self, value: bool) -> Result<Node, WireError> {
        Ok(Node::Boolean(value))
    }

    fn serialize_i8(self, value: i8) -> Result<Node, WireError> {
        Ok(Node::Integer(value.into()))
    }

    fn serialize_i16(self, value: i16) -> Result<Node, WireError> {
        Ok(Node::Integer(value.into()))
    }

    fn serialize_i32(self, value: i32) -> Result<Node, WireError> {
        Ok(Node::Integer(value.into()))
    }

    fn serialize_i64(self, value: i64) -> Result<Node, WireError> {
        Ok(Node::Integer(value.into()))
    }

    fn serialize_i128(self, value: i128) -> Result<Node, WireError> {
        Ok(Node::Integer(value))
    }

    fn serialize_u8(self, value: u8) -> Result<Node, WireError> {
        Ok(Node::Integer(value.into()))
    }

    fn serialize_u16(self, value: u16) -> Result<Node, WireError> {
        Ok(Node::Integer(value.into()))
    }

    fn serialize_u32(self, value: u32) -> Result<Node, WireError> {
        Ok(Node::Integer(value.into()))
    }

    fn serialize_u64(self, value: u64) -> Result<Node, WireError> {
        Ok(Node::Integer(value.into()))
    }

    fn serialize_f32(self, value: f32) -> Result<Node, WireError> {
        // The shortest decimal of the `f32`: 1.1 and not 1.10000002384.
        Ok(Node::Float(value.to_string().parse().unwrap_or_else(|_| value.into())))
    }

    fn serialize_f64(self, value: f64) -> Result<Node, WireError> {
        Ok(Node::Float(value))
    }

    fn serialize_char(self, value: char) -> Result<Node, WireError> {
        Ok(Node::Text(value.into()))
    }

    fn serialize_str(self, value: &str) -> Result<Node, WireError> {
        Ok(Node::Text(value.into()))
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Node, WireError> {
        Ok(Node::Bytes(value.into()))
    }

    fn serialize_none(self) -> Result<Node, WireError> {
        Ok(Node::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Node, WireError> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Node, WireError> {
        Ok(Node::Null)
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<Node, WireError> {
        Ok(Node::Null)
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<Node, WireError> {
        Ok(Node::Text(variant.into()))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<Node, WireError> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Node, WireError> {
        let value = to_node(value).map_err(|error| error.in_member(variant))?;
        Ok(Node::Map([(variant.into(), value)].into()))
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<Items, WireError> {
        Ok(Items::new(None))
    }

    fn serialize_tuple(self, _length: usize) -> Result<Items, WireError> {
        Ok(Items::new(None))
    }

    fn serialize_tuple_struct(
        self,
        _name: &'static str,
        _length: usize,
    ) -> Result<Items, WireError> {
        Ok(Items::new(None))
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Items, WireError> {
        Ok(Items::new(Some(variant)))
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Entries, WireError> {
        Ok(Entries::default())
    }

    fn serialize_struct(self, name: &'static str, _length: usize) -> Result<Fields, WireError> {
        Ok(Fields::new(name == EXACT_NUMBER, None))
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Fields, WireError> {
        Ok(Fields::new(false, Some(variant)))
    }
}

/// The struct by which `serde_json` writes a number with all its digits (1.0.145, `number.rs`), with its feature
/// `arbitrary_precision`.
const EXACT_NUMBER: &str = "$serde_json::private::Number";

/// A key of a map.
fn key_of<T: Serialize + ?Sized>(key: &T) -> Result<String, WireError> {
    match to_node(key)? {
        Node::Text(text) => Ok(text),
        Node::Boolean(value) => Ok(value.to_string()),
        Node::Integer(value) => Ok(value.to_string()),
        Node::Null | Node::Float(_) | Node::Bytes(_) | Node::List(_) | Node::Map(_) => {
            Err(WireError::new("expected string as the key of a map"))
        }
    }
}

/// The variant's value, under its name if it has one.
fn named(variant: Option<&'static str>, value: Node) -> Node {
    match variant {
        Some(name) => Node::Map(Vec::from([(String::from(name), value)])),
        None => value,
    }
}

/// The items of a list.
struct Items {
    variant: Option<&'static str>,
    items: Vec<Node>,
}

impl Items {
    fn new(variant: Option<&'static str>) -> Self {
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
struct Entries {
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
struct Fields {
    is_exact_number: bool,
    variant: Option<&'static str>,
    entries: Vec<(String, Node)>,
}

impl Fields {
    fn new(is_exact_number: bool, variant: Option<&'static str>) -> Self {
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
