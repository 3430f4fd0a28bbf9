//! Atomic writes: a text is staged in a hidden file next to its own, then renamed.

#![expect(clippy::disallowed_methods, reason = "the edge accesses files")]

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::text::diagnostic::Diagnostics;
use crate::text::messages::files::not_generated;

use super::files::{State, compare, create_folder, failed, is_generated};
use super::{DisplayPath, report};

/// A complete text in a hidden file next to its own, so that readers never see half of it.
///
/// It is removed on drop, unless it is put in place.
#[derive(Debug)]
pub(crate) struct Staged {
    beside: PathBuf,
    place: DisplayPath,
}

impl Staged {
    /// Writes the text to a new hidden file.
    pub(crate) fn write(place: &DisplayPath, text: impl AsRef<[u8]>) -> Result<Self, Diagnostics> {
        let folder = place.parent();
        create_folder(&folder)?;
        let (beside, mut file) = free_name(folder.path(), &place.file_name())
            .map_err(|error| failed("write", place, &error))?;
        let staged = Self { beside, place: place.clone() };
        match file.write_all(text.as_ref()) {
            Ok(()) => Ok(staged),
            Err(error) => Err(failed("write", place, &error)),
        }
    }

    /// Puts the text in place, and replaces the file.
    pub(crate) fn put(mut self) -> Result<(), Diagnostics> {
        let beside = std::mem::take(&mut self.beside);
        fs::rename(&beside, self.place.path()).map_err(|error| {
            remove(&beside);
            failed("write", &self.place, &error)
        })
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if self.beside != Path::new("") {
            remove(&self.beside);
        }
    }
}

/// The effect of writing a file.
#[cfg(any(feature = "cli", test))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// The file is new or has changed.
    Wrote,
    /// The file has the text already.
    Unchanged,
}

/// Writes a generated text, unless the file has it already.
///
/// A file without `@generated` in its first line is not replaced.
#[cfg(test)]
pub(crate) fn write_generated(place: &DisplayPath, text: &str) -> Result<Written, Diagnostics> {
    put(stage_generated(place, text)?)
}

/// Writes a text, unless the file has it already.
#[cfg(any(feature = "cli", test))]
pub(crate) fn write_if_changed(
    place: &DisplayPath,
    text: impl AsRef<[u8]>,
) -> Result<Written, Diagnostics> {
    let state = compare(place, &text)?;
    put(stage_if_changed(place, text, state)?)
}

/// Stages a generated text; none if the file has it already.
pub(crate) fn stage_generated(
    place: &DisplayPath,
    text: &str,
) -> Result<Option<Staged>, Diagnostics> {
    let state = compare(place, text)?;
    match &state {
        State::Different(found) if !is_generated(found) => {
            Err(report(not_generated(place.shown())))
        }
        State::Same | State::Different(_) | State::Missing => stage_if_changed(place, text, state),
    }
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

/// Puts a staged text in place.
#[cfg(any(feature = "cli", test))]
pub(crate) fn put(staged: Option<Staged>) -> Result<Written, Diagnostics> {
    match staged {
        None => Ok(Written::Unchanged),
        Some(staged) => staged.put().map(|()| Written::Wrote),
    }
}

/// Removes staged texts of killed runs.
///
/// Texts of running processes are kept; if the system does not list processes, those younger than an
/// hour. Errors are ignored.
pub(crate) fn sweep(folder: &DisplayPath) {
    let entries = fs::read_dir(folder.path()).into_iter().flatten().flatten();
    let texts = entries.filter_map(|entry| {
        let process = process_of(entry.file_name().to_str()?)?;
        Some((entry.path(), process))
    });
    texts
        .filter(|(beside, process)| is_left(beside, *process))
        .for_each(|(beside, _)| remove(&beside));
}

/// The process that wrote a staged text, from a name made by [`free_name`].
fn process_of(name: &str) -> Option<u32> {
    let mut parts = name.strip_prefix('.')?.strip_suffix(".new")?.rsplitn(3, '.');
    let (number, process, file) = (parts.next()?, parts.next()?, parts.next()?);
    let is_ours = file.ends_with(".rs") && number.parse::<u32>().is_ok();
    process.parse().ok().filter(|_| is_ours)
}

fn is_left(beside: &Path, process: u32) -> bool {
    let processes = Path::new("/proc");
    if processes.join("self").exists() {
        return !processes.join(process.to_string()).exists();
    }
    let modified = fs::metadata(beside).and_then(|found| found.modified()).ok();
    let age = modified.and_then(|time| time.elapsed().ok());
    age.is_some_and(|age| age > Duration::from_secs(60 * 60))
}

/// Removes a staged text; errors are ignored.
fn remove(beside: &Path) {
    let _ = fs::remove_file(beside);
}

/// Creates `.iam.rs.4711.0.new`, or with a higher number if that exists.
fn free_name(folder: &Path, name: &str) -> io::Result<(PathBuf, File)> {
    let process = std::process::id();
    let mut number = 0_u32;
    loop {
        let beside = folder.join(format!(".{name}.{process}.{number}.new"));
        match File::options().write(true).create_new(true).open(&beside) {
            Ok(file) => return Ok((beside, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::edge::DisplayPath;
    use crate::edge::staged::{Staged, sweep};

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).expect("a folder");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
            .collect();
        names.sort();
        names
    }

    #[test]
    fn two_texts_for_one_file_are_staged_separately() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = DisplayPath::relative_to(folder.path(), Path::new("a.rs"));
        let one = Staged::write(&file, "one").expect("a text beside");
        let two = Staged::write(&file, "two").expect("another text beside");
        assert_eq!(names(folder.path()).len(), 2);
        one.put().expect("in its place");
        drop(two);
        assert_eq!(names(folder.path()), ["a.rs"]);
        assert_eq!(std::fs::read_to_string(file.path()).expect("a text"), "one");
    }

    #[test]
    fn only_texts_of_dead_processes_are_swept() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let living = format!(".a.rs.{}.0.new", std::process::id());
        // No system numbers processes so high.
        let dead = ".a.rs.4294967295.7.new";
        let others = ["a.rs", ".a.rs.new", ".a.txt.4294967295.0.new", ".a.rs.x.0.new"];
        for name in others.into_iter().chain([living.as_str(), dead]) {
            let file = std::fs::File::create(folder.path().join(name)).expect("a file");
            file.set_modified(std::time::SystemTime::UNIX_EPOCH).expect("a time");
        }
        sweep(&DisplayPath::new(folder.path()));
        let left = names(folder.path());
        assert!(!left.contains(&dead.to_owned()), "{left:?}");
        assert!(others.iter().all(|name| left.contains(&(*name).to_owned())), "{left:?}");
        assert_eq!(left.contains(&living), std::path::Path::new("/proc/self").exists());
    }

    #[test]
    fn a_text_that_cannot_be_put_is_removed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = DisplayPath::relative_to(folder.path(), Path::new("a.rs"));
        std::fs::create_dir_all(file.path().join("b")).expect("a folder in its place");
        let refused = Staged::write(&file, "one").expect("a text beside").put();
        assert_eq!(
            refused.expect_err("a refusal").iter().next().expect("an error").message(),
            "cannot write `a.rs`: is a directory"
        );
        assert_eq!(names(folder.path()), ["a.rs"]);
    }
}
