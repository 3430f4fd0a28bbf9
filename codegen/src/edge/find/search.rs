//! The search for models in folders.

#![expect(clippy::disallowed_methods, reason = "this module searches directories")]

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use crate::config;
use crate::config::options::SourcePolicy;
use crate::edge::{DisplayPath, archive, files};
use crate::read::{self, Format, START, SourceKind};
use crate::text::diagnostic::Diagnostics;

use super::folder_names;
use super::imports;
use super::model_files::ModelFiles;
use super::refusals;

/// A search for models.
pub(super) struct Search<'s> {
    pub(super) formats: &'s [&'s dyn Format],
    pub(super) sources: Option<SourcePolicy>,
    pub(super) config: Option<DisplayPath>,
}

/// A file by whose name its folder holds a model.
struct Named<'s> {
    format: &'s dyn Format,
    file: DisplayPath,
}

impl<'s> Search<'s> {
    pub(super) fn in_file(&self, file: DisplayPath) -> Result<ModelFiles, Diagnostics> {
        let name = file.file_name();
        if archive::Kind::of(&file).is_some() {
            return Err(refusals::archive(&file));
        }
        let Some((format, _)) = read::find(self.formats, &name, &files::start(&file, START)) else {
            return Err(refusals::unknown_kind(&file));
        };
        let label = file.shown().to_owned();
        if !format.file_names().contains(&name.as_str()) {
            let inputs = vec![file];
            let imports = imports::of(format, &inputs)?;
            let inputs = self.with_own_config(inputs);
            return Ok(ModelFiles { imports, ..ModelFiles::new(label, None, inputs) });
        }
        let folder = file.parent();
        let mut inputs = Named { format, file }.inputs();
        let imports = imports::of(format, &inputs)?;
        if format.kind() == SourceKind::Pages {
            inputs.extend(self.marks_in(&folder));
        }
        let inputs = self.with_config(inputs, &folder);
        let references =
            if format.kind() == SourceKind::Json { self.pages_in(&folder) } else { Vec::new() };
        let has_versions = format.has_versions();
        let model = ModelFiles::new(label, Some(folder), inputs);
        Ok(ModelFiles { imports, references, has_versions, ..model })
    }

    pub(super) fn in_tree(&self, root: &DisplayPath) -> Result<Vec<ModelFiles>, Diagnostics> {
        let mut found: Vec<ModelFiles> = Vec::new();
        let mut skipped = Vec::new();
        let mut entries = WalkDir::new(root.path())
            .follow_links(true)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(is_searched);
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    skipped
                        .push(dangling_link(root, &error).ok_or_else(|| unreadable(root, &error))?);
                    continue;
                }
            };
            if !entry.file_type().is_dir() {
                continue;
            }
            let folder = below(root, entry.path());
            if let Some(model) = self.in_folder(&folder)? {
                found.push(model);
                entries.skip_current_dir();
            } else {
                found.extend(self.known_by_content(&folder)?);
            }
        }
        keep_latest(&mut found);
        if found.is_empty() {
            found = self.of_definitions(root)?;
        }
        if found.is_empty() {
            let files = names_in(root).into_iter().map(|name| root.join(name));
            let unread = refusals::first_unread(files.filter(|file| file.path().is_file()));
            return Err(
                unread.unwrap_or_else(|| refusals::no_model(root, &self.other_names_in(root)))
            );
        }
        if let Some(first) = found.first_mut() {
            first.skipped = skipped;
        }
        Ok(found)
    }

    /// The models of a folder in formats whose files have names of any kind.
    fn known_by_content(&self, folder: &DisplayPath) -> Result<Vec<ModelFiles>, Diagnostics> {
        let formats = self.formats.iter().filter(|format| format.file_names().is_empty());
        let formats: Vec<&dyn Format> = formats.copied().collect();
        let names = names_in(folder).into_iter();
        let files = names.filter(|name| is_json(name)).map(|name| folder.join(name));
        let models = files.filter(|file| {
            read::find(&formats, &file.file_name(), &files::start(file, START)).is_some()
        });
        models.map(|file| self.in_file(file)).collect()
    }

    fn in_folder(&self, folder: &DisplayPath) -> Result<Option<ModelFiles>, Diagnostics> {
        let page = self.named(folder, SourceKind::Pages);
        let json = self.named(folder, SourceKind::Json);
        let has_page = page.is_some();
        let read = match (page, json) {
            (None, None) => return Ok(None),
            (None, Some(json)) => vec![json],
            (Some(page), None) => vec![page],
            (Some(page), Some(json)) => match self.source_policy_in(folder) {
                SourcePolicy::Pages => vec![page],
                SourcePolicy::Json => vec![json],
                SourcePolicy::Both => vec![page, json],
            },
        };
        let has_versions = read.first().is_some_and(|first| first.format.has_versions());
        let is_json = read.iter().all(|read| read.format.kind() == SourceKind::Json);
        let references = if has_page && is_json { self.pages_in(folder) } else { Vec::new() };
        let is_page = matches!(&*read, [only] if only.format.kind() == SourceKind::Pages);
        let page = read.first().map(|first| first.format).filter(|_| is_page);
        let mut inputs: Vec<DisplayPath> = read.into_iter().flat_map(Named::inputs).collect();
        let imports = page.map_or(Ok(Vec::new()), |format| imports::of(format, &inputs))?;
        if is_page {
            inputs.extend(self.marks_in(folder));
        }
        let inputs = self.with_config(inputs, folder);
        let model = ModelFiles::new(folder.shown(), Some(folder.clone()), inputs);
        Ok(Some(ModelFiles { imports, references, has_versions, ..model }))
    }

    /// The models in the folders below one that has no model by the names of its files: a folder whose
    /// files hold definitions is a model.
    fn of_definitions(&self, root: &DisplayPath) -> Result<Vec<ModelFiles>, Diagnostics> {
        let mut found = Vec::new();
        let entries = WalkDir::new(root.path()).sort_by_file_name().into_iter();
        for entry in entries.filter_entry(is_searched).flatten() {
            if entry.file_type().is_dir() {
                let folder = below(root, entry.path());
                for format in self.formats {
                    found.extend(self.definitions_in(*format, &folder)?);
                }
            }
        }
        folder_names::distinguish(&mut found);
        Ok(found)
    }

    fn definitions_in(
        &self,
        format: &dyn Format,
        folder: &DisplayPath,
    ) -> Result<Option<ModelFiles>, Diagnostics> {
        let names = names_in(folder);
        // A stub of a module takes precedence over the module.
        let has_stub = |name: &str| names.contains(&format!("{name}i"));
        let candidates = names.iter().filter(|name| format.claims(name, &[]).is_some());
        let candidates = candidates.filter(|name| !has_stub(name)).map(|name| folder.join(name));
        let mut inputs = Vec::new();
        for file in candidates.filter(|file| file.path().is_file()) {
            if format.is_definitions(&file.file_name(), &files::read(&file)?) {
                inputs.push(file);
            }
        }
        if inputs.is_empty() {
            return Ok(None);
        }
        let imports = imports::of(format, &inputs)?;
        let inputs = self.with_config(inputs, folder);
        let model = ModelFiles::new(folder.shown(), Some(folder.clone()), inputs);
        Ok(Some(ModelFiles { imports, ..model }))
    }

    /// The JSON model next to a page, which marks the sensitive members of both.
    fn marks_in(&self, folder: &DisplayPath) -> Vec<DisplayPath> {
        self.named(folder, SourceKind::Json).map(Named::inputs).unwrap_or_default()
    }

    /// The file of a kind that makes a folder a model.
    fn named(&self, folder: &DisplayPath, kind: SourceKind) -> Option<Named<'s>> {
        let formats = self.formats.iter().filter(|format| format.kind() == kind);
        formats
            .flat_map(|format| format.file_names().iter().map(move |name| (*format, name)))
            .find_map(|(format, name)| Some(Named { format, file: present(folder, name)? }))
    }

    /// The pages next to a JSON model, which have names of their own.
    fn pages_in(&self, folder: &DisplayPath) -> Vec<DisplayPath> {
        self.named(folder, SourceKind::Pages).map(Named::inputs).unwrap_or_default()
    }

    /// The configuration file for the models of a folder.
    fn config_in(&self, folder: &DisplayPath) -> Option<DisplayPath> {
        self.config.clone().or_else(|| present(folder, config::FILE))
    }

    fn with_config(&self, mut inputs: Vec<DisplayPath>, folder: &DisplayPath) -> Vec<DisplayPath> {
        inputs.extend(self.config_in(folder));
        inputs
    }

    pub(super) fn with_own_config(&self, mut inputs: Vec<DisplayPath>) -> Vec<DisplayPath> {
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

/// Removes all versions of a service but the last; the models are in the order of their paths.
///
/// botocore reads the folder with the greatest name and no other
/// (`Loader.determine_latest_version`).
pub(super) fn keep_latest(models: &mut Vec<ModelFiles>) {
    let mut services = BTreeSet::new();
    models.reverse();
    models.retain(|model| model.folder_of_versions().is_none_or(|folder| services.insert(folder)));
    models.reverse();
}

fn present(folder: &DisplayPath, name: &str) -> Option<DisplayPath> {
    let file = folder.join(name);
    is_there(&file).then_some(file)
}

/// Whether something has the name of a file: what cannot be read as one is reported when it is read.
fn is_there(file: &DisplayPath) -> bool {
    match file.path().symlink_metadata() {
        Ok(_) => true,
        Err(error) => {
            !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
        }
    }
}

fn below(root: &DisplayPath, path: &Path) -> DisplayPath {
    match path.strip_prefix(root.path()) {
        Ok(relative) if relative != Path::new("") => root.join(relative),
        Ok(_) | Err(_) => root.clone(),
    }
}

/// Whether a file may be a model that its content identifies.
fn is_json(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

/// Whether a folder is searched: hidden ones are not, unless the path is that of one.
fn is_searched(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// The dangling link that cannot be followed, if that is the error.
fn dangling_link(root: &DisplayPath, error: &walkdir::Error) -> Option<DisplayPath> {
    let place = below(root, error.path()?);
    files::is_dangling_link(&place).then_some(place)
}

fn unreadable(root: &DisplayPath, error: &walkdir::Error) -> Diagnostics {
    let place = error.path().map_or_else(|| root.clone(), |path| below(root, path));
    match error.io_error() {
        Some(error) => files::failed("read", &place, error),
        None => refusals::circular(&place),
    }
}

/// The names in a folder; empty if it cannot be read.
pub(super) fn names_in(folder: &DisplayPath) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}
