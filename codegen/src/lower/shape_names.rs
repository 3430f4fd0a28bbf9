//! Which type each shape becomes.

use std::collections::BTreeMap;

use crate::diagnostic::Sink;
use crate::shape::{Model, Shape};

use super::names;

/// The identifiers of types by the names of shapes.
pub(crate) type ShapeNames = BTreeMap<String, String>;

/// Gives every shape a type's name.
///
/// A name drops `TypeDef`, and `RequestRequest` is one `Request`. Where two shapes would meet, the
/// one whose name changed least has the name, and the others keep the model's whole spelling.
pub(crate) fn assign(model: &Model, sink: &mut Sink) -> ShapeNames {
    let mut claims: BTreeMap<String, Vec<&Shape>> = BTreeMap::new();
    for shape in &model.shapes {
        let given = model.naming.shapes.get(&shape.name.value);
        let ident = given.cloned().unwrap_or_else(|| names::ty(&shape.name.value));
        claims.entry(ident).or_default().push(shape);
    }
    let mut assigned = ShapeNames::new();
    let mut taken: BTreeMap<String, &Shape> = BTreeMap::new();
    for (ident, mut shapes) in claims {
        shapes.sort_by_key(|shape| {
            let given = model.naming.shapes.contains_key(&shape.name.value);
            (!given, change(&shape.name.value, &ident))
        });
        for (rank, shape) in shapes.into_iter().enumerate() {
            let ident = if rank == 0 { ident.clone() } else { names::whole(&shape.name.value) };
            if let Some(first) = taken.insert(ident.clone(), shape) {
                sink.error(
                    shape.name.span,
                    format!(
                        "`{}` and `{}` both become the type `{ident}`",
                        first.name.value, shape.name.value
                    ),
                )
                .label("the second")
                .and(first.name.span, "the first")
                .help(format!(
                    "give one of them a name in `shapewright.toml`: `[shape.{}] as = \"...\"`",
                    shape.name.value
                ));
            }
            assigned.insert(shape.name.value.clone(), ident);
        }
    }
    assigned
}

/// How much of a shape's name was changed to make its type's.
fn change(shape: &str, ident: &str) -> u8 {
    if shape == ident {
        0
    } else if names::short(shape) == ident {
        1
    } else {
        2
    }
}
