//! `cargo xtask bless`.

use crate::Failure;
use crate::command::{cargo, run as run_command};

/// The test targets that compare with files.
const COMPARING: [&str; 9] =
    ["binary", "diagnostics", "digests", "foreign", "golden", "picture", "schema", "surface", "ui"];

/// Rewrites the expected files of the tests that the arguments select.
pub(crate) fn run(filter: &[String]) -> Result<(), Failure> {
    let mut command = cargo(&["test", "--no-fail-fast"]);
    command.args(["--package", "shapewright-tests", "--package", "shapewright-codegen"]);
    for test in COMPARING {
        command.args(["--test", test]);
    }
    // Of the repository's own tests, of snapbox, and of trybuild.
    command.env("UPDATE", "1").env("SNAPSHOTS", "overwrite").env("TRYBUILD", "overwrite");
    run_command(command.arg("--").args(filter))
}
