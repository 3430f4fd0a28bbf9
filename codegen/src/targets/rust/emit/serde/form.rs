//! The form in which documents have values that a type's own implementation reads differently.

use crate::targets::rust::items::{Item, Items, Leaf, Type, Union};

use super::helpers::{Helper, Helpers};

/// How deep aliases, boxes and unions are followed; endless aliases are errors.
const DEEPEST: usize = 16;

/// A form of the module `forms`, by its parts from the inside to the outside.
#[derive(Debug, Clone)]
pub(super) struct Form {
    parts: Vec<Helper>,
    /// Whether values are written in another form too.
    writes: bool,
}

impl Form {
    /// The form of a type, if its own implementation does not read or write what AWS does: null among
    /// the items of a list or the values of a map, instants and base64.
    pub(super) fn of(ty: &Type, items: &Items<'_>) -> Option<Self> {
        match ty {
            Type::Leaf(Leaf::InstantText) => Some(Self::reading(Helper::InstantText)),
            Type::Leaf(Leaf::NumberText) => Some(Self::reading(Helper::NumberText)),
            Type::Vec(item) => Self::of_items([Helper::List, Helper::SparseList], item, items),
            Type::Map(_, value) => Self::of_items([Helper::Map, Helper::SparseMap], value, items),
            Type::Option(inner) => Self::of_optional(inner, items),
            Type::Boxed(inner) => Some(Self::of(inner, items)?.inside(Helper::Boxed)),
            Type::Item(id) => match items.get(*id)? {
                Item::Alias(alias) => Self::of(&alias.ty, items),
                Item::Struct(_) | Item::Tagged(_) | Item::Enum(_) | Item::Union(_) => None,
            },
            Type::Chosen(held, path) => match &**held {
                Type::Map(_, value) => {
                    Self::of_items([Helper::MapOf, Helper::SparseMapOf], value, items)
                }
                _ => Self::of_path(path),
            },
            Type::Foreign(path) => Self::of_path(path),
            // Those of the runtime are replaced before.
            Type::Leaf(_) => None,
        }
    }

    /// The form of an `Option` of a type: a tagged union without a member is `None`.
    pub(super) fn of_optional(ty: &Type, items: &Items<'_>) -> Option<Self> {
        if is_tagged(ty, items, DEEPEST) {
            return Some(Self::reading(Helper::OptionalTagged));
        }
        Some(Self::of(ty, items)?.inside(Helper::Optional))
    }

    /// The form of a type of a union. Serde reads the first type that accepts the value, and most
    /// structures accept any object or array: if a later type may too, they must not lose a member.
    pub(super) fn of_variant(union: &Union<'_>, at: usize, items: &Items<'_>) -> Option<Self> {
        let ty = &union.variants.get(at)?.ty;
        let mut later = union.variants.iter().skip(at + 1);
        if is_structure(ty, items, DEEPEST)
            && later.any(|later| has_parts(&later.ty, items, DEEPEST))
        {
            let form = Self::reading(Helper::Structure);
            return Some(if matches!(ty, Type::Boxed(_)) {
                form.inside(Helper::Boxed)
            } else {
                form
            });
        }
        Self::of(ty, items)
    }

    /// Whether reading needs the crate `serde_json`.
    pub(super) fn needs_json(&self) -> bool {
        self.parts.contains(&Helper::Structure)
    }

    /// The form of a list or a map: null among its items is dropped, unless items may be null.
    fn of_items([dense, sparse]: [Helper; 2], item: &Type, items: &Items<'_>) -> Option<Self> {
        match (Self::of(item, items), holds_null(item, items, DEEPEST)) {
            (Some(form), false) => Some(form.inside(dense)),
            (Some(form), true) => Some(form.inside(sparse)),
            (None, false) => Some(Self::reading(Helper::Plain).inside(dense)),
            (None, true) => None,
        }
    }

    /// The form of a type of another crate.
    fn of_path(path: &str) -> Option<Self> {
        Helper::of_path(path).map(|helper| Self { writes: true, ..Self::reading(helper) })
    }

    fn reading(helper: Helper) -> Self {
        Self { parts: vec![helper], writes: false }
    }

    fn inside(mut self, helper: Helper) -> Self {
        self.parts.push(helper);
        self
    }

    /// The arguments of `#[serde(...)]`; what they need is added to `helpers`.
    pub(super) fn arguments(&self, helpers: &mut Helpers) -> [Option<String>; 2] {
        let Self { parts, writes } = self;
        helpers.add(parts, *writes);
        let path = self.path();
        let reads = format!("deserialize_with = \"forms::As::<{path}>::read\"");
        let writes = writes.then(|| format!("serialize_with = \"forms::As::<{path}>::write\""));
        [Some(reads), writes]
    }

    /// `forms::Optional<forms::List>`: the form of the items of a list is `Plain` by default.
    fn path(&self) -> String {
        let mut path = String::new();
        for part in &self.parts {
            path = match part {
                Helper::Plain => continue,
                part if path.is_empty() => ["forms::", part.name()].concat(),
                part => ["forms::", part.name(), "<", &path, ">"].concat(),
            };
        }
        path
    }
}

/// Whether a type is a structure, perhaps in a box.
fn is_structure(ty: &Type, items: &Items<'_>, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    match ty {
        Type::Boxed(inner) => is_structure(inner, items, depth),
        Type::Item(id) => match items.get(*id) {
            Some(Item::Struct(_) | Item::Tagged(_)) => true,
            Some(Item::Alias(alias)) => is_structure(&alias.ty, items, depth),
            Some(Item::Enum(_) | Item::Union(_)) | None => false,
        },
        _ => false,
    }
}

/// Whether a type is a tagged union, perhaps in a box.
fn is_tagged(ty: &Type, items: &Items<'_>, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    match ty {
        Type::Boxed(inner) => is_tagged(inner, items, depth),
        Type::Item(id) => match items.get(*id) {
            Some(Item::Tagged(_)) => true,
            Some(Item::Alias(alias)) => is_tagged(&alias.ty, items, depth),
            Some(Item::Struct(_) | Item::Enum(_) | Item::Union(_)) | None => false,
        },
        _ => false,
    }
}

/// Whether values of a type may be objects or arrays.
fn has_parts(ty: &Type, items: &Items<'_>, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return true };
    match ty {
        Type::Vec(_) | Type::Map(..) => true,
        Type::Leaf(leaf) => leaf.is_json(),
        Type::Foreign(path) => Helper::of_path(path).is_none(),
        Type::Chosen(held, _) => has_parts(held, items, depth),
        Type::Option(inner) | Type::Boxed(inner) => has_parts(inner, items, depth),
        Type::Item(id) => match items.get(*id) {
            Some(Item::Struct(_) | Item::Tagged(_)) => true,
            Some(Item::Alias(alias)) => has_parts(&alias.ty, items, depth),
            Some(Item::Union(union)) => {
                union.variants.iter().any(|variant| has_parts(&variant.ty, items, depth))
            }
            Some(Item::Enum(_)) | None => false,
        },
    }
}

/// Whether a type has a value for null.
fn holds_null(ty: &Type, items: &Items<'_>, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    match ty {
        Type::Option(_) => true,
        Type::Leaf(leaf) => *leaf == Leaf::Unit || leaf.is_json(),
        Type::Boxed(inner) => holds_null(inner, items, depth),
        Type::Item(id) => match items.get(*id) {
            Some(Item::Alias(alias)) => holds_null(&alias.ty, items, depth),
            Some(Item::Union(union)) => {
                let mut types = union.variants.iter().map(|variant| &variant.ty);
                union.null || types.any(|ty| holds_null(ty, items, depth))
            }
            Some(Item::Struct(_) | Item::Tagged(_) | Item::Enum(_)) | None => false,
        },
        Type::Chosen(..) => false,
        // A type of the user may have one.
        Type::Foreign(path) => Helper::of_path(path).is_none(),
        Type::Vec(_) | Type::Map(..) => false,
    }
}
