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

/// How many bytes are read beyond the length of the text that a file is compared with.
const BEYOND: usize = 1024;

/// A file compared with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    /// It has the text.
    Same,
    /// It starts with these other bytes: more than the text has are read only to show where it ends.
    Different(Vec<u8>),
    /// It does not exist.
    Missing,
}

/// Reads a regular file up to the size limit of sources.
pub(crate) fn read(place: &DisplayPath) -> Result<Vec<u8>, Diagnostics> {
    if is_dangling_link(place) {
        return Err(report(messages::dangling_link(place.shown())));
    }
    let found = fs::metadata(place.path()).map_err(|error| failed("read", place, &error))?;
    let bytes = first_bytes(place, &found, LONGEST_TEXT.saturating_add(1))?;
    if bytes.len() > LONGEST_TEXT {
        let length = usize::try_from(found.len()).unwrap_or(usize::MAX).max(bytes.len());
        return Err(report(source_too_long(place.shown(), length)));
    }
    Ok(bytes)
}

/// The first bytes of a regular file, `most` at most.
///
/// Devices and pipes are refused before they are opened: they may never end, or block.
fn first_bytes(
    place: &DisplayPath,
    found: &fs::Metadata,
    most: usize,
) -> Result<Vec<u8>, Diagnostics> {
    if found.is_dir() {
        return Err(report(messages::io_error("read", place.shown(), "is a directory")));
    }
    if !found.is_file() {
        return Err(report(messages::not_a_regular_file(place.shown())));
    }
    let unreadable = |error: io::Error| failed("read", place, &error);
    let file = fs::File::open(place.path()).map_err(unreadable)?;
    let mut bytes = Vec::new();
    let most = u64::try_from(most).unwrap_or(u64::MAX);
    file.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
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
#[cfg(feature = "cli")]
pub(crate) fn read_if_present(place: &DisplayPath) -> Result<Option<Vec<u8>>, Diagnostics> {
    if place.path().exists() { read(place).map(Some) } else { Ok(None) }
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
///
/// Little more than the length of the text is read, however long the file is.
pub(crate) fn compare(place: &DisplayPath, text: impl AsRef<[u8]>) -> Result<State, Diagnostics> {
    let text = text.as_ref();
    let found = match fs::metadata(place.path()) {
        Ok(found) => first_bytes(place, &found, text.len().saturating_add(BEYOND))?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(State::Missing),
        Err(error) => return Err(failed("read", place, &error)),
    };
    Ok(if found == text { State::Same } else { State::Different(found) })
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
