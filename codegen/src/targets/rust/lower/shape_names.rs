//! Assigns a type name to every shape.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::model::names::{self, distinct::Taken};
use crate::model::shape::{Model, Naming, Shape, ShapeKind};
use crate::targets::rust::items::ItemId;
use crate::text::by_name::ByName;
use crate::text::diagnostic::Sink;
use crate::text::messages::rust as messages;
use crate::text::source::Span;

use super::collisions;

/// The type names of shapes; the number of a shape's item is its index in the model.
pub(super) struct ShapeNames<'m> {
    places: ByName<&'m str, ItemId>,
    idents: Vec<Rc<str>>,
}

impl ShapeNames<'_> {
    /// The item of a shape.
    pub(super) fn id(&self, shape: &str) -> Option<ItemId> {
        self.places.get(shape).copied()
    }

    /// The identifier of a shape's item.
    pub(super) fn ident(&self, id: ItemId) -> Option<&Rc<str>> {
        self.idents.get(id.0)
    }
}

/// Assigns a type name to every shape.
///
/// If several shapes would get the same name, the one whose name changes least gets it, and the
/// others keep the whole spelling of the source.
pub(super) fn assign<'m>(model: &'m Model, sink: &mut Sink) -> ShapeNames<'m> {
    let mut idents: Vec<Rc<str>> = model.shapes.iter().map(|shape| wanted(model, shape)).collect();
    let claimed = claimed_twice(&idents);
    let are_distinct = claimed.is_empty();
    for (ident, rivals) in claimed {
        settle(&ident, rivals, &mut idents, model, sink);
    }
    if !are_distinct {
        distinguish(model, &mut idents, sink);
    }
    let places = model.shapes.iter().enumerate();
    let places = places.map(|(place, shape)| (shape.name.value.as_str(), ItemId(place))).collect();
    ShapeNames { places, idents }
}

/// The name of a shape's type if it collides with no other.
fn wanted(model: &Model, shape: &Shape) -> Rc<str> {
    match model.naming.shapes.get(&shape.name.value) {
        Some(given) => given.as_str().into(),
        None => names::ty(&shape.canonical).into(),
    }
}

/// The names that several shapes would get, in order, each with the indexes of those shapes.
fn claimed_twice(idents: &[Rc<str>]) -> BTreeMap<Rc<str>, Vec<usize>> {
    let mut first: ByName<&str, usize> = ByName::with_capacity(idents.len());
    let mut claimed: BTreeMap<Rc<str>, Vec<usize>> = BTreeMap::new();
    for (place, ident) in idents.iter().enumerate() {
        match first.get(ident) {
            Some(first) => {
                claimed.entry(ident.clone()).or_insert_with(|| vec![*first]).push(place);
            }
            None => drop(first.insert(ident, place)),
        }
    }
    claimed
}

/// Gives a name to one of the shapes that would get it.
///
/// A name from the user is never changed: two shapes with the same one collide.
fn settle(
    wanted: &str,
    rivals: Vec<usize>,
    idents: &mut [Rc<str>],
    model: &Model,
    sink: &mut Sink,
) {
    let mut rivals = ranked(model, wanted, rivals).into_iter();
    let winner = rivals.next().and_then(|winner| model.shapes.get(winner));
    let patched = winner.filter(|winner| is_given(model, winner));
    for loser in rivals {
        let (Some(ident), Some(shape)) = (idents.get_mut(loser), model.shapes.get(loser)) else {
            continue;
        };
        if is_given(model, shape) {
            continue;
        }
        *ident = names::ty(&shape.name.value).into();
        if let Some(winner) = patched.filter(|_| **ident != *wanted) {
            let patch = model.naming.place(&winner.name.value, None);
            warn_of_taken(wanted, patch, (shape, ident), sink);
        }
    }
}

/// Sorts shapes that would get the same name; the first gets it.
fn ranked(model: &Model, ident: &str, mut rivals: Vec<usize>) -> Vec<usize> {
    rivals.sort_by_key(|place| {
        let shape = model.shapes.get(*place);
        // Names from the user stay in the order of the model.
        let shape = shape.filter(|shape| !is_given(model, shape));
        shape.map(|shape| (change(shape, ident), &shape.name.value))
    });
    rivals
}

/// Whether the user names the shape.
fn is_given(model: &Model, shape: &Shape) -> bool {
    model.naming.shapes.contains_key(&shape.name.value)
}

/// Reports a patch that takes the name of a shape without a patch.
fn warn_of_taken(
    taken: &str,
    patch: Option<Span>,
    (loser, ident): (&Shape, &str),
    sink: &mut Sink,
) {
    let loser = &loser.name.value;
    let rename = collisions::shape_patch(loser);
    sink.warning(patch, messages::patch_takes_name(taken, loser, ident, &rename));
}

/// Renames shapes that still share a name: the whole spelling of one is the short name of another,
/// or they differ only in characters that no identifier has. Two equal names from the user collide.
fn distinguish(model: &Model, idents: &mut [Rc<str>], sink: &mut Sink) {
    let claimed = claimed_twice(idents);
    if claimed.is_empty() {
        return;
    }
    let mut taken = Taken::of(idents.iter().map(ToString::to_string));
    for (ident, rivals) in claimed {
        let mut rivals = ranked(model, &ident, rivals).into_iter();
        let Some(winner) = rivals.next().and_then(|winner| model.shapes.get(winner)) else {
            continue;
        };
        for loser in rivals {
            let (Some(own), Some(shape)) = (idents.get_mut(loser), model.shapes.get(loser)) else {
                continue;
            };
            if is_given(model, shape) {
                report_collision([winner, shape], &ident, &model.naming, sink);
                continue;
            }
            let second = taken.claim(names::ty_apart(&shape.name.value));
            let both = [&winner.name.value, &shape.name.value].map(String::as_str);
            let patch = collisions::shape_patch(&shape.name.value);
            sink.warning(
                shape.name.span,
                messages::second_type_name(both, &ident, &second, &patch),
            )
            .and(winner.name.span, messages::becomes(&ident));
            *own = second.into();
        }
    }
}

/// Reports two shapes to which the user gives the same name.
fn report_collision(shapes: [&Shape; 2], ident: &str, naming: &Naming, sink: &mut Sink) {
    let [first, second] = shapes.map(|shape| &shape.name);
    let patch = collisions::shape_patch(&second.value);
    let message = messages::type_collision(&first.value, &second.value, ident, &patch);
    let diagnostic = sink.error(second.span, message).and(first.span, messages::FIRST);
    let both = [first, second].map(|name| (name.value.as_str(), None));
    collisions::show_patches(both, naming, diagnostic);
}

/// Whether a shape is an enumeration: stubs append to its name what AWS's own names end in, too.
fn is_enumeration(shape: &Shape) -> bool {
    matches!(shape.kind, ShapeKind::Enumeration(_))
}

/// How much the name of a shape changes to become the name of its type.
fn change(shape: &Shape, ident: &str) -> u8 {
    if shape.name.value == ident {
        0
    } else if names::ty(shape.without_suffix()) == ident && !is_enumeration(shape) {
        1
    } else {
        2
    }
}
