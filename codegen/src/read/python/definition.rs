//! Shapes for definitions: a `TypedDict` is a structure, a `Literal` an enumeration.

use std::collections::BTreeMap;

use crate::model::shape::{Member, Presence, Shape, ShapeKind, Structure, Type};
use crate::read::conventions;
use crate::text::by_name::ByName;
use crate::text::diagnostic::Sink;
use crate::text::source::Spanned;

use super::ast::{Field, TypedDict};
use super::inheritance::inherit;
use super::type_expr::Expr;
use super::types::{Marked, Reader, last_name};

/// A definition in Python.
#[derive(Debug)]
pub(in crate::read) enum Definition<'a> {
    TypedDict(TypedDict<'a>),
    Assignment(Spanned<&'a str>, Expr<'a>),
}

impl<'a> Definition<'a> {
    pub(in crate::read) fn name(&self) -> Spanned<&'a str> {
        match self {
            Definition::TypedDict(class) => class.name,
            Definition::Assignment(name, _) => *name,
        }
    }
}

/// The shapes of definitions, in the same order.
pub(in crate::read) fn shapes(definitions: Vec<Definition<'_>>, sink: &mut Sink) -> Vec<Shape> {
    let defined: ByName<&str, ()> =
        definitions.iter().map(|definition| definition.name().value).collect();
    let mut reader = Reader { defined: &defined, sink };
    let mut bases = BTreeMap::new();
    let mut shapes = Vec::with_capacity(definitions.len());
    for definition in definitions {
        let name = definition.name();
        let kind = match definition {
            Definition::TypedDict(class) => {
                if !class.bases.is_empty() {
                    bases.insert(class.name.value, class.bases.clone());
                }
                structure(class, &mut reader)
            }
            Definition::Assignment(_, expr) => assignment(expr, &mut reader),
        };
        let name = Spanned::new(name.value.to_owned(), name.span);
        shapes.push(conventions::shape(name, kind));
    }
    inherit(&mut shapes, &bases, sink);
    shapes
}

fn structure(class: TypedDict<'_>, reader: &mut Reader<'_, '_>) -> ShapeKind {
    let TypedDict { name: _, bases: _, total, fields } = class;
    let members = fields.into_iter().map(|field| member(field, total, reader)).collect();
    ShapeKind::Structure(Structure { members, presence: Presence::Assumed, ..Structure::default() })
}

fn member(field: Field<'_>, total: bool, reader: &mut Reader<'_, '_>) -> Member {
    let Field { name, ty } = field;
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
        traits: None,
    }
}

/// `X = Union[...]` is a union, `X = Literal[...]` an enumeration, anything else an alias.
fn assignment(expr: Expr<'_>, reader: &mut Reader<'_, '_>) -> ShapeKind {
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
