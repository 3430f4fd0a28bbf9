//! The first IR: a model as AWS says it.
//!
//! The words are botocore's: a service has operations and shapes; a shape is a structure with
//! members, a union, an enumeration or an alias. Nothing here knows of Markdown, JSON or Rust.

use std::collections::BTreeMap;

use crate::text::source::{SourceId, Span, Spanned};

/// The member that the pages add to every response.
pub(crate) const METADATA: &str = "ResponseMetadata";

/// A service: its shapes in the order of the source, and its operations where the source has them.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Model {
    /// The service in snake case: `sso_oidc`.
    pub service: String,
    /// The texts that the model was read from.
    pub origin: Vec<SourceId>,
    /// The names of their files, without folders.
    pub files: Vec<String>,
    /// Every shape that can be referred to by name.
    pub shapes: Vec<Shape>,
    /// Every operation; empty for pages, which list none.
    pub operations: Vec<Operation>,
    /// What its user calls otherwise.
    pub naming: Naming,
}

/// Names that a user gives to what a model names otherwise.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Naming {
    /// The types of shapes, by the shapes' names.
    pub shapes: BTreeMap<String, String>,
    /// The fields of members and the variants of values, by the shape's name and their own.
    pub parts: BTreeMap<(String, String), String>,
    /// Where a text of options says so, by the shape's name and, for a part, its own.
    pub(crate) places: BTreeMap<(String, Option<String>), Span>,
}

/// A named type of a model.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Shape {
    /// The name exactly as the model writes it.
    pub name: Spanned<String>,
    /// What it is.
    pub kind: ShapeKind,
}

/// What a shape is.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum ShapeKind {
    /// Named members.
    Structure(Structure),
    /// One of several types, told apart by the value.
    Union(Vec<Type>),
    /// One of several texts.
    Enumeration(Vec<Spanned<String>>),
    /// Another name of a type.
    Alias(Type),
}

/// A shape with named members.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Structure {
    /// The members in the order of the source.
    pub members: Vec<Member>,
    /// Whether it is the error of an operation.
    pub exception: bool,
}

/// A member of a structure.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Member {
    /// The name exactly as the model writes it.
    pub name: Spanned<String>,
    /// Whether the model says that it is always there.
    pub required: bool,
    /// Whether its value must not be shown.
    pub sensitive: bool,
    /// What it holds.
    pub ty: Type,
    /// The place of the type.
    pub ty_span: Span,
}

/// An operation of a service: the shapes that go in, come out and are raised.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Operation {
    /// The name exactly as the model writes it.
    pub name: Spanned<String>,
    /// The structure that is sent.
    pub input: Option<Spanned<String>>,
    /// The structure that comes back.
    pub output: Option<Spanned<String>>,
    /// The structures that are raised.
    pub errors: Vec<Spanned<String>>,
}

/// The type of a member, an element or a variant.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Type {
    /// Text.
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
    /// Any value at all.
    Any,
    /// The absence of a value, as a type.
    None,
    /// Bytes that are read as they come.
    Stream,
    /// An ordered list.
    List(Box<Type>),
    /// A list without order or repetition.
    Set(Box<Type>),
    /// Keys and values.
    Map(Box<Type>, Box<Type>),
    /// One of several types.
    Union(Vec<Type>),
    /// One of several texts, without a name of its own.
    Literal(Vec<Spanned<String>>),
    /// Events, one after the other.
    EventStream(Box<Type>),
    /// A shape of this model.
    Ref(Spanned<String>),
    /// A type that the model names and does not define.
    Extern(Spanned<String>),
}

impl Naming {
    /// The name that a user gives to a member or a value of a shape.
    #[must_use]
    pub fn part(&self, shape: &str, part: &str) -> Option<&str> {
        // An empty map is the usual case, and a key of two texts has a price.
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
    /// The shape of a name.
    ///
    /// A walk over all shapes; phases that look up many names build an index.
    #[must_use]
    pub fn shape(&self, name: &str) -> Option<&Shape> {
        self.shapes.iter().find(|shape| shape.name.value == name)
    }
}

impl Type {
    /// The types that the type is made of, from left to right.
    pub fn children(&self) -> impl Iterator<Item = &Self> {
        let (first, second, rest) = match self {
            Type::List(item) | Type::Set(item) | Type::EventStream(item) => {
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
            | Type::Literal(_)
            | Type::Ref(_)
            | Type::Extern(_) => (None, None, &[][..]),
        };
        first.into_iter().chain(second).map(|ty| &**ty).chain(rest)
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

    /// Whether a type is text by itself; a name may still be that of an enumeration.
    pub(crate) fn is_text(&self) -> bool {
        // What a model does not define has its own diagnostic.
        matches!(self, Type::String | Type::Literal(_) | Type::Extern(_))
    }
}

impl Shape {
    /// Calls `visit` with every type that the shape is made of, in order.
    pub fn for_each_type<'a>(&'a self, visit: &mut impl FnMut(&'a Type)) {
        match &self.kind {
            ShapeKind::Structure(Structure { members, exception: _ }) => {
                members.iter().for_each(|member| visit(&member.ty));
            }
            ShapeKind::Union(types) => types.iter().for_each(visit),
            ShapeKind::Alias(ty) => visit(ty),
            ShapeKind::Enumeration(_) => {}
        }
    }
}

/// Names are compared by their text alone: where a name stands does not change what it names.
impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Spanned<T> {}
