//! Names that stand for nothing but themselves.

use std::collections::{BTreeMap, BTreeSet};

use crate::circles::{self, Links};
use crate::diagnostic::Sink;
use crate::shape::{Model, ShapeKind, Type};

use super::Names;

/// How many names of a circle are said.
const MOST_NAMES: usize = 8;

/// Reports names that lead back to themselves with no structure, list or map on the way.
///
/// `A = B` and `B = A`, or `A = Union[str, A]`: neither says what a value is.
pub(super) fn check(model: &Model, names: &Names<'_>, sink: &mut Sink) {
    let links: Links<'_> = names.keys().map(|name| (*name, direct(name, names))).collect();
    let numbers = circles::on_circles(&links);
    let mut reported = BTreeSet::new();
    // In the order of their names, so that a circle is reported from the first of its own.
    let firsts: BTreeSet<&str> = numbers
        .iter()
        .filter(|(_, number)| reported.insert(**number))
        .map(|(name, _)| *name)
        .collect();
    for shape in &model.shapes {
        let name = shape.name.value.as_str();
        if firsts.contains(name)
            && let Some(circle) = circle(name, names)
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
fn circle<'m>(start: &'m str, names: &Names<'m>) -> Option<Vec<&'m str>> {
    let mut from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        for next in direct(at, names) {
            if next == start {
                return Some(way(start, at, &from));
            }
            if !from.contains_key(next) {
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

/// What a name's definition stands for at once.
fn direct<'m>(name: &str, names: &Names<'m>) -> Vec<&'m str> {
    let mut found = Vec::new();
    match names.get(name).map(|shape| &shape.kind) {
        Some(ShapeKind::Alias(ty)) => stands_for(ty, &mut found),
        Some(ShapeKind::Union(types)) => types.iter().for_each(|ty| stands_for(ty, &mut found)),
        Some(ShapeKind::Structure(_) | ShapeKind::Enumeration(_)) | None => {}
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
