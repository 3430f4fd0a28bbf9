//! `cargo xtask test`, `cargo xtask test-all` and `cargo xtask test-long`.

use std::fs;

use crate::command::{cargo, run};
use crate::{Failure, workspace};

/// The test targets that compile crates or start servers: minutes, where all others take seconds.
const COMPILING: [&str; 18] = [
    "arbitrary_precision",
    "captures",
    "compiled",
    "downstream",
    "editor",
    "format_versions",
    "macro_examples",
    "no_std",
    "non_exhaustive",
    "picture",
    "plain_serde",
    "precompiled",
    "readme",
    "rustdoc",
    "sample",
    "ui",
    "typed_dict_guide",
    "unused_constraints",
];

/// The directories of integration tests.
const DIRECTORIES: [&str; 3] = ["codegen/tests", "runtime/tests", "tests/tests"];

/// Runs unit tests, and integration tests that compile no crates.
pub(crate) fn fast(filter: &[String]) -> Result<(), Failure> {
    let mut command = cargo(&["test", "--workspace", "--lib", "--bins"]);
    for target in targets()? {
        if !compiles(&target) {
            command.args(["--test", &target]);
        }
    }
    run(command.arg("--").args(filter))
}

/// Runs all tests.
pub(crate) fn all(filter: &[String]) -> Result<(), Failure> {
    run(cargo(&["test", "--workspace", "--"]).args(filter))
}

/// Runs the tests that are ignored because they take minutes or hours.
pub(crate) fn long(filter: &[String]) -> Result<(), Failure> {
    run(cargo(&["test", "--workspace", "--tests", "--", "--ignored"]).args(filter))
}

fn compiles(target: &str) -> bool {
    COMPILING.contains(&target)
}

/// The names of all integration tests, by cargo's rule: `NAME.rs` or `NAME/main.rs`.
fn targets() -> Result<Vec<String>, Failure> {
    let mut targets = Vec::new();
    for directory in DIRECTORIES {
        let failed = |error: std::io::Error| format!("cannot read {directory}: {error}");
        for entry in fs::read_dir(workspace().join(directory)).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let is_target = path.join("main.rs").is_file()
                || path.extension().is_some_and(|extension| extension == "rs");
            let name = path.file_stem().map(|name| name.to_string_lossy().into_owned());
            targets.extend(name.filter(|_| is_target));
        }
    }
    targets.sort();
    Ok(targets)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{compiles, targets};
    use crate::workspace;

    /// Whether a test of `tests/tests` calls a compiler.
    fn calls_a_compiler(path: &Path) -> bool {
        if path.is_dir() {
            let mut entries = fs::read_dir(path).expect("a directory");
            return entries.any(|entry| calls_a_compiler(&entry.expect("an entry").path()));
        }
        let text = fs::read_to_string(path).unwrap_or_default();
        ["Outside", "trybuild::", "\"CARGO\"", "\"rustc\""]
            .iter()
            .any(|marker| text.contains(marker))
    }

    #[test]
    fn the_fast_tier_has_every_test_that_calls_no_compiler() {
        let tests = workspace().join("tests/tests");
        let mut compiling = 0;
        for target in targets().expect("targets") {
            let (file, directory) = (tests.join(format!("{target}.rs")), tests.join(&target));
            let found =
                [file, directory].iter().any(|path| path.exists() && calls_a_compiler(path));
            assert_eq!(found, compiles(&target), "{target}: is its list in tiers.rs right?");
            compiling += usize::from(found);
        }
        assert_eq!(compiling, super::COMPILING.len());
    }
}
