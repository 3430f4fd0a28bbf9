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
#[cfg(feature = "json")]
mod wire;
#[cfg(feature = "json")]
mod wire_operation;
#[cfg(feature = "json")]
mod wire_parts;

use crate::model::shape::Model;
#[cfg(feature = "json")]
use crate::model::wire::Wire;
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

/// The start of the names of files with paginators.
const PAGINATORS: &str = "paginators-1.";

impl Format for Botocore {
    fn kind(&self) -> SourceKind {
        SourceKind::Json
    }

    fn file_names(&self) -> &'static [&'static str] {
        &[MODEL, PACKED]
    }

    fn companions(&self, file_name: &str) -> &'static [&'static str] {
        match file_name {
            MODEL | PACKED => &[
                "service-2.sdk-extras.json",
                "service-2.sdk-extras.json.gz",
                "paginators-1.json",
                "paginators-1.json.gz",
                "paginators-1.sdk-extras.json",
                "paginators-1.sdk-extras.json.gz",
            ],
            _ => &[],
        }
    }

    fn claims(&self, name: &str, _start: &[u8]) -> Option<Claim> {
        let has = |suffix: &str| has_suffix_or_packed(name, suffix);
        if has(EXTRAS) || has(".json") && is_of_paginators(name) {
            Some(Claim::Companion)
        } else {
            has(".json").then_some(Claim::Model)
        }
    }

    fn has_versions(&self) -> bool {
        true
    }

    #[cfg(feature = "json")]
    fn read_part(&self, files: &[SourceId], sources: &Sources, part: &Part<'_>) -> Option<Model> {
        let [only] = files else { return None };
        part::read(*only, sources, part)
    }

    #[cfg(feature = "json")]
    fn read_wire(&self, files: &[SourceId], sources: &Sources) -> Option<Wire> {
        let named = |claim, of_paginators, extras| {
            let mut names = files.iter().copied().map(|id| (id, sources.name(id)));
            let found = names.find(|(_, name)| {
                self.claims(name, &[]) == Some(claim)
                    && is_of_paginators(name) == of_paginators
                    && has_suffix_or_packed(name, EXTRAS) == extras
            });
            found.map(|(id, _)| id)
        };
        let model = named(Claim::Model, false, false)?;
        let extras = named(Claim::Companion, false, true);
        let paginators = [false, true].map(|extras| named(Claim::Companion, true, extras));
        document::read_wire([Some(model), extras], paginators, sources)
    }

    /// Reads the first model, with the first extras merged into it.
    fn read(&self, files: &[SourceId], sources: &Sources, sink: &mut Sink) -> Model {
        let first = |claim| {
            let is_first = |id: &&SourceId| {
                let name = sources.name(**id);
                self.claims(name, &[]) == Some(claim) && !is_of_paginators(name)
            };
            files.iter().find(is_first).copied()
        };
        match first(Claim::Model) {
            Some(model) => read(model, first(Claim::Companion), sources, sink),
            None => Model::default(),
        }
    }
}

/// Whether a path is that of a file with paginators.
fn is_of_paginators(path: &str) -> bool {
    path.rsplit(['/', '\\']).next().is_some_and(|name| name.starts_with(PAGINATORS))
}

#[cfg(feature = "json")]
use document::read;

#[cfg(not(feature = "json"))]
fn read(model: SourceId, _: Option<SourceId>, sources: &Sources, sink: &mut Sink) -> Model {
    let name = sources.name(model);
    sink.error(None, crate::text::messages::source::json_is_disabled(name));
    Model::default()
}
