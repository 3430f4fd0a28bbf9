//! The JSON that botocore ships: `service-2.json`, one service a document.
//!
//! [`declaration`], [`structure`], [`mod@reference`] and [`operation`] read each entry on its own;
//! [`declared`](super::declared) makes shapes of the model.

#[cfg(feature = "json")]
mod declaration;
#[cfg(feature = "json")]
mod document;
#[cfg(feature = "cli")]
pub(crate) mod facts;
#[cfg(feature = "json")]
mod layout;
#[cfg(feature = "json")]
mod metadata;
#[cfg(feature = "json")]
mod operation;
#[cfg(feature = "json")]
mod part;
#[cfg(feature = "json")]
mod reference;
#[cfg(feature = "json")]
mod structure;
#[cfg(test)]
#[cfg(feature = "json")]
mod tests;
#[cfg(feature = "json")]
mod top_level;
#[cfg(feature = "json")]
mod traits;
#[cfg(feature = "json")]
mod unions;

use crate::model::shape::Model;
use crate::text::diagnostic::Sink;
use crate::text::source::{SourceId, Sources};

use super::format::{Claim, Format, SourceKind, has_suffix_or_packed};
#[cfg(feature = "json")]
use super::part::Part;

/// botocore's JSON models.
#[derive(Debug)]
pub(super) struct Botocore;

const MODEL: &str = "service-2.json";

/// The model as packages of Python contain it.
const PACKED: &str = "service-2.json.gz";

/// Files that botocore merges into a model (`loaders.ExtrasProcessor`) end in this.
const EXTRAS: &str = ".sdk-extras.json";

impl Format for Botocore {
    fn kind(&self) -> SourceKind {
        SourceKind::Json
    }

    fn file_names(&self) -> &'static [&'static str] {
        &[MODEL, PACKED]
    }

    fn companions(&self, file_name: &str) -> &'static [&'static str] {
        match file_name {
            MODEL | PACKED => &["service-2.sdk-extras.json", "service-2.sdk-extras.json.gz"],
            _ => &[],
        }
    }

    fn claims(&self, name: &str, _start: &[u8]) -> Option<Claim> {
        let has = |suffix: &str| has_suffix_or_packed(name, suffix);
        if has(EXTRAS) { Some(Claim::Companion) } else { has(".json").then_some(Claim::Model) }
    }

    fn has_versions(&self) -> bool {
        true
    }

    #[cfg(feature = "json")]
    fn read_part(&self, files: &[SourceId], sources: &Sources, part: &Part<'_>) -> Option<Model> {
        let [only] = files else { return None };
        part::read(*only, sources, part)
    }

    /// Reads the first model, with the first extras merged into it.
    fn read(&self, files: &[SourceId], sources: &Sources, sink: &mut Sink) -> Model {
        let first = |claim| {
            let name = |id: &&SourceId| sources.name(**id);
            files.iter().find(|id| self.claims(name(id), &[]) == Some(claim)).copied()
        };
        match first(Claim::Model) {
            Some(model) => read(model, first(Claim::Companion), sources, sink),
            None => Model::default(),
        }
    }
}

#[cfg(feature = "json")]
use document::read;

#[cfg(not(feature = "json"))]
fn read(model: SourceId, _: Option<SourceId>, sources: &Sources, sink: &mut Sink) -> Model {
    let name = sources.name(model);
    sink.error(None, crate::text::messages::source::json_is_disabled(name));
    Model::default()
}
