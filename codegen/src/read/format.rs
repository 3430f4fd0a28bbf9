//! What a format of models implements.

use crate::model::shape::Model;
use crate::model::wire::Wire;
use crate::text::diagnostic::Sink;
use crate::text::source::{SourceId, Sources};

use super::part::Part;

/// The number of first bytes of a file that [`Format::claims`] is given, at most.
pub(crate) const START: usize = 1024;

/// A format that models are read from.
///
/// A new format is a folder with an implementation of this trait, and an entry in
/// [`FORMATS`](super::FORMATS): finding its files and reading them needs nothing else.
pub(crate) trait Format: Sync {
    /// What [`SourcePolicy`](crate::SourcePolicy) knows models of this format as.
    fn kind(&self) -> SourceKind;

    /// The names of the files that make a folder a model of this format, the preferred one first.
    fn file_names(&self) -> &'static [&'static str];

    /// The names of files that are read together with a file of this name, where they exist.
    fn companions(&self, _file_name: &str) -> &'static [&'static str] {
        &[]
    }

    /// The paths of files that a file may import, found quickly and not exactly.
    fn may_import(&self, _file: &str, _text: &str) -> Vec<String> {
        Vec::new()
    }

    /// The files that the definitions in some files need and that are not among the sources: of each, the
    /// paths at which it may be, the preferred one first.
    fn needed(&self, _files: &[SourceId], _sources: &Sources) -> Vec<Vec<String>> {
        Vec::new()
    }

    /// Whether a file of any name holds definitions, in a folder that has none of
    /// [`file_names`](Format::file_names).
    fn is_definitions(&self, _name: &str, _text: &[u8]) -> bool {
        false
    }

    /// Whether a file is of this format, by its name and its first bytes.
    ///
    /// The name may be a path. There are no bytes where a file is only looked for, not read.
    fn claims(&self, name: &str, start: &[u8]) -> Option<Claim>;

    /// Whether models may lie in folders that are named after the API versions of a service, of which
    /// the last one counts.
    fn has_versions(&self) -> bool {
        false
    }

    /// Reads a part of the model of one service; `None` where the whole is to be read, also for its errors.
    fn read_part(
        &self,
        _files: &[SourceId],
        _sources: &Sources,
        _part: &Part<'_>,
    ) -> Option<Model> {
        None
    }

    /// Reads how the operations of one service travel; `None` if the format does not know it.
    ///
    /// Errors in the files are reported by [`read`](Format::read).
    fn read_wire(&self, _files: &[SourceId], _sources: &Sources) -> Option<Wire> {
        None
    }

    /// Reads the model of one service.
    ///
    /// `files` are those that the format claims, in the order in which they were given; one of them at
    /// least is a model. What is wrong with them is reported, and reading goes on.
    fn read(&self, files: &[SourceId], sources: &Sources, sink: &mut Sink) -> Model;
}

/// What a file is to the format that claims it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Claim {
    /// A model, or a part of one.
    Model,
    /// A file that completes a model and is not one itself.
    Companion,
}

/// The two kinds of sources that one service may have side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SourceKind {
    /// Pages that document the types of Python's stubs.
    Pages,
    /// AWS's own models in JSON.
    Json,
}

/// The format that claims a file.
pub(crate) fn find<'f>(
    formats: &[&'f dyn Format],
    name: &str,
    start: &[u8],
) -> Option<(&'f dyn Format, Claim)> {
    formats.iter().find_map(|format| Some((*format, format.claims(name, start)?)))
}

/// Whether a name ends in a suffix, also with the `.gz` of a compressed file.
pub(super) fn has_suffix_or_packed(name: &str, suffix: &str) -> bool {
    let unpacked = name.len().checked_sub(".gz".len()).and_then(|end| name.get(..end));
    let unpacked = unpacked.filter(|_| has_suffix(name, ".gz"));
    has_suffix(unpacked.unwrap_or(name), suffix)
}

/// Whether a name ends in a suffix, in any case of letters.
pub(super) fn has_suffix(name: &str, suffix: &str) -> bool {
    let start = name.len().checked_sub(suffix.len());
    let end = start.and_then(|start| name.get(start..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(suffix))
}
