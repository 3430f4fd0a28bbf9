//! Crates of users, in temporary folders outside the workspace.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the tests lie in the workspace").to_owned()
}

/// A temporary folder outside the workspace, removed on drop.
///
/// Its builds share one target folder inside the workspace's, so that dependencies compile once for
/// all tests.
#[derive(Debug)]
pub struct Outside {
    folder: tempfile::TempDir,
}

/// The output of a command.
#[derive(Debug)]
pub struct Printed {
    /// Whether it exited with 0.
    pub success: bool,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Outside {
    /// Creates an empty folder.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "it creates a folder on disk")]
    pub fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("shapewright-").tempdir();
        Self { folder: folder.expect("a temporary folder") }
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file below the folder.
    pub fn write(&self, path: impl AsRef<Path>, text: &str) -> &Self {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
        self
    }

    /// Copies tracked files of the workspace to a folder below.
    pub fn copy_workspace(&self, to: &str) -> &Self {
        let from = workspace();
        for name in ["codegen", "generated", "macros", "model", "runtime"] {
            copy(&from.join(name), &self.path().join(to).join(name));
        }
        let manifest = std::fs::read_to_string(from.join("Cargo.toml")).expect("a manifest");
        let manifest =
            manifest.replace(", \"tests\", \"xtask\"]", "]").replace(", \"tests\"]", "]");
        self.write(Path::new(to).join("Cargo.toml"), &manifest)
    }

    /// Replaces the only occurrence of a string in a file below the folder.
    ///
    /// # Panics
    ///
    /// The string does not occur.
    pub fn edit(&self, path: impl AsRef<Path>, from: &str, to: &str) -> &Self {
        let text = std::fs::read_to_string(self.path().join(&path)).expect("a file to edit");
        assert!(text.contains(from), "no `{from}` in {}", path.as_ref().display());
        self.write(path, &text.replacen(from, to, 1))
    }

    /// Runs cargo in a crate below the folder.
    #[must_use]
    pub fn cargo(&self, krate: &str, arguments: &[&str]) -> Printed {
        let output = self.command(krate, arguments).output().expect("cargo");
        Printed {
            success: output.status.success(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// A cargo command for a crate below the folder, not yet started.
    #[must_use]
    pub fn command(&self, krate: &str, arguments: &[&str]) -> Command {
        let lock = self.path().join(krate).join("Cargo.lock");
        if !lock.exists() {
            std::fs::copy(workspace().join("Cargo.lock"), lock).expect("the same versions");
        }
        let mut command = Command::new(env!("CARGO"));
        command
            .args(arguments)
            .current_dir(self.path().join(krate))
            .env("CARGO_TARGET_DIR", target().join("outside"))
            .env_remove("RUSTFLAGS");
        command
    }

    /// Runs the program of a crate and returns its output.
    ///
    /// # Panics
    ///
    /// It does not compile, or exits with an error.
    #[track_caller]
    #[must_use]
    pub fn run(&self, krate: &str) -> String {
        let printed = self.cargo(krate, &["run", "--quiet"]);
        assert!(printed.success, "{krate}:\n{}\n{}", printed.stdout, printed.stderr);
        printed.stdout
    }
}

/// The target folder of this build.
#[must_use]
pub fn target() -> PathBuf {
    let own = std::env::current_exe().expect("a test's own path");
    let deps = own.parent().expect("a folder of tests");
    deps.ancestors().nth(2).unwrap_or(deps).to_owned()
}

/// Copies a folder recursively.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder to copy") {
        let entry = entry.expect("an entry");
        let kind = entry.file_type().expect("a kind of file");
        let to = to.join(entry.file_name());
        if kind.is_dir() {
            copy(&entry.path(), &to);
        } else if kind.is_file() {
            std::fs::copy(entry.path(), to).expect("a copy");
        }
    }
}
