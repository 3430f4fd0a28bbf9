//! One structure for each of AWS's, where the source has one for requests and one for replies.

use std::collections::BTreeMap;

use crate::config::options::{Options, is_of_runtime};
use crate::model::shape::{Model, Shape, ShapeKind, Structure, Type};
use crate::passes::lookup::ShapeLookup;
use crate::read::conventions;

/// Removes the copies of structures, whose names become names of the structures.
///
/// The types of members are those of the copy, which AWS returns; their presence is that of the structure, since
/// stubs require all members of an output. Unions of what boto3 accepts for one value are written out where they are
/// used, unless an option replaces them.
pub(crate) fn apply(mut model: Model, options: &Options) -> Model {
    let mut copies: BTreeMap<String, Vec<Shape>> = BTreeMap::new();
    let mut originals: BTreeMap<String, String> = BTreeMap::new();
    let mut kept = Vec::with_capacity(model.shapes.len());
    let accepted = accepted(&model, options);
    for shape in std::mem::take(&mut model.shapes) {
        match &shape.copy_of {
            Some(original) => {
                originals.insert(shape.name.value.clone(), original.clone());
                copies.entry(original.clone()).or_default().push(shape);
            }
            None => kept.push(shape),
        }
    }
    model.shapes = kept;
    if originals.is_empty() && accepted.is_empty() {
        return model;
    }
    for shape in &mut model.shapes {
        for copy in copies.remove(&shape.name.value).unwrap_or_default() {
            adopt(shape, copy);
        }
        shape.for_each_type_mut(&mut |ty| refer(ty, &originals, &accepted));
    }
    model
}

/// Makes a structure that of its copy.
fn adopt(shape: &mut Shape, copy: Shape) {
    let Shape { name, copy_of: _, canonical, kind, other_names, .. } = copy;
    shape.other_names.extend([name.value, canonical]);
    shape.other_names.extend(other_names);
    let (ShapeKind::Structure(own), ShapeKind::Structure(copy)) = (&mut shape.kind, kind) else {
        return;
    };
    let Structure { members, output, presence, .. } = copy;
    for copy in members {
        match own.members.iter_mut().find(|own| own.name.value == copy.name.value) {
            Some(own) => {
                own.ty = copy.ty;
                own.ty_span = copy.ty_span;
            }
            // What boto3 adds to an output.
            None => own.members.push(copy),
        }
    }
    if output {
        own.output = true;
        own.presence = presence;
    }
}

/// The unions of what boto3 accepts for a value, by name.
fn accepted(model: &Model, options: &Options) -> BTreeMap<String, Type> {
    let shapes = model.shapes.iter().filter(|shape| conventions::is_accepted(&shape.name.value));
    let unions = shapes.filter_map(|shape| match &shape.kind {
        ShapeKind::Union(types) => Some((shape.name.value.clone(), Type::Union(types.clone()))),
        ShapeKind::Structure(_)
        | ShapeKind::Enumeration(_)
        | ShapeKind::IntegerEnumeration(_)
        | ShapeKind::Alias(_) => None,
    });
    let mut unions: BTreeMap<String, Type> = unions.collect();
    if unions.is_empty() {
        return unions;
    }
    let lookup = ShapeLookup::new(model);
    let replaced = options.replacements.iter().map(|replacement| &replacement.replaced.text);
    let patched = options.patches.iter().map(|patch| &patch.shape.text);
    for name in replaced.filter(|name| !is_of_runtime(name)).chain(patched) {
        if let Some(shape) = lookup.place(name).and_then(|place| model.shapes.get(place)) {
            unions.remove(&shape.name.value);
        }
    }
    unions
}

fn refer(ty: &mut Type, originals: &BTreeMap<String, String>, accepted: &BTreeMap<String, Type>) {
    if let Type::Ref(name) = ty {
        if let Some(original) = originals.get(&name.value) {
            name.value.clone_from(original);
        } else if let Some(union) = accepted.get(&name.value) {
            *ty = union.clone();
        }
        return;
    }
    ty.children_mut().for_each(|ty| refer(ty, originals, accepted));
}
