//! Who needs a `Box`, and who can have no value at all.

use std::collections::BTreeMap;

use crate::circles::{self, Links};
use crate::diagnostic::{Level, Sink};
use crate::rust::{Field, Item, Struct, Type};
use crate::shape::{Model, ShapeKind};

/// Gives every item a finite size, and a value.
///
/// A field or variant is boxed if its type leads back to its own item by value: every link of such
/// a circle, so that which one is boxed does not hang on what else is generated.
///
/// A structure that requires itself has no finite value; no document could hold one. The links of
/// such a circle become optional, and a warning says so.
pub(super) fn close(items: &mut [Item], model: &Model, sink: &mut Sink) {
    loosen_endless(items, model, sink);
    let found = circles(&holds(items, |_| true));
    for item in items {
        let owner = item.name().ident.clone();
        let circles = |ty: &Type| leads_back(ty, &owner, &found);
        match item {
            Item::Struct(item) => {
                item.fields
                    .iter_mut()
                    .filter(|f| circles(&f.ty))
                    .for_each(|f| put_in_box(&mut f.ty));
            }
            Item::Union(item) => {
                item.variants
                    .iter_mut()
                    .filter(|v| circles(&v.ty))
                    .for_each(|v| put_in_box(&mut v.ty));
            }
            Item::Enum(_) | Item::Alias(_) => {}
        }
    }
}

/// The links between items: what a value of each holds in itself.
fn holds(items: &[Item], counts: impl Fn(&Field) -> bool) -> Links<'_> {
    items
        .iter()
        .map(|item| {
            let held = match item {
                Item::Struct(item) => item
                    .fields
                    .iter()
                    .filter(|field| counts(field))
                    .filter_map(|field| field.ty.by_value())
                    .collect(),
                Item::Union(item) => {
                    item.variants.iter().filter_map(|variant| variant.ty.by_value()).collect()
                }
                Item::Alias(item) => item.ty.by_value().into_iter().collect(),
                Item::Enum(_) => Vec::new(),
            };
            (item.name().ident.as_str(), held)
        })
        .collect()
}

/// The circle of each item that is on one.
fn circles(holds: &Links<'_>) -> BTreeMap<String, usize> {
    let found = circles::on_circles(holds).into_iter();
    found.map(|(ident, circle)| (ident.to_owned(), circle)).collect()
}

/// Whether a value of a type leads back to the item that holds it.
fn leads_back(ty: &Type, owner: &str, circles: &BTreeMap<String, usize>) -> bool {
    let held = ty.by_value().and_then(|held| circles.get(held));
    held.is_some() && held == circles.get(owner)
}

/// Makes the required links of circles of required members optional.
fn loosen_endless(items: &mut [Item], model: &Model, sink: &mut Sink) {
    let is_required = |field: &Field| field.required && !matches!(field.ty, Type::Option(_));
    let found = circles(&holds(items, is_required));
    for item in items {
        let Item::Struct(Struct { name, fields, derives: _ }) = item else {
            continue;
        };
        for field in fields.iter_mut().filter(|field| is_required(field)) {
            if leads_back(&field.ty, &name.ident, &found) {
                field.required = false;
                warn_of_endless(&name.wire, &field.name.wire, model, sink);
            }
        }
        fields.sort_by_key(|field| !field.required);
    }
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
