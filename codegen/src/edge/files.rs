//! Reads and compares files.

#![expect(clippy::disallowed_methods, reason = "the edge accesses files")]

use std::fs;
use std::io::{self, Read};
#[cfg(feature = "cli")]
use std::path::Path;

use crate::text::diagnostic::Diagnostics;
use crate::text::messages::files as messages;
use crate::text::messages::source::source_too_long;
use crate::text::source::{LONGEST_TEXT, Sources};

use super::{DisplayPath, report};

/// A file compared with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    /// It has the text.
    Same,
    /// It has these other bytes.
    Different(Vec<u8>),
    /// It does not exist.
    Missing,
}

/// Reads a regular file up to the size limit of sources.
///
/// Devices and pipes are refused: they may never end, or block.
pub(crate) fn read(place: &DisplayPath) -> Result<Vec<u8>, Diagnostics> {
    let unreadable = |error: io::Error| failed("read", place, &error);
    if is_dangling_link(place) {
        return Err(report(messages::dangling_link(place.shown())));
    }
    let found = fs::metadata(place.path()).map_err(unreadable)?;
    if !found.is_file() && !found.is_dir() {
        return Err(report(messages::not_a_regular_file(place.shown())));
    }
    let file = fs::File::open(place.path()).map_err(unreadable)?;
    let mut bytes = Vec::new();
    let longest = u64::try_from(LONGEST_TEXT).unwrap_or(u64::MAX);
    file.take(longest.saturating_add(1)).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() > LONGEST_TEXT {
        let length = usize::try_from(found.len()).unwrap_or(usize::MAX).max(bytes.len());
        return Err(report(source_too_long(place.shown(), length)));
    }
    Ok(bytes)
}

/// The first bytes of a regular file; empty if it cannot be read, which is reported when all of it is.
pub(crate) fn start(place: &DisplayPath, length: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    if place.path().is_file() {
        if let Ok(file) = fs::File::open(place.path()) {
            let length = u64::try_from(length).unwrap_or(u64::MAX);
            // What was read before an error is as good as any start.
            let _ = file.take(length).read_to_end(&mut bytes);
        }
    }
    bytes
}

/// Reads a file as a single source.
pub(crate) fn sources(place: &DisplayPath) -> Result<Sources, Diagnostics> {
    let mut sources = Sources::new();
    sources.add(place.shown(), read(place)?);
    Ok(sources)
}

/// Reads a file, if it exists.
pub(crate) fn read_if_present(place: &DisplayPath) -> Result<Option<Vec<u8>>, Diagnostics> {
    match fs::read(place.path()) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed("read", place, &error)),
    }
}

/// Creates a folder, if it does not exist.
pub(crate) fn create_folder(place: &DisplayPath) -> Result<(), Diagnostics> {
    fs::create_dir_all(place.path()).map_err(|error| failed("create", place, &error))
}

/// Whether a path is a dangling link.
pub(crate) fn is_dangling_link(place: &DisplayPath) -> bool {
    place.path().is_symlink() && !place.path().exists()
}

/// Compares a file with a text.
pub(crate) fn compare(place: &DisplayPath, text: impl AsRef<[u8]>) -> Result<State, Diagnostics> {
    Ok(match read_if_present(place)? {
        Some(found) if found == text.as_ref() => State::Same,
        Some(found) => State::Different(found),
        None => State::Missing,
    })
}

/// Whether two paths lead to the same place, also if it does not exist.
#[cfg(feature = "cli")]
pub(crate) fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).or_else(|_| std::path::absolute(path)).ok();
    real(one).is_some_and(|one| real(other) == Some(one))
}

/// Whether a file may be replaced.
pub(crate) fn is_generated(bytes: &[u8]) -> bool {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or(bytes);
    bytes.is_empty() || String::from_utf8_lossy(first).contains("@generated")
}

/// The error of a system call on a place.
pub(crate) fn failed(verb: &str, place: &DisplayPath, error: &io::Error) -> Diagnostics {
    report(messages::io_error(verb, place.shown(), reason(error)))
}

/// The reason of an I/O error, in lowercase and without its number.
pub(crate) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let plain = text.split(" (os error").next().unwrap_or(&text);
    plain.to_lowercase()
}
