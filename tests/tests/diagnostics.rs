//! For each model in `tests/diagnostics`, the `.txt` file next to it has the rendered diagnostics.
//!
//! For a model without errors, that file ends in the line `generates`.

use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use shapewright_tests::{Case, Expected, entries, generate, orphans};

fn main() -> ExitCode {
    let entries = entries("diagnostics");
    let mut trials: Vec<Trial> = entries
        .iter()
        .filter(|path| !is_expected(path))
        .map(|path| {
            let case = Case::at(path);
            Trial::test(case.name.clone(), move || check(&case))
        })
        .collect();
    trials.push(Trial::test("every_expected_file_has_a_model", move || {
        orphans(&entries, is_expected, |text| {
            entries.iter().any(|model| !is_expected(model) && model.with_extension("txt") == text)
        })
    }));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn is_expected(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "txt")
}

fn check(case: &Case) -> Result<(), Failed> {
    let rendered = match generate(case) {
        Ok((_, warnings)) => warnings + "generates\n",
        Err(errors) => errors,
    };
    Expected::at(case.path.with_extension("txt")).check(&rendered)
}
