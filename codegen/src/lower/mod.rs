//! A model in the model's words becomes a module in Rust's words.
//!
//! [`names`] makes identifiers, [`presence`] decides what is optional, [`types`] and [`widen`]
//! choose types, [`recursion`] and [`size`] find who needs a `Box`. After this nothing can fail.

mod aliases;
mod clashes;
mod derives;
pub mod names;
mod presence;
mod recursion;
mod replace;
mod shape_names;
mod size;
mod types;
mod widen;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Sink;
use crate::options::Options;
use crate::rust::{Alias, Enum, Field, Item, Module, Name, Struct, Type as RustType};
use crate::shape::{Model, Naming, Shape, ShapeKind, Structure, Type};
use crate::source::{Sources, Spanned};

pub(crate) use replace::is_of_runtime;
use types::{ITEM, Needs, Types};
pub(crate) use widen::{Index, Widened, flat};

/// Says a checked model in Rust's words.
pub(crate) fn lower(
    model: &Model,
    sources: &Sources,
    options: &Options,
    sink: &mut Sink,
) -> Module {
    let names = shape_names::assign(model, sink);
    let mut lowering = Lowering {
        naming: &model.naming,
        fields: BTreeMap::new(),
        types: Types { model: widen::Index::new(model), names: &names, nested: Vec::new(), sink },
        presence: presence::Presence::new(model, options),
    };
    let mut placed: Vec<Spanned<Item>> = Vec::with_capacity(model.shapes.len());
    for shape in &model.shapes {
        let item = lowering.item(shape);
        placed.extend(item.map(|item| Spanned::new(item, shape.name.span)));
        placed.append(&mut lowering.types.nested);
    }
    lowering.types.report_exhausted();
    clashes::report(&placed, &names, sink);
    aliases::report_endless(&placed, sink);
    let mut items: Vec<Item> = placed.into_iter().map(|item| item.value).collect();
    replace::replace(&mut items, options, model, &names, sink);
    recursion::close(&mut items, model, sink);
    size::limit(&mut items);
    derives::derive(&mut items, options, sink);
    let mut features = BTreeSet::new();
    for item in &items {
        item.for_each_type(&mut |ty| ty.for_each(&mut |ty| features.extend(ty.feature())));
    }
    Module { origin: origin(model, sources), features, items }
}

struct Lowering<'m, 's> {
    naming: &'m Naming,
    /// The fields of members that were named already: most names stand in many structures.
    fields: BTreeMap<&'m str, String>,
    types: Types<'m, 's>,
    presence: presence::Presence<'m>,
}

impl<'m> Lowering<'m, '_> {
    fn item(&mut self, shape: &'m Shape) -> Option<Item> {
        let name = self.types.name_of(&shape.name.value)?;
        Some(match &shape.kind {
            ShapeKind::Structure(structure) => Item::Struct(self.structure(name, shape, structure)),
            ShapeKind::Enumeration(values) => Item::Enum(enumeration(
                name,
                Some(&shape.name.value),
                values,
                self.naming,
                self.types.sink,
            )),
            ShapeKind::Union(types) => self.types.named_union(name, types, shape.name.span),
            ShapeKind::Alias(ty) => {
                let needs = Needs { owner: &name.ident, member: ITEM, place: shape.name.span };
                let ty = self.types.ty(ty, needs);
                Item::Alias(Alias { name, ty })
            }
        })
    }

    /// Members become fields: the required ones first, as the pages themselves order them.
    fn structure(&mut self, name: Name, shape: &Shape, structure: &'m Structure) -> Struct {
        let mut fields = Vec::with_capacity(structure.members.len());
        let mut idents = BTreeMap::new();
        for member in &structure.members {
            let wire = &member.name.value;
            let ident = self.naming.part(&shape.name.value, wire);
            let ident = match ident {
                Some(ident) => ident.to_owned(),
                None => self.fields.entry(wire).or_insert_with(|| names::field(wire)).clone(),
            };
            let field = Name { ident, wire: wire.clone() };
            if let Some(first) = idents.insert(field.ident.clone(), &member.name) {
                clashes::report_names(
                    [first, &member.name],
                    &shape.name.value,
                    &format!("field `{}`", field.ident),
                    clashes::by_patch(&shape.name.value, wire),
                    self.types.sink,
                );
            }
            let required = self.presence.is_required(shape, member);
            let needs =
                Needs { owner: &name.ident, member: &member.name.value, place: member.ty_span };
            let ty = self.types.ty(&member.ty, needs);
            fields.push(Field {
                name: field,
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
fn enumeration(
    name: Name,
    shape: Option<&str>,
    values: &[Spanned<String>],
    naming: &Naming,
    sink: &mut Sink,
) -> Enum {
    let owner = shape.unwrap_or(&name.ident);
    let mut idents = BTreeMap::new();
    let mut variants = Vec::with_capacity(values.len());
    for value in values {
        let ident = shape.and_then(|shape| naming.part(shape, &value.value));
        let ident = ident.map_or_else(|| names::variant(&value.value), str::to_owned);
        if let Some(first) = idents.insert(ident.clone(), value) {
            let way_out = match shape {
                Some(shape) => clashes::by_patch(shape, &value.value),
                None => {
                    "give it a name, `NAME = Literal[...]`, which patches can speak of".to_owned()
                }
            };
            let thing = format!("variant `{ident}`");
            clashes::report_names([first, value], owner, &thing, way_out, sink);
        }
        variants.push(Name { ident, wire: value.value.clone() });
    }
    Enum { name, variants, derives: Vec::new() }
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

/// Whether a type is nothing but the absence of a value.
fn is_none(ty: &Type) -> bool {
    matches!(ty, Type::None)
}
