//! Finds the models of an installed botocore or AWS CLI.

#![expect(clippy::disallowed_methods, reason = "the edge reads the environment and starts python")]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::text::diagnostic::Diagnostics;
use crate::text::messages::services as messages;
use crate::text::suggest;

use super::bundle::{self, Named};
use super::{DisplayPath, files, release, report};

/// Prints the folder of the package that Python imports.
const IMPORT: &str = "import botocore, os; print(os.path.dirname(botocore.__file__))";

/// The names that Python's interpreter has.
const INTERPRETERS: [&str; 2] = ["python3", "python"];

/// Where the AWS CLI has the models, from a folder above its program.
const OF_CLI: [&str; 2] = ["dist/awscli/botocore/data", "awscli/botocore/data"];

/// The folder of models, and what it is part of.
#[derive(Debug)]
pub(crate) struct Installed {
    folder: PathBuf,
    owner: &'static str,
}

/// Finds the models: those of the active virtual environment, of the botocore that Python imports, or of the
/// AWS CLI, version 2.
///
/// # Errors
///
/// There are none.
pub(crate) fn find() -> Result<Installed, Diagnostics> {
    let environment = || env::var_os("VIRTUAL_ENV").map(PathBuf::from);
    let in_environment = || in_packages(&environment()?, "botocore/data");
    let of_botocore = in_environment().or_else(imported);
    let of_botocore = of_botocore.map(|folder| Installed { folder, owner: "botocore" });
    let of_cli = || Some(Installed { folder: of_cli()?, owner: "the AWS CLI" });
    of_botocore.or_else(of_cli).ok_or_else(|| report(messages::nothing_installed()))
}

impl Installed {
    /// What the models are part of, and where they are.
    pub(crate) fn shown(&self) -> String {
        let folder = DisplayPath::new(&self.folder);
        let release = release::of_botocore(&self.folder);
        let package = release.unwrap_or_else(|| self.owner.to_owned());
        format!("{package} in {}", folder.shown())
    }

    /// The folder of all models.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of a service, by its name in any spelling.
    ///
    /// # Errors
    ///
    /// No service has the name.
    pub(crate) fn service(&self, name: &str) -> Result<PathBuf, Diagnostics> {
        let names = files::names(&DisplayPath::new(&self.folder));
        let letters = |name: &str| -> String {
            let letters = name.chars().filter(char::is_ascii_alphanumeric);
            letters.map(|letter| letter.to_ascii_lowercase()).collect()
        };
        let wanted = letters(name);
        let spelled = names.iter().find(|known| letters(known) == wanted && !wanted.is_empty());
        let known = || bundle::find(name).ok().map(|service| service.name().to_owned());
        match spelled.cloned().or_else(|| known().filter(|name| names.contains(name))) {
            Some(name) => Ok(self.folder.join(name)),
            None => {
                let nearest = suggest::nearest(name, names.iter().map(String::as_str));
                Err(report(messages::unknown_service(name, nearest, &self.shown())))
            }
        }
    }
}

/// A folder in Python's packages below a prefix.
fn in_packages(prefix: &Path, below: &str) -> Option<PathBuf> {
    let windows = prefix.join("Lib/site-packages").join(below);
    if windows.is_dir() {
        return Some(windows);
    }
    let library = prefix.join("lib");
    let versions = files::names(&DisplayPath::new(&library));
    let versions = versions.iter().filter(|name| name.starts_with("python"));
    let mut folders = versions.flat_map(|version| {
        ["site-packages", "dist-packages"].map(|name| library.join(version).join(name).join(below))
    });
    folders.find(|folder| folder.is_dir())
}

/// The models of the botocore that Python imports.
fn imported() -> Option<PathBuf> {
    INTERPRETERS.iter().find_map(|interpreter| {
        let mut python = Command::new(interpreter);
        let output =
            python.args(["-c", IMPORT]).stdin(Stdio::null()).stderr(Stdio::null()).output();
        let printed = String::from_utf8(output.ok()?.stdout).ok()?;
        let folder = Path::new(printed.trim_end()).join("data");
        (!printed.trim().is_empty() && folder.is_dir()).then_some(folder)
    })
}

/// The models of the AWS CLI, which has a Python of its own.
fn of_cli() -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find_map(|folder| {
        let program = ["aws", "aws.exe"].map(|name| folder.join(name));
        let program = program.iter().find_map(|program| fs::canonicalize(program).ok())?;
        program.ancestors().skip(1).take(4).find_map(|above| {
            let known = OF_CLI.iter().map(|below| above.join(below));
            let found = known.into_iter().find(|folder| folder.is_dir());
            let packaged = || in_packages(&above.join("libexec"), "awscli/botocore/data");
            found.or_else(packaged).or_else(|| in_packages(above, "awscli/botocore/data"))
        })
    })
}
