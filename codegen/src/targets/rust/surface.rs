//! The names, fields and values of the items of a module.

use std::collections::{BTreeMap, BTreeSet};

use crate::targets::surface::{Surface, SurfaceField, SurfaceKind, SurfaceType};

use super::emit::type_text;
use super::items::{Field, Item, Items, Module};

/// What a program sees of the items of a module.
pub(super) fn of(service: &str, module: &Module<'_>) -> Surface {
    let types = module.items.iter().map(|(_, item)| {
        let ident = item.name().ident.to_string();
        (ident, of_item(item, &module.items))
    });
    Surface { service: service.to_owned(), types: types.collect() }
}

fn of_item(item: &Item<'_>, items: &Items<'_>) -> SurfaceType {
    let kind = match item {
        Item::Struct(of) if of.exception.is_some() => SurfaceKind::Exception,
        Item::Struct(_) => SurfaceKind::Structure,
        Item::Tagged(_) => SurfaceKind::TaggedUnion,
        Item::Enum(_) => SurfaceKind::Enumeration,
        Item::Union(_) => SurfaceKind::Union,
        Item::Alias(_) => SurfaceKind::Alias,
    };
    let fields: BTreeMap<String, SurfaceField> =
        item.fields().iter().map(|field| of_field(field, items)).collect();
    let values: BTreeSet<String> = match item {
        Item::Enum(of) => of.variants.iter().map(|variant| variant.wire.to_string()).collect(),
        Item::Struct(_) | Item::Tagged(_) | Item::Union(_) | Item::Alias(_) => BTreeSet::new(),
    };
    SurfaceType { kind, fields, values }
}

fn of_field(field: &Field<'_>, items: &Items<'_>) -> (String, SurfaceField) {
    let of = SurfaceField {
        ident: field.name.ident.to_string(),
        ty: type_text(&field.ty, items),
        required: field.required,
        sensitive: field.sensitive,
    };
    (field.name.wire.to_string(), of)
}
