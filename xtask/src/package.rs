//! `cargo xtask package`, and the unpacked packages for other tasks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{cargo, run as run_command, run_without_echo};
use crate::copies::PUBLISHED;
use crate::{Failure, workspace};

/// The packages of the published crates, each unpacked in a directory of its own.
///
/// They are outside the workspace, because cargo takes a package below a workspace for one of its members.
/// The directories are removed when this is dropped.
pub(crate) struct Packages {
    root: PathBuf,
}

impl Packages {
    /// Packages the crates as they are in the workspace, uncommitted changes included.
    pub(crate) fn unpack() -> Result<Self, Failure> {
        let mut package = cargo(&["package", "--no-verify", "--allow-dirty", "--quiet"]);
        package.arg("--target-dir").arg(target());
        for (_, name) in PUBLISHED {
            package.args(["--package", name]);
        }
        run_command(&mut package)?;

        let root =
            std::env::temp_dir().join(format!("shapewright-packages-{}", std::process::id()));
        fs::create_dir_all(&root)
            .map_err(|error| format!("cannot create {}: {error}", root.display()))?;
        let packages = Self { root };
        for (_, name) in PUBLISHED {
            let archive = target().join("package").join(format!("{}.crate", directory(name)));
            let mut tar = Command::new("tar");
            // With the time of now: files of packages have the same time always, so that cargo would take an older
            // build of another directory for theirs.
            run_command(tar.arg("-xzmf").arg(archive).arg("-C").arg(&packages.root))?;
        }
        Ok(packages)
    }

    /// The directory of all packages.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The directory of one package.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.join(directory(name))
    }

    /// Arguments of cargo that replace the published crates with the unpacked ones, because these versions
    /// may not be published yet.
    pub(crate) fn patches(&self) -> Vec<String> {
        let patches = PUBLISHED.iter().flat_map(|(_, name)| {
            ["--config".to_owned(), format!("patch.crates-io.{name}.path = {:?}", self.path(name))]
        });
        patches.collect()
    }
}

impl Drop for Packages {
    fn drop(&mut self) {
        // What cannot be removed is in the system's directory for temporary files.
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// Where packages are made and compiled.
pub(crate) fn target() -> PathBuf {
    workspace().join("target/packages")
}

/// The name of the directory in a package.
pub(crate) fn directory(name: &str) -> String {
    format!("{name}-{}", env!("CARGO_PKG_VERSION"))
}

/// Runs the tests of the named crates, or of all published ones, in their unpacked packages.
pub(crate) fn run(names: &[String]) -> Result<(), Failure> {
    let is_published = |name: &&String| PUBLISHED.iter().any(|(_, known)| known == name);
    if let Some(unknown) = names.iter().find(|name| !is_published(name)) {
        return Err(format!("`{unknown}` is not a published crate"));
    }
    let packages = Packages::unpack()?;
    let is_named = |name: &str| names.is_empty() || names.iter().any(|named| named == name);
    let mut selected = PUBLISHED.iter().filter(|(_, name)| is_named(name));
    selected.try_for_each(|(_, name)| test(name, &packages))
}

fn test(name: &str, packages: &Packages) -> Result<(), Failure> {
    for file in ["README.md", "LICENSE-APACHE", "LICENSE-MIT"] {
        if !packages.path(name).join(file).is_file() {
            return Err(format!("the package of {name} lacks {file}"));
        }
    }
    let mut command = cargo(&["test", "--quiet", "--all-features", "--target-dir"]);
    command.arg(target()).current_dir(packages.path(name));
    command.args(["--config", "profile.dev.debug = 0"]).args(packages.patches());
    eprintln!("== the tests of {name}");
    run_without_echo(&mut command, &format!("the tests in the package of {name}"))
}
