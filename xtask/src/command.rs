//! Runs cargo.

use std::ffi::OsStr;
use std::process::Command;

use crate::{Failure, workspace};

/// A cargo command in the workspace, not yet started.
pub(crate) fn cargo(arguments: &[impl AsRef<OsStr>]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(workspace());
    command
}

/// Prints a command and runs it.
///
/// # Errors
///
/// The command cannot be started, or it fails.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let program = command.get_program().to_string_lossy().into_owned();
    let program = program.rsplit(['/', '\\']).next().unwrap_or("").to_owned();
    let arguments: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
    let shown = format!("{program} {}", arguments.join(" "));
    eprintln!("$ {shown}");
    run_without_echo(command, &shown)
}

/// Runs a command; errors contain its description.
///
/// # Errors
///
/// The command cannot be started, or it fails.
pub(crate) fn run_without_echo(command: &mut Command, shown: &str) -> Result<(), Failure> {
    let status = command.status().map_err(|error| format!("cannot run `{shown}`: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{shown}` failed: {status}")) }
}
