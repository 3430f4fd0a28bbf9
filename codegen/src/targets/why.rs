//! Why a selection keeps a shape: the shortest path from an operation to it.

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Value, json};

use crate::model::shape::{Model, ShapeKind};
use crate::passes::roles::OperationLookup;

/// A path from an operation to a shape.
#[derive(Debug)]
pub(crate) struct Path<'m> {
    service: &'m str,
    operation: String,
    /// Each shape, with the member of the one before that leads to it.
    steps: Vec<(Option<&'m str>, &'m str)>,
}

/// The shortest path from one of some operations to the shape at a place; `None` if none leads to it.
pub(crate) fn path<'m>(model: &'m Model, operations: &[&str], shape: usize) -> Option<Path<'m>> {
    let places: BTreeMap<&str, usize> = model
        .shapes
        .iter()
        .enumerate()
        .map(|(place, shape)| (shape.name.value.as_str(), place))
        .collect();
    let lookup = OperationLookup::new(model);
    let mut from: BTreeMap<usize, From<'m>> = BTreeMap::new();
    let mut open = VecDeque::new();
    for (at, operation) in operations.iter().enumerate() {
        for root in lookup.shapes(operation) {
            if let Some(place) = places.get(root).filter(|place| !from.contains_key(place)) {
                from.insert(*place, From::Operation(at));
                open.push_back(*place);
            }
        }
    }
    while let Some(place) = open.pop_front() {
        if place == shape {
            break;
        }
        for (part, target) in parts(model, place) {
            if let Some(target) = places.get(target).filter(|target| !from.contains_key(target)) {
                from.insert(*target, From::Shape(place, part));
                open.push_back(*target);
            }
        }
    }
    let mut steps = Vec::new();
    let mut place = shape;
    loop {
        let name = model.shapes.get(place)?.name.value.as_str();
        match from.get(&place)? {
            From::Shape(before, part) => {
                steps.push((Some(*part), name));
                place = *before;
            }
            From::Operation(at) => {
                steps.push((None, name));
                steps.reverse();
                let operation = (*operations.get(*at)?).to_owned();
                return Some(Path { service: &model.service, operation, steps });
            }
        }
    }
}

/// What leads to a shape.
enum From<'m> {
    /// An operation.
    Operation(usize),
    /// A member of another shape.
    Shape(usize, &'m str),
}

/// The shapes in the one at a place, each with the name of the member.
fn parts(model: &Model, place: usize) -> Vec<(&str, &str)> {
    let mut parts = Vec::new();
    let Some(shape) = model.shapes.get(place) else { return parts };
    match &shape.kind {
        ShapeKind::Structure(structure) => {
            for member in &structure.members {
                member.ty.for_each_ref(&mut |name| {
                    parts.push((member.name.value.as_str(), name.value.as_str()));
                });
            }
        }
        ShapeKind::Enumeration(_)
        | ShapeKind::IntegerEnumeration(_)
        | ShapeKind::Union(_)
        | ShapeKind::Alias(_) => {
            shape.for_each_type(&mut |ty| {
                ty.for_each_ref(&mut |name| parts.push(("", name.value.as_str())));
            });
        }
    }
    parts
}

impl Path<'_> {
    /// A line for the operation and one for each shape.
    pub(crate) fn text(&self) -> String {
        let mut text = format!("{}\n", self.operation);
        for (member, shape) in &self.steps {
            match member.filter(|member| !member.is_empty()) {
                Some(member) => text.push_str(&format!("  .{member}: {shape}\n")),
                None => text.push_str(&format!("  {shape}\n")),
            }
        }
        text
    }

    /// The same as JSON.
    pub(crate) fn json(&self) -> Value {
        let steps =
            self.steps.iter().map(|(member, shape)| json!({"member": member, "shape": shape}));
        let path: Vec<Value> = steps.collect();
        json!({"service": self.service, "operation": self.operation, "path": path})
    }
}
