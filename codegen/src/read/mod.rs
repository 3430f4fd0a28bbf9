//! Texts to a model: the pages and botocore's JSON end in the same IR.

#[cfg(feature = "json")]
mod botocore;
pub(crate) mod conventions;
#[cfg(feature = "json")]
mod json;
mod merge;
mod pages;
mod python;

pub(crate) use python::undefined;

use crate::config;
use crate::config::options::SourcePolicy;
use crate::model::shape::Model;
use crate::text::diagnostic::Sink;
use crate::text::source::{LONGEST_TEXT, SourceId, Sources, Span};

/// The way out of a text that is too long.
pub(crate) const SPLIT: &str = "the pages of a service may be several files; a JSON model has the \
                                documentation to lose";

/// Reads the texts of one service.
///
/// Pages, JSON and options are told apart by the name: a JSON model ends in `.json`, options in
/// `.toml`. What botocore merges into a JSON model ends in `.sdk-extras.json`. Where pages and JSON are
/// given, `reading` says which counts: the pages unless somebody wants it otherwise, because they are
/// what users look names up in.
pub(crate) fn parse(sources: &Sources, policy: SourcePolicy, sink: &mut Sink) -> Model {
    if !all_readable(sources, sink) {
        return Model::default();
    }
    let (documents, pages): (Vec<SourceId>, Vec<SourceId>) = sources
        .iter()
        .filter(|(_, source)| !config::is_options(source.name()))
        .map(|(id, _)| id)
        .partition(|id| sources.name(*id).to_ascii_lowercase().ends_with(".json"));
    let (extras, documents): (Vec<SourceId>, Vec<SourceId>) =
        documents.into_iter().partition(|id| is_extras(sources.name(*id)));
    let document = documents.first().copied().map(|document| (document, extras.first().copied()));
    match (pages.as_slice(), document, policy) {
        ([], Some(document), SourcePolicy::Pages | SourcePolicy::Json)
        | ([_, ..], Some(document), SourcePolicy::Json) => json_model(document, sources, sink),
        ([_, ..], _, SourcePolicy::Pages) => pages::parse(&pages, sources, sink),
        ([_, ..], Some(document), SourcePolicy::Both) => {
            let mut model = pages::parse(&pages, sources, sink);
            let json = json_model(document, sources, sink);
            merge::adopt(&mut model, &json, sink);
            model.origin.extend(json.origin);
            model
        }
        ([], None, _) => {
            sink.error_without_place("no page and no JSON model to read")
                .help("name a page, a service-2.json or a folder that holds one");
            Model::default()
        }
        ([], Some(_), SourcePolicy::Both) => missing("page", policy, sink),
        ([_, ..], None, SourcePolicy::Json | SourcePolicy::Both) => {
            missing("JSON model", policy, sink)
        }
    }
}

/// A JSON model, and what is merged into it.
type Document = (SourceId, Option<SourceId>);

#[cfg(feature = "json")]
fn json_model((document, extras): Document, sources: &Sources, sink: &mut Sink) -> Model {
    botocore::parse(document, extras, sources, sink)
}

#[cfg(not(feature = "json"))]
fn json_model((document, _): Document, sources: &Sources, sink: &mut Sink) -> Model {
    let name = sources.name(document);
    sink.error_without_place(format!(
        "`{name}` is a model in JSON, which this build does not read"
    ))
    .help("turn on the feature `botocore` of the crate `shapewright`");
    Model::default()
}

/// What was asked for is not there.
fn missing(what: &str, policy: SourcePolicy, sink: &mut Sink) -> Model {
    let name = SourcePolicy::NAMES.iter().find(|(_, named)| *named == policy);
    let name = name.map_or("", |(name, _)| name);
    sink.error_without_place(format!("no {what} to read, as `sources = \"{name}\"` asks for"))
        .help("put `type_defs.md` and `service-2.json` into one folder, and name the folder");
    Model::default()
}

/// What botocore merges into a model: `service-2.sdk-extras.json`.
fn is_extras(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".sdk-extras.json")
}

fn all_readable(sources: &Sources, sink: &mut Sink) -> bool {
    let mut whole = true;
    for (id, source) in sources.iter() {
        if let Some(length) = source.too_long() {
            whole = false;
            sink.error_without_place(too_long(source.name(), length)).help(SPLIT);
        }
        if let Some(range) = source.broken() {
            whole = false;
            sink.error(Span::new(id, range), "a byte is not UTF-8")
                .label("the first such byte")
                .help("save the file as UTF-8");
        }
    }
    whole
}

/// What is said of a text that is too long to be read.
pub(crate) fn too_long(name: &str, length: usize) -> String {
    format!("`{name}` has {length} bytes, more than the {LONGEST_TEXT} that are read of one text")
}
