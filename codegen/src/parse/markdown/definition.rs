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
                structure(class, &mut reader)
            }
            Definition::Assignment(_, expr) => assignment(expr, &mut reader),
        };
        let name = Spanned::new(name.value.to_owned(), name.span);
        shapes.push(Shape { name, kind });
    }
    inherit(&mut shapes, &bases, sink);
    shapes
}

fn structure(class: TypedDict<'_>, reader: &mut Reader<'_, '_>) -> ShapeKind {
    let TypedDict { name: _, bases: _, total, fields } = class;
    let members = fields.into_iter().map(|field| member(field, total, reader)).collect();
    ShapeKind::Structure(Structure { members, exception: false })
}

fn member(field: Field<'_>, total: bool, reader: &mut Reader<'_, '_>) -> Member {
    let Field { name, ty } = field;
    let Marked { ty, required } = reader.marks(ty);
    let ty_span = ty.span();
    Member {
        name: Spanned::new(name.value.to_owned(), name.span),
        required: required.unwrap_or(total),
        sensitive: false,
        ty: reader.ty(ty),
        ty_span,
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

/// Puts the members of the classes that a class extends before its own.
fn inherit(shapes: &mut [Shape], bases: &BTreeMap<&str, Vec<Spanned<&str>>>, sink: &mut Sink) {
    let mut whole: BTreeMap<String, Vec<Member>> = BTreeMap::new();
    for (name, bases_of) in bases {
        for base in bases_of {
            check_base(*base, shapes, sink);
        }
        let members = members_of(name, shapes, bases, &mut Vec::new(), sink);
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

fn check_base(base: Spanned<&str>, shapes: &[Shape], sink: &mut Sink) {
    if structure_of(base.value, shapes).is_none() {
        let names = shapes.iter().map(|shape| shape.name.value.as_str());
        sink.error(base.span, format!("unknown base `{}`", base.value))
            .label("not a `TypedDict` of these pages")
            .suggest(suggest::nearest(base.value, names));
    }
}

/// The members of a class: those of its bases, then its own.
///
/// As in Python, a member that stands again replaces the inherited one.
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
            report_circle(*base, path, sink);
        } else {
            let inherited = members_of(base.value, shapes, bases, path, sink);
            replace(&mut members, inherited);
        }
    }
    path.pop();
    let own = structure_of(name, shapes).map(|structure| structure.members.clone());
    replace(&mut members, own.unwrap_or_default());
    members
}

fn replace(members: &mut Vec<Member>, newer: Vec<Member>) {
    members.retain(|old| newer.iter().all(|new| new.name != old.name));
    members.extend(newer);
}

/// Reports a circle of bases, once: at the base that closes it, seen from its first name.
fn report_circle(base: Spanned<&str>, path: &[&str], sink: &mut Sink) {
    let begins = path.first() == Some(&base.value);
    if begins && path.iter().min() == Some(&base.value) {
        let others: Vec<String> = path.iter().skip(1).map(|name| format!("`{name}`")).collect();
        let through = if others.is_empty() {
            String::new()
        } else {
            format!(", through {}", others.join(" and "))
        };
        sink.error(base.span, format!("`{}` extends itself{through}", base.value))
            .label("closes the circle");
    }
}

fn structure_of<'s>(name: &str, shapes: &'s [Shape]) -> Option<&'s Structure> {
    shapes.iter().find(|shape| shape.name.value == name).and_then(|shape| match &shape.kind {
        ShapeKind::Structure(structure) => Some(structure),
        ShapeKind::Union(_) | ShapeKind::Enumeration(_) | ShapeKind::Alias(_) => None,
    })
}
