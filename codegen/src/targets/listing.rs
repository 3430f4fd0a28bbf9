//! What a model has: its operations, and the shapes of one of them.

use serde_json::{Value, json};

use crate::model::references::References;
use crate::model::shape::{Model, Shape, ShapeKind};
use crate::passes::roles::{OperationLookup, operation_names};

/// The operations of a model in the order of their names, each with its shapes.
#[derive(Debug)]
pub(crate) struct Operations<'m> {
    service: &'m str,
    operations: Vec<(&'m str, Vec<&'m str>)>,
}

/// The shapes that an operation leads to, in the order of the source.
#[derive(Debug)]
pub(crate) struct Shapes<'m> {
    service: &'m str,
    operation: String,
    shapes: Vec<(&'m Shape, bool)>,
}

/// Lists the operations of a model.
pub(crate) fn operations(model: &Model) -> Operations<'_> {
    let lookup = OperationLookup::new(model);
    let mut names: Vec<&str> = operation_names(model).collect();
    names.sort_unstable();
    names.dedup();
    let operations = names.into_iter().map(|name| (name, lookup.shapes(name)));
    Operations { service: &model.service, operations: operations.collect() }
}

/// Lists the shapes of an operation; `None` if the model does not have it.
pub(crate) fn shapes<'m>(model: &'m Model, operation: &str) -> Option<Shapes<'m>> {
    let lookup = OperationLookup::new(model);
    if !lookup.has(operation) {
        return None;
    }
    let own = lookup.shapes(operation);
    let is_own = |shape: &Shape| own.contains(&shape.name.value.as_str());
    let places = model.shapes.iter().enumerate().filter(|(_, shape)| is_own(shape));
    let reached = References::of(model).reachable(places.map(|(place, _)| place));
    let shapes = model.shapes.iter().zip(reached).filter(|(_, reached)| *reached);
    let shapes = shapes.map(|(shape, _)| (shape, is_own(shape)));
    Some(Shapes {
        service: &model.service,
        operation: operation.to_owned(),
        shapes: shapes.collect(),
    })
}

impl Operations<'_> {
    /// A line for each operation: its name, and its shapes.
    pub(crate) fn text(&self) -> String {
        let lines = self.operations.iter().map(|(name, shapes)| match shapes.is_empty() {
            true => format!("{name}\n"),
            false => format!("{name}: {}\n", shapes.join(", ")),
        });
        lines.collect()
    }

    /// The same as JSON.
    pub(crate) fn json(&self) -> Value {
        let operations = self.operations.iter();
        let operations = operations.map(|(name, shapes)| json!({"name": name, "shapes": shapes}));
        json!({"service": self.service, "operations": operations.collect::<Vec<Value>>()})
    }
}

impl Shapes<'_> {
    /// A line for each shape: its name, and what it is; those of the operation itself first.
    pub(crate) fn text(&self) -> String {
        let (own, others): (Vec<_>, Vec<_>) = self.shapes.iter().partition(|(_, is_own)| *is_own);
        let shapes = own.into_iter().chain(others);
        shapes.map(|(shape, _)| format!("{}: {}\n", shape.name.value, described(shape))).collect()
    }

    /// The same as JSON, in the order of the source.
    pub(crate) fn json(&self) -> Value {
        let shapes = self.shapes.iter().map(|(shape, is_own)| {
            let (kind, parts) = kind(shape);
            json!({"name": shape.name.value, "kind": kind, "parts": parts, "nested": !is_own})
        });
        let shapes: Vec<Value> = shapes.collect();
        json!({"service": self.service, "operation": self.operation, "shapes": shapes})
    }
}

/// What a shape is, and the number of its members, values or types.
fn kind(shape: &Shape) -> (&'static str, usize) {
    match &shape.kind {
        ShapeKind::Structure(structure) => {
            let kind = match (structure.exception, structure.tagged) {
                (true, _) => "exception",
                (false, true) => "tagged union",
                (false, false) => "structure",
            };
            (kind, structure.members.len())
        }
        ShapeKind::Enumeration(values) => ("enumeration", values.len()),
        ShapeKind::IntegerEnumeration(values) => ("enumeration of integers", values.len()),
        ShapeKind::Union(types) => ("union", types.len()),
        ShapeKind::Alias(_) => ("alias", 1),
    }
}

fn described(shape: &Shape) -> String {
    let (kind, parts) = kind(shape);
    let part = match &shape.kind {
        ShapeKind::Structure(_) => "member",
        ShapeKind::Enumeration(_) | ShapeKind::IntegerEnumeration(_) => "value",
        ShapeKind::Union(_) | ShapeKind::Alias(_) => "type",
    };
    format!("{kind}, {parts} {part}{}", if parts == 1 { "" } else { "s" })
}
