//! Declarations: what the JSON models of AWS declare, each entry on its own, and how they become shapes.
//!
//! Readers of botocore's and of Smithy's JSON fill these types. [`resolve`] follows the names between
//! declarations, and [`shape`] makes shapes of the model: scalars, lists and maps are written out where
//! they are used; structures and enumerations keep their names.

mod nesting;
pub(super) mod resolve;
pub(super) mod service;
pub(super) mod shape;
pub(super) mod traits;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::shape::Type;
use crate::model::traits::Traits;
use crate::read::documents;
use crate::text::source::Spanned;

/// An entry of `shapes`.
#[derive(Debug)]
pub(in crate::read) struct Declaration<'a> {
    /// The name.
    pub(in crate::read) name: Spanned<Cow<'a, str>>,
    /// What it declares.
    pub(in crate::read) kind: DeclaredKind<'a>,
    /// Whether its values must not be shown.
    pub(in crate::read) sensitive: bool,
    /// Documentation, deprecation, constraints and more.
    pub(in crate::read) traits: Option<Box<Traits>>,
}

/// What an entry of `shapes` declares.
#[derive(Debug)]
pub(in crate::read) enum DeclaredKind<'a> {
    /// Named members.
    Structure(DeclaredStructure<'a>),
    /// One of several strings.
    Enumeration(Vec<Spanned<String>>),
    /// A type without other shapes in it.
    Scalar(Type),
    /// Items of one shape, which may be null if the list is sparse.
    List(Box<Reference<'a>>, Sparse),
    /// Values of one shape by keys of another; values may be null if the map is sparse.
    Map(Box<Reference<'a>>, Box<Reference<'a>>, Sparse),
    /// An entry that was reported.
    Broken,
}

/// Whether a list or a map may contain null.
#[derive(Debug, Clone, Copy)]
pub(in crate::read) struct Sparse(pub(in crate::read) bool);

/// What only the shape of a declaration needs, and no reference to it.
#[derive(Debug, Default)]
pub(in crate::read) struct Body<'a> {
    /// The members of a structure.
    pub(in crate::read) members: Vec<DeclaredMember<'a>>,
    /// The names of the required ones.
    pub(in crate::read) required: BTreeSet<Cow<'a, str>>,
    /// The values of an enumeration.
    pub(in crate::read) values: Vec<Spanned<String>>,
    /// Documentation, deprecation and more of a structure or an enumeration.
    pub(in crate::read) traits: Option<Box<Traits>>,
}

/// A shape of type `structure`.
#[derive(Debug)]
pub(in crate::read) struct DeclaredStructure<'a> {
    /// The members in the order of the document.
    pub(in crate::read) members: Vec<DeclaredMember<'a>>,
    /// The names of the required members.
    pub(in crate::read) required: BTreeSet<Cow<'a, str>>,
    /// Whether it is an error.
    pub(in crate::read) exception: bool,
    /// Whether a value has exactly one of the members.
    pub(in crate::read) tagged: bool,
    /// Whether its members are the events of a stream.
    pub(in crate::read) event_stream: bool,
}

/// A member of a structure.
#[derive(Debug)]
pub(in crate::read) struct DeclaredMember<'a> {
    /// The name.
    pub(in crate::read) name: Spanned<Cow<'a, str>>,
    /// The shape of its value; `None` if an error was reported.
    pub(in crate::read) reference: Option<Reference<'a>>,
}

/// A use of a shape: `{"shape": "Name"}`, with the traits of this use.
#[derive(Debug)]
pub(in crate::read) struct Reference<'a> {
    /// The name of the shape.
    pub(in crate::read) shape: Spanned<Cow<'a, str>>,
    /// Whether the value must not be shown.
    pub(in crate::read) sensitive: bool,
    /// Whether a blob is streamed.
    pub(in crate::read) streaming: bool,
    /// The values of a string, where the use limits them.
    pub(in crate::read) values: Option<Vec<Spanned<String>>>,
    /// Documentation, deprecation and more of this use.
    pub(in crate::read) traits: Option<Box<Traits>>,
}

impl<'a> Declaration<'a> {
    /// Moves the body out: it becomes a shape while others refer to the declaration.
    pub(in crate::read) fn take_body(&mut self) -> Body<'a> {
        let mut body = Body::default();
        match &mut self.kind {
            DeclaredKind::Structure(structure) => {
                body.members = std::mem::take(&mut structure.members);
                body.required = std::mem::take(&mut structure.required);
            }
            DeclaredKind::Enumeration(values) => body.values = std::mem::take(values),
            DeclaredKind::Scalar(_)
            | DeclaredKind::List(..)
            | DeclaredKind::Map(..)
            | DeclaredKind::Broken => return body,
        }
        body.traits = self.traits.take();
        body
    }

    /// The names of the shapes in it.
    pub(in crate::read) fn uses(&self) -> Vec<Cow<'a, str>> {
        let name = |reference: &Reference<'a>| reference.shape.value.clone();
        match &self.kind {
            DeclaredKind::Structure(structure) => structure
                .members
                .iter()
                .filter_map(|member| member.reference.as_ref())
                .map(name)
                .collect(),
            DeclaredKind::List(item, _) => vec![name(item)],
            DeclaredKind::Map(key, value, _) => vec![name(key), name(value)],
            DeclaredKind::Enumeration(_) | DeclaredKind::Scalar(_) | DeclaredKind::Broken => {
                Vec::new()
            }
        }
    }

    /// Marks a string of the service that is a JSON document.
    pub(in crate::read) fn mark_document(&mut self, service: &str) {
        if let DeclaredKind::Scalar(ty @ Type::String) = &mut self.kind {
            if documents::is_document(service, &self.name.value) {
                *ty = Type::Document;
            }
        }
    }
}
