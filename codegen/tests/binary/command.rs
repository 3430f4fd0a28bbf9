//! A folder to run the command in.

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use snapbox::cmd::{Command, OutputAssert};
use tempfile::TempDir;

/// A page with one shape, of the service `sso_oidc`.
pub(crate) const PAGE: &str = include_str!("pages/token.md");

/// A page with one shape, of the service `iam`.
pub(crate) const OTHER_PAGE: &str = include_str!("pages/user.md");

/// The first page with a misspelled generic.
pub(crate) const BROKEN_PAGE: &str = include_str!("pages/broken.md");

/// A page with an enumeration, read with the first page.
pub(crate) const LITERALS: &str = include_str!("pages/literals.md");

/// After this time a run counts as one that never ends; it is killed.
const LONGEST_RUN: Duration = Duration::from_secs(300);

/// A temporary folder with files, in which the command runs.
pub(crate) struct Folder(TempDir);

impl Folder {
    #[track_caller]
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().expect("a temporary folder"));
        for (name, text) in files {
            folder.write(name, text);
        }
        folder
    }

    /// Runs `shapewright` with these arguments.
    #[track_caller]
    pub(crate) fn run(&self, arguments: &str) -> OutputAssert {
        self.run_with(arguments.split_whitespace())
    }

    #[track_caller]
    pub(crate) fn run_with<'a>(
        &self,
        arguments: impl IntoIterator<Item = &'a str>,
    ) -> OutputAssert {
        Command::new(env!("CARGO_BIN_EXE_shapewright"))
            .args(arguments)
            .current_dir(self.0.path())
            .timeout(LONGEST_RUN)
            .assert()
    }

    /// Starts `shapewright` with these arguments, and kills it as soon as a condition holds.
    #[track_caller]
    pub(crate) fn kill(&self, arguments: &str, when: impl Fn() -> bool) {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_shapewright"))
            .args(arguments.split_whitespace())
            .current_dir(self.0.path())
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("the command");
        while !when() && child.try_wait().expect("a child").is_none() {
            std::thread::yield_now();
        }
        // Fails if the process has already exited.
        let _ = child.kill();
        child.wait().expect("an end");
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    #[track_caller]
    pub(crate) fn write(&self, name: &str, text: &str) {
        self.write_bytes(name, text.as_bytes());
    }

    pub(crate) fn write_bytes(&self, name: &str, text: &[u8]) {
        let path = self.path(name);
        let parent = path.parent().expect("a parent");
        std::fs::create_dir_all(parent).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }

    #[track_caller]
    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The files below a folder, sorted; empty if it does not exist.
    pub(crate) fn files(&self, name: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.path(name)).into_iter().flatten();
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("an entry").file_name())
            .map(|name| name.into_string().expect("UTF-8"))
            .collect();
        names.sort();
        names
    }

    /// Sets the time of a file to long ago.
    #[track_caller]
    pub(crate) fn age(&self, name: &str) -> SystemTime {
        let old = SystemTime::UNIX_EPOCH;
        let file = std::fs::File::options().write(true).open(self.path(name));
        file.expect("a file").set_modified(old).expect("a time");
        old
    }

    #[track_caller]
    pub(crate) fn modified(&self, name: &str) -> SystemTime {
        let meta = std::fs::metadata(self.path(name)).expect("a file");
        meta.modified().expect("a time")
    }
}
