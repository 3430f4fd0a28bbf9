//! Finds the files of models.

mod folder_names;
mod imports;
#[cfg(feature = "archive")]
mod in_archive;
mod model_files;
mod refusals;
mod search;
#[cfg(test)]
mod tests;

#[cfg(feature = "generate")]
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;
#[cfg(feature = "generate")]
use std::path::PathBuf;

use crate::config::options::SourcePolicy;
use crate::read::{FORMATS, Format};
use crate::text::diagnostic::Diagnostics;

#[cfg(feature = "archive")]
use super::archive;
use super::bundle::{self, Service};
use super::{DisplayPath, files};

pub use model_files::ModelFiles;

use search::{Search, names_in};

/// How models are found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FindOptions<'a> {
    /// Which sources are read where a folder holds pages and a JSON model; by default what its
    /// `shapewright.toml` sets, and the pages if that sets nothing. With both, pages that have no JSON model
    /// beside them are completed by the one that this build has of the service, with the feature `aws`.
    pub sources: Option<SourcePolicy>,
    /// A configuration file that is read instead of the `shapewright.toml` of a model's folder.
    pub config: Option<&'a Path>,
}

impl<'a> FindOptions<'a> {
    /// Sets which sources are read; `None` is the default.
    #[must_use]
    pub fn sources(mut self, sources: Option<SourcePolicy>) -> Self {
        self.sources = sources;
        self
    }

    /// Sets the configuration file; `None` is the default.
    #[must_use]
    pub fn config(mut self, config: Option<&'a Path>) -> Self {
        self.config = config;
        self
    }
}

/// The models at a path, in the order of their paths.
///
/// | path | what is read |
/// |---|---|
/// | a page, `*.md` | the page, and the `literals.md` next to a `type_defs.md` |
/// | a stub, `*.pyi` or `*.py` | the stub, and the `literals.pyi` next to a `type_defs.pyi` |
/// | such a stub that imports other modules | what it needs of the modules of its package, and of those next to it |
/// | a JSON model, `*.json` or `*.json.gz` | the model |
/// | a wheel, `*.whl` or `*.zip` | the models in it, as in a folder; with the feature `archive` |
/// | a folder with `type_defs.md` | the page and `literals.md`; the JSON model in the folder, if `sources` selects it |
/// | a folder with `service-2.json` | the model |
/// | another folder | every such folder below it, except hidden ones |
/// | a folder without any of these | every folder below it with modules that define a `TypedDict`: its modules are one model |
///
/// Where JSON models lie in folders named by dates, as the API versions of a service do in botocore's
/// data, only the last version is read, unless the path is that of another one.
///
/// A `service-2.sdk-extras.json` is read with the `service-2.json` next to it, and a
/// `shapewright.toml` with the models in its folder. Of the sources of a folder that are not read, the
/// pages are known by their names: a setting may have one that the JSON model lacks.
///
/// A relative path starts at `base`; messages show the path as the user wrote it.
///
/// # Errors
///
/// The path does not exist, cannot be read, or holds no model. The error has no place in any source.
///
/// ```no_run
/// use std::path::Path;
///
/// use shapewright_codegen::edge::find;
///
/// for model in find::models(Path::new(""), Path::new("model/sso-oidc")).expect("a model") {
///     let sources = model.read().expect("its pages");
///     println!("{}: {} texts", model.label(), sources.iter().count());
/// }
/// ```
pub fn models(base: &Path, written: &Path) -> Result<Vec<ModelFiles>, Diagnostics> {
    models_as(base, written, &FindOptions::default())
}

/// The models at a path, found as `options` select.
///
/// # Errors
///
/// As [`models`].
pub fn models_as(
    base: &Path,
    written: &Path,
    options: &FindOptions<'_>,
) -> Result<Vec<ModelFiles>, Diagnostics> {
    models_of(&FORMATS, base, written, options)
}

/// The model of a service of AWS, which is part of this build with the feature `aws`.
///
/// The name is that of boto3, or another one that [`shapewright_model::aws::find`] knows. A configuration
/// file of `options` applies; there is none next to the model.
///
/// # Errors
///
/// No service has the name, or the feature is off.
///
/// [`shapewright_model::aws::find`]: https://docs.rs/shapewright-model
pub fn service(
    base: &Path,
    name: &str,
    options: &FindOptions<'_>,
) -> Result<ModelFiles, Diagnostics> {
    Ok(of_service(base, bundle::find(name)?, options))
}

fn of_service(base: &Path, service: &'static Service, options: &FindOptions<'_>) -> ModelFiles {
    let config = options.config.map(|path| DisplayPath::relative_to(base, path));
    ModelFiles::of_service(service, config)
}

/// What a user names models by.
#[cfg(feature = "generate")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ModelName {
    /// A path.
    Path(PathBuf),
    /// A service of AWS.
    Service(String),
    /// A path, or a service where the path does not exist.
    #[cfg_attr(not(feature = "cli"), expect(dead_code, reason = "used by the command"))]
    Either(PathBuf),
}

/// The name as the user wrote it.
#[cfg(feature = "generate")]
impl fmt::Display for ModelName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(path) | Self::Either(path) => path.display().fmt(formatter),
            Self::Service(name) => formatter.write_str(name),
        }
    }
}

/// The models that a name leads to.
#[cfg(feature = "generate")]
pub(crate) fn named(
    base: &Path,
    name: &ModelName,
    options: &FindOptions<'_>,
) -> Result<Vec<ModelFiles>, Diagnostics> {
    match name {
        ModelName::Path(path) => models_as(base, path, options),
        ModelName::Service(name) => Ok(vec![service(base, name, options)?]),
        ModelName::Either(path) => {
            let is_path = base.join(path).symlink_metadata().is_ok();
            let name = path.to_str().filter(|name| !is_path && !name.contains(['/', '\\']));
            let named = name.and_then(|name| bundle::find(name).ok());
            match named {
                Some(found) => Ok(vec![of_service(base, found, options)]),
                None => models_as(base, path, options),
            }
        }
    }
}

/// The models of some formats at a path.
pub(crate) fn models_of(
    formats: &[&dyn Format],
    base: &Path,
    written: &Path,
    options: &FindOptions<'_>,
) -> Result<Vec<ModelFiles>, Diagnostics> {
    let place = DisplayPath::relative_to(base, written);
    let config = options.config.map(|path| DisplayPath::relative_to(base, path));
    let search = Search { formats, sources: options.sources, config };
    let mut found = found_by(&search, place, base)?;
    found.iter_mut().for_each(|model| model.policy = options.sources);
    Ok(found)
}

fn found_by(
    search: &Search<'_>,
    place: DisplayPath,
    base: &Path,
) -> Result<Vec<ModelFiles>, Diagnostics> {
    match fs::metadata(place.path()) {
        Ok(found) if found.is_dir() => search.in_tree(&place),
        #[cfg(feature = "archive")]
        Ok(_) if archive::Kind::of(&place) == Some(archive::Kind::Zip) => search.in_archive(&place),
        Ok(_) => search.in_file(place).map(|found| vec![found]),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(refusals::absent(&place, base, &names_beside(&place)))
        }
        Err(error) => Err(files::failed("read", &place, &error)),
    }
}

/// The names in the folder of a path; empty if that cannot be read either.
fn names_beside(place: &DisplayPath) -> Vec<String> {
    names_in(&place.parent())
}
