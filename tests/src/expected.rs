//! Texts as they should be, in files.

use std::path::{Path, PathBuf};
use std::{env, fs};

use libtest_mimic::Failed;
use similar::TextDiff;

/// A file that holds what a test expects.
#[derive(Debug, Clone)]
pub struct Expected {
    path: PathBuf,
}

impl Expected {
    /// The file of a path.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Compares a text with the file's, or writes it there where `UPDATE=1` asks for that.
    ///
    /// # Errors
    ///
    /// The lines in which the two differ, or that there is no such file.
    pub fn check(&self, actual: &str) -> Result<(), Failed> {
        let expected = fs::read_to_string(&self.path).ok();
        if expected.as_deref() == Some(actual) {
            return Ok(());
        }
        if env::var_os("UPDATE").is_some_and(|value| value == "1") {
            fs::write(&self.path, actual)?;
            return Ok(());
        }
        Err(self.difference(expected.as_deref(), actual).into())
    }

    fn difference(&self, expected: Option<&str>, actual: &str) -> String {
        let path = self.path.display();
        let way_out = "if this is right, run the tests with UPDATE=1";
        match expected {
            None => format!("{path} does not exist; it would hold:\n\n{actual}\n{way_out}"),
            Some(expected) => {
                let diff = TextDiff::from_lines(expected, actual);
                let lines =
                    diff.unified_diff().context_radius(5).header("expected", "found").to_string();
                format!("{path} says otherwise:\n\n{lines}\n{way_out}")
            }
        }
    }
}

/// Fails if a folder holds an expected file that belongs to no case.
///
/// # Errors
///
/// The names of those files.
pub fn orphans(
    entries: &[PathBuf],
    is_expected: impl Fn(&Path) -> bool,
    belongs: impl Fn(&Path) -> bool,
) -> Result<(), Failed> {
    let orphans: Vec<String> = entries
        .iter()
        .filter(|path| is_expected(path) && !belongs(path))
        .map(|path| path.display().to_string())
        .collect();
    if orphans.is_empty() {
        Ok(())
    } else {
        Err(format!("no case for {}: delete it", orphans.join(", ")).into())
    }
}
