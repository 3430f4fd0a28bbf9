//! For each model in `tests/diagnostics`, the file beside it holds what a user is told.
//!
//! A model that generates ends its file with the line `generates`.

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
    trials.push(Trial::test("every_text_has_its_model", move || {
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
    let told = match generate(case) {
        Ok((_, warnings)) => warnings + "generates\n",
        Err(errors) => errors,
    };
    Expected::at(case.path.with_extension("txt")).check(&told)
}
