//! `cargo xtask bench`.

use crate::Failure;
use crate::command::{cargo, run as run_command};

/// The benches, each with its package.
const BENCHES: [(&str, &str); 4] = [
    ("engine", "shapewright"),
    ("compile", "shapewright-tests"),
    ("derive", "shapewright-tests"),
    ("corpus", "shapewright-tests"),
];

/// Runs the named bench with the remaining arguments, or all benches.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let Some((name, rest)) = arguments.split_first() else {
        return BENCHES.iter().try_for_each(|(bench, package)| one(bench, package, &[]));
    };
    let Some((bench, package)) = BENCHES.iter().find(|(bench, _)| bench == name) else {
        let names: Vec<&str> = BENCHES.iter().map(|(bench, _)| *bench).collect();
        return Err(format!("unknown bench `{name}`, expected one of: {}", names.join(", ")));
    };
    one(bench, package, rest)
}

fn one(bench: &str, package: &str, arguments: &[String]) -> Result<(), Failure> {
    let mut command = cargo(&["bench", "--package", package, "--bench", bench, "--"]);
    run_command(command.args(arguments))
}
