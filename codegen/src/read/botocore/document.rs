//! A document as a whole.

use crate::model::shape::Model;
use crate::model::wire::Wire;
use crate::read::declared::resolve::Declarations;
use crate::read::declared::{Declaration, shape};
use crate::read::json::{self, Object, Value};
use crate::read::unread::of_key;
use crate::text::diagnostic::Sink;
use crate::text::messages::services::other_layout;
use crate::text::messages::source::{Unread, not_read_yet};
use crate::text::source::{SourceId, Sources, Span};

use super::layout::{self, LAYOUT};
use super::{declaration, metadata, operation, top_level, traits, unions, wire, wire_parts};

/// Reads a `service-2.json` as one model, in the order of the document.
///
/// Bindings to HTTP, paginators and the like are skipped. `extras` is `{"merge": {...}}`, which is merged into the model.
pub(super) fn read(
    document: SourceId,
    extras: Option<SourceId>,
    sources: &Sources,
    sink: &mut Sink,
) -> Model {
    let origin = std::iter::once(document).chain(extras).collect();
    let mut model = Model { origin, ..Model::default() };
    if let Some(found) = layout::of(sources.text(document)).filter(|found| *found != LAYOUT) {
        sink.error(None, other_layout(sources.name(document), found, LAYOUT));
        return model;
    }
    let whole = json::parse(document, sources.text(document), sink);
    let extras = extras.and_then(|extras| merge(extras, sources, sink));
    let whole = whole.map(|whole| extras.map_or(whole, |extras| whole.merged(extras)));
    if let Some(object) = whole.and_then(|value| value.object("the model", sink)) {
        match of_another_format(&object) {
            Some((format, key)) => {
                sink.error(key, not_read_yet(sources.name(document), format));
            }
            None => fill(&mut model, &object, sources.name(document), sink),
        }
    }
    model
}

/// The format of a document that is not a model of botocore, and the key that it is recognised by.
fn of_another_format(document: &Object<'_>) -> Option<(Unread, Span)> {
    // Smithy has `metadata` too.
    let has_metadata = document.get("metadata").is_some();
    document.keys().find_map(|key| {
        let format = of_key(&key.value)?;
        (!has_metadata || format == Unread::SmithyKey).then_some((format, key.span))
    })
}

/// Reads how operations travel from a document and one of paginators, each with its extras.
pub(super) fn read_wire(
    model: [Option<SourceId>; 2],
    paginators: [Option<SourceId>; 2],
    sources: &Sources,
) -> Option<Wire> {
    let sink = &mut Sink::default();
    let mut whole = |[document, extras]: [Option<SourceId>; 2]| {
        let document = document?;
        let whole = json::parse(document, sources.text(document), sink)?;
        let extras = extras.and_then(|extras| merge(extras, sources, sink));
        extras.map_or(Some(whole), |extras| Some(whole.merged(extras)))
    };
    let (model, paginators) = (whole(model)?, whole(paginators));
    let document = wire_parts::object(Some(model), &mut Sink::default())?;
    let paginators = wire_parts::object(paginators, &mut Sink::default());
    Some(wire::read(&document, paginators.and_then(|document| document.get("pagination"))))
}

/// The object that extras merge into a model.
pub(super) fn merge<'s>(
    extras: SourceId,
    sources: &'s Sources,
    sink: &mut Sink,
) -> Option<Value<'s>> {
    let value = json::parse(extras, sources.text(extras), sink)?;
    let object = value.object("what is added to the model", sink)?;
    object.get("merge")?.if_object("`merge`", sink)
}

/// Fills in what describes the service of a model at a path as a whole.
pub(super) fn fill_head(model: &mut Model, document: &Object<'_>, path: &str, sink: &mut Sink) {
    metadata::fill(model, document, path, sink);
    model.docs = traits::documentation(document, sink);
    model.has_reference = true;
}

/// Marks declarations by what is known of the service beyond its model.
pub(super) fn mark(declarations: &mut [Declaration<'_>], service: &str) {
    for declaration in declarations {
        declaration.mark_document(service);
        unions::mark(declaration, service);
    }
}

fn fill(model: &mut Model, document: &Object<'_>, path: &str, sink: &mut Sink) {
    fill_head(model, document, path, sink);
    let mut declarations = declarations(document, sink);
    mark(&mut declarations, &model.service);
    let bodies = declarations.iter_mut().map(Declaration::take_body).collect();
    let declared = Declarations::new(&declarations);
    model.shapes = shape::shapes(&declarations, bodies, &declared, sink);
    model.operations = operation::operations(document, &declared, sink);
}

fn declarations<'a>(document: &Object<'a>, sink: &mut Sink) -> Vec<Declaration<'a>> {
    let Some(shapes) = top_level::object(document, "shapes", sink) else {
        return Vec::new();
    };
    shapes.into_iter().map(|entry| declaration::read(entry, sink)).collect()
}
