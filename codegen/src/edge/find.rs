//! Finds the files of models.

#![expect(clippy::disallowed_methods, reason = "this module searches directories")]

mod refusals;
#[cfg(test)]
mod tests;
mod versions;

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use crate::config;
use crate::config::options::SourcePolicy;
use crate::read::{self, FORMATS, Format, START, SourceKind};
use crate::text::diagnostic::Diagnostics;
use crate::text::source::Sources;

use super::{DisplayPath, files};

/// The files of one model; they are read later, one model at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelFiles {
    label: String,
    folder: Option<DisplayPath>,
    inputs: Vec<DisplayPath>,
    /// Whether the folder may be one of the API versions of a service.
    has_versions: bool,
}

/// How models are found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FindOptions<'a> {
    /// Which sources are read where a folder holds pages and a JSON model; by default what its
    /// `shapewright.toml` sets, and the pages if that sets nothing.
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
/// | a JSON model, `*.json` | the model |
/// | a folder with `type_defs.md` | the page and `literals.md`; the JSON model in the folder, if `sources` selects it |
/// | a folder with `service-2.json` | the model |
/// | another folder | every such folder below it, except hidden ones |
///
/// Where JSON models lie in folders named by dates, as the API versions of a service do in botocore's
/// data, only the last version is read, unless the path is that of another one.
///
/// A `service-2.sdk-extras.json` is read with the `service-2.json` next to it, and a
/// `shapewright.toml` with the model in its folder. If the path is that of a JSON model next to a
/// page, the `shapewright.toml` is not read: it is the page's.
///
/// A relative path starts at `base`; messages show the path as the user wrote it.
///
/// # Errors
///
/// The path does not exist, cannot be read, or holds no model; the error for a compressed model has
/// the command that unpacks it. The error has no place in any source.
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
    match fs::metadata(place.path()) {
        Ok(found) if found.is_dir() => search.in_tree(&place),
        Ok(_) => search.in_file(place).map(|found| vec![found]),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(refusals::absent(&place, base, &names_beside(&place)))
        }
        Err(error) => Err(files::failed("read", &place, &error)),
    }
}

impl ModelFiles {
    /// The path of the model: as the user wrote it, then the folders below.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The path of each file that is read, as it is opened.
    pub fn inputs(&self) -> impl Iterator<Item = &Path> {
        self.inputs.iter().map(DisplayPath::path)
    }

    /// The path of each file that is read, as the user would write it: with `/` between its parts,
    /// and relative if the path of the model is.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.inputs.iter().map(DisplayPath::shown)
    }

    /// The folder in which new files would be read too, if there is one.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_ref().map(DisplayPath::path)
    }

    /// The module of the service by its folder, if the model is an API version in botocore's data.
    ///
    /// Two services may have the same name in their models.
    pub(crate) fn service(&self) -> Option<String> {
        versions::name(self)
    }

    /// Reads the sources of the model, named by the paths that the user would open.
    ///
    /// # Errors
    ///
    /// A file cannot be read or is compressed.
    pub fn read(&self) -> Result<Sources, Diagnostics> {
        let mut sources = Sources::new();
        for input in &self.inputs {
            if is_compressed(input) {
                return Err(refusals::compressed(input));
            }
            sources.add(input.shown(), files::read(input)?);
        }
        Ok(sources)
    }
}

/// A search for models.
struct Search<'s> {
    formats: &'s [&'s dyn Format],
    sources: Option<SourcePolicy>,
    config: Option<DisplayPath>,
}

/// A file by whose name its folder holds a model.
struct Named<'s> {
    format: &'s dyn Format,
    file: DisplayPath,
}

impl<'s> Search<'s> {
    fn in_file(&self, file: DisplayPath) -> Result<ModelFiles, Diagnostics> {
        let name = file.file_name();
        let suffix = name.rsplit_once('.').map_or("", |(_, suffix)| suffix);
        match suffix.to_ascii_lowercase().as_str() {
            "gz" => return Err(refusals::compressed(&file)),
            "whl" | "zip" => return Err(refusals::packed(&file)),
            _ => {}
        }
        let Some((format, _)) = read::find(self.formats, &name, &files::start(&file, START)) else {
            return Err(refusals::unknown_kind(&file));
        };
        let label = file.shown().to_owned();
        if !format.file_names().contains(&name.as_str()) {
            let inputs = self.with_own_config(vec![file]);
            return Ok(ModelFiles { label, folder: None, inputs, has_versions: false });
        }
        let folder = file.parent();
        let inputs = Named { format, file }.inputs();
        let inputs = if format.kind() == SourceKind::Json && self.has_page(&folder) {
            self.with_own_config(inputs)
        } else {
            self.with_config(inputs, &folder)
        };
        let has_versions = format.has_versions();
        Ok(ModelFiles { label, folder: Some(folder), inputs, has_versions })
    }

    fn in_tree(&self, root: &DisplayPath) -> Result<Vec<ModelFiles>, Diagnostics> {
        let mut found = Vec::new();
        let mut entries = WalkDir::new(root.path())
            .follow_links(true)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(is_searched);
        while let Some(entry) = entries.next() {
            let entry = entry.map_err(|error| unreadable(root, &error))?;
            if !entry.file_type().is_dir() {
                continue;
            }
            if let Some(model) = self.in_folder(&below(root, entry.path())) {
                found.push(model);
                entries.skip_current_dir();
            }
        }
        versions::keep_latest(&mut found);
        if found.is_empty() {
            return Err(refusals::no_model(root, &self.other_names_in(root)));
        }
        if found.iter().flat_map(|model| &model.inputs).all(is_compressed) {
            return Err(refusals::all_compressed(root, found.len()));
        }
        Ok(found)
    }

    fn in_folder(&self, folder: &DisplayPath) -> Option<ModelFiles> {
        let page = self.named(folder, SourceKind::Pages);
        let json = self.named(folder, SourceKind::Json);
        let read = match (page, json) {
            (None, json) => vec![json?],
            (Some(page), None) => vec![page],
            (Some(page), Some(json)) => match self.source_policy_in(folder) {
                SourcePolicy::Pages => vec![page],
                SourcePolicy::Json => vec![json],
                SourcePolicy::Both => vec![page, json],
            },
        };
        let has_versions = read.first().is_some_and(|first| first.format.has_versions());
        let inputs = read.into_iter().flat_map(Named::inputs).collect();
        let inputs = self.with_config(inputs, folder);
        let label = folder.shown().to_owned();
        Some(ModelFiles { label, folder: Some(folder.clone()), inputs, has_versions })
    }

    /// The file of a kind that makes a folder a model.
    fn named(&self, folder: &DisplayPath, kind: SourceKind) -> Option<Named<'s>> {
        let formats = self.formats.iter().filter(|format| format.kind() == kind);
        formats
            .flat_map(|format| format.file_names().iter().map(move |name| (*format, name)))
            .find_map(|(format, name)| Some(Named { format, file: present(folder, name)? }))
    }

    fn has_page(&self, folder: &DisplayPath) -> bool {
        let pages = self.formats.iter().filter(|format| format.kind() == SourceKind::Pages);
        let mut names = pages.flat_map(|format| format.file_names());
        names.any(|name| folder.join(name).path().is_file())
    }

    /// The configuration file for the models of a folder.
    fn config_in(&self, folder: &DisplayPath) -> Option<DisplayPath> {
        self.config.clone().or_else(|| present(folder, config::FILE))
    }

    fn with_config(&self, mut inputs: Vec<DisplayPath>, folder: &DisplayPath) -> Vec<DisplayPath> {
        inputs.extend(self.config_in(folder));
        inputs
    }

    fn with_own_config(&self, mut inputs: Vec<DisplayPath>) -> Vec<DisplayPath> {
        inputs.extend(self.config.clone());
        inputs
    }

    /// Which sources of a folder are read; errors in its configuration are reported when it is read.
    fn source_policy_in(&self, folder: &DisplayPath) -> SourcePolicy {
        let of_file = || {
            let text = files::read(&self.config_in(folder)?).ok()?;
            config::source_policy(&String::from_utf8(text).ok()?)
        };
        self.sources.or_else(of_file).unwrap_or_default()
    }

    /// The files of a folder that are models under names which do not make the folder one.
    fn other_names_in(&self, folder: &DisplayPath) -> Vec<DisplayPath> {
        names_in(folder)
            .into_iter()
            .filter(|name| read::find(self.formats, name, &[]).is_some())
            .map(|name| folder.join(name))
            .collect()
    }
}

impl Named<'_> {
    /// The file, and the companions that exist next to it.
    fn inputs(self) -> Vec<DisplayPath> {
        let Self { format, file } = self;
        let companions = format.companions(&file.file_name());
        let companions = companions.iter().map(|name| file.with_file_name(name));
        let companions: Vec<DisplayPath> = companions.filter(is_there).collect();
        std::iter::once(file).chain(companions).collect()
    }
}

fn present(folder: &DisplayPath, name: &str) -> Option<DisplayPath> {
    let file = folder.join(name);
    is_there(&file).then_some(file)
}

/// Whether a file exists; a link that leads to nothing counts, so that it is reported when it is read.
fn is_there(file: &DisplayPath) -> bool {
    file.path().is_file() || files::leads_to_nothing(file)
}

fn below(root: &DisplayPath, path: &Path) -> DisplayPath {
    match path.strip_prefix(root.path()) {
        Ok(relative) if relative != Path::new("") => root.join(relative),
        Ok(_) | Err(_) => root.clone(),
    }
}

/// Whether a folder is searched: hidden ones are not, unless the path is that of one.
fn is_searched(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn is_compressed(input: &DisplayPath) -> bool {
    input.path().extension() == Some(OsStr::new("gz"))
}

fn unreadable(root: &DisplayPath, error: &walkdir::Error) -> Diagnostics {
    let place = error.path().map_or_else(|| root.clone(), |path| below(root, path));
    match error.io_error() {
        Some(error) => files::failed("read", &place, error),
        None => refusals::circular(&place),
    }
}

/// The names in the folder of a path; empty if that cannot be read either.
fn names_beside(place: &DisplayPath) -> Vec<String> {
    names_in(&place.parent())
}

fn names_in(folder: &DisplayPath) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}
