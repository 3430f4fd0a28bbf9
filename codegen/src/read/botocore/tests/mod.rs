mod diagnostics;
mod extras;
mod kinds;
mod sso_oidc;
mod traits;
mod unions;

use crate::model::shape::{Member, Model, ShapeKind, Structure};
use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::source::Sources;

/// Reads a document.
fn read(text: &str) -> (Sources, Model, Diagnostics) {
    read_with(text, None)
}

/// Reads a document with extras.
fn read_with(text: &str, extras: Option<&str>) -> (Sources, Model, Diagnostics) {
    let mut sources = Sources::new();
    let id = sources.add("service-2.json", text);
    let extras = extras.map(|extras| sources.add("service-2.sdk-extras.json", extras));
    let mut sink = Sink::default();
    let model = super::read(id, extras, &sources, &mut sink);
    (sources, model, sink.into_diagnostics())
}

/// Reads a document without diagnostics.
#[track_caller]
fn read_well(text: &str) -> (Sources, Model) {
    let (sources, model, diagnostics) = read(text);
    assert!(diagnostics.is_empty(), "{}", diagnostics.render(&sources));
    (sources, model)
}

/// Reads a document that consists of these entries of `shapes`.
#[track_caller]
fn read_shapes(shapes: &str) -> Model {
    read_well(&format!(r#"{{"metadata": {{"serviceId": "T"}}, "shapes": {{{shapes}}}}}"#)).1
}

#[track_caller]
fn structure<'m>(model: &'m Model, name: &str) -> &'m Structure {
    match model.shape(name).map(|shape| &shape.kind) {
        Some(ShapeKind::Structure(structure)) => structure,
        other => panic!("expected `{name}` to be a structure, found {other:?}"),
    }
}

fn names(members: &[Member], filter: impl Fn(&Member) -> bool) -> Vec<&str> {
    members
        .iter()
        .filter(|member| filter(member))
        .map(|member| member.name.value.as_str())
        .collect()
}
