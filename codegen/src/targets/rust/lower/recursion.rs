//! Boxes recursive types.

use crate::model::cycles::{Cycles, on_cycles};
use crate::targets::rust::items::{Item, ItemId, Items, Leaf, Type};

/// Gives every item a finite size.
///
/// A field or variant is boxed if its type contains its own item by value. Every link of such a cycle
/// is boxed, so that a type does not depend on what else is generated.
pub(super) fn close(items: &mut Items<'_>) {
    let found = on_cycles(&holds(items));
    items.for_each_mut(|owner, item| {
        let boxed = |ty: &mut Type| {
            if leads_back(ty, owner, &found) {
                put_in_box(ty);
            }
        };
        match item {
            Item::Struct(_) | Item::Tagged(_) => {
                item.fields_mut().iter_mut().map(|field| &mut field.ty).for_each(boxed);
            }
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

/// Whether a type contains the item that holds it by value.
fn leads_back(ty: &Type, owner: ItemId, cycles: &Cycles) -> bool {
    let held = ty.by_value().and_then(|held| cycles.of(held.0));
    held.is_some() && held == cycles.of(owner.0)
}

pub(super) fn put_in_box(ty: &mut Type) {
    match ty {
        Type::Option(inner) => put_in_box(inner),
        other => *other = Type::Boxed(Box::new(std::mem::replace(other, Type::Leaf(Leaf::Unit)))),
    }
}
