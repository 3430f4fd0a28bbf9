//! Shapes for definitions: a `TypedDict` is a structure, a `Literal` an enumeration.

use crate::model::shape::{Member, Presence, Shape, ShapeKind, Structure, Type};
use crate::model::traits::{Docs, DocsFormat, Traits};
use crate::read::conventions;
use crate::text::diagnostic::Sink;
use crate::text::source::Spanned;

use super::ast::{Field, TypedDict};
use super::inheritance::{Bases, inherit};
use super::names;
use super::type_expr::Expr;
use super::types::{Marked, Reader, last_name};

/// The shapes of the definitions that were read so far, in their order.
///
/// Each definition becomes a shape when it is read, so that the expressions of one definition exist at a
/// time. Names are resolved at the end: a type may be defined after its use.
#[derive(Debug, Default)]
pub(in crate::read) struct Definitions<'a> {
    shapes: Vec<Shape>,
    names: Vec<Spanned<&'a str>>,
    bases: Bases<'a>,
}

impl<'a> Definitions<'a> {
    /// Adds a structure.
    pub(in crate::read) fn add_class(&mut self, class: TypedDict<'a>, sink: &mut Sink) {
        let TypedDict { name, bases, total, docs, fields } = class;
        if !bases.is_empty() {
            self.bases.insert(name.value, bases);
        }
        let mut reader = Reader { sink };
        // A vector that is collected in place keeps the capacity of its fields.
        let mut members = Vec::with_capacity(fields.len());
        members.extend(fields.into_iter().map(|field| member(field, total, &mut reader)));
        let presence = Presence::Assumed;
        let kind = ShapeKind::Structure(Structure { members, presence, ..Structure::default() });
        self.add(name, kind);
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
        let kind = assignment(value, &mut Reader { sink });
        self.add(name, kind);
    }

    fn add(&mut self, name: Spanned<&'a str>, kind: ShapeKind) {
        self.names.push(name);
        let name = Spanned::new(name.value.to_owned(), name.span);
        self.shapes.push(conventions::shape(name, kind));
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
        let Self { mut shapes, names, bases } = self;
        names::resolve(&mut shapes, &names, sink);
        inherit(&mut shapes, &bases, sink);
        shapes
    }
}

/// The docstring of a shape or a member.
fn documented(docs: Option<Box<str>>) -> Option<Box<Traits>> {
    let docs = Docs { text: docs?.into_string(), format: DocsFormat::Text };
    Some(Box::new(Traits { docs: Some(docs), ..Traits::default() }))
}

fn member(field: Field<'_>, total: bool, reader: &mut Reader<'_>) -> Member {
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
fn assignment(expr: Expr<'_>, reader: &mut Reader<'_>) -> ShapeKind {
    match expr {
        Expr::Generic { head, args, span } if last_name(head.value) == "Literal" => {
            ShapeKind::Enumeration(reader.values(args, span))
        }
        expr => match reader.ty(expr) {
            Type::Union(types) => ShapeKind::Union(types),
            ty => ShapeKind::Alias(ty),
        },
    }
}
