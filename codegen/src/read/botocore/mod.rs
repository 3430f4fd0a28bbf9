//! The JSON that botocore ships: `service-2.json`, one service a document.
//!
//! SourcePolicy has two steps. [`declaration`], [`structure`], [`mod@reference`] and [`operation`] read
//! what each entry says by itself; [`resolve`] follows the names between them and [`shape`] says it in
//! the model's words. There scalars, lists and maps, which are shapes of their own in the JSON, stand
//! where they are used; structures and enumerations keep their names.

mod declaration;
mod metadata;
mod nesting;
mod operation;
mod reference;
mod resolve;
mod shape;
mod structure;
#[cfg(test)]
mod tests;

use crate::model::shape::Model;
use crate::text::diagnostic::Sink;
use crate::text::source::{SourceId, Sources};

use super::json::{self, Object, Value};

use declaration::Declaration;
use resolve::Declared;

/// Reads a `service-2.json` as one model, in the order of the document.
///
/// Keys that say nothing about the shapes of values (documentation, bindings to HTTP, constraints)
/// are not looked at.
///
/// `extras` are what botocore merges into it (`loaders.ExtrasProcessor`): `{"merge": {...}}`.
pub(super) fn parse(
    document: SourceId,
    extras: Option<SourceId>,
    sources: &Sources,
    sink: &mut Sink,
) -> Model {
    let origin = std::iter::once(document).chain(extras).collect();
    let mut model = Model { origin, ..Model::default() };
    let whole = json::parse(document, sources.text(document), sink);
    let extras = extras.and_then(|extras| merge(extras, sources, sink));
    let whole = whole.map(|whole| extras.map_or(whole, |extras| whole.merged(extras)));
    if let Some(object) = whole.and_then(|value| value.object("the model", sink)) {
        read(&object, &mut model, sink);
    }
    model
}

/// What a text of extras wants merged.
fn merge<'s>(extras: SourceId, sources: &'s Sources, sink: &mut Sink) -> Option<Value<'s>> {
    let value = json::parse(extras, sources.text(extras), sink)?;
    let object = value.object("what is added to the model", sink)?;
    object.get("merge")?.if_object("`merge`", sink)
}

fn read(document: &Object<'_>, model: &mut Model, sink: &mut Sink) {
    model.service = metadata::service(document, sink);
    let declarations = declarations(document, sink);
    let declared = Declared::new(&declarations);
    model.shapes = shape::shapes(&declarations, &declared, sink);
    model.operations = operation::operations(document, &declared, sink);
}

fn declarations<'a>(document: &Object<'a>, sink: &mut Sink) -> Vec<Declaration<'a>> {
    let Some(shapes) = part(document, "shapes", sink) else {
        return Vec::new();
    };
    shapes.into_iter().map(|entry| Declaration::read(entry, sink)).collect()
}

/// An object that every model has at its top.
fn part<'a>(document: &Object<'a>, key: &str, sink: &mut Sink) -> Option<Object<'a>> {
    let value: Option<Value<'a>> = document.get(key);
    if value.is_none() {
        sink.error(document.place, format!("the model has no `{key}`"))
            .label("this object has no such key")
            .help("a model is an object with `metadata`, `operations` and `shapes`");
    }
    value?.object(format_args!("`{key}`"), sink)
}
