//! For each folder in `tests/golden`, `expected.rs` is the text generated from its model.

use std::path::Path;
use std::process::{Command, ExitCode};

use libtest_mimic::{Arguments, Failed, Trial};
use shapewright_tests::{Case, Expected, entries, generate};

/// Goldens must fit on two screens, or nobody reads them.
const TWO_SCREENS: usize = 120;

fn main() -> ExitCode {
    let mut folders = entries("golden");
    folders.retain(|path| path.is_dir());
    let mut trials: Vec<Trial> = folders
        .iter()
        .map(|path| {
            let case = Case::at(path);
            Trial::test(case.name.clone(), move || check(&case))
        })
        .collect();
    trials.push(Trial::test("all_are_formatted_as_rustfmt_would", move || formatted(&folders)));
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn check(case: &Case) -> Result<(), Failed> {
    let (generated, _) = generate(case)?;
    Expected::at(case.path.join("expected.rs")).check(&generated.text)?;
    // What serde needs besides the derives is the same in every file.
    let lines = generated.text.lines().take_while(|line| *line != "mod forms {").count();
    if lines > TWO_SCREENS {
        return Err(format!("{lines} lines; a golden has at most {TWO_SCREENS}").into());
    }
    Ok(())
}

fn formatted(folders: &[impl AsRef<Path>]) -> Result<(), Failed> {
    for edition in ["2021", "2024"] {
        let rustfmt = Command::new("rustfmt")
            .args(["--check", "--edition", edition])
            .args(folders.iter().map(|f| f.as_ref().join("expected.rs")))
            .output();
        match rustfmt {
            Err(error) => eprintln!("note: skipped, no rustfmt: {error}"),
            Ok(output) if output.status.success() => {}
            Ok(output) => {
                let diff = String::from_utf8_lossy(&output.stdout);
                return Err(format!("rustfmt, edition {edition}, would write:\n{diff}").into());
            }
        }
    }
    Ok(())
}
