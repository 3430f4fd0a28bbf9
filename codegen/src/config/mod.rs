//! Options: those of an entry point, and `shapewright.toml`.
//!
//! [`document`] reads the file with the place of every value, so that later phases report settings at
//! their place.

pub(crate) mod basic;
pub(crate) mod change;
pub(crate) mod dialect;
pub(crate) mod docs;
mod document;
mod entry;
#[cfg(feature = "cli")]
pub(crate) mod jobs;
pub(crate) mod members;
pub(crate) mod options;
pub(crate) mod secrets;
pub(crate) mod setting;
pub(crate) mod style;

use crate::text::diagnostic::Sink;
use crate::text::source::{SourceId, Sources};

use options::{Options, SourcePolicy};

/// The name of the configuration file next to a model.
pub(crate) const FILE: &str = "shapewright.toml";

/// Whether a source is a configuration file.
pub(crate) fn is_options(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".toml")
}

/// Whether a configuration file may list jobs: one that the command finds.
fn may_have_jobs(name: &str) -> bool {
    name.rsplit('/').next() == Some(FILE)
}

/// The options of an entry point, completed by the configuration files among the sources, of which an
/// earlier one takes precedence.
pub(crate) fn read(sources: &Sources, asked: &Options, sink: &mut Sink) -> Options {
    let texts: Vec<SourceId> = sources
        .iter()
        .filter(|(_, source)| is_options(source.name()) && source.broken().is_none())
        .filter(|(id, _)| asked.source != Some(*id))
        .map(|(id, _)| id)
        .collect();
    texts.into_iter().fold(asked.clone(), |options, id| {
        options.or(document::read(id, sources.text(id), may_have_jobs(sources.name(id)), sink))
    })
}

/// The options in the text of an entry point, as if they were set by calls.
#[cfg(feature = "cli")]
pub(crate) fn of_text(source: SourceId, text: &str, sink: &mut Sink) -> Options {
    document::read(source, text, false, sink).without_places()
}

/// The value of `sources` in a configuration file; errors are ignored here.
pub(crate) fn source_policy(text: &str) -> Option<SourcePolicy> {
    let mut sources = Sources::new();
    let id = sources.add(FILE, text);
    document::read(id, text, true, &mut Sink::default()).sources
}
