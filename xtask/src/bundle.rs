//! `cargo xtask bundle`.
//!
//! Compares `model/aws` with what the wheel that it is from is packed into. pip downloads the wheel.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::command::{cargo, run};
use crate::{Failure, workspace};

/// The names of Python, the preferred one first.
const PYTHONS: [&str; 2] = ["python3", "python"];

/// Runs the task; it is skipped without pip or without the wheel.
pub(crate) fn check() -> Result<(), Failure> {
    let recorded = workspace().join("model/aws/VERSION");
    let recorded = fs::read_to_string(&recorded)
        .map_err(|error| format!("cannot read `{}`: {error}", recorded.display()))?;
    let requirement = requirement(&recorded)?;
    let folder = workspace().join("target/bundle");
    let Some(wheel) = downloaded(&requirement, &folder)? else { return Ok(()) };
    let mut pack = cargo(&["run", "--release", "--quiet", "--", "models", "pack"]);
    run(pack.arg(wheel).args(["--out", "model/aws", "--check"]))?;
    println!("model/aws is what {requirement} is packed into");
    Ok(())
}

/// The requirement of pip for a release: `botocore==1.44.8` for `botocore 1.44.8`.
fn requirement(release: &str) -> Result<String, Failure> {
    match release.split_whitespace().collect::<Vec<_>>()[..] {
        [name, version] => Ok(format!("{name}=={version}")),
        _ => Err(format!("`{}` is not a release: expected a name and a version", release.trim())),
    }
}

/// The wheel of a requirement, downloaded once; `None` after a line that reports why there is none.
fn downloaded(requirement: &str, folder: &Path) -> Result<Option<PathBuf>, Failure> {
    // A wheel of an earlier release may be there, too.
    let folder = folder.join(requirement);
    if let Some(wheel) = wheel_in(&folder) {
        return Ok(Some(wheel));
    }
    let Some(python) = PYTHONS.into_iter().find(|python| has_pip(python)) else {
        println!("skipped: pip, which downloads {requirement}, is not installed");
        return Ok(None);
    };
    let mut pip = Command::new(python);
    pip.args(["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]);
    pip.args(["--retries", "1", "--timeout", "20", "--dest"]).arg(&folder).arg(requirement);
    let output = pip.output().map_err(|error| format!("cannot run pip: {error}"))?;
    let wheel = wheel_in(&folder).filter(|_| output.status.success());
    if wheel.is_none() {
        let errors = String::from_utf8_lossy(&output.stderr);
        let last = errors.lines().rfind(|line| line.starts_with("ERROR: "));
        let reason = last.unwrap_or("no wheel was downloaded");
        println!("skipped: pip cannot download {requirement}: {reason}");
    }
    Ok(wheel)
}

fn has_pip(python: &str) -> bool {
    let mut pip = Command::new(python);
    pip.args(["-m", "pip", "--version"]).stdout(Stdio::null()).stderr(Stdio::null());
    pip.status().is_ok_and(|status| status.success())
}

fn wheel_in(folder: &Path) -> Option<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut wheels = files.filter(|path| path.extension().is_some_and(|end| end == "whl"));
    wheels.next()
}

#[cfg(test)]
mod tests {
    use super::requirement;
    use crate::workspace;

    #[test]
    fn a_release_is_a_requirement_of_pip() {
        for (release, expected) in [
            ("botocore 1.44.8\n", Some("botocore==1.44.8")),
            ("botocore", None),
            ("botocore 1.44.8 of today", None),
            ("", None),
        ] {
            assert_eq!(requirement(release).ok().as_deref(), expected, "{release}");
        }
        let recorded = workspace().join("model/aws/VERSION");
        let recorded = std::fs::read_to_string(recorded).expect("a release");
        assert!(requirement(&recorded).is_ok_and(|found| found.starts_with("botocore==1.")));
    }
}
