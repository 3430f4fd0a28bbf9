//! The release of a Python package, from the folder that its installer writes.

use std::path::Path;

use super::find::ModelFiles;
use super::{DisplayPath, files};

/// What the name of the folder ends in: `botocore-1.44.8.dist-info`.
const SUFFIX: &str = ".dist-info";

/// The package and its release that models are in: `botocore 1.44.8`; `None` where it is not known.
pub(crate) fn of(model: &ModelFiles) -> Option<String> {
    match model.archive() {
        Some(archive) => of_names(archive.names().filter_map(|name| name.split('/').next())),
        // SERVICE/VERSION
        None => of_botocore(model.folder()?.ancestors().nth(2)?),
    }
}

/// The release of botocore whose folder of models, `botocore/data`, is at a path.
pub(crate) fn of_botocore(models: &Path) -> Option<String> {
    let names = files::names(&DisplayPath::new(models.ancestors().nth(2)?));
    of_names(names.iter().map(String::as_str).filter(|name| name.starts_with("botocore-")))
}

fn of_names<'n>(names: impl Iterator<Item = &'n str>) -> Option<String> {
    let mut releases = names.filter_map(|name| {
        let (package, release) = name.strip_suffix(SUFFIX)?.split_once('-')?;
        let is_plain = |text: &str| {
            text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._".contains(&byte))
        };
        (is_plain(package) && is_plain(release)).then(|| format!("{package} {release}"))
    });
    releases.next()
}
