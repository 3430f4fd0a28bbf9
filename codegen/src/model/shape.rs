//! The model of a service, in AWS's terms.
//!
//! Terms are botocore's: a service has operations and shapes; a shape is a structure with members, a
//! union, an enumeration or an alias. Nothing here depends on a source or on Rust.

use std::collections::BTreeMap;

use crate::text::source::{SourceId, Span, Spanned};

use super::role::Role;
use super::traits::{Docs, Traits};
use super::wire::Wire;

/// A service: its shapes in the order of the source, and its operations where the source lists them.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Model {
    /// boto3's name of the service in snake case: `sso_oidc`.
    pub service: String,
    /// The source's name of the service in snake case, where that is not boto3's: `cost_explorer`.
    #[cfg_attr(not(feature = "json"), allow(dead_code, reason = "the IR is in JSON"))]
    pub(crate) service_in_source: Option<String>,
    /// The documentation of the service.
    pub docs: Option<Docs>,
    /// The name and the version of the service in links to AWS's reference: `sso-oidc-2019-06-10`.
    pub uid: Option<String>,
    /// Whether the names of its shapes are those of AWS's reference.
    pub(crate) has_reference: bool,
    /// The sources that the model was read from.
    pub origin: Vec<SourceId>,
    /// The names of their files, without folders.
    pub files: Vec<String>,
    /// Every shape that can be referred to by name.
    pub shapes: Vec<Shape>,
    /// Every operation; empty for pages, which list none.
    pub operations: Vec<Operation>,
    /// The names that the user overrides.
    pub naming: Naming,
    /// How the operations travel, where that is needed.
    pub(crate) wire: Option<Box<Wire>>,
    /// Whether sensitive members are marked by a source beside the one that the model was read from.
    pub(crate) marked_beside: bool,
}

/// Names that a user gives to shapes, members and values.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Naming {
    /// The types of shapes, by the shape's name in the source.
    pub shapes: BTreeMap<String, String>,
    /// The fields of members and the variants of values, by the shape's name and their own.
    pub parts: BTreeMap<(String, String), String>,
    /// Where a configuration file gives a name, by the shape's name and, for a part, its own.
    pub(crate) places: BTreeMap<(String, Option<String>), Span>,
}

/// A named type of a model.
///
/// It has two names. References, settings and generated documentation use the source's; types of
/// Rust are named after the canonical one, which is the same for every source of a service.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Shape {
    /// The source's name: `CreateTokenRequestRequestTypeDef` in a page.
    pub name: Spanned<String>,
    /// AWS's name: `CreateTokenRequest`.
    pub canonical: String,
    /// The source's name without the suffix that the source appends, where that is not the canonical
    /// name: `CreateTokenRequestRequest`.
    pub(crate) stem: Option<String>,
    /// The source's name of the shape that it is a copy of: a source may have one for requests and one for
    /// replies.
    pub copy_of: Option<String>,
    /// Further names of the source: those of copies of it.
    pub(crate) other_names: Vec<String>,
    /// What it is.
    pub kind: ShapeKind,
    /// What the source knows of it beyond its kind.
    pub traits: Option<Box<Traits>>,
    /// Its role in all operations of the service, where only a part of the model was read.
    pub(crate) role: Option<Role>,
}

/// What a shape is.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum ShapeKind {
    /// Named members.
    Structure(Structure),
    /// One of several types; the value decides which.
    Union(Vec<Type>),
    /// One of several strings.
    Enumeration(Vec<Spanned<String>>),
    /// One of several integers, in decimal.
    IntegerEnumeration(Vec<Spanned<String>>),
    /// Another name of a type.
    Alias(Type),
}

/// A shape with named members.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Structure {
    /// The members in the order of the source.
    pub members: Vec<Member>,
    /// Whether the source marks it as the error of an operation.
    pub exception: bool,
    /// Whether a value has exactly one of the members: it is a tagged union.
    pub tagged: bool,
    /// Whether its members are the events of a stream.
    pub event_stream: bool,
    /// Whether the source marks it as the output of an operation; `false` where the operations that
    /// it lists decide.
    pub output: bool,
    /// What it means that a member is required.
    pub presence: Presence,
    /// What it does with members that are not listed; `None` where no setting decides.
    pub unlisted: Option<Unlisted>,
}

/// What a structure does with members of a document that it does not list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unlisted {
    /// They are ignored.
    Ignored,
    /// They are kept.
    Kept,
    /// They are errors.
    Denied,
}

/// What it means that a source requires the members of a structure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Presence {
    /// AWS promises that a required member of a response is present.
    #[default]
    Promised,
    /// The source requires every member of a response, and AWS promises fewer: stubs of Python do
    /// this, so that their users need not check for absent members.
    Assumed,
}

/// A member of a structure.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Member {
    /// The name, which is also its key in documents.
    pub name: Spanned<String>,
    /// Whether it is always present.
    pub required: bool,
    /// Whether the source requires it, and the policy for responses made it optional.
    pub loosened: bool,
    /// Whether a client adds it to responses, or it is in what a client adds: AWS does not send it, and
    /// it is optional with every policy.
    pub added_by_client: bool,
    /// Whether its value must not be shown.
    pub sensitive: bool,
    /// The type of its value.
    pub ty: Type,
    /// The place of the type.
    pub ty_span: Span,
    /// What the source knows of it beyond its type.
    pub traits: Option<Box<Traits>>,
}

/// An operation of a service: its input, its output and its errors.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Operation {
    /// The name.
    pub name: Spanned<String>,
    /// The structure that is sent.
    pub input: Option<Spanned<String>>,
    /// The structure that is returned.
    pub output: Option<Spanned<String>>,
    /// The structures that are raised as errors.
    pub errors: Vec<Spanned<String>>,
    /// What the source knows of it beyond its shapes.
    pub traits: Option<Box<Traits>>,
}

/// The type of a member, an item of a list or a variant of a union.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Type {
    /// A string.
    String,
    /// A whole number.
    Integer,
    /// A number.
    Float,
    /// True or false.
    Boolean,
    /// Bytes.
    Bytes,
    /// An instant.
    Timestamp,
    /// A number that keeps its decimal digits.
    Decimal,
    /// Any value.
    Any,
    /// The absence of a value, as a type.
    None,
    /// Bytes that are streamed.
    Stream,
    /// A JSON document, as text or as a value.
    Document,
    /// An ordered list.
    List(Box<Type>),
    /// A list without order or repetition.
    Set(Box<Type>),
    /// Keys and values.
    Map(Box<Type>, Box<Type>),
    /// One of several types.
    Union(Vec<Type>),
    /// One of several strings, as an enumeration without a name.
    Literal(Vec<Spanned<String>>),
    /// One of several integers, in decimal, as an enumeration without a name.
    IntegerLiteral(Vec<Spanned<String>>),
    /// A stream of events.
    EventStream(Box<Type>),
    /// A shape of this model, by the source's name.
    Ref(Spanned<String>),
    /// A type that the source names and does not define.
    Extern(Spanned<String>),
    /// An item of a list, or a value of a map, that may be null: the list or map is sparse.
    Nullable(Box<Type>),
    /// A type of the user, by its path in Rust.
    Foreign(Spanned<String>),
}

impl Naming {
    /// The name that a user gives to a member or a value of a shape.
    #[must_use]
    pub fn part(&self, shape: &str, part: &str) -> Option<&str> {
        // Most models have no such names, and a key of two strings is expensive to make.
        if self.parts.is_empty() {
            return None;
        }
        self.parts.get(&(shape.to_owned(), part.to_owned())).map(String::as_str)
    }

    /// Where a shape, or one of its members or values, is given its name.
    pub(crate) fn place(&self, shape: &str, part: Option<&str>) -> Option<Span> {
        self.places.get(&(shape.to_owned(), part.map(str::to_owned))).copied()
    }
}

impl Model {
    /// The shape with this name in the source.
    ///
    /// A linear search; phases that look up many names build an index.
    #[must_use]
    pub fn shape(&self, name: &str) -> Option<&Shape> {
        self.shapes.iter().find(|shape| shape.name.value == name)
    }
}

impl Member {
    /// What the source knows of the member, to be completed.
    pub(crate) fn traits_mut(&mut self) -> &mut Traits {
        self.traits.get_or_insert_default()
    }
}

impl Type {
    /// The types that the type is made of, from left to right.
    pub fn children(&self) -> impl Iterator<Item = &Self> {
        let (first, second, rest) = match self {
            Type::List(item) | Type::Set(item) | Type::EventStream(item) | Type::Nullable(item) => {
                (Some(item), None, &[][..])
            }
            Type::Map(key, value) => (Some(key), Some(value), &[][..]),
            Type::Union(types) => (None, None, types.as_slice()),
            Type::String
            | Type::Integer
            | Type::Float
            | Type::Boolean
            | Type::Bytes
            | Type::Timestamp
            | Type::Decimal
            | Type::Any
            | Type::None
            | Type::Stream
            | Type::Document
            | Type::Literal(_)
            | Type::IntegerLiteral(_)
            | Type::Ref(_)
            | Type::Extern(_)
            | Type::Foreign(_) => (None, None, &[][..]),
        };
        first.into_iter().chain(second).map(|ty| &**ty).chain(rest)
    }

    /// The types that the type is made of, to change them.
    pub(crate) fn children_mut(&mut self) -> impl Iterator<Item = &mut Self> {
        let (first, second, rest) = match self {
            Type::List(item) | Type::Set(item) | Type::EventStream(item) | Type::Nullable(item) => {
                (Some(item), None, &mut [][..])
            }
            Type::Map(key, value) => (Some(key), Some(value), &mut [][..]),
            Type::Union(types) => (None, None, types.as_mut_slice()),
            Type::String
            | Type::Integer
            | Type::Float
            | Type::Boolean
            | Type::Bytes
            | Type::Timestamp
            | Type::Decimal
            | Type::Any
            | Type::None
            | Type::Stream
            | Type::Document
            | Type::Literal(_)
            | Type::IntegerLiteral(_)
            | Type::Ref(_)
            | Type::Extern(_)
            | Type::Foreign(_) => (None, None, &mut [][..]),
        };
        first.into_iter().chain(second).map(|ty| &mut **ty).chain(rest)
    }

    /// Calls `visit` with the type and every type inside it, from left to right.
    pub fn for_each<'a>(&'a self, visit: &mut impl FnMut(&'a Type)) {
        visit(self);
        for ty in self.children() {
            ty.for_each(visit);
        }
    }

    /// Calls `visit` with every name of a shape in the type, from left to right.
    pub fn for_each_ref<'a>(&'a self, visit: &mut impl FnMut(&'a Spanned<String>)) {
        self.for_each(&mut |ty| {
            if let Type::Ref(name) = ty {
                visit(name);
            }
        });
    }

    /// Whether values of a type are strings; a reference may still be one to an enumeration.
    pub(crate) fn is_text(&self) -> bool {
        // An undefined type has a diagnostic already.
        matches!(self, Type::String | Type::Literal(_) | Type::Extern(_))
    }
}

impl Shape {
    /// The source's name without the suffix that the source appends to it.
    pub(crate) fn without_suffix(&self) -> &str {
        self.stem.as_deref().unwrap_or(&self.canonical)
    }

    /// The suffix that the source appends to the name; empty where there is none.
    pub(crate) fn suffix(&self) -> &str {
        self.name.value.strip_prefix(self.without_suffix()).unwrap_or("")
    }

    /// Calls `visit` with every type in the definition of the shape, to change it.
    pub(crate) fn for_each_type_mut(&mut self, visit: &mut impl FnMut(&mut Type)) {
        match &mut self.kind {
            ShapeKind::Structure(Structure { members, .. }) => {
                members.iter_mut().for_each(|member| visit(&mut member.ty));
            }
            ShapeKind::Union(types) => types.iter_mut().for_each(visit),
            ShapeKind::Alias(ty) => visit(ty),
            ShapeKind::Enumeration(_) | ShapeKind::IntegerEnumeration(_) => {}
        }
    }

    /// Calls `visit` with every type in the definition of the shape, in order.
    pub fn for_each_type<'a>(&'a self, visit: &mut impl FnMut(&'a Type)) {
        match &self.kind {
            ShapeKind::Structure(Structure { members, .. }) => {
                members.iter().for_each(|member| visit(&member.ty));
            }
            ShapeKind::Union(types) => types.iter().for_each(visit),
            ShapeKind::Alias(ty) => visit(ty),
            ShapeKind::Enumeration(_) | ShapeKind::IntegerEnumeration(_) => {}
        }
    }
}

/// Values are compared without their places: the same name in another place is the same name.
impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Spanned<T> {}
