//! Files: read whole, written only to change them, never half-written.

#![expect(clippy::disallowed_methods, reason = "where the program meets the disk")]

use std::fs;
use std::io::{self, Read};
#[cfg(feature = "cli")]
use std::path::Path;

use crate::text::diagnostic::Diagnostics;
use crate::text::messages::source::source_too_long;
use crate::text::source::{LONGEST_TEXT, Sources};

use super::{DisplayPath, Staged, refusal, report};

/// How a file on the disk stands to a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    /// It holds exactly that text.
    Same,
    /// It holds these other bytes.
    Different(Vec<u8>),
    /// There is no such file.
    Missing,
}

/// What writing did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// The file is new or has changed.
    Wrote,
    /// The file held the text already and was not touched.
    Unchanged,
}

/// The bytes of a file that is no longer than a text may be.
///
/// A device or a pipe may never end, or never begin.
pub(crate) fn read(place: &DisplayPath) -> Result<Vec<u8>, Diagnostics> {
    let unreadable = |error: io::Error| failed("read", place, &error);
    if leads_to_nothing(place) {
        return Err(refusal(
            format!("`{}` is a link that leads to nothing", place.shown()),
            ["put there what it leads to, or remove the link".to_owned()],
        ));
    }
    let found = fs::metadata(place.path()).map_err(unreadable)?;
    if !found.is_file() && !found.is_dir() {
        return Err(refusal(
            format!("`{}` is no file", place.shown()),
            ["expected a file: devices and pipes are not read".to_owned()],
        ));
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
    if place.path().is_file()
        && let Ok(file) = fs::File::open(place.path())
    {
        let length = u64::try_from(length).unwrap_or(u64::MAX);
        // What was read before an error is as good as any start.
        let _ = file.take(length).read_to_end(&mut bytes);
    }
    bytes
}

/// A file as the only text of some sources.
pub(crate) fn sources(place: &DisplayPath) -> Result<Sources, Diagnostics> {
    let mut sources = Sources::new();
    sources.add(place.shown(), read(place)?);
    Ok(sources)
}

/// The bytes of a file, where there is one.
pub(crate) fn read_if_present(place: &DisplayPath) -> Result<Option<Vec<u8>>, Diagnostics> {
    match fs::read(place.path()) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed("read", place, &error)),
    }
}

/// Makes sure that there is a folder.
pub(crate) fn create_folder(place: &DisplayPath) -> Result<(), Diagnostics> {
    fs::create_dir_all(place.path()).map_err(|error| failed("create", place, &error))
}

/// Whether a place is a link to what is not there.
pub(crate) fn leads_to_nothing(place: &DisplayPath) -> bool {
    place.path().is_symlink() && !place.path().exists()
}

/// Compares a file with a text, and changes nothing.
pub(crate) fn compare(place: &DisplayPath, text: impl AsRef<[u8]>) -> Result<State, Diagnostics> {
    Ok(match read_if_present(place)? {
        Some(found) if found == text.as_ref() => State::Same,
        Some(found) => State::Different(found),
        None => State::Missing,
    })
}

/// Writes a generated text, unless the file has it already.
///
/// A file that does not say `@generated` in its first line is somebody's work and is refused.
pub(crate) fn write_generated(place: &DisplayPath, text: &str) -> Result<Written, Diagnostics> {
    put(stage_generated(place, text)?)
}

/// Writes a text, unless the file has it already, whatever the file was.
#[cfg(any(feature = "cli", test))]
pub(crate) fn write_if_changed(
    place: &DisplayPath,
    text: impl AsRef<[u8]>,
) -> Result<Written, Diagnostics> {
    let state = compare(place, &text)?;
    put(stage_if_changed(place, text, state)?)
}

/// Whether two paths lead to one place, or would if it was there.
#[cfg(feature = "cli")]
pub(crate) fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).or_else(|_| std::path::absolute(path)).ok();
    real(one).is_some_and(|one| real(other) == Some(one))
}

/// Writes a generated text beside its file; nothing where the file has it already.
pub(crate) fn stage_generated(
    place: &DisplayPath,
    text: &str,
) -> Result<Option<Staged>, Diagnostics> {
    let state = compare(place, text)?;
    if let State::Different(found) = &state
        && !is_generated(found)
    {
        return Err(refusal(
            format!("`{}` was not generated, so it is not replaced", place.shown()),
            [
                "expected no file there, or one that says `@generated` in its first line"
                    .to_owned(),
                "name another folder, or move the file away".to_owned(),
            ],
        ));
    }
    stage_if_changed(place, text, state)
}

fn stage_if_changed(
    place: &DisplayPath,
    text: impl AsRef<[u8]>,
    state: State,
) -> Result<Option<Staged>, Diagnostics> {
    match state {
        State::Same => Ok(None),
        State::Different(_) | State::Missing => Staged::write(place, text).map(Some),
    }
}

/// Puts in its place what was staged.
pub(crate) fn put(staged: Option<Staged>) -> Result<Written, Diagnostics> {
    match staged {
        None => Ok(Written::Unchanged),
        Some(staged) => staged.put().map(|()| Written::Wrote),
    }
}

/// Whether a file may be replaced.
pub(crate) fn is_generated(bytes: &[u8]) -> bool {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or(bytes);
    bytes.is_empty() || String::from_utf8_lossy(first).contains("@generated")
}

/// The error of a system call on a place.
pub(crate) fn failed(verb: &str, place: &DisplayPath, error: &io::Error) -> Diagnostics {
    refusal(format!("cannot {verb} `{}`: {}", place.shown(), reason(error)), [])
}

/// What the system says, in the words of this program's messages.
pub(crate) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let plain = text.split(" (os error").next().unwrap_or(&text);
    plain.to_lowercase()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use crate::edge::DisplayPath;
    use crate::edge::files::{State, Written, compare, read, write_generated, write_if_changed};
    use crate::text::diagnostic::Diagnostics;

    struct Folder(tempfile::TempDir);

    impl Folder {
        fn new() -> Self {
            Self(tempfile::tempdir().expect("a temporary folder"))
        }

        fn file(&self, name: &str) -> DisplayPath {
            DisplayPath::relative_to(self.0.path(), &PathBuf::from(name))
        }

        fn entries(&self) -> Vec<String> {
            let mut names: Vec<String> = std::fs::read_dir(self.0.path())
                .expect("a folder")
                .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
                .collect();
            names.sort();
            names
        }
    }

    #[track_caller]
    fn message(refused: Result<impl std::fmt::Debug, Diagnostics>) -> String {
        let diagnostics = refused.expect_err("a refusal");
        let mut each = diagnostics.iter();
        let first = each.next().expect("one error");
        assert_eq!(each.next(), None);
        first.message().to_owned()
    }

    #[test]
    fn a_file_is_written_with_its_parents_and_nothing_beside_it() {
        let folder = Folder::new();
        let file = folder.file("a/b/c.rs");
        assert_eq!(write_if_changed(&file, "one"), Ok(Written::Wrote));
        assert_eq!(read(&file), Ok(b"one".to_vec()));
        assert_eq!(folder.entries(), ["a"]);
        let below = std::fs::read_dir(folder.0.path().join("a/b")).expect("a folder");
        assert_eq!(below.count(), 1);
    }

    #[test]
    fn a_file_that_has_the_text_is_not_touched() {
        let folder = Folder::new();
        let file = folder.file("a.rs");
        assert_eq!(write_if_changed(&file, "one"), Ok(Written::Wrote));
        let old = std::time::SystemTime::UNIX_EPOCH;
        let handle = std::fs::File::options().write(true).open(file.path());
        handle.expect("the file").set_modified(old).expect("a time");
        assert_eq!(write_if_changed(&file, "one"), Ok(Written::Unchanged));
        let time = std::fs::metadata(file.path()).and_then(|meta| meta.modified());
        assert_eq!(time.expect("a time"), old);
        assert_eq!(write_if_changed(&file, "two"), Ok(Written::Wrote));
        assert_eq!(compare(&file, "two"), Ok(State::Same));
    }

    #[test]
    fn comparing_tells_missing_from_different() {
        let folder = Folder::new();
        let file = folder.file("a.rs");
        assert_eq!(compare(&file, "one"), Ok(State::Missing));
        assert_eq!(folder.entries(), [""; 0]);
        write_if_changed(&file, "two").expect("written");
        assert_eq!(compare(&file, "one"), Ok(State::Different(b"two".to_vec())));
    }

    #[test]
    fn only_generated_files_are_replaced() {
        let folder = Folder::new();
        let file = folder.file("iam.rs");
        for (found, replaced) in [
            ("", true),
            ("// @generated by an older one\nstruct A;\n", true),
            ("struct Mine;\n// @generated\n", false),
        ] {
            std::fs::write(file.path(), found).expect("written");
            let result = write_generated(&file, "// @generated\nstruct B;\n");
            assert_eq!(result.is_ok(), replaced, "{found:?}");
            let now = std::fs::read_to_string(file.path()).expect("text");
            assert_eq!(now == found, !replaced, "{found:?}");
        }
    }

    #[test]
    fn every_error_has_the_path() {
        let folder = Folder::new();
        std::fs::write(folder.file("plain").path(), "").expect("written");
        std::fs::create_dir(folder.file("folder.rs").path()).expect("a folder");
        assert_eq!(
            message(read(&folder.file("absent.md"))),
            "cannot read `absent.md`: no such file or directory"
        );
        assert_eq!(
            message(compare(&folder.file("folder.rs"), "")),
            "cannot read `folder.rs`: is a directory"
        );
        assert!(
            message(write_if_changed(&folder.file("plain/a.rs"), "x"))
                .starts_with("cannot read `plain/a.rs`: not a directory")
        );
    }
}
