//! The types of a service as a program sees them, whatever they were read from.

use std::collections::{BTreeMap, BTreeSet};

/// The types that are generated for a service.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Surface {
    /// boto3's name of the service in snake case.
    pub service: String,
    /// The types by their names in Rust.
    pub types: BTreeMap<String, SurfaceType>,
}

/// A generated type.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SurfaceType {
    /// What it is.
    pub kind: SurfaceKind,
    /// The fields of a struct, or the variants of a tagged union, by their names in documents.
    pub fields: BTreeMap<String, SurfaceField>,
    /// The values of an enumeration.
    pub values: BTreeSet<String>,
}

/// The kinds of generated types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SurfaceKind {
    /// A struct.
    Structure,
    /// The struct of an error of operations.
    Exception,
    /// An enum of which each variant is a member.
    TaggedUnion,
    /// An enum of strings.
    Enumeration,
    /// An enum of types.
    Union,
    /// A type alias.
    Alias,
}

/// A field of a struct, or a variant of a tagged union.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SurfaceField {
    /// The name in Rust.
    pub ident: String,
    /// The type in Rust, without the `Option` of an optional field.
    pub ty: String,
    /// Whether the field is not an `Option`.
    pub required: bool,
    /// Whether `Debug` hides its value.
    pub sensitive: bool,
}

impl SurfaceKind {
    /// The kind in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Structure => "struct",
            Self::Exception => "exception",
            Self::TaggedUnion => "tagged union",
            Self::Enumeration => "enum",
            Self::Union => "union",
            Self::Alias => "alias",
        }
    }

    /// Whether types of this kind have members.
    #[cfg(feature = "json")]
    pub(crate) fn has_members(self) -> bool {
        match self {
            Self::Structure | Self::Exception | Self::TaggedUnion => true,
            Self::Enumeration | Self::Union | Self::Alias => false,
        }
    }
}
