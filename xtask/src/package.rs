//! `cargo xtask package`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{cargo, run as run_command, run_without_echo};
use crate::copies::PUBLISHED;
use crate::{Failure, workspace};

/// A directory that is removed when this is dropped.
///
/// It is outside the workspace, because cargo takes a package below a workspace for one of its members.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Self, Failure> {
        let name = format!("shapewright-packages-{}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let failed = |error| format!("cannot create {}: {error}", path.display());
        fs::create_dir_all(&path).map_err(failed)?;
        Ok(Self(path))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left is in the system's directory for temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Packages the published crates, unpacks each on its own, and runs its tests there.
///
/// The crates find each other in the unpacked directories, because their versions may not be published yet.
pub(crate) fn run() -> Result<(), Failure> {
    let target = workspace().join("target/packages");
    let mut package =
        cargo(&["package", "--no-verify", "--allow-dirty", "--quiet", "--target-dir"]);
    package.arg(&target);
    for (_, name) in PUBLISHED {
        package.args(["--package", name]);
    }
    run_command(&mut package)?;

    let scratch = Scratch::new()?;
    for (_, name) in PUBLISHED {
        let archive = target.join("package").join(format!("{}.crate", directory(name)));
        run_command(Command::new("tar").arg("-xzf").arg(archive).arg("-C").arg(&scratch.0))?;
    }
    PUBLISHED.iter().try_for_each(|(_, name)| test(name, &scratch.0, &target))
}

/// The directory that a package contains.
fn directory(name: &str) -> String {
    format!("{name}-{}", env!("CARGO_PKG_VERSION"))
}

fn test(name: &str, packages: &Path, target: &Path) -> Result<(), Failure> {
    for file in ["README.md", "LICENSE-APACHE", "LICENSE-MIT"] {
        if !packages.join(directory(name)).join(file).is_file() {
            return Err(format!("the package of {name} lacks {file}"));
        }
    }
    let mut command = cargo(&["test", "--quiet", "--all-features", "--target-dir"]);
    command.arg(target).current_dir(packages.join(directory(name)));
    command.args(["--config", "profile.dev.debug = 0"]);
    for (_, other) in PUBLISHED {
        let path = packages.join(directory(other));
        command.arg("--config").arg(format!("patch.crates-io.{other}.path = {path:?}"));
    }
    eprintln!("== the tests of {name}");
    run_without_echo(&mut command, &format!("the tests in the package of {name}"))
}
