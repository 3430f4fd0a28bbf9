//! What derives of schemas need to know of items that refer to each other.

use std::collections::BTreeSet;

use crate::model::cycles::on_cycles;
use crate::targets::rust::items::{Derives, Feature, Item, Items, Reads, Type};

use super::secret;

/// Marks the references that lead back, so that without them no item leads to itself.
///
/// utoipa follows the references of a type to list its schemas, and does not end on a cycle.
pub(super) fn mark(items: &mut Items<'_>) {
    if !items.iter().any(|(_, item)| derives(item).is_some_and(|all| all.read(Reads::Utoipa))) {
        return;
    }
    let cycles = on_cycles(&items.links(|item, held| {
        item.for_each_type(&mut |ty| ty.for_each(&mut |ty| held.extend(number(ty))));
    }));
    let mut position = vec![0; items.count()];
    for (at, (id, _)) in items.iter().enumerate() {
        if let Some(position) = position.get_mut(id.0) {
            *position = at;
        }
    }
    items.for_each_mut(|id, item| {
        let leads_back = |ty: &Type| {
            let mut found = false;
            ty.for_each(&mut |ty| {
                found |= number(ty).is_some_and(|held| {
                    cycles.of(held).is_some()
                        && cycles.of(held) == cycles.of(id.0)
                        && position.get(held) <= position.get(id.0)
                });
            });
            found
        };
        match item {
            Item::Struct(_) | Item::Tagged(_) => {
                for field in item.fields_mut() {
                    field.leads_back = leads_back(&field.ty);
                }
            }
            Item::Union(item) => {
                item.leads_back = item.variants.iter().any(|variant| leads_back(&variant.ty));
            }
            Item::Enum(_) | Item::Alias(_) => {}
        }
    });
}

fn number(ty: &Type) -> Option<usize> {
    match ty {
        Type::Item(id) => Some(id.0),
        _ => None,
    }
}

/// The features of the runtime that the derives of an item need.
pub(super) fn features(item: &Item<'_>) -> BTreeSet<Feature> {
    let mut features = BTreeSet::new();
    let Some(derives) = derives(item) else { return features };
    let mut has_ours = false;
    item.for_each_type(&mut |ty| ty.for_each(&mut |ty| has_ours |= is_ours(ty)));
    // The derives cannot describe a tagged union, nor that of utoipa an open enumeration.
    has_ours |= matches!(item, Item::Tagged(_));
    if has_ours && derives.read(Reads::Schemars) {
        features.insert(Feature::Schemars1);
    }
    if (has_ours || matches!(item, Item::Enum(_))) && derives.read(Reads::Utoipa) {
        features.insert(Feature::Utoipa5);
    }
    features
}

fn derives<'i>(item: &'i Item<'_>) -> Option<&'i Derives> {
    match item {
        Item::Struct(item) => Some(&item.derives),
        Item::Tagged(item) => Some(&item.derives),
        Item::Enum(item) => Some(&item.derives),
        Item::Union(item) => Some(&item.derives),
        Item::Alias(_) => None,
    }
}

/// Whether the runtime has the schema of a type.
fn is_ours(ty: &Type) -> bool {
    match ty {
        Type::Leaf(leaf) => leaf.has_schema(),
        Type::Foreign(path) => path == secret::BYTES,
        Type::Chosen(held, _) => is_ours(held),
        Type::Vec(_) | Type::Map(..) | Type::Option(_) | Type::Boxed(_) | Type::Item(_) => false,
    }
}
