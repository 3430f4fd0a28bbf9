//! Boxes recursive types, and loosens structures that could have no value.

use std::collections::BTreeSet;

use crate::model::cycles::{Cycles, on_cycles};
use crate::model::shape::{Model, ShapeKind};
use crate::targets::rust::items::{Item, ItemId, Items, Struct, Type};
use crate::text::diagnostic::{Level, Sink};
use crate::text::messages::rust::{RequiresItself, structure_requires_itself};

/// Gives every item a finite size, and a value.
///
/// A field or variant is boxed if its type contains its own item by value. Every link of such a cycle
/// is boxed, so that a type does not depend on what else is generated.
///
/// A structure that requires itself has no finite value. The links of such a cycle become optional,
/// with a warning. Only the first type of a union counts here: reading starts from a value of that
/// type, and the others may lead back.
pub(super) fn close(items: &mut Items<'_>, model: &Model, sink: &mut Sink) {
    loosen_endless(items, model, sink);
    let found = on_cycles(&holds(items));
    items.for_each_mut(|owner, item| {
        let boxed = |ty: &mut Type| {
            if leads_back(ty, owner, &found) {
                put_in_box(ty);
            }
        };
        match item {
            Item::Struct(item) => item.fields.iter_mut().map(|field| &mut field.ty).for_each(boxed),
            Item::Union(item) => {
                item.variants.iter_mut().map(|variant| &mut variant.ty).for_each(boxed);
            }
            Item::Enum(_) | Item::Alias(_) => {}
        }
    });
}

/// The items that a value of each item may contain by value.
fn holds(items: &Items<'_>) -> Vec<Vec<usize>> {
    items.links(|item, held| item.for_each_type(&mut |ty| ty.add_held(held)))
}

/// The items that the initial value of each item contains by value; reading fills that value.
fn starts(items: &Items<'_>) -> Vec<Vec<usize>> {
    items.links(|item, held| {
        let mut add = |ty: &Type| {
            if !starts_as_none(ty) {
                ty.add_held(held);
            }
        };
        match item {
            Item::Struct(item) => {
                let required = item.fields.iter().filter(|field| field.required);
                required.for_each(|field| add(&field.ty));
            }
            Item::Union(item) => item.variants.iter().take(1).for_each(|first| add(&first.ty)),
            Item::Alias(item) => add(&item.ty),
            Item::Enum(_) => {}
        }
    })
}

/// Whether the initial value of a type is `None`.
fn starts_as_none(ty: &Type) -> bool {
    matches!(ty, Type::Option(_))
}

/// Whether a type contains the item that holds it by value.
fn leads_back(ty: &Type, owner: ItemId, cycles: &Cycles) -> bool {
    let held = ty.by_value().and_then(|held| cycles.of(held.0));
    held.is_some() && held == cycles.of(owner.0)
}

/// Makes the required links of a cycle optional if its initial value would be infinite.
fn loosen_endless(items: &mut Items<'_>, model: &Model, sink: &mut Sink) {
    let found = on_cycles(&starts(items));
    let through_unions: BTreeSet<usize> = items
        .iter()
        .filter(|(_, item)| matches!(item, Item::Union(_)))
        .filter_map(|(id, _)| found.of(id.0))
        .collect();
    items.for_each_mut(|owner, item| {
        let Item::Struct(Struct { name, fields, derives: _ }) = item else { return };
        let mut loosened = false;
        for field in fields.iter_mut().filter(|field| field.required) {
            if !starts_as_none(&field.ty) && leads_back(&field.ty, owner, &found) {
                field.required = false;
                loosened = true;
                let end = found.of(owner.0).filter(|cycle| through_unions.contains(cycle));
                let how = match end {
                    Some(_) => RequiresItself::ThroughUnion,
                    None => RequiresItself::Directly,
                };
                warn_of_endless([&name.wire, &field.name.wire], how, model, sink);
            }
        }
        if loosened {
            fields.sort_by_key(|field| !field.required);
        }
    });
}

fn warn_of_endless(names: [&str; 2], how: RequiresItself, model: &Model, sink: &mut Sink) {
    // Finding the place searches the whole model.
    if !sink.has_room(Level::Warning) {
        sink.warning_beyond();
        return;
    }
    let [shape, member] = names;
    let Some(ShapeKind::Structure(structure)) = model.shape(shape).map(|shape| &shape.kind) else {
        return;
    };
    for found in structure.members.iter().filter(|found| found.name.value == member) {
        sink.warning(found.ty_span, structure_requires_itself(shape, member, how));
    }
}

pub(super) fn put_in_box(ty: &mut Type) {
    match ty {
        Type::Option(inner) => put_in_box(inner),
        other => *other = Type::Boxed(Box::new(std::mem::replace(other, Type::Unit))),
    }
}
