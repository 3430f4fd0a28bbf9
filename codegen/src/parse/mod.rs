//! Texts to a model: the pages and botocore's JSON end in the same IR.

mod botocore;
mod json;
mod markdown;

use crate::diagnostic::Sink;
use crate::shape::Model;
use crate::source::{SourceId, Sources, Span};

/// Reads the texts of one service.
///
/// Pages and JSON are told apart by the name: a JSON model ends in `.json`. Where both are given,
/// the pages are read, because they are what users look names up in.
pub(crate) fn parse(sources: &Sources, sink: &mut Sink) -> Model {
    if !all_utf8(sources, sink) {
        return Model::default();
    }
    let (documents, pages): (Vec<SourceId>, Vec<SourceId>) = sources
        .iter()
        .map(|(id, _)| id)
        .partition(|id| sources.name(*id).to_ascii_lowercase().ends_with(".json"));
    match (pages.is_empty(), documents.first()) {
        (true, Some(document)) => botocore::parse(*document, sources.text(*document), sink),
        (true, None) => {
            sink.error_without_place("no page and no JSON model to read")
                .help("name a page, a service-2.json or a folder that holds one");
            Model::default()
        }
        (false, _) => markdown::parse(&pages, sources, sink),
    }
}

fn all_utf8(sources: &Sources, sink: &mut Sink) -> bool {
    let mut whole = true;
    for (id, source) in sources.iter() {
        if let Some(range) = source.broken() {
            whole = false;
            sink.error(Span::new(id, range), "a byte is not UTF-8")
                .label("the first such byte")
                .help("save the file as UTF-8");
        }
    }
    whole
}
