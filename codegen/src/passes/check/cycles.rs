//! Definitions that refer to themselves without a value in between.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::cycles::{Cycles, on_cycles};
use crate::model::shape::{Model, Shape, ShapeKind, Type};
use crate::text::diagnostic::Sink;
use crate::text::messages::model as messages;

use super::Names;

/// The number of names of a cycle that a message lists.
const MOST_NAMES: usize = 8;

/// Reports cycles of aliases and unions without a structure, list or map in between.
///
/// `A = B` and `B = A`, or `A = Union[str, A]`: neither defines a value.
pub(super) fn check(model: &Model, names: &Names<'_>, sink: &mut Sink) {
    let links: Vec<Vec<usize>> =
        model.shapes.iter().map(|shape| places(&direct(shape), names)).collect();
    let cycles = on_cycles(&links);
    let numbered = model.shapes.iter().enumerate();
    let numbered =
        numbered.filter_map(|(place, shape)| Some((&shape.name.value, cycles.of(place)?)));
    let mut reported = BTreeSet::new();
    // Each cycle is reported once, at its first name in alphabetical order.
    let firsts: BTreeSet<&str> = numbered
        .collect::<BTreeMap<_, _>>()
        .into_iter()
        .filter(|(_, number)| reported.insert(*number))
        .map(|(name, _)| name.as_str())
        .collect();
    for shape in &model.shapes {
        let name = shape.name.value.as_str();
        if firsts.contains(name) {
            if let Some(cycle) = cycle(name, names, &cycles) {
                sink.error(shape.name.span, messages::alias_cycle(name, &others(&cycle)));
            }
        }
    }
}

/// The names after the first, as many as a message lists.
fn others(cycle: &[&str]) -> Vec<String> {
    let mut others: Vec<String> =
        cycle.iter().skip(1).take(MOST_NAMES).map(|name| format!("`{name}`")).collect();
    if cycle.len() > others.len() + 1 {
        others.push(format!("{} more", cycle.len() - others.len() - 1));
    }
    others
}

/// The names on a path from a name back to it.
///
/// Only the cycle itself is followed: many cycles may lead to one long chain.
fn cycle<'m>(start: &'m str, names: &Names<'m>, cycles: &Cycles) -> Option<Vec<&'m str>> {
    let number = |name: &str| names.place(name).and_then(|place| cycles.of(place));
    let own = number(start)?;
    let mut from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        for next in names.shape(at).map(direct).unwrap_or_default() {
            if next == start {
                return Some(path(start, at, &from));
            }
            if number(next) == Some(own) && !from.contains_key(next) {
                from.insert(next, at);
                open.push(next);
            }
        }
    }
    None
}

fn path<'m>(start: &'m str, end: &'m str, from: &BTreeMap<&'m str, &'m str>) -> Vec<&'m str> {
    let before = |at: &&'m str| (*at != start).then(|| from.get(at).copied()).flatten();
    let back = std::iter::successors(Some(end), before);
    let mut path: Vec<&str> = back.collect();
    path.reverse();
    path
}

/// The places of the shapes with some names.
fn places(found: &[&str], names: &Names<'_>) -> Vec<usize> {
    found.iter().filter_map(|name| names.place(name)).collect()
}

/// The names in the definition of an alias or a union, outside of lists and maps.
fn direct(shape: &Shape) -> Vec<&str> {
    let mut found = Vec::new();
    match &shape.kind {
        ShapeKind::Alias(ty) => add_names(ty, &mut found),
        ShapeKind::Union(types) => types.iter().for_each(|ty| add_names(ty, &mut found)),
        ShapeKind::Structure(_) | ShapeKind::Enumeration(_) | ShapeKind::IntegerEnumeration(_) => {}
    }
    found
}

/// Adds the names of the shapes whose values are values of a type.
fn add_names<'m>(ty: &'m Type, found: &mut Vec<&'m str>) {
    if let Type::Ref(name) = ty {
        found.push(&name.value);
    } else if let Type::Union(types) = ty {
        types.iter().for_each(|ty| add_names(ty, found));
    }
}
