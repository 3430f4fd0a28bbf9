//! Lowers a model to the items of a Rust module.
//!
//! [`shape_names`] and [`fields`] choose identifiers, [`types`] chooses types, [`recursion`] and
//! [`size`] insert boxes, [`derives`] adds derives. What can fail is reported here, so that emission
//! cannot fail.

mod about;
mod aliases;
mod basic;
mod choices;
mod collisions;
mod constraints;
mod defaults;
mod derives;
mod dialect;
mod enumeration;
mod exception;
mod fields;
mod nested_names;
mod operations;
mod plain;
mod plain_wire;
mod recursion;
mod references;
mod replace;
mod secret;
mod shape_names;
mod size;
mod types;
mod unknown;
mod variant_names;
mod wire_tables;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;

use crate::config::dialect::Dialect;
use crate::config::options::Options;
use crate::config::style::Style;
use crate::docs::facts::Facts;
use crate::model::names::distinct;
use crate::model::shape::{Member, Model, Naming, Shape, ShapeKind, Structure, Unlisted};
use crate::model::traits::Constraints;
use crate::model::widen::Index;
use crate::passes::choices::Choices;
use crate::text::diagnostic::Sink;
use crate::text::source::Span;

use super::items::{
    Alias, Derives, Field, Item, ItemId, Items, Module, Name, Struct, TaggedUnion,
    Type as RustType, Values,
};

use choices::Chosen;
use collisions::Parts;
use enumeration::{Enumeration, enumeration};
use fields::Fields;
use types::{ITEM, NameHint, Nested, Types};

/// Lowers a checked model to the items of a Rust module.
pub(crate) fn lower<'m>(
    model: &'m Model,
    options: &Options,
    choices: &Choices,
    sink: &mut Sink,
) -> Module<'m> {
    let names = shape_names::assign(model, sink);
    let style = options.style.unwrap_or_default();
    let (mut items, places) = items(model, &names, sink);
    aliases::report_endless(&items, &places, sink);
    replace::replace(&mut items, options, model, sink);
    let chosen = Chosen::find(&items, model, choices);
    dialect::spell(&mut items, options);
    // The type that a user gives a member takes precedence over types for secrets, and these over the
    // types of all strings.
    chosen.hold_members(&mut items, sink);
    constraints::select(&mut items, options);
    secret::hold(&mut items, options);
    chosen.hold(&mut items, options, sink);
    plain::hold(&mut items, options, sink);
    recursion::close(&mut items);
    chosen.put_in_boxes(&mut items, sink);
    size::limit(&mut items);
    defaults::retain(&mut items);
    let foreign_derives = derives::derive(&mut items, options, sink);
    derives::of_shapes::derive(&mut items, options, &chosen, sink);
    chosen.add_attributes(&mut items, sink);
    references::mark(&mut items);
    let mut features = BTreeSet::new();
    for (_, item) in items.iter().filter(|_| style == Style::Engine) {
        item.for_each_type(&mut |ty| {
            ty.for_each(&mut |ty| {
                features.extend(ty.feature().into_iter().chain(secret::feature(ty)));
            })
        });
        features.extend(references::features(item));
    }
    let timestamps = options.timestamps.unwrap_or_default();
    let about = about::about(model, options);
    let operations = operations::operations(model, &items, style, sink);
    Module {
        origin: origin(model),
        features,
        style,
        timestamps,
        items,
        about,
        operations,
        foreign_derives,
    }
}

/// The item of every shape, each followed by those of its nameless types, and the place of each.
fn items<'m>(
    model: &'m Model,
    names: &shape_names::ShapeNames<'m>,
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
    let mut nested_names = Vec::with_capacity(lowering.types.nested.len());
    for Nested { item, place, second } in lowering.types.nested {
        items.push(item);
        places.push(place);
        nested_names.push(second);
    }
    nested_names::distinguish(&mut items, &nested_names, &places, sink);
    (Items::new(items, order), places)
}

struct Lowering<'m, 'n, 's> {
    naming: &'m Naming,
    fields: Fields<'m>,
    types: Types<'m, 'n, 's>,
}

impl<'m> Lowering<'m, '_, '_> {
    fn item(&mut self, id: ItemId, shape: &'m Shape) -> Item<'m> {
        let ident = self.types.names.ident(id).cloned().unwrap_or_else(|| "".into());
        let name = Name { ident, wire: Cow::Borrowed(&shape.name.value) };
        match &shape.kind {
            ShapeKind::Structure(structure) if structure.tagged => {
                Item::Tagged(self.tagged(name, shape, structure))
            }
            ShapeKind::Structure(structure) => {
                Item::Struct(self.structure(id, name, shape, structure))
            }
            ShapeKind::Enumeration(values) => {
                let named = Some(shape.name.value.as_str());
                let wire = |value: &'m str| Cow::Borrowed(value);
                let of = Enumeration { shape: named, kind: Values::Strings, values };
                Item::Enum(enumeration(name, of, wire, self.naming, self.types.sink))
            }
            ShapeKind::IntegerEnumeration(values) => {
                let named = Some(shape.name.value.as_str());
                let wire = |value: &'m str| Cow::Borrowed(value);
                let of = Enumeration { shape: named, kind: Values::Integers, values };
                Item::Enum(enumeration(name, of, wire, self.naming, self.types.sink))
            }
            ShapeKind::Union(types) => self.types.named_union(name, types, shape.name.span),
            ShapeKind::Alias(ty) => {
                let hint = NameHint { owner: &name.ident, member: ITEM, place: shape.name.span };
                let ty = self.types.ty(ty, hint);
                Item::Alias(Alias { name, attributes: Vec::new(), ty })
            }
        }
    }

    /// Lowers a structure; required fields come first, each half in the model's order.
    fn structure(
        &mut self,
        id: ItemId,
        name: Name<'m>,
        shape: &'m Shape,
        structure: &'m Structure,
    ) -> Struct<'m> {
        let mut fields = Vec::with_capacity(structure.members.len());
        let idents = self.fields(id, shape, structure);
        for (member, ident) in structure.members.iter().zip(idents) {
            let wire = &member.name.value;
            let hint = NameHint { owner: &name.ident, member: wire, place: member.ty_span };
            let ty = self.types.ty(&member.ty, hint);
            fields.push(Field {
                name: Name { ident, wire: Cow::Borrowed(wire) },
                ty: if member.required { ty } else { without_option(ty) },
                required: member.required,
                sensitive: member.sensitive,
                default: defaults::of(member),
                attributes: None,
                facts: Facts::of(member, structure),
                leads_back: false,
                constraints: constraints_of(member),
            });
        }
        fields.sort_by_key(|field| !field.required);
        let unknown = unknown::of(structure, &fields);
        Struct {
            name,
            fields,
            unknown,
            derives: Derives::default(),
            attributes: Vec::new(),
            dialect: Dialect::Model,
            exception: exception::of(shape, structure),
        }
    }

    /// Lowers a tagged union.
    fn tagged(
        &mut self,
        name: Name<'m>,
        shape: &'m Shape,
        structure: &'m Structure,
    ) -> TaggedUnion<'m> {
        let idents = self.variants(shape, structure);
        let mut variants = Vec::with_capacity(structure.members.len());
        for (member, ident) in structure.members.iter().zip(idents) {
            let wire = &member.name.value;
            let hint = NameHint { owner: &name.ident, member: wire, place: member.ty_span };
            variants.push(Field {
                name: Name { ident, wire: Cow::Borrowed(wire) },
                ty: without_option(self.types.ty(&member.ty, hint)),
                required: true,
                sensitive: member.sensitive,
                attributes: None,
                facts: Facts::of(member, structure),
                default: None,
                constraints: constraints_of(member),
                leads_back: false,
            });
        }
        let denies_unknown = structure.unlisted == Some(Unlisted::Denied);
        TaggedUnion {
            name,
            variants,
            denies_unknown,
            derives: Derives::default(),
            attributes: Vec::new(),
            dialect: Dialect::Model,
        }
    }

    /// The variant of each member of a tagged union.
    fn variants(&mut self, shape: &'m Shape, structure: &'m Structure) -> Vec<Rc<str>> {
        let parts = Parts {
            names: structure.members.iter().map(|member| &member.name).collect(),
            shape: Some(&shape.name.value),
            owner: &shape.name.value,
            kind: "variant",
        };
        parts.distinguish(distinct::variants, self.naming, self.types.sink)
    }

    /// The field of each member; members that would have the same one get different ones.
    fn fields(&mut self, id: ItemId, shape: &'m Shape, structure: &'m Structure) -> Vec<Rc<str>> {
        let mut idents = Vec::with_capacity(structure.members.len());
        let mut are_distinct = true;
        for Member { name, .. } in &structure.members {
            let field = match self.naming.part(&shape.name.value, &name.value) {
                Some(ident) => self.fields.with_ident(ident),
                None => self.fields.of_member(&name.value),
            };
            are_distinct &= self.fields.take(&field, id.0);
            idents.push(field.ident);
        }
        if are_distinct {
            return idents;
        }
        let parts = Parts {
            names: structure.members.iter().map(|member| &member.name).collect(),
            shape: Some(&shape.name.value),
            owner: &shape.name.value,
            kind: "field",
        };
        parts.distinguish(distinct::fields, self.naming, self.types.sink)
    }
}

fn constraints_of(member: &Member) -> Option<&Constraints> {
    member.traits.as_ref().and_then(|traits| traits.constraints.as_deref())
}

/// The type without an outer `Option`: an optional member is `None` both if it is absent and if it is
/// null.
fn without_option(ty: RustType) -> RustType {
    match ty {
        RustType::Option(inner) => *inner,
        ty => ty,
    }
}

/// The service and the files that its model was read from.
fn origin(model: &Model) -> String {
    format!("{} ({})", model.service, model.files.join(", "))
}
