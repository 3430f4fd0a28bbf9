//! The `shapewright` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    shapewright_codegen::cli::main()
}
