//! A model in the model's words becomes a module in Rust's words.
//!
//! [`names`] makes identifiers, [`presence`] decides what is optional, [`types`] and [`widen`]
//! choose types, [`recursion`] and [`size`] find who needs a `Box`. After this nothing can fail.

mod aliases;
mod collisions;
mod derives;
mod fields;
mod recursion;
mod replace;
mod shape_names;
mod size;
mod types;
mod words;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::config::options::Options;
use crate::model::names;
use crate::model::shape::{Model, Naming, Shape, ShapeKind, Structure};
use crate::model::widen::Index;
use crate::passes::presence::Presence;
use crate::text::by_name::ByName;
use crate::text::diagnostic::Sink;
use crate::text::source::{Sources, Span, Spanned};

use super::items::{
    Alias, Enum, Field, Item, ItemId, Items, Module, Name, Struct, Type as RustType,
};

use fields::Fields;
use types::{ITEM, Needs, Types};

/// Says a checked model in Rust's words.
pub(crate) fn lower<'m>(
    model: &'m Model,
    sources: &Sources,
    options: &Options,
    sink: &mut Sink,
) -> Module<'m> {
    let names = shape_names::assign(model, sink);
    let (mut items, places) = items(model, &names, options, sink);
    collisions::report(&items, &places, model.shapes.len(), sink);
    aliases::report_endless(&items, &places, sink);
    replace::replace(&mut items, options, model, sink);
    recursion::close(&mut items, model, sink);
    size::limit(&mut items);
    derives::derive(&mut items, options, sink);
    let mut features = BTreeSet::new();
    for (_, item) in items.iter() {
        item.for_each_type(&mut |ty| ty.for_each(&mut |ty| features.extend(ty.feature())));
    }
    Module { origin: origin(model, sources), features, items }
}

/// The item of every shape, each followed by those of its nameless types; and the place of each.
fn items<'m>(
    model: &'m Model,
    names: &shape_names::ShapeNames<'m>,
    options: &Options,
    sink: &mut Sink,
) -> (Items<'m>, Vec<Span>) {
    let mut lowering = Lowering {
        naming: &model.naming,
        fields: Fields::new(),
        types: Types {
            model: Index::new(model),
            names,
            nested: Vec::new(),
            first_nested: model.shapes.len(),
            sink,
        },
        presence: Presence::new(model, options),
    };
    let mut items = Vec::with_capacity(model.shapes.len());
    let mut places: Vec<Span> = model.shapes.iter().map(|shape| shape.name.span).collect();
    let mut order = Vec::with_capacity(model.shapes.len());
    for (place, shape) in model.shapes.iter().enumerate() {
        let nested = lowering.types.next_nested();
        items.push(lowering.item(ItemId(place), shape));
        order.push(ItemId(place));
        order.extend((nested.0..lowering.types.next_nested().0).map(ItemId));
    }
    lowering.types.report_exhausted();
    for Spanned { value, span } in lowering.types.nested {
        items.push(value);
        places.push(span);
    }
    (Items::new(items, order), places)
}

struct Lowering<'m, 'n, 's> {
    naming: &'m Naming,
    fields: Fields<'m>,
    types: Types<'m, 'n, 's>,
    presence: Presence<'m>,
}

impl<'m> Lowering<'m, '_, '_> {
    fn item(&mut self, id: ItemId, shape: &'m Shape) -> Item<'m> {
        let ident = self.types.names.ident(id).cloned().unwrap_or_else(|| "".into());
        let name = Name { ident, wire: Cow::Borrowed(&shape.name.value) };
        match &shape.kind {
            ShapeKind::Structure(structure) => {
                Item::Struct(self.structure(id, name, shape, structure))
            }
            ShapeKind::Enumeration(values) => {
                let named = Some(shape.name.value.as_str());
                let wire = |value: &'m str| Cow::Borrowed(value);
                Item::Enum(enumeration(name, named, values, wire, self.naming, self.types.sink))
            }
            ShapeKind::Union(types) => self.types.named_union(name, types, shape.name.span),
            ShapeKind::Alias(ty) => {
                let needs = Needs { owner: &name.ident, member: ITEM, place: shape.name.span };
                let ty = self.types.ty(ty, needs);
                Item::Alias(Alias { name, ty })
            }
        }
    }

    /// Members become fields: the required ones first, as the pages themselves order them.
    fn structure(
        &mut self,
        id: ItemId,
        name: Name<'m>,
        shape: &'m Shape,
        structure: &'m Structure,
    ) -> Struct<'m> {
        let mut fields = Vec::with_capacity(structure.members.len());
        let is_loosened = self.presence.is_loosened(shape);
        for member in &structure.members {
            let wire = &member.name.value;
            let field = match self.naming.part(&shape.name.value, wire) {
                Some(ident) => self.fields.called(ident),
                None => self.fields.of_member(wire),
            };
            if let Some(first) = self.fields.take(&field, id.0, &member.name) {
                let diagnostic = collisions::report_names(
                    [first, &member.name],
                    &shape.name.value,
                    &format!("field `{}`", field.ident),
                    collisions::by_patch(&shape.name.value, wire),
                    self.types.sink,
                );
                let parts = [first, &member.name].map(|name| Some(name.value.as_str()));
                let parts = parts.map(|part| (shape.name.value.as_str(), part));
                collisions::show_patches(parts, self.naming, diagnostic);
            }
            let is_optional = is_loosened || self.presence.is_of_headers(shape, member);
            let required = member.required && !is_optional;
            let needs = Needs { owner: &name.ident, member: wire, place: member.ty_span };
            let ty = self.types.ty(&member.ty, needs);
            fields.push(Field {
                name: Name { ident: field.ident, wire: Cow::Borrowed(wire) },
                ty: if required { ty } else { without_option(ty) },
                required,
                sensitive: member.sensitive,
            });
        }
        fields.sort_by_key(|field| !field.required);
        Struct { name, fields, derives: Vec::new() }
    }
}

/// Absent and null are one for an optional member: its own `Option` says both.
fn without_option(ty: RustType) -> RustType {
    match ty {
        RustType::Option(inner) => *inner,
        ty => ty,
    }
}

/// The enum of a shape, or of values that the model gives no name.
fn enumeration<'m, 'v>(
    name: Name<'m>,
    shape: Option<&str>,
    values: &'v [Spanned<String>],
    wire: impl Fn(&'v str) -> Cow<'m, str>,
    naming: &Naming,
    sink: &mut Sink,
) -> Enum<'m> {
    let mut variants = Vec::with_capacity(values.len());
    for value in values {
        let ident = shape.and_then(|shape| naming.part(shape, &value.value));
        let ident = ident.map_or_else(|| names::variant(&value.value).into(), Into::into);
        variants.push(Name { ident, wire: wire(&value.value) });
    }
    let owner = shape.unwrap_or(&name.ident);
    report_variants((owner, shape), &variants, values, naming, sink);
    Enum { name, variants, derives: Vec::new() }
}

/// Reports values that become one variant.
fn report_variants(
    (owner, shape): (&str, Option<&str>),
    variants: &[Name<'_>],
    values: &[Spanned<String>],
    naming: &Naming,
    sink: &mut Sink,
) {
    let mut seen: ByName<&str, &Spanned<String>> = ByName::with_capacity(variants.len());
    for (Name { ident, wire: _ }, value) in variants.iter().zip(values) {
        let Some(first) = seen.insert(ident, value) else { continue };
        let way_out = match shape {
            Some(shape) => collisions::by_patch(shape, &value.value),
            None => "give it a name, `NAME = Literal[...]`, which patches can speak of".to_owned(),
        };
        let thing = format!("variant `{ident}`");
        let diagnostic = collisions::report_names([first, value], owner, &thing, way_out, sink);
        let parts = [first, value].map(|value| Some(value.value.as_str()));
        let parts = shape.map(|shape| parts.map(|part| (shape, part)));
        collisions::show_patches(parts.into_iter().flatten(), naming, diagnostic);
    }
}

/// The files of a model without their folders, so that the text is the same on every machine.
fn origin(model: &Model, sources: &Sources) -> String {
    let files: Vec<&str> = sources
        .iter()
        .filter(|(id, _)| model.origin.contains(id))
        .map(|(_, source)| source.file_name())
        .collect();
    format!("{} ({})", model.service, files.join(", "))
}
