//! What a user wants otherwise than a model says: `shapewright.toml`, and how it meets the model.
//!
//! [`document`] reads the text, [`apply`] changes the model. Whatever names nothing of the model is
//! an error, whatever changes nothing a warning, both with their place in the text.

mod document;
mod entry;
pub(crate) mod options;

use crate::text::diagnostic::Sink;
use crate::text::source::{SourceId, Sources};

use options::{Options, SourcePolicy};

/// The name of the file beside a model.
pub(crate) const FILE: &str = "shapewright.toml";

/// Whether a text is one of options.
pub(crate) fn is_options(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".toml")
}

/// The options of a door, joined with those among the texts.
pub(crate) fn read(sources: &Sources, asked: &Options, sink: &mut Sink) -> Options {
    let texts: Vec<SourceId> = sources
        .iter()
        .filter(|(_, source)| is_options(source.name()) && source.broken().is_none())
        .map(|(id, _)| id)
        .collect();
    texts
        .into_iter()
        .fold(asked.clone(), |options, id| options.or(document::read(id, sources.text(id), sink)))
}

/// What a text of options says of which texts to read; a text with mistakes says what it can.
pub(crate) fn source_policy(text: &str) -> Option<SourcePolicy> {
    let mut sources = Sources::new();
    let id = sources.add(FILE, text);
    document::read(id, text, &mut Sink::default()).sources
}
