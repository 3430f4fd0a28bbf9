//! Compares kept values. The order of the entries of a map does not count, and numbers of the same kind
//! are equal in every width.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::hash::{Hash, Hasher};

use super::Content;

/// A value without its width and the order of its entries.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Canonical<'c> {
    Null,
    Boolean(bool),
    Integer(i128),
    Unsigned(u128),
    Float(Bits),
    Digits(&'c [(Content, Content)]),
    Text(&'c str),
    Bytes(&'c [u8]),
    List(&'c [Content]),
    Map(Vec<&'c (Content, Content)>),
}

/// A float in the total order of IEEE 754, in which each is equal to itself.
struct Bits(f64);

impl Content {
    fn canonical(&self) -> Canonical<'_> {
        match self {
            Self::Null => Canonical::Null,
            Self::Boolean(value) => Canonical::Boolean(*value),
            Self::Integer(value) => Canonical::Integer((*value).into()),
            Self::Unsigned(value) => Canonical::Integer((*value).into()),
            Self::WideInteger(value) => Canonical::Integer(*value),
            Self::WideUnsigned(value) => match i128::try_from(*value) {
                Ok(value) => Canonical::Integer(value),
                Err(_) => Canonical::Unsigned(*value),
            },
            Self::Float(value) => Canonical::Float(Bits(*value)),
            Self::Digits(entries) => Canonical::Digits(entries),
            Self::Text(value) => Canonical::Text(value),
            Self::Bytes(value) => Canonical::Bytes(value),
            Self::List(items) => Canonical::List(items),
            Self::Map(entries) => {
                let mut entries: Vec<_> = entries.iter().collect();
                entries.sort();
                Canonical::Map(entries)
            }
        }
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Content {}

impl PartialOrd for Content {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Content {
    fn cmp(&self, other: &Self) -> Ordering {
        self.canonical().cmp(&other.canonical())
    }
}

impl Hash for Content {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.canonical().hash(state);
    }
}

impl PartialEq for Bits {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Bits {}

impl PartialOrd for Bits {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Bits {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl Hash for Bits {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_bits().hash(state);
    }
}
