//! Names that stand for nothing but themselves.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::cycles::{Cycles, on_cycles};
use crate::model::shape::{Model, Shape, ShapeKind, Type};
use crate::text::diagnostic::Sink;

use super::Names;

/// How many names of a circle are said.
const MOST_NAMES: usize = 8;

/// Reports names that lead back to themselves with no structure, list or map on the way.
///
/// `A = B` and `B = A`, or `A = Union[str, A]`: neither says what a value is.
pub(super) fn check(model: &Model, names: &Names<'_>, sink: &mut Sink) {
    let links: Vec<Vec<usize>> =
        model.shapes.iter().map(|shape| places(&direct(shape), names)).collect();
    let circles = on_cycles(&links);
    let numbered = model.shapes.iter().enumerate();
    let numbered =
        numbered.filter_map(|(place, shape)| Some((&shape.name.value, circles.of(place)?)));
    let mut reported = BTreeSet::new();
    // In the order of their names, so that a circle is reported from the first of its own.
    let firsts: BTreeSet<&str> = numbered
        .collect::<BTreeMap<_, _>>()
        .into_iter()
        .filter(|(_, number)| reported.insert(*number))
        .map(|(name, _)| name.as_str())
        .collect();
    for shape in &model.shapes {
        let name = shape.name.value.as_str();
        if firsts.contains(name)
            && let Some(circle) = circle(name, names, &circles)
        {
            let through = through(&circle);
            sink.error(shape.name.span, format!("`{name}` is defined as itself{through}"))
                .label("leads back to itself")
                .help("say what it is: a class, or a type that has a value");
        }
    }
}

/// The names after the first, not more than a message has room for.
fn through(circle: &[&str]) -> String {
    let mut others: Vec<String> =
        circle.iter().skip(1).take(MOST_NAMES).map(|name| format!("`{name}`")).collect();
    if circle.len() > others.len() + 1 {
        others.push(format!("{} more", circle.len() - others.len() - 1));
    }
    if others.is_empty() { String::new() } else { format!(", through {}", others.join(" and ")) }
}

/// The names on the way from a name back to it.
///
/// What the circle leads to besides is not followed: many circles may lead to one long chain.
fn circle<'m>(start: &'m str, names: &Names<'m>, circles: &Cycles) -> Option<Vec<&'m str>> {
    let number = |name: &str| names.place(name).and_then(|place| circles.of(place));
    let own = number(start)?;
    let mut from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        for next in names.shape(at).map(direct).unwrap_or_default() {
            if next == start {
                return Some(way(start, at, &from));
            }
            if number(next) == Some(own) && !from.contains_key(next) {
                from.insert(next, at);
                open.push(next);
            }
        }
    }
    None
}

fn way<'m>(start: &'m str, end: &'m str, from: &BTreeMap<&'m str, &'m str>) -> Vec<&'m str> {
    let before = |at: &&'m str| (*at != start).then(|| from.get(at).copied()).flatten();
    let back = std::iter::successors(Some(end), before);
    let mut way: Vec<&str> = back.collect();
    way.reverse();
    way
}

/// The places of names among the shapes of the model.
fn places(found: &[&str], names: &Names<'_>) -> Vec<usize> {
    found.iter().filter_map(|name| names.place(name)).collect()
}

/// What a shape's name stands for at once.
fn direct(shape: &Shape) -> Vec<&str> {
    let mut found = Vec::new();
    match &shape.kind {
        ShapeKind::Alias(ty) => stands_for(ty, &mut found),
        ShapeKind::Union(types) => types.iter().for_each(|ty| stands_for(ty, &mut found)),
        ShapeKind::Structure(_) | ShapeKind::Enumeration(_) => {}
    }
    found
}

/// The names that a value of a type may be a value of.
fn stands_for<'m>(ty: &'m Type, found: &mut Vec<&'m str>) {
    if let Type::Ref(name) = ty {
        found.push(&name.value);
    } else if let Type::Union(types) = ty {
        types.iter().for_each(|ty| stands_for(ty, found));
    }
}
