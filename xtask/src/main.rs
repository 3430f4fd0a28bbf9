//! Tasks of this repository. `cargo xtask help` lists them.

mod bench;
mod bless;
mod bundle;
mod command;
mod copies;
mod corpora;
mod minimal_versions;
mod oldest_rust;
mod package;
mod tiers;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask TASK

Tasks:
  test [FILTER]        run the tests that compile no crates
  test-all [FILTER]    run all tests, as `cargo test --workspace`
  test-long [FILTER]   run the tests that are too long for it: they compile whole corpora
  bless [FILTER]       rewrite the expected files of tests; review them in the diff
  bench [NAME] [ARGS]  run one bench, or all: engine, compile, derive, corpus
  regenerate           write the files that are generated from, or copied from, others
  corpora [--compile]  read packages of Python with typed dictionaries, which pip downloads,
                       and count the files that are read; --compile compiles them
  bundle               compare `model/aws` with the wheel that it is from, which pip
                       downloads; skipped where pip or the wheel is not available
  package [CRATE]      test one published crate, or each, from its package alone
  minimal-versions     compile the published crates with the lowest versions of their
                       dependencies; needs a nightly toolchain
  oldest-rust          compile the published crates with the compiler of `rust-version`;
                       skipped without it
  help                 print this text

FILTER selects tests by a part of their names.
";

/// Why a task failed.
type Failure = String;

/// The directory of the workspace.
fn workspace() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Failure> {
    let (task, rest) = match arguments {
        [] => ("help", arguments),
        [task, rest @ ..] => (task.as_str(), rest),
    };
    match task {
        "test" => tiers::fast(rest),
        "test-all" => tiers::all(rest),
        "test-long" => tiers::long(rest),
        "bless" => bless::run(rest),
        "bench" => bench::run(rest),
        "regenerate" => copies::regenerate(),
        "corpora" => corpora::run_task(rest),
        "bundle" => bundle::check(),
        "package" => package::run(rest),
        "minimal-versions" => minimal_versions::run(),
        "oldest-rust" => oldest_rust::check(),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        _ => Err(format!("unknown task `{task}`\n\n{HELP}")),
    }
}

#[cfg(test)]
mod tests {
    use super::{HELP, workspace};

    #[test]
    fn scripts_and_pages_name_tasks_that_exist() {
        let files = [
            ".ci/run",
            ".github/workflows/ci.yml",
            "CONTRIBUTING.md",
            "tests/README.md",
            "docs/howto/add-a-diagnostic.md",
        ];
        for file in files {
            let text = std::fs::read_to_string(workspace().join(file)).expect("a file");
            let tasks = text.split("cargo xtask ").skip(1);
            for task in tasks.filter_map(|rest| rest.split(|c: char| !is_of_task(c)).next()) {
                let is_known =
                    HELP.lines().any(|line| line.trim_start().split(' ').next() == Some(task));
                assert!(is_known && !task.is_empty(), "{file} names the task `{task}`");
            }
            assert!(text.contains("cargo xtask "), "{file} names no task");
        }
    }

    fn is_of_task(c: char) -> bool {
        c.is_ascii_lowercase() || c == '-'
    }
}
