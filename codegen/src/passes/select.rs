//! What of a model was asked for, with all that it needs.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::options::{Options, Setting};
use crate::model::lookup::ShapeLookup;
use crate::model::shape::{Model, Shape};
use crate::names;
use crate::text::diagnostic::Sink;
use crate::text::source::Spanned;
use crate::text::suggest;

/// Keeps the shapes that were asked for and those that they lead to, in the model's order.
///
/// Without a wish everything stays. A shape may be named as the model writes it or as its type is
/// called; a name that is neither is an error.
pub(crate) fn select(model: Model, options: &Options, sink: &mut Sink) -> Model {
    if options.shapes.is_empty() && options.operations.is_empty() {
        return model;
    }
    let wanted = wanted(&model, options, sink);
    let kept: BTreeSet<String> =
        closure(&model.shapes, wanted).into_iter().map(str::to_owned).collect();
    let Model { service, origin, files, mut shapes, mut operations, naming } = model;
    shapes.retain(|shape| kept.contains(&shape.name.value));
    operations.retain(|operation| {
        options.operations.iter().any(|wish| wish.text == operation.name.value)
    });
    Model { service, origin, files, shapes, operations, naming }
}

/// The shapes that these lead to, themselves included.
pub(crate) fn closure<'m>(shapes: &'m [Shape], roots: Vec<&'m str>) -> BTreeSet<&'m str> {
    let index: BTreeMap<&str, &Shape> =
        shapes.iter().map(|shape| (shape.name.value.as_str(), shape)).collect();
    let mut open = roots;
    let mut reached = BTreeSet::new();
    while let Some(name) = open.pop() {
        if reached.insert(name)
            && let Some(shape) = index.get(name)
        {
            shape.for_each_type(&mut |ty| {
                ty.for_each_ref(&mut |found: &Spanned<String>| open.push(&found.value));
            });
        }
    }
    reached
}

/// The shapes that were asked for by their own names or through operations.
fn wanted<'m>(model: &'m Model, options: &Options, sink: &mut Sink) -> Vec<&'m str> {
    let mut wanted = Vec::new();
    let called = ShapeLookup::new(model);
    for wish in &options.shapes {
        match called.place(&wish.text).and_then(|place| model.shapes.get(place)) {
            Some(shape) => wanted.push(shape.name.value.as_str()),
            None => report_no_shape(wish, model, sink),
        }
    }
    for wish in &options.operations {
        wanted.extend(of_operation(model, wish, sink));
    }
    wanted
}

fn report_no_shape(wish: &Setting, model: &Model, sink: &mut Sink) {
    let name = wish.text.as_str();
    let near = || {
        let names = model.shapes.iter().map(|shape| shape.name.value.as_str());
        let types: Vec<String> = names.clone().map(names::ty).collect();
        let nearest = suggest::nearest(name, types.iter().map(String::as_str));
        nearest.or_else(|| suggest::nearest(name, names)).map(str::to_owned)
    };
    let nearest = sink.suggests().then(near).flatten();
    let message = format!("no shape `{name}` in the model of `{}`", model.service);
    sink.error_at(wish.place, message).suggest(nearest.as_deref());
}

/// What stands behind the name of an operation in those of its shapes.
const ENDS: [&str; 8] = [
    "RequestRequest",
    "Request",
    "Response",
    "InputRequest",
    "Input",
    "Output",
    "Result",
    "ResponseMetadata",
];

/// What goes into an operation, comes out of it and is raised by it.
///
/// Pages list no operations: there an operation's shapes are those that begin with its name and
/// end as the stubs call requests and responses.
fn of_operation<'m>(model: &'m Model, wish: &Setting, sink: &mut Sink) -> Vec<&'m str> {
    let name = wish.text.as_str();
    if let Some(operation) = model.operations.iter().find(|op| op.name.value == name) {
        let ends = operation.input.iter().chain(&operation.output).chain(&operation.errors);
        return ends.map(|shape| shape.value.as_str()).collect();
    }
    let found: Vec<&str> = model
        .shapes
        .iter()
        .map(|shape| shape.name.value.as_str())
        .filter(|shape| {
            shape.strip_prefix(name).is_some_and(|rest| {
                let rest = rest.strip_suffix("TypeDef").unwrap_or(rest);
                ENDS.contains(&rest)
            })
        })
        .collect();
    if found.is_empty() {
        let listed = model.operations.iter().map(|operation| operation.name.value.as_str());
        let names = listed.chain(model.shapes.iter().filter_map(operation_in_name));
        let near = || suggest::nearest(name, names);
        let nearest = sink.suggests().then(near).flatten();
        let message = format!("no operation `{name}` in the model of `{}`", model.service);
        sink.error_at(wish.place, message).suggest(nearest);
    }
    found
}

/// The operation whose shape this is in pages, by its name.
fn operation_in_name(shape: &Shape) -> Option<&str> {
    let name = shape.name.value.as_str();
    let name = name.strip_suffix("TypeDef").unwrap_or(name);
    ENDS.iter().find_map(|end| name.strip_suffix(end))
}
