//! The `shapewright` command, as a function.

mod args;
mod audit;
mod browse;
mod colour;
mod console;
mod depfile;
mod drift;
mod ending;
mod explain;
mod generate;
mod in_order;
mod ir;
mod jobs;
mod models;
mod modules;
mod output;
mod progress;
mod schema;
mod single;
mod tally;

use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Command};
use ending::Ending;

/// Runs the command line of this process.
///
/// The exit code is 0 if everything was done, 1 if a model has errors or a file could not be read or
/// written, 2 for an invalid command line, and 3 if `--check` found a file that is out of date. That of
/// `audit` has a bit for each class of differences.
#[must_use]
pub fn main() -> ExitCode {
    let Arguments { command, color } = Arguments::parse();
    let colour = colour::Painter::new(color);
    let ending = match command {
        Command::Generate(arguments) => generate::run(&arguments, colour),
        Command::Ir(arguments) => ir::run(&arguments, colour),
        Command::Schema(arguments) => schema::run(&arguments, colour),
        Command::List(arguments) => browse::list(&arguments, colour),
        Command::Show(arguments) => browse::show(&arguments, colour),
        Command::Why(arguments) => browse::why(&arguments, colour),
        Command::Models(args::Models::Pack(arguments)) => models::run(&arguments, colour),
        Command::Audit(arguments) => audit::run(&arguments, colour),
        Command::Explain(arguments) => explain::run(&arguments, colour),
    };
    ending.into()
}
