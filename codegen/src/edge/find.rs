//! What a path to a model means.

#![expect(clippy::disallowed_methods, reason = "where the program meets the disk")]

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
use crate::text::diagnostic::Diagnostics;
use crate::text::source::Sources;

use super::{DisplayPath, files};

const PAGE: &str = "type_defs.md";
const LITERALS: &str = "literals.md";
const JSON: &str = "service-2.json";
const COMPRESSED: &str = "service-2.json.gz";
const EXTRAS: &str = "service-2.sdk-extras.json";

/// A model on the disk: the files that it is read from, none of them read yet.
///
/// So a tree of four hundred services is found at once and read one by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelFiles {
    label: String,
    folder: Option<DisplayPath>,
    inputs: Vec<DisplayPath>,
}

/// What a user says of the models that a path means.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FindOptions<'a> {
    /// Which texts are read where a folder holds pages and a JSON model; without a word, what its
    /// `shapewright.toml` says, and the pages else.
    pub sources: Option<SourcePolicy>,
    /// A file of options that is read instead of the `shapewright.toml` beside a model.
    pub config: Option<&'a Path>,
}

/// The models that a path means, in the order of their paths.
///
/// | the path is | what is read |
/// |---|---|
/// | a page, `*.md` | the page, and `literals.md` beside a `type_defs.md` |
/// | a JSON model, `*.json` | the model |
/// | a folder with `type_defs.md` | the page, and `literals.md` beside it; a JSON model there where `sources` wants it |
/// | a folder with `service-2.json` | the model |
/// | another folder | every such folder below it; hidden folders are left out |
///
/// Where models in JSON lie in folders that are named by dates, as the API versions of a service do
/// in the data of botocore, only the last one of them is read, unless it is named by itself.
///
/// A `service-2.sdk-extras.json` beside a `service-2.json` is read with it. A `shapewright.toml` in a
/// model's folder is read with it; a JSON model that lies beside a page and
/// is named by itself has none, since that one speaks of the page.
///
/// A relative path is looked up in `base`; what is shown of it is what the user wrote.
///
/// # Errors
///
/// There is nothing at the path, it cannot be read, or it holds no model; a compressed model is
/// refused with the command that unpacks it. The error has no place in any text.
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

/// The models that a path means, read as a user asks.
///
/// # Errors
///
/// As [`models`].
pub fn models_as(
    base: &Path,
    written: &Path,
    asked: &FindOptions<'_>,
) -> Result<Vec<ModelFiles>, Diagnostics> {
    let place = DisplayPath::relative_to(base, written);
    let config = asked.config.map(|path| DisplayPath::relative_to(base, path));
    let wanted = ResolvedOptions { sources: asked.sources, config };
    match fs::metadata(place.path()) {
        Ok(found) if found.is_dir() => in_tree(&place, &wanted),
        Ok(_) => in_file(place, &wanted).map(|found| vec![found]),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(refusals::absent(&place, base, &names_beside(&place)))
        }
        Err(error) => Err(files::failed("read", &place, &error)),
    }
}

impl ModelFiles {
    /// The path of the model as the user wrote it, and what follows below.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The path of each file that is read, as it is opened.
    pub fn inputs(&self) -> impl Iterator<Item = &Path> {
        self.inputs.iter().map(DisplayPath::path)
    }

    /// The path of each file that is read, as the user would name it: with `/` between its parts,
    /// and relative where the path of the model was.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.inputs.iter().map(DisplayPath::shown)
    }

    /// The folder in which a new file would be read too, where there is one.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_ref().map(DisplayPath::path)
    }

    /// What botocore calls the service, as a module, where the model is a version of one in its data.
    ///
    /// A service may call itself as another does.
    pub(crate) fn service(&self) -> Option<String> {
        versions::name(self)
    }

    /// Reads the texts of the model, under the paths that the user would open.
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

fn in_file(file: DisplayPath, wanted: &ResolvedOptions) -> Result<ModelFiles, Diagnostics> {
    let name = file.file_name();
    let suffix = name.rsplit_once('.').map_or("", |(_, suffix)| suffix);
    match suffix.to_ascii_lowercase().as_str() {
        "md" if name == PAGE => {
            let folder = file.parent();
            let beside = file.with_file_name(LITERALS);
            Ok(ModelFiles {
                label: file.shown().to_owned(),
                inputs: wanted.with_config(with_literals(file, beside), &folder),
                folder: Some(folder),
            })
        }
        "md" | "json" => {
            let folder = file.parent();
            let label = file.shown().to_owned();
            if name != JSON {
                let inputs = wanted.with_own_config(vec![file]);
                return Ok(ModelFiles { label, folder: None, inputs });
            }
            let inputs = with_extras(file, &folder);
            let inputs = if folder.join(PAGE).path().is_file() {
                wanted.with_own_config(inputs)
            } else {
                wanted.with_config(inputs, &folder)
            };
            Ok(ModelFiles { label, folder: Some(folder), inputs })
        }
        "gz" => Err(refusals::compressed(&file)),
        "whl" | "zip" => Err(refusals::packed(&file)),
        _ => Err(refusals::unknown_kind(&file)),
    }
}

fn in_tree(root: &DisplayPath, wanted: &ResolvedOptions) -> Result<Vec<ModelFiles>, Diagnostics> {
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
        if let Some(model) = in_folder(&below(root, entry.path()), wanted) {
            found.push(model);
            entries.skip_current_dir();
        }
    }
    versions::keep_latest(&mut found);
    if found.is_empty() {
        return Err(refusals::no_model(root, &models_by_other_names(root)));
    }
    if found.iter().flat_map(|model| &model.inputs).all(is_compressed) {
        return Err(refusals::all_compressed(root, found.len()));
    }
    Ok(found)
}

fn in_folder(folder: &DisplayPath, wanted: &ResolvedOptions) -> Option<ModelFiles> {
    let page = present(folder, PAGE);
    let json = present(folder, JSON).or_else(|| present(folder, COMPRESSED));
    let inputs = match (page, json) {
        (None, json) => with_extras(json?, folder),
        (Some(page), None) => with_literals(page, folder.join(LITERALS)),
        (Some(page), Some(json)) => match wanted.source_policy_in(folder) {
            SourcePolicy::Pages => with_literals(page, folder.join(LITERALS)),
            SourcePolicy::Json => with_extras(json, folder),
            SourcePolicy::Both => {
                let mut inputs = with_literals(page, folder.join(LITERALS));
                inputs.extend(with_extras(json, folder));
                inputs
            }
        },
    };
    let inputs = wanted.with_config(inputs, folder);
    Some(ModelFiles { label: folder.shown().to_owned(), folder: Some(folder.clone()), inputs })
}

fn present(folder: &DisplayPath, name: &str) -> Option<DisplayPath> {
    let file = folder.join(name);
    is_there(&file).then_some(file)
}

/// Whether somebody put a file there; that a link leads to nothing is told when it is read.
fn is_there(file: &DisplayPath) -> bool {
    file.path().is_file() || files::leads_to_nothing(file)
}

/// What was asked for, with its places.
struct ResolvedOptions {
    sources: Option<SourcePolicy>,
    config: Option<DisplayPath>,
}

impl ResolvedOptions {
    /// The file of options for the models of a folder.
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

    /// Which texts of a folder are read; what is wrong with its options is told when they are.
    fn source_policy_in(&self, folder: &DisplayPath) -> SourcePolicy {
        let of_file = || {
            let text = files::read(&self.config_in(folder)?).ok()?;
            config::source_policy(&String::from_utf8(text).ok()?)
        };
        self.sources.or_else(of_file).unwrap_or_default()
    }
}

fn with_literals(page: DisplayPath, literals: DisplayPath) -> Vec<DisplayPath> {
    let mut inputs = vec![page];
    if is_there(&literals) {
        inputs.push(literals);
    }
    inputs
}

/// What botocore merges into a model is a part of it; a compressed one is not read at all.
fn with_extras(json: DisplayPath, folder: &DisplayPath) -> Vec<DisplayPath> {
    let extras = present(folder, EXTRAS).filter(|_| !is_compressed(&json));
    std::iter::once(json).chain(extras).collect()
}

fn below(root: &DisplayPath, path: &Path) -> DisplayPath {
    match path.strip_prefix(root.path()) {
        Ok(relative) if relative != Path::new("") => root.join(relative),
        Ok(_) | Err(_) => root.clone(),
    }
}

/// The tree that the user named is searched whatever it is called; below, hidden folders are not.
fn is_searched(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn is_json(input: &DisplayPath) -> bool {
    matches!(input.file_name().as_str(), JSON | COMPRESSED)
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

/// What stands in the folder of a path; nothing where that cannot be read either.
fn names_beside(place: &DisplayPath) -> Vec<String> {
    names_in(&place.parent())
}

fn models_by_other_names(folder: &DisplayPath) -> Vec<DisplayPath> {
    names_in(folder)
        .into_iter()
        .filter(|name| name.ends_with(".md") || name.ends_with(".json"))
        .map(|name| folder.join(name))
        .collect()
}

fn names_in(folder: &DisplayPath) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}
