//! The `shapewright` command, as a function.

mod args;
mod console;
mod depfile;
mod drift;
mod explain;
mod generate;
mod in_order;
mod ir;
mod modules;
mod progress;
mod tally;

use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Command};

/// How the command ends, as the exit code that scripts see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// All was done.
    Done,
    /// A model has errors, or a file could not be read or written.
    Errors,
    /// `--check` found a file that differs from its model.
    Drift,
}

/// Runs the command that this process was started with.
///
/// The exit code is 0 when all was done, 1 when a model has errors or a file could not be read or
/// written, 2 for a command line that is none, and 3 when `--check` found drift.
#[must_use]
pub fn main() -> ExitCode {
    let Arguments { command } = Arguments::parse();
    let ending = match command {
        Command::Generate(asked) => generate::run(&asked),
        Command::Ir(asked) => ir::run(&asked),
        Command::Explain(arguments) => explain::run(&arguments),
    };
    ending.into()
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Done => ExitCode::SUCCESS,
            Ending::Errors => ExitCode::FAILURE,
            Ending::Drift => ExitCode::from(3),
        }
    }
}
