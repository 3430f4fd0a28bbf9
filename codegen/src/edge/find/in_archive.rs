//! The search for models in archives.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::options::SourcePolicy;
use crate::edge::DisplayPath;
use crate::edge::archive::Archive;
use crate::read::{Format, SourceKind};
use crate::text::diagnostic::Diagnostics;

use super::model_files::ModelFiles;
use super::refusals;
use super::search::{Search, keep_latest};

impl Search<'_> {
    /// The models in an archive, as in a tree of folders.
    ///
    /// An archive has no configuration of its own.
    pub(super) fn in_archive(&self, place: &DisplayPath) -> Result<Vec<ModelFiles>, Diagnostics> {
        let archive = Archive::open(place)?;
        let mut folders: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for entry in archive.names() {
            let (folder, name) = entry.rsplit_once('/').unwrap_or(("", entry));
            folders.entry(folder).or_default().insert(name);
        }
        let models = folders.iter().filter_map(|(folder, names)| {
            let folder = if folder.is_empty() { place.clone() } else { place.join(folder) };
            self.in_folder_of(&archive, &folder, names)
        });
        let mut found: Vec<ModelFiles> = models.collect();
        keep_latest(&mut found);
        if found.is_empty() { Err(refusals::no_model(place, &[])) } else { Ok(found) }
    }

    fn in_folder_of(
        &self,
        archive: &Archive,
        folder: &DisplayPath,
        names: &BTreeSet<&str>,
    ) -> Option<ModelFiles> {
        let named = |kind: SourceKind| {
            let formats = self.formats.iter().filter(move |format| format.kind() == kind);
            let mut files = formats
                .flat_map(|format| format.file_names().iter().map(move |name| (*format, *name)));
            files.find(|(_, name)| names.contains(name))
        };
        let (page, json) = (named(SourceKind::Pages), named(SourceKind::Json));
        let read = match self.sources.unwrap_or_default() {
            SourcePolicy::Pages => [page.or(json), None],
            SourcePolicy::Json => [json.or(page), None],
            SourcePolicy::Both => [page, json],
        };
        let files: Vec<(&dyn Format, &str)> = read.into_iter().flatten().collect();
        let (first, _) = files.first()?;
        let with_companions = |(format, name): &(&dyn Format, &'static str)| {
            let companions = format.companions(name).iter().copied();
            let present = companions.filter(|name| names.contains(name));
            std::iter::once(*name).chain(present).map(|name| folder.join(name)).collect::<Vec<_>>()
        };
        let inputs = self.with_own_config(files.iter().flat_map(with_companions).collect());
        Some(ModelFiles {
            archive: Some(archive.clone()),
            has_versions: first.has_versions(),
            ..ModelFiles::new(folder.shown(), Some(folder.clone()), inputs)
        })
    }
}
