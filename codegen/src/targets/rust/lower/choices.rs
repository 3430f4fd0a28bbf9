//! What the user chooses by shape and member: boxes, attributes, and basic types.

use std::rc::Rc;

use crate::config::basic::BasicType;
use crate::config::options::{Options, Setting};
use crate::model::shape::Model;
use crate::passes::choices::{Choice, Choices, Flag};
use crate::targets::rust::items::{Item, ItemId, Items, Type};
use crate::text::diagnostic::Sink;
use crate::text::messages::options::{self as messages, NoEffect};

use super::basic::{Basic, substitute, substitute_all};
use super::recursion::put_in_box;

/// The attribute that keeps a type open for more fields or variants.
const NON_EXHAUSTIVE: &str = "#[non_exhaustive]";

/// The choices for the items of a module.
pub(super) struct Chosen<'c> {
    all: &'c Choice,
    pub(super) shapes: Vec<(ItemId, &'c Choice)>,
    /// With the indices of fields or variants.
    parts: Vec<(ItemId, usize, &'c Choice)>,
}

impl<'c> Chosen<'c> {
    /// Finds the items of shapes, and the fields and variants of members and values.
    pub(super) fn find(items: &Items<'_>, model: &Model, choices: &'c Choices) -> Self {
        let mut chosen = Self { all: &choices.all, shapes: Vec::new(), parts: Vec::new() };
        if choices.shapes.is_empty() {
            return chosen;
        }
        for (place, shape) in model.shapes.iter().enumerate() {
            let Some(of_shape) = choices.of(&shape.name.value) else { continue };
            let id = ItemId(place);
            chosen.shapes.push((id, &of_shape.own));
            let Some(item) = items.get(id) else { continue };
            let parts = of_shape.parts.iter();
            chosen
                .parts
                .extend(parts.filter_map(|(name, choice)| Some((id, part(item, name)?, choice))));
        }
        chosen
    }

    /// Sets the types that hold the strings, bytes and maps of members.
    pub(super) fn hold_members(&self, items: &mut Items<'_>, sink: &mut Sink) {
        for (id, at, choice) in &self.parts {
            for basic in basics(choice) {
                let ty = items.get(*id).and_then(|item| part_type(item, *at));
                match ty.and_then(|ty| substitute(ty, basic, Some(items))) {
                    Some(ty) => put(items, *id, *at, ty),
                    None => warn_of_absence(choice, basic, sink),
                }
            }
        }
    }

    /// Sets the types that hold the strings, bytes and maps of shapes, and then those of all others.
    pub(super) fn hold(&self, items: &mut Items<'_>, options: &Options, sink: &mut Sink) {
        for (id, choice) in &self.shapes {
            for basic in basics(choice) {
                if !substitute_all(items, *id, basic) {
                    warn_of_absence(choice, basic, sink);
                }
            }
        }
        for basic in basics(self.all) {
            let mut is_used = false;
            items.for_each_mut(|_, item| {
                item.for_each_type_mut(&mut |ty| {
                    if let Some(other) = substitute(ty, basic, None) {
                        *ty = other;
                        is_used = true;
                    }
                });
            });
            let setting = self.all.basic.get(&basic.ty);
            let is_shared = setting.is_some_and(|setting| options.is_shared(setting));
            if !is_used && !is_shared {
                warn_of_absence(self.all, basic, sink);
            }
        }
    }

    /// Puts members, and values of shapes, in boxes.
    pub(super) fn put_in_boxes(&self, items: &mut Items<'_>, sink: &mut Sink) {
        for (id, choice) in &self.shapes {
            let Some(flag) = is_on(choice.boxed.as_ref(), sink) else { continue };
            let mut is_used = false;
            items.for_each_mut(|_, item| {
                let is_alias = matches!(item, Item::Alias(_));
                item.for_each_type_mut(&mut |ty| {
                    if ty.by_value() == Some(*id) && !is_alias {
                        put_in_box(ty);
                        is_used = true;
                    }
                });
            });
            if !is_used {
                warn(&flag.setting, NoEffect::NotHeld, sink);
            }
        }
        for (id, at, choice) in &self.parts {
            let Some(flag) = is_on(choice.boxed.as_ref(), sink) else { continue };
            let Some(ty) = items.get(*id).and_then(|item| part_type(item, *at)) else { continue };
            if is_boxed(ty) {
                warn(&flag.setting, NoEffect::AlreadyBoxed, sink);
                continue;
            }
            let mut ty = ty.clone();
            put_in_box(&mut ty);
            put(items, *id, *at, ty);
        }
    }

    /// Adds attributes to types, fields and variants.
    pub(super) fn add_attributes(&self, items: &mut Items<'_>, sink: &mut Sink) {
        let is_open = self.all.non_exhaustive.as_ref().is_some_and(|flag| flag.is_set);
        for (id, choice) in &self.shapes {
            if let Some(flag) = &choice.non_exhaustive {
                let is_alias = matches!(items.get(*id), Some(Item::Alias(_)));
                if (flag.is_set == is_open && !flag.overrides) || is_alias {
                    warn(&flag.setting, NoEffect::SameFlag, sink);
                }
            }
        }
        if is_open || !self.all.attributes.is_empty() {
            let open = is_open.then_some(NON_EXHAUSTIVE);
            let shared: Vec<Rc<str>> = open
                .into_iter()
                .chain(self.all.attributes.iter().map(String::as_str))
                .map(Rc::from)
                .collect();
            items.for_each_mut(|_, item| {
                if !matches!(item, Item::Alias(_)) {
                    item.attributes_mut().extend(shared.iter().cloned());
                }
            });
        }
        for (id, choice) in &self.shapes {
            let Some(item) = items.get_mut(*id) else { continue };
            let is_alias = matches!(item, Item::Alias(_));
            let attributes = item.attributes_mut();
            match choice.non_exhaustive.as_ref().map(|flag| flag.is_set) {
                Some(true) if !is_open && !is_alias => attributes.insert(0, NON_EXHAUSTIVE.into()),
                Some(false) => attributes.retain(|attribute| &**attribute != NON_EXHAUSTIVE),
                Some(true) | None => {}
            }
            attributes.extend(choice.attributes.iter().map(|text| Rc::from(text.as_str())));
        }
        for (id, at, choice) in &self.parts {
            let texts: Box<[Rc<str>]> =
                choice.attributes.iter().map(|text| Rc::from(text.as_str())).collect();
            if texts.is_empty() {
                continue;
            }
            match items.get_mut(*id) {
                Some(item @ (Item::Struct(_) | Item::Tagged(_))) => {
                    if let Some(field) = item.fields_mut().get_mut(*at) {
                        field.attributes = Some(texts);
                    }
                }
                Some(Item::Enum(item)) => _ = item.variant_attributes.insert(*at, texts),
                Some(Item::Union(_) | Item::Alias(_)) | None => {}
            }
        }
    }
}

fn basics(choice: &Choice) -> impl Iterator<Item = Basic<'_>> {
    BasicType::ALL.into_iter().filter_map(|ty| {
        let setting = choice.basic.get(&ty)?;
        Some(Basic { ty, path: &setting.text })
    })
}

/// The index of the field of a member, or of the variant of a value.
fn part(item: &Item<'_>, name: &str) -> Option<usize> {
    match item {
        Item::Struct(_) | Item::Tagged(_) => {
            item.fields().iter().position(|field| field.name.wire == name)
        }
        Item::Enum(item) => item.variants.iter().position(|variant| variant.wire == name),
        Item::Union(_) | Item::Alias(_) => None,
    }
}

fn part_type<'i>(item: &'i Item<'_>, at: usize) -> Option<&'i Type> {
    item.fields().get(at).map(|field| &field.ty)
}

fn put(items: &mut Items<'_>, id: ItemId, at: usize, ty: Type) {
    if let Some(field) = items.get_mut(id).and_then(|item| item.fields_mut().get_mut(at)) {
        field.ty = ty;
    }
}

fn is_boxed(ty: &Type) -> bool {
    match ty {
        Type::Option(inner) => is_boxed(inner),
        ty => matches!(ty, Type::Boxed(_)),
    }
}

/// The flag, if it is set; one that is not is the default.
fn is_on<'c>(flag: Option<&'c Flag>, sink: &mut Sink) -> Option<&'c Flag> {
    let flag = flag?;
    if !flag.is_set && !flag.overrides {
        warn(&flag.setting, NoEffect::SameFlag, sink);
    }
    flag.is_set.then_some(flag)
}

fn warn_of_absence(choice: &Choice, basic: Basic<'_>, sink: &mut Sink) {
    let Some(Setting { text, place }) = choice.basic.get(&basic.ty) else { return };
    let path = &choice.path;
    let cause = NoEffect::NothingToHold { basic: basic.ty.held(), path };
    sink.warning(*place, messages::patch_without_effect(text, cause));
}

fn warn(setting: &Setting, cause: NoEffect<'_>, sink: &mut Sink) {
    sink.warning(setting.place, messages::patch_without_effect(&setting.text, cause));
}

#[cfg(test)]
mod tests;
