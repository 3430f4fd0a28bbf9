//! A build script's environment and its output for cargo.

#![expect(clippy::disallowed_methods, reason = "reads the variables that cargo sets")]

use std::collections::BTreeSet;
use std::env;
use std::fmt;
use std::path::{Path, PathBuf};

use crate::edge::report;
use crate::text::diagnostic::Diagnostics;
use crate::text::messages::files as messages;

/// The folders that cargo sets for a build script.
///
/// Both belong to the unit that cargo builds, so neither needs `rerun-if-env-changed`.
/// <https://doc.rust-lang.org/cargo/reference/environment-variables.html>
#[derive(Debug, Default)]
pub(super) struct Environment {
    crate_dir: PathBuf,
    out_dir: Option<PathBuf>,
}

/// Lines for cargo, each path once.
///
/// <https://doc.rust-lang.org/cargo/reference/build-scripts.html#outputs-of-the-build-script>
#[derive(Debug, Default)]
pub(super) struct Directives {
    watched: BTreeSet<PathBuf>,
    warnings: Vec<String>,
}

impl Environment {
    /// The environment of this process.
    pub(super) fn of_cargo() -> Self {
        Self {
            crate_dir: env::var_os("CARGO_MANIFEST_DIR").map_or_else(PathBuf::new, PathBuf::from),
            out_dir: env::var_os("OUT_DIR").map(PathBuf::from),
        }
    }

    #[cfg(test)]
    pub(super) fn new(crate_dir: impl Into<PathBuf>, out_dir: Option<PathBuf>) -> Self {
        Self { crate_dir: crate_dir.into(), out_dir }
    }

    /// The folder of `Cargo.toml`; outside of cargo it is empty, the current folder.
    pub(super) fn crate_dir(&self) -> &Path {
        &self.crate_dir
    }

    /// The folder to write to: the requested one, or cargo's.
    pub(super) fn out_dir(&self, requested: Option<&Path>) -> Result<PathBuf, Diagnostics> {
        match (requested, &self.out_dir) {
            (Some(requested), _) => Ok(self.crate_dir.join(requested)),
            (None, Some(of_cargo)) => Ok(of_cargo.clone()),
            (None, None) => Err(report(messages::no_out_dir())),
        }
    }

    /// The path of a file in cargo's folder, where `include_shapes!` finds it.
    pub(super) fn below_out_dir<'f>(&self, file: &'f Path) -> Option<&'f Path> {
        file.strip_prefix(self.out_dir.as_deref()?).ok()
    }
}

/// Whether an existing path is below a folder, with links resolved.
pub(super) fn is_below(path: &Path, folder: &Path) -> bool {
    match (path.canonicalize(), folder.canonicalize()) {
        (Ok(path), Ok(folder)) => path.starts_with(folder),
        (Ok(_) | Err(_), Ok(_) | Err(_)) => false,
    }
}

impl Directives {
    /// Reruns the build script when a path has changed.
    pub(super) fn watch(&mut self, path: &Path) {
        self.watched.insert(path.to_path_buf());
    }

    /// Prints each line as a warning of cargo, which adds the level itself.
    pub(super) fn warn(&mut self, text: &str) {
        let lines = text.lines().filter(|line| !line.is_empty());
        let lines = lines.map(|line| match line.strip_prefix("warning") {
            Some(rest) if rest.starts_with(['[', ':']) => rest.trim_start_matches(": "),
            Some(_) | None => line,
        });
        self.warnings.extend(lines.map(str::to_owned));
    }
}

impl fmt::Display for Directives {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { watched, warnings } = self;
        for path in watched {
            writeln!(f, "cargo::rerun-if-changed={}", path.display())?;
        }
        for line in warnings {
            writeln!(f, "cargo::warning={line}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::build::cargo::{Directives, Environment, is_below};

    #[test]
    fn directives_have_each_path_once_and_each_line_of_a_warning() {
        let mut directives = Directives::default();
        for path in ["m/b.md", "m", "m/b.md"] {
            directives.watch(Path::new(path));
        }
        directives.warn("warning: odd\n --> m/b.md:1:1\n\nwarning: too\n");
        assert_eq!(
            directives.to_string(),
            "cargo::rerun-if-changed=m\n\
             cargo::rerun-if-changed=m/b.md\n\
             cargo::warning=odd\n\
             cargo::warning= --> m/b.md:1:1\n\
             cargo::warning=too\n"
        );
    }

    #[test]
    fn a_requested_folder_takes_precedence_over_that_of_cargo() {
        for (of_cargo, requested, expected) in [
            (Some("/target/out"), None, Some("/target/out")),
            (Some("/target/out"), Some("src/shapes"), Some("/crate/src/shapes")),
            (Some("/target/out"), Some("/elsewhere"), Some("/elsewhere")),
            (None, Some("src/shapes"), Some("/crate/src/shapes")),
            (None, None, None),
        ] {
            let environment = Environment::new("/crate", of_cargo.map(Into::into));
            let folder = environment.out_dir(requested.map(Path::new)).ok();
            assert_eq!(folder.as_deref(), expected.map(Path::new), "{of_cargo:?} {requested:?}");
        }
    }

    #[test]
    fn a_path_is_below_a_folder_in_any_spelling() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let here = |name: &str| root.path().join(name);
        std::fs::create_dir_all(here("a/b")).expect("folders");
        std::fs::create_dir_all(here("ab")).expect("a folder");
        for (path, folder, expected) in [
            ("a/b", "a", true),
            ("a", "a", true),
            ("a/b", "ab/../a", true),
            ("a/../a/b", "a", true),
            ("ab", "a", false),
            ("a", "a/b", false),
            ("a/absent", "a", false),
        ] {
            assert_eq!(is_below(&here(path), &here(folder)), expected, "{path} in {folder}");
        }
    }
}
