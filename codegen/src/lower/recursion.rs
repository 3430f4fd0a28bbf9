//! Who needs a `Box`, and who can have no value at all.

use crate::circles::{Circles, on_circles};
use crate::diagnostic::{Level, Sink};
use crate::rust::{Field, Item, ItemId, Items, Struct, Type};
use crate::shape::{Model, ShapeKind};

/// Gives every item a finite size, and a value.
///
/// A field or variant is boxed if its type leads back to its own item by value: every link of such
/// a circle, so that which one is boxed does not hang on what else is generated.
///
/// A structure that requires itself has no finite value; no document could hold one. The links of
/// such a circle become optional, and a warning says so.
pub(super) fn close(items: &mut Items<'_>, model: &Model, sink: &mut Sink) {
    loosen_endless(items, model, sink);
    let found = on_circles(&holds(items, |_| true));
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

/// The links between items: what a value of each holds in itself.
fn holds(items: &Items<'_>, counts: impl Fn(&Field<'_>) -> bool) -> Vec<Vec<usize>> {
    items.links(|item, held| match item {
        Item::Struct(item) => {
            let counted = item.fields.iter().filter(|field| counts(field));
            counted.for_each(|field| field.ty.add_held(held));
        }
        Item::Union(item) => item.variants.iter().for_each(|variant| variant.ty.add_held(held)),
        Item::Alias(item) => item.ty.add_held(held),
        Item::Enum(_) => {}
    })
}

/// Whether a value of a type leads back to the item that holds it.
fn leads_back(ty: &Type, owner: ItemId, circles: &Circles) -> bool {
    let held = ty.by_value().and_then(|held| circles.of(held.0));
    held.is_some() && held == circles.of(owner.0)
}

/// Makes the required links of circles of required members optional.
fn loosen_endless(items: &mut Items<'_>, model: &Model, sink: &mut Sink) {
    let is_required = |field: &Field<'_>| field.required && !matches!(field.ty, Type::Option(_));
    let found = on_circles(&holds(items, is_required));
    items.for_each_mut(|owner, item| {
        let Item::Struct(Struct { name, fields, derives: _ }) = item else { return };
        let mut loosened = false;
        for field in fields.iter_mut().filter(|field| is_required(field)) {
            if leads_back(&field.ty, owner, &found) {
                field.required = false;
                loosened = true;
                warn_of_endless(&name.wire, &field.name.wire, model, sink);
            }
        }
        if loosened {
            fields.sort_by_key(|field| !field.required);
        }
    });
}

fn warn_of_endless(shape: &str, member: &str, model: &Model, sink: &mut Sink) {
    // Finding the place is a walk over the model.
    if !sink.has_room(Level::Warning) {
        sink.warning_beyond();
        return;
    }
    let Some(ShapeKind::Structure(structure)) = model.shape(shape).map(|shape| &shape.kind) else {
        return;
    };
    for found in structure.members.iter().filter(|found| found.name.value == member) {
        sink.warning(
            found.ty_span,
            format!("a `{shape}` requires another one through `{member}`, without end"),
        )
        .label("read as optional: no document could hold that")
        .help("mark the member as not required");
    }
}

pub(super) fn put_in_box(ty: &mut Type) {
    match ty {
        Type::Option(inner) => put_in_box(inner),
        other => *other = Type::Boxed(Box::new(std::mem::replace(other, Type::Unit))),
    }
}
