//! Shapes for definitions: a `TypedDict` is a structure, a `Literal` an enumeration.

use crate::model::shape::{Member, Presence, Shape, ShapeKind, Structure, Type};
use crate::model::traits::{Docs, DocsFormat, Traits};
use crate::read::conventions;
use crate::text::diagnostic::Sink;
use crate::text::source::Spanned;

use super::ast::{Field, TypedDict};
use super::generics::Generics;
use super::inheritance::{Bases, inherit};
use super::names;
use super::type_expr::Expr;
use super::types::{Marked, Reader};

/// The shapes of the definitions that were read so far, in their order.
///
/// Each definition becomes a shape when it is read, so that the expressions of one definition exist at a
/// time. Names are resolved at the end: a type may be defined after its use.
#[derive(Debug, Default)]
pub(in crate::read) struct Definitions<'a> {
    shapes: Vec<Shape>,
    /// The names as written.
    names: Vec<Spanned<&'a str>>,
    bases: Bases,
}

impl<'a> Definitions<'a> {
    /// Adds a structure.
    pub(in crate::read) fn add_class(&mut self, class: TypedDict<'a>, sink: &mut Sink) {
        let name = class.name.value.to_owned();
        self.add_class_as(name, class, &mut Reader { sink, scope: None });
    }

    /// Adds a structure of a module, with its name in the model.
    pub(in crate::read) fn add_class_as(
        &mut self,
        shape: String,
        class: TypedDict<'a>,
        reader: &mut Reader<'_, '_>,
    ) {
        let TypedDict { name, bases, total, unlisted, docs, fields } = class;
        let bases: Vec<_> = bases.into_iter().filter_map(|base| reader.base(base)).collect();
        if !bases.is_empty() {
            self.bases.insert(shape.clone(), bases);
        }
        // A vector that is collected in place keeps the capacity of its fields.
        let mut members = Vec::with_capacity(fields.len());
        members.extend(fields.into_iter().map(|field| member(field, total, reader)));
        let presence = Presence::Assumed;
        let structure = Structure { members, presence, unlisted, ..Structure::default() };
        self.add_as(shape, name, ShapeKind::Structure(structure));
        if let Some(shape) = self.shapes.last_mut() {
            shape.traits = documented(docs);
        }
    }

    /// Adds the shape of an assignment.
    pub(in crate::read) fn add_assignment(
        &mut self,
        name: Spanned<&'a str>,
        value: Expr<'a>,
        sink: &mut Sink,
    ) {
        let kind = assignment(value, &mut Reader { sink, scope: None });
        self.add_as(name.value.to_owned(), name, kind);
    }

    /// Adds the shape of an assignment in a module, with its name in the model.
    pub(in crate::read) fn add_assignment_as(
        &mut self,
        shape: String,
        name: Spanned<&'a str>,
        value: Expr<'a>,
        reader: &mut Reader<'_, '_>,
    ) {
        let kind = assignment(value, reader);
        self.add_as(shape, name, kind);
    }

    /// Adds a shape.
    pub(in crate::read) fn add_as(
        &mut self,
        shape: String,
        name: Spanned<&'a str>,
        kind: ShapeKind,
    ) {
        self.names.push(name);
        self.shapes.push(conventions::shape_of_python(Spanned::new(shape, name.span), kind));
    }

    /// The names of the definitions from a number on.
    pub(in crate::read) fn names_from(&self, first: usize) -> &[Spanned<&'a str>] {
        self.names.get(first..).unwrap_or(&[])
    }

    /// How many there are.
    pub(in crate::read) fn count(&self) -> usize {
        self.names.len()
    }

    /// The shapes, with names resolved and members inherited.
    pub(in crate::read) fn finish(self, sink: &mut Sink) -> Vec<Shape> {
        self.finish_with(Generics::default(), sink)
    }

    /// The shapes of modules, of which some are generic.
    pub(in crate::read) fn finish_with(self, generics: Generics, sink: &mut Sink) -> Vec<Shape> {
        let Self { mut shapes, names: _, mut bases } = self;
        generics.expand(&mut shapes, &mut bases, sink);
        names::resolve(&mut shapes, sink);
        inherit(&mut shapes, &bases, sink);
        shapes
    }
}

/// The docstring of a shape or a member.
fn documented(docs: Option<Box<str>>) -> Option<Box<Traits>> {
    let docs = Docs { text: docs?.into_string(), format: DocsFormat::Text };
    Some(Box::new(Traits { docs: Some(docs), ..Traits::default() }))
}

fn member(field: Field<'_>, total: bool, reader: &mut Reader<'_, '_>) -> Member {
    let Field { name, ty, docs } = field;
    let Marked { ty, required } = reader.marks(ty);
    let ty_span = ty.span();
    Member {
        name: Spanned::new(name.value.into_owned(), name.span),
        required: required.unwrap_or(total),
        loosened: false,
        added_by_client: false,
        sensitive: false,
        ty: reader.ty(ty),
        ty_span,
        traits: documented(docs),
    }
}

/// `X = Union[...]` is a union, `X = Literal[...]` an enumeration, anything else an alias.
fn assignment(expr: Expr<'_>, reader: &mut Reader<'_, '_>) -> ShapeKind {
    match expr {
        Expr::Generic { head, args, span } if reader.is_literal(head) => {
            reader.enumeration(args, span)
        }
        expr => match reader.ty(expr) {
            Type::Union(types) => ShapeKind::Union(types),
            ty => ShapeKind::Alias(ty),
        },
    }
}
