//! Reads sources as a model: each format is a folder, and all of them fill the same types.

mod botocore;
pub(crate) mod conventions;
mod copies;
#[cfg(feature = "json")]
mod declared;
pub(crate) mod documents;
mod format;
#[cfg(feature = "json")]
mod json;
mod merge;
mod pages;
pub(crate) mod part;
mod python;
mod services;
mod smithy;
mod stub;
#[cfg(test)]
mod tests;
mod unread;

#[cfg(feature = "cli")]
pub(crate) use botocore::facts;
pub(crate) use conventions::module_name;
pub(crate) use format::{Claim, Format, START, SourceKind, find};
pub(crate) use python::undefined;
pub(crate) use services::is_version;
pub(crate) use unread::recognise;

use part::Part;

use crate::config;
use crate::config::options::{Options, SourcePolicy};
use crate::model::shape::Model;
#[cfg(feature = "generate")]
use crate::model::wire::Wire;
use crate::text::diagnostic::{Level, Sink};
use crate::text::messages::source as messages;
use crate::text::source::{SourceId, Sources, Span};

/// Every format, in the order in which they are tried.
pub(crate) const FORMATS: [&dyn Format; 4] =
    [&smithy::Smithy, &botocore::Botocore, &pages::Pages, &stub::Stub];

/// Reads the sources of one service.
///
/// Each source is read by the format that claims it, and one that no format claims is read as a page.
/// Where there are pages and a JSON model, the options decide which count. Marks of sensitive members
/// are taken from a JSON model also where the pages count alone.
pub(crate) fn parse(
    formats: &[&dyn Format],
    sources: &Sources,
    options: &Options,
    part: &Part<'_>,
    sink: &mut Sink,
) -> Model {
    let policy = options.sources.unwrap_or_default();
    if !all_readable(sources, sink) {
        return Model::default();
    }
    if report_unread(formats, sources, sink) {
        return Model::default();
    }
    let claimed = claimed(formats, sources, false);
    let of_kind = |kind| claimed.iter().find(|claimed| claimed.format.kind() == kind);
    let (pages, json) = (of_kind(SourceKind::Pages), of_kind(SourceKind::Json));
    match (pages, json, policy) {
        (None, Some(json), SourcePolicy::Pages | SourcePolicy::Json)
        | (Some(_), Some(json), SourcePolicy::Json) => {
            json.read_part(sources, part).unwrap_or_else(|| json.read(sources, sink))
        }
        (Some(pages), json, SourcePolicy::Pages) => {
            let mut model = pages.read(sources, sink);
            let has_marks = options.secrets.unwrap_or_default().has_model();
            if let Some(json) = json.filter(|json| has_marks && json.is_readable()) {
                let name = json.files.first().map_or("", |file| sources.name(*file));
                let mut of_json = Sink::default();
                let json = json.read(sources, &mut of_json);
                if of_json.has_errors() && options.secrets.is_some() {
                    sink.append(of_json);
                } else if of_json.has_errors() {
                    warn_of_unread_marks(name, of_json, sink);
                }
                merge::adopt_marks(&mut model, &json);
            }
            model
        }
        (Some(pages), Some(json), SourcePolicy::Both) => {
            let mut model = pages.read(sources, sink);
            let json = json.read(sources, sink);
            merge::adopt(&mut model, &json, sink);
            model.origin.extend(json.origin);
            model
        }
        (None, None, _) => {
            sink.error(None, messages::no_source());
            Model::default()
        }
        // The path is that of the JSON model.
        (None, Some(json), SourcePolicy::Both) if has_page_beside(sources) => {
            json.read(sources, sink)
        }
        (None, Some(_), SourcePolicy::Both) => missing("page", policy, sink),
        (Some(_), None, SourcePolicy::Json | SourcePolicy::Both) => {
            missing("JSON model", policy, sink)
        }
    }
}

/// How the operations of the model travel; `None` where no source knows it.
#[cfg(feature = "generate")]
pub(crate) fn wire(formats: &[&dyn Format], sources: &Sources) -> Option<Wire> {
    let claimed = claimed(formats, sources, false);
    claimed.iter().find_map(|claimed| claimed.format.read_wire(&claimed.files, sources))
}

/// Reports that a JSON model next to a page has errors: the page alone is a model, too.
fn warn_of_unread_marks(name: &str, of_json: Sink, sink: &mut Sink) {
    let errors = of_json.into_diagnostics().of(Level::Error);
    if let Some(first) = errors.iter().next() {
        sink.warning(first.place(), messages::marks_unread(name, first.message()));
    }
}

fn has_page_beside(sources: &Sources) -> bool {
    sources.iter().any(|(_, source)| source.is_reference())
}

/// A format, and the sources that it claims.
struct Claimed<'f> {
    format: &'f dyn Format,
    files: Vec<SourceId>,
}

impl Claimed<'_> {
    fn read(&self, sources: &Sources, sink: &mut Sink) -> Model {
        let mut model = self.format.read(&self.files, sources, sink);
        conventions::mark_added(&mut model.shapes);
        model
    }

    fn read_part(&self, sources: &Sources, part: &Part<'_>) -> Option<Model> {
        let mut model = self.format.read_part(&self.files, sources, part)?;
        conventions::mark_added(&mut model.shapes);
        Some(model)
    }

    /// Whether the format is compiled in: the macros read JSON only with their feature `botocore`.
    fn is_readable(&self) -> bool {
        match self.format.kind() {
            SourceKind::Pages => true,
            SourceKind::Json => cfg!(feature = "json"),
        }
    }
}

/// The module of the service whose pages are among the sources, unless a JSON model is, too.
pub(crate) fn module_of_pages(formats: &[&dyn Format], sources: &Sources) -> Option<String> {
    let claimed = claimed(formats, sources, false);
    let is_json = |claimed: &Claimed<'_>| claimed.format.kind() == SourceKind::Json;
    let pages = claimed.first().filter(|_| !claimed.iter().any(is_json))?;
    Some(pages.read(sources, &mut Sink::default()).service)
}

/// The models of the other sources of the service, without what is wrong with them.
pub(crate) fn others(formats: &[&dyn Format], sources: &Sources, options: &Options) -> Vec<Model> {
    let mut others = claimed(formats, sources, true);
    let is_unread = |kind| match options.sources.unwrap_or_default() {
        SourcePolicy::Json => kind == SourceKind::Pages,
        SourcePolicy::Pages => kind == SourceKind::Json,
        // The model is made of both.
        SourcePolicy::Both => true,
    };
    let unread = claimed(formats, sources, false).into_iter();
    others.extend(unread.filter(|claimed| is_unread(claimed.format.kind())));
    let readable = others.iter().filter(|claimed| claimed.is_readable());
    readable.map(|claimed| claimed.read(sources, &mut Sink::default())).collect()
}

/// The formats that have a model among the sources, or among the references.
fn claimed<'f>(
    formats: &[&'f dyn Format],
    sources: &Sources,
    references: bool,
) -> Vec<Claimed<'f>> {
    let mut found: Vec<(Claimed<'f>, bool)> = formats
        .iter()
        .map(|format| (Claimed { format: *format, files: Vec::new() }, false))
        .collect();
    let pages = formats.iter().position(|format| format.kind() == SourceKind::Pages);
    let candidates = sources.iter().filter(|(_, source)| {
        !config::is_options(source.name()) && source.is_reference() == references
    });
    for (id, source) in candidates {
        let text = source.text().as_bytes();
        let start = text.get(..START).unwrap_or(text);
        let claims = |format: &&dyn Format| format.claims(source.name(), start);
        let claim = formats.iter().enumerate().find_map(|(at, format)| Some((at, claims(format)?)));
        let claim = claim.or_else(|| Some((pages?, Claim::Model)));
        let Some((at, claim)) = claim else { continue };
        if let Some((claimed, has_model)) = found.get_mut(at) {
            claimed.files.push(id);
            *has_model |= claim == Claim::Model;
        }
    }
    found.into_iter().filter_map(|(claimed, has_model)| has_model.then_some(claimed)).collect()
}

/// Reports sources in formats that are recognised and not read, and returns whether there are any.
fn report_unread(formats: &[&dyn Format], sources: &Sources, sink: &mut Sink) -> bool {
    let mut found = false;
    for (_, source) in sources.iter() {
        let text = source.text().as_bytes();
        let start = text.get(..START).unwrap_or(text);
        let is_claimed = find(formats, source.name(), start).is_some();
        if let Some(format) = recognise(source.name(), start).filter(|_| !is_claimed) {
            found = true;
            sink.error(None, messages::not_read_yet(source.name(), format));
        }
    }
    found
}

/// Reports that a source is missing which the policy needs.
fn missing(what: &str, policy: SourcePolicy, sink: &mut Sink) -> Model {
    let name = SourcePolicy::NAMES.iter().find(|(_, named)| *named == policy);
    let name = name.map_or("", |(name, _)| name);
    sink.error(None, messages::missing_source(what, name));
    Model::default()
}

fn all_readable(sources: &Sources, sink: &mut Sink) -> bool {
    let mut whole = true;
    for (id, source) in sources.iter().filter(|(_, source)| !source.is_reference()) {
        if let Some(length) = source.too_long() {
            whole = false;
            sink.error(None, messages::source_too_long(source.name(), length));
        }
        if let Some(range) = source.broken() {
            whole = false;
            sink.error(Span::new(id, range), messages::not_utf8());
        }
    }
    whole
}
