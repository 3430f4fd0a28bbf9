//! Patches meet a model.

use std::collections::BTreeSet;

use crate::diagnostic::Sink;
use crate::lower::called::Called;
use crate::names;
use crate::options::{Change, Options, Patch, Wish};
use crate::shape::{Member, Model, Shape, ShapeKind};
use crate::suggest;

/// Changes a model as its user wants it.
///
/// Members become optional or sensitive here; new names are kept beside the shapes, whose own are
/// what documents and diagnostics call them.
pub(crate) fn apply(mut model: Model, options: &Options, sink: &mut Sink) -> Model {
    if options.patches.is_empty() {
        return model;
    }
    let called = Called::new(&model);
    let mut told = BTreeSet::new();
    for Patch { shape, change } in &options.patches {
        let Some(index) = called.place(&shape.text) else {
            // A shape has as many patches as there are changes under its one name.
            if !options.shared && told.insert((&shape.text, shape.place)) {
                unknown_shape(shape, &model, sink);
            }
            continue;
        };
        match change {
            Change::Optional { member, reason: _ } => {
                set(&mut model, index, member, sink, |found, sink| {
                    if !found.required {
                        stale(member, "is optional in the model already", sink);
                    }
                    found.required = false;
                });
            }
            Change::Sensitive { member } => {
                set(&mut model, index, member, sink, |found, sink| {
                    if found.sensitive {
                        stale(member, "is sensitive already", sink);
                    }
                    found.sensitive = true;
                });
            }
            Change::Rename { member, ident } => rename(&mut model, index, member, ident, sink),
            Change::As { ident } => rename_shape(&mut model, index, ident, sink),
        }
    }
    model
}

fn unknown_shape(wish: &Wish, model: &Model, sink: &mut Sink) {
    let near = || nearest_shape(&wish.text, model);
    let nearest = sink.suggests().then(near).flatten();
    sink.error_at(
        wish.place,
        format!("no shape `{}` in the model of `{}`", wish.text, model.service),
    )
    .label("a patch of nothing")
    .suggest(nearest.as_deref());
}

fn nearest_shape(name: &str, model: &Model) -> Option<String> {
    let names = model.shapes.iter().map(|shape| shape.name.value.as_str());
    let of_types = || {
        let types: Vec<String> = names.clone().map(names::ty).collect();
        suggest::nearest(name, types.iter().map(String::as_str)).map(str::to_owned)
    };
    suggest::nearest(name, names.clone()).map(str::to_owned).or_else(of_types)
}

/// Changes a member of a structure; without one of that name it says which there are.
fn set(
    model: &mut Model,
    index: usize,
    wish: &Wish,
    sink: &mut Sink,
    change: impl FnOnce(&mut Member, &mut Sink),
) {
    let Some(shape) = model.shapes.get_mut(index) else { return };
    let shape_name = shape.name.value.clone();
    let ShapeKind::Structure(structure) = &mut shape.kind else {
        sink.error_at(wish.place, format!("`{shape_name}` has no members"))
            .label("only structures have members");
        return;
    };
    match structure.members.iter_mut().find(|member| member.name.value == wish.text) {
        Some(member) => change(member, sink),
        None => unknown_member(wish, shape, sink),
    }
}

fn unknown_member(wish: &Wish, shape: &Shape, sink: &mut Sink) {
    let (kind, names) = named_parts(shape);
    let near = || {
        let by_field = names.iter().copied().find(|name| names::field(name) == wish.text);
        by_field.or_else(|| suggest::nearest(&wish.text, names.iter().copied()))
    };
    let nearest = sink.suggests().then(near).flatten();
    sink.error_at(wish.place, format!("no {kind} `{}` in `{}`", wish.text, shape.name.value))
        .label("a patch of nothing")
        .suggest(nearest);
}

/// What a shape has that can be named: members, or values.
fn named_parts(shape: &Shape) -> (&'static str, Vec<&str>) {
    match &shape.kind {
        ShapeKind::Structure(structure) => {
            ("member", structure.members.iter().map(|member| member.name.value.as_str()).collect())
        }
        ShapeKind::Enumeration(values) => {
            ("value", values.iter().map(|value| value.value.as_str()).collect())
        }
        ShapeKind::Union(_) | ShapeKind::Alias(_) => ("member", Vec::new()),
    }
}

fn rename(model: &mut Model, index: usize, part: &Wish, ident: &Wish, sink: &mut Sink) {
    let Some(shape) = model.shapes.get(index) else { return };
    if !named_parts(shape).1.contains(&part.text.as_str()) {
        return unknown_member(part, shape, sink);
    }
    let own = match &shape.kind {
        ShapeKind::Enumeration(_) => names::variant(&part.text),
        ShapeKind::Structure(_) | ShapeKind::Union(_) | ShapeKind::Alias(_) => {
            names::field(&part.text)
        }
    };
    if !is_usable(ident, sink) {
        return;
    }
    if matches!(shape.kind, ShapeKind::Enumeration(_)) && ident.text == names::CATCH_ALL {
        sink.error_at(ident.place, format!("`{}` is taken", ident.text))
            .label("the variant for values that the model does not list");
        return;
    }
    if own == ident.text {
        stale(ident, "is its name without this patch", sink);
    }
    let shape = shape.name.value.clone();
    let at = ident.place.map(|place| ((shape.clone(), Some(part.text.clone())), place));
    model.naming.places.extend(at);
    model.naming.parts.insert((shape, part.text.clone()), ident.text.clone());
}

fn rename_shape(model: &mut Model, index: usize, ident: &Wish, sink: &mut Sink) {
    let Some(shape) = model.shapes.get(index) else { return };
    if !is_usable(ident, sink) {
        return;
    }
    if names::ty(&shape.name.value) == ident.text {
        stale(ident, "is its name without this patch", sink);
    }
    let shape = shape.name.value.clone();
    model.naming.places.extend(ident.place.map(|place| ((shape.clone(), None), place)));
    model.naming.shapes.insert(shape, ident.text.clone());
}

fn is_usable(ident: &Wish, sink: &mut Sink) -> bool {
    let usable = names::is_identifier(&ident.text);
    if !usable {
        sink.error_at(ident.place, format!("`{}` is no identifier", ident.text))
            .label("expected a name of Rust")
            .help("letters, digits and `_`; a keyword as `r#type`");
    }
    usable
}

/// Reports a patch that changes nothing.
fn stale(wish: &Wish, why: &str, sink: &mut Sink) {
    sink.warning_at(wish.place, format!("`{}` {why}", wish.text))
        .label("changes nothing")
        .help("remove it");
}
