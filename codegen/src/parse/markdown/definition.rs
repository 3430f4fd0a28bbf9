//! Definitions in the words of a model: a `TypedDict` is a structure, a `Literal` an enumeration.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Sink;
use crate::shape::{Member, Shape, ShapeKind, Structure, Type};
use crate::source::Spanned;
use crate::suggest;

use super::statement::{Field, TypedDict};
use super::type_expr::Expr;
use super::types::{Marked, Reader, last_name};

/// A definition of a page, as Python says it.
#[derive(Debug)]
pub(super) enum Definition<'a> {
    TypedDict(TypedDict<'a>),
    Assignment(Spanned<&'a str>, Expr<'a>),
}

impl<'a> Definition<'a> {
    pub(super) fn name(&self) -> Spanned<&'a str> {
        match self {
            Definition::TypedDict(class) => class.name,
            Definition::Assignment(name, _) => *name,
        }
    }
}

/// Says every definition in the model's words, in the same order.
pub(super) fn shapes(definitions: Vec<Definition<'_>>, sink: &mut Sink) -> Vec<Shape> {
    let defined: BTreeSet<&str> =
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
                Some(structure(class, &mut reader))
            }
            Definition::Assignment(_, expr) => assignment(expr, &mut reader),
        };
        let name = Spanned::new(name.value.to_owned(), name.span);
        shapes.extend(kind.map(|kind| Shape { name, kind }));
    }
    inherit(&mut shapes, &bases, sink);
    shapes
}

fn structure(class: TypedDict<'_>, reader: &mut Reader<'_, '_>) -> ShapeKind {
    let TypedDict { name: _, bases: _, total, fields } = class;
    let members = fields.into_iter().filter_map(|field| member(field, total, reader)).collect();
    ShapeKind::Structure(Structure { members, exception: false })
}

fn member(field: Field<'_>, total: bool, reader: &mut Reader<'_, '_>) -> Option<Member> {
    let Field { name, ty } = field;
    let Marked { ty, required } = reader.marks(ty)?;
    let ty_span = ty.span();
    Some(Member {
        name: Spanned::new(name.value.to_owned(), name.span),
        required: required.unwrap_or(total),
        sensitive: false,
        ty: reader.ty(ty)?,
        ty_span,
    })
}

/// `X = Union[...]` is a union, `X = Literal[...]` an enumeration, anything else an alias.
fn assignment(expr: Expr<'_>, reader: &mut Reader<'_, '_>) -> Option<ShapeKind> {
    match expr {
        Expr::Generic { head, args, span } if last_name(head.value) == "Literal" => {
            reader.values(args, span).map(ShapeKind::Enumeration)
        }
        expr => Some(match reader.ty(expr)? {
            Type::Union(types) => ShapeKind::Union(types),
            ty => ShapeKind::Alias(ty),
        }),
    }
}

/// Puts the members of the classes that a class extends before its own.
fn inherit(shapes: &mut [Shape], bases: &BTreeMap<&str, Vec<Spanned<&str>>>, sink: &mut Sink) {
    let mut whole: BTreeMap<String, Vec<Member>> = BTreeMap::new();
    for name in bases.keys() {
        let mut path = Vec::new();
        let members = members_of(name, shapes, bases, &mut path, sink);
        whole.insert((*name).to_owned(), members);
    }
    for shape in shapes {
        if let ShapeKind::Structure(structure) = &mut shape.kind
            && let Some(members) = whole.remove(&shape.name.value)
        {
            structure.members = members;
        }
    }
}

fn members_of<'b>(
    name: &'b str,
    shapes: &[Shape],
    bases: &BTreeMap<&'b str, Vec<Spanned<&'b str>>>,
    path: &mut Vec<&'b str>,
    sink: &mut Sink,
) -> Vec<Member> {
    path.push(name);
    let mut members = Vec::new();
    for base in bases.get(name).into_iter().flatten() {
        if path.contains(&base.value) {
            sink.error(base.span, format!("`{}` extends itself", base.value)).label("a circle");
        } else if structure_of(base.value, shapes).is_none() {
            let names = shapes.iter().map(|shape| shape.name.value.as_str());
            sink.error(base.span, format!("unknown base `{}`", base.value))
                .label("not a `TypedDict` of these pages")
                .suggest(suggest::nearest(base.value, names));
        } else {
            members.extend(members_of(base.value, shapes, bases, path, sink));
        }
    }
    path.pop();
    let own = structure_of(name, shapes).map(|structure| structure.members.iter().cloned());
    members.extend(own.into_iter().flatten());
    members
}

fn structure_of<'s>(name: &str, shapes: &'s [Shape]) -> Option<&'s Structure> {
    shapes.iter().find(|shape| shape.name.value == name).and_then(|shape| match &shape.kind {
        ShapeKind::Structure(structure) => Some(structure),
        ShapeKind::Union(_) | ShapeKind::Enumeration(_) | ShapeKind::Alias(_) => None,
    })
}
