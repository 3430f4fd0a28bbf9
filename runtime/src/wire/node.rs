//! A document as a tree, between typed values and what travels.

use alloc::string::String;
use alloc::vec::Vec;

/// A document, with the names that boto3 has.
///
/// Typed values become nodes through serde, and protocols write nodes by the tables of an operation; reading is
/// the reverse. So no code of a protocol is generic.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Node {
    /// No value.
    #[default]
    Null,
    /// True or false.
    Boolean(bool),
    /// A whole number.
    Integer(i128),
    /// A number.
    Float(f64),
    /// A string. Instants and blobs may be strings too, as in JSON.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A list.
    List(Vec<Node>),
    /// A structure or a map, in the order of its entries.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// The value of a member or an entry.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Map(entries) = self else { return None };
        entries.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Whether the value is absent.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}
