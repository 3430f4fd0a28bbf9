//! Which way the documents of a structure go.

use std::collections::BTreeSet;

use crate::model::shape::{Model, Shape};
use crate::passes::policy::holds_metadata;
use crate::passes::select;
use crate::text::source::Spanned;

/// Whether documents of a shape go to AWS, and whether they come from there: it may be both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Direction {
    pub(super) sent: bool,
    pub(super) read: bool,
}

impl Direction {
    pub(super) fn of(model: &Model, shape: &str) -> Self {
        let (inputs, outputs) = roots(model);
        let leads_to = |roots| select::closure(&model.shapes, roots).contains(shape);
        Self { sent: leads_to(inputs), read: leads_to(outputs) }
    }
}

/// What goes in and what comes out.
///
/// Pages name no operations: there what holds `ResponseMetadata` comes out, and what nothing
/// refers to otherwise goes in.
fn roots(model: &Model) -> (Vec<&str>, Vec<&str>) {
    if !model.operations.is_empty() {
        let name = |shape: &'_ Spanned<String>| model.shape(&shape.value).map(name_of);
        let inputs = model.operations.iter().filter_map(|op| op.input.as_ref()).filter_map(name);
        let outputs = model
            .operations
            .iter()
            .flat_map(|op| op.output.iter().chain(&op.errors))
            .filter_map(name);
        return (inputs.collect(), outputs.collect());
    }
    let mut referred = BTreeSet::new();
    for shape in &model.shapes {
        shape.for_each_type(&mut |ty| {
            ty.for_each_ref(&mut |found| {
                referred.insert(found.value.as_str());
            });
        });
    }
    let (outputs, others): (Vec<&Shape>, Vec<&Shape>) =
        model.shapes.iter().partition(|shape| holds_metadata(shape));
    let inputs = others.into_iter().map(name_of).filter(|name| !referred.contains(name));
    (inputs.collect(), outputs.into_iter().map(name_of).collect())
}

fn name_of(shape: &Shape) -> &str {
    &shape.name.value
}
