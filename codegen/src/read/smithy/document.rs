//! A document as a whole.

use std::collections::BTreeMap;

use crate::model::shape::Model;
use crate::model::wire::Wire;
use crate::read::declared::resolve::Declarations;
use crate::read::declared::{Declaration, shape as shapes};
use crate::read::json::{self, Object};
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::{SourceId, Sources, Span, Spanned};

use super::entries::Entries;
use super::{enumeration, operation, prelude, service, shape, wire};

/// The versions of Smithy that are read: their models in JSON differ in enumerations alone.
const VERSIONS: [&str; 3] = ["1", "1.0", "2.0"];

/// Reads a model, in the order of the document.
pub(super) fn read(document: SourceId, sources: &Sources, sink: &mut Sink) -> Model {
    let mut model = Model { origin: vec![document], ..Model::default() };
    let whole = json::parse(document, sources.text(document), sink);
    if let Some(object) = whole.and_then(|value| value.object("the model", sink)) {
        check_version(&object, sink);
        fill(&mut model, &object, document, sink);
    }
    model
}

/// Reads how the operations of a model travel.
pub(super) fn read_wire(document: SourceId, sources: &Sources) -> Option<Wire> {
    let sink = &mut Sink::default();
    let whole = json::parse(document, sources.text(document), sink)?.object("the model", sink)?;
    let shapes = whole.get("shapes")?.object("`shapes`", sink)?;
    let entries = Entries::read(shapes, sink);
    let operations = service::read(&mut Model::default(), &entries, sink);
    Some(wire::read(&entries, &operations))
}

fn check_version(object: &Object<'_>, sink: &mut Sink) {
    let version = object.get("smithy").and_then(|version| version.string("`smithy`", sink));
    if let Some(version) = version.filter(|version| !VERSIONS.contains(&version.value.as_ref())) {
        sink.error(version.span, messages::unknown_version(&version.value));
    }
}

fn fill(model: &mut Model, document: &Object<'_>, source: SourceId, sink: &mut Sink) {
    let Some(shapes) = document.get("shapes") else {
        sink.error(document.place, messages::missing_top_level_key("shapes"));
        return;
    };
    let Some(shapes) = shapes.object("`shapes`", sink) else { return };
    let entries = Entries::read(shapes, sink);
    let ids = service::read(model, &entries, sink);
    let mut declarations = declarations(&entries, Span::new(source, 0..0), sink);
    for declaration in &mut declarations {
        declaration.mark_document(&model.service);
    }
    let bodies = declarations.iter_mut().map(Declaration::take_body).collect();
    let declared = Declarations::new(&declarations);
    model.shapes = shapes::shapes(&declarations, bodies, &declared, sink);
    enumeration::name_variants(&mut model.naming, &entries);
    let common = service::common_errors(&entries, sink);
    model.operations = operation::operations(&ids, &common, &entries, sink);
}

/// The declarations of a document and of the prelude. Two shapes with one name in different namespaces
/// are reported, since types of Rust have no namespaces.
fn declarations<'a>(entries: &Entries<'a>, place: Span, sink: &mut Sink) -> Vec<Declaration<'a>> {
    let mut first: BTreeMap<String, Span> = BTreeMap::new();
    let mut declarations = Vec::new();
    for definition in &entries.shapes {
        let Some(declaration) = shape::declaration(definition, entries, sink) else { continue };
        let Spanned { value, span } = &declaration.name;
        if let Some(first) = first.insert(value.clone().into_owned(), *span) {
            sink.error(*span, messages::name_in_two_namespaces(value))
                .and(first, messages::FIRST_OF_NAME);
            continue;
        }
        declarations.push(declaration);
    }
    let uses_unit = !first.contains_key("Unit") && entries.refers_to(prelude::UNIT);
    declarations.extend(prelude::declarations(place, uses_unit));
    declarations
}
