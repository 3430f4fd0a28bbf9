//! Expected output in files.

use std::path::{Path, PathBuf};
use std::{env, fs};

use libtest_mimic::Failed;
use similar::TextDiff;

/// A file with the expected output of a test.
#[derive(Debug, Clone)]
pub struct Expected {
    path: PathBuf,
}

impl Expected {
    /// The file at a path.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Compares output with the file, or writes the file if `UPDATE=1` is set.
    ///
    /// # Errors
    ///
    /// The differing lines, or the whole output if the file does not exist.
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
        let fix = "if the change is intended, run the tests with UPDATE=1";
        match expected {
            None => format!("{path} does not exist; it would hold:\n\n{actual}\n{fix}"),
            Some(expected) => {
                let diff = TextDiff::from_lines(expected, actual);
                let lines =
                    diff.unified_diff().context_radius(5).header("expected", "found").to_string();
                format!("{path} differs:\n\n{lines}\n{fix}")
            }
        }
    }
}

/// Fails if an expected file in a folder belongs to no case.
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
