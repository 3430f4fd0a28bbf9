//! Types of the user that hold strings, bytes and maps.

use crate::config::basic::BasicType;
use crate::targets::rust::items::{Item, ItemId, Items, Leaf, Type};

use super::replace::of_runtime;

/// How many aliases are followed to the type of a value; endless ones are errors.
const DEEPEST: usize = 16;

/// A type of the user, and what it holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Basic<'b> {
    pub(super) ty: BasicType,
    pub(super) path: &'b str,
}

/// The type with a type of the user in it; `None` if the type has nothing that the latter holds.
///
/// Keys of maps, and types that are chosen already, stay. With `items`, an alias that leads to a type of
/// the user is written out.
pub(super) fn substitute(ty: &Type, basic: Basic<'_>, items: Option<&Items<'_>>) -> Option<Type> {
    within(ty, basic, items, DEEPEST)
}

/// Substitutes the types of one item, and returns whether any of them changed.
pub(super) fn substitute_all(items: &mut Items<'_>, id: ItemId, basic: Basic<'_>) -> bool {
    let mut others = Vec::new();
    if let Some(item) = items.get(id) {
        item.for_each_type(&mut |ty| others.push(substitute(ty, basic, Some(items))));
    }
    let is_used = others.iter().any(Option::is_some);
    let mut others = others.into_iter();
    if let Some(item) = items.get_mut(id) {
        item.for_each_type_mut(&mut |ty| {
            if let Some(other) = others.next().flatten() {
                *ty = other;
            }
        });
    }
    is_used
}

fn within(ty: &Type, basic: Basic<'_>, items: Option<&Items<'_>>, depth: usize) -> Option<Type> {
    let deeper = depth.checked_sub(1)?;
    let inside = |ty: &Type| within(ty, basic, items, deeper).map(Box::new);
    match ty {
        Type::Leaf(Leaf::String) if basic.ty == BasicType::String => {
            Some(chosen(ty.clone(), basic))
        }
        Type::Leaf(Leaf::Blob | Leaf::BlobInput) if basic.ty == BasicType::Bytes => {
            Some(chosen(ty.clone(), basic))
        }
        Type::Map(key, value) => {
            let other = inside(value);
            if basic.ty == BasicType::Map {
                let value = other.unwrap_or_else(|| value.clone());
                return Some(chosen(Type::Map(key.clone(), value), basic));
            }
            other.map(|value| Type::Map(key.clone(), value))
        }
        Type::Chosen(held, path) => match &**held {
            Type::Map(key, value) => {
                let value = inside(value)?;
                Some(Type::Chosen(Box::new(Type::Map(key.clone(), value)), path.clone()))
            }
            _ => None,
        },
        Type::Vec(item) => inside(item).map(Type::Vec),
        Type::Option(ty) => inside(ty).map(Type::Option),
        Type::Boxed(ty) => inside(ty).map(Type::Boxed),
        Type::Item(id) => match items?.get(*id)? {
            Item::Alias(alias) => within(&alias.ty, basic, items, deeper),
            Item::Struct(_) | Item::Tagged(_) | Item::Enum(_) | Item::Union(_) => None,
        },
        Type::Leaf(_) | Type::Foreign(_) => None,
    }
}

fn chosen(held: Type, basic: Basic<'_>) -> Type {
    match of_runtime(basic.path) {
        Some(ty) if basic.ty != BasicType::Map => ty,
        _ => Type::Chosen(Box::new(held), basic.path.into()),
    }
}
