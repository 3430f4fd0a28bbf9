//! The JSON AST of Smithy, versions 1.0 and 2.0: one service a document.
//!
//! The rules are those of the specification, <https://smithy.io/2.0/spec/json-ast.html>. [`document`]
//! reads the entries of `shapes`; [`declared`](super::declared) makes shapes of the model from them, as
//! from botocore's models. Names are those after the `#` of a shape's id.

#[cfg(feature = "json")]
mod document;
#[cfg(feature = "json")]
mod entries;
#[cfg(feature = "json")]
mod enumeration;
#[cfg(feature = "json")]
mod id;
#[cfg(feature = "json")]
mod member;
#[cfg(feature = "json")]
mod operation;
#[cfg(feature = "json")]
mod prelude;
#[cfg(feature = "json")]
mod service;
#[cfg(feature = "json")]
mod shape;
#[cfg(test)]
#[cfg(feature = "json")]
mod tests;
#[cfg(feature = "json")]
mod traits;
#[cfg(feature = "json")]
mod wire;
#[cfg(feature = "json")]
mod wire_operation;

use crate::model::shape::Model;
#[cfg(feature = "json")]
use crate::model::wire::Wire;
use crate::text::diagnostic::Sink;
use crate::text::source::{SourceId, Sources};

use super::format::{Claim, Format, SourceKind, has_suffix_or_packed};

/// Smithy's models in JSON.
#[derive(Debug)]
pub(super) struct Smithy;

/// The key that a model begins with.
const KEY: &str = "\"smithy\"";

impl Format for Smithy {
    fn kind(&self) -> SourceKind {
        SourceKind::Json
    }

    fn file_names(&self) -> &'static [&'static str] {
        &[]
    }

    /// Models have names of any kind: their first key decides.
    fn claims(&self, name: &str, start: &[u8]) -> Option<Claim> {
        if !has_suffix_or_packed(name, ".json") {
            return None;
        }
        let start = String::from_utf8_lossy(start);
        let start = start.trim_start_matches('\u{feff}').trim_start();
        let first = start.strip_prefix('{')?.trim_start();
        first.starts_with(KEY).then_some(Claim::Model)
    }

    #[cfg(feature = "json")]
    fn read_wire(&self, files: &[SourceId], sources: &Sources) -> Option<Wire> {
        document::read_wire(*files.first()?, sources)
    }

    fn read(&self, files: &[SourceId], sources: &Sources, sink: &mut Sink) -> Model {
        match files.first() {
            Some(model) => read(*model, sources, sink),
            None => Model::default(),
        }
    }
}

#[cfg(feature = "json")]
use document::read;

#[cfg(not(feature = "json"))]
fn read(model: SourceId, sources: &Sources, sink: &mut Sink) -> Model {
    sink.error(None, crate::text::messages::source::json_is_disabled(sources.name(model)));
    Model::default()
}
