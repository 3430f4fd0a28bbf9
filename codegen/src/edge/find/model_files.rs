//! The files of one model.

use std::path::Path;

use crate::config;
use crate::config::options::{Options, SourcePolicy};
use crate::edge::archive::Archive;
use crate::edge::bundle::{self, Named, Service};
use crate::edge::{DisplayPath, files, packed};
use crate::read::{self, FORMATS, is_version};
use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::messages::files as messages;
use crate::text::source::Sources;

/// The files of one model; they are read later, one model at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelFiles {
    pub(super) label: String,
    pub(super) folder: Option<DisplayPath>,
    pub(super) inputs: Vec<DisplayPath>,
    /// The service whose model is part of this build; then the inputs are options only.
    pub(super) bundled: Option<&'static Service>,
    /// Which sources are read, if the entry point sets it.
    pub(super) policy: Option<SourcePolicy>,
    /// Files that are read for what the inputs import of them.
    pub(super) imports: Vec<DisplayPath>,
    /// The archive that the inputs below it are read from.
    pub(super) archive: Option<Archive>,
    /// The other sources of the service, whose names settings may have.
    pub(super) references: Vec<DisplayPath>,
    /// Dangling links that the search for the model skipped.
    pub(super) skipped: Vec<DisplayPath>,
    /// The name of the service where its folders distinguish it from others.
    pub(super) name: Option<String>,
    /// Whether the folder may be one of the API versions of a service.
    pub(super) has_versions: bool,
}

impl ModelFiles {
    /// A model that is its inputs.
    pub(super) fn new(
        label: impl Into<String>,
        folder: Option<DisplayPath>,
        inputs: Vec<DisplayPath>,
    ) -> Self {
        Self {
            label: label.into(),
            folder,
            inputs,
            bundled: None,
            policy: None,
            imports: Vec::new(),
            archive: None,
            references: Vec::new(),
            skipped: Vec::new(),
            name: None,
            has_versions: false,
        }
    }

    /// The path of the model: as the user wrote it, then the folders below.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The path of each file that is read, as passed to the system. For a model in an archive, this is
    /// the archive.
    pub fn inputs(&self) -> impl Iterator<Item = &Path> {
        let archive = self.archive.as_ref().map(Archive::place);
        let is_outside =
            move |file: &&DisplayPath| archive.is_none_or(|archive| file.below(archive).is_none());
        let files = self.inputs.iter().chain(&self.imports).chain(&self.references);
        let files = files.filter(is_outside);
        archive.into_iter().chain(files).map(DisplayPath::path)
    }

    /// The path of each file that is read, as the user would write it: with `/` between its parts,
    /// and relative if the path of the model is.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let files = self.inputs.iter().chain(&self.imports).chain(&self.references);
        files.map(DisplayPath::shown)
    }

    /// Warnings about what the search for the model skipped.
    #[cfg_attr(not(feature = "generate"), expect(dead_code, reason = "used by sessions"))]
    pub(crate) fn warnings(&self) -> Diagnostics {
        let mut sink = Sink::default();
        for link in &self.skipped {
            sink.warning(None, messages::skipped_link(link.shown()));
        }
        sink.into_diagnostics()
    }

    /// The folder in which new files would be read too, if there is one.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_ref().filter(|_| self.archive.is_none()).map(DisplayPath::path)
    }

    /// The module of the service by its folder, if the model is an API version in botocore's data.
    ///
    /// Two services may have the same name in their models.
    pub(crate) fn service(&self) -> Option<String> {
        if let Some(service) = self.bundled {
            return Some(service.name().replace('-', "_"));
        }
        if self.name.is_some() {
            return self.name.clone();
        }
        let folder = self.folder_of_versions()?.file_name();
        (!folder.is_empty()).then(|| folder.replace('-', "_").to_ascii_lowercase())
    }

    /// The name of the service where it is that of a folder of modules.
    pub(crate) fn folder_name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The folder of the API versions of the service, if the model is one of them.
    pub(super) fn folder_of_versions(&self) -> Option<DisplayPath> {
        let version = self.folder.as_ref().filter(|folder| is_version(&folder.file_name()))?;
        self.has_versions.then(|| version.parent())
    }

    /// The model of a service that is part of this build, with the options of a file.
    pub(super) fn of_service(service: &'static Service, config: Option<DisplayPath>) -> Self {
        let options = config.into_iter().collect();
        Self { bundled: Some(service), ..Self::new(service.name(), None, options) }
    }

    /// Reads the sources of the model, named by the paths that the user would open.
    ///
    /// # Errors
    ///
    /// A file cannot be read or unpacked, or the pages have no JSON model that completes them.
    pub fn read(&self) -> Result<Sources, Diagnostics> {
        self.read_after(Sources::new())
    }

    /// Reads the sources of the model, and adds them to others. Options among those take precedence.
    ///
    /// # Errors
    ///
    /// As [`ModelFiles::read`].
    pub fn read_after(&self, mut sources: Sources) -> Result<Sources, Diagnostics> {
        if let Some(service) = self.bundled {
            sources.add_service(service.source_name(), service.shown(), service.unpacked()?);
        }
        for input in &self.inputs {
            sources.add(input.shown(), self.bytes(input)?);
        }
        for import in &self.imports {
            sources.add_import(import.shown(), self.bytes(import)?);
        }
        for reference in &self.references {
            // One that cannot be read has no names, and the model does not need it.
            if let Ok(bytes) = self.bytes(reference) {
                sources.add_reference(reference.shown(), bytes);
            }
        }
        self.complete(&mut sources)?;
        Ok(sources)
    }

    /// Adds the model of the service in this build to pages that have no JSON model beside them, where the
    /// options require both sources.
    fn complete(&self, sources: &mut Sources) -> Result<(), Diagnostics> {
        let options = Options { sources: self.policy, ..Options::default() };
        // Errors are reported when the options are read for the model.
        let options = config::read(sources, &options, &mut Sink::default());
        if options.sources != Some(SourcePolicy::Both) {
            return Ok(());
        }
        if let Some(module) = read::module_of_pages(&FORMATS, sources) {
            let service = bundle::of_pages(&module)?;
            sources.add_service(service.source_name(), service.shown(), service.unpacked()?);
        }
        Ok(())
    }

    /// The first file of these names in the folder of the model, which is not part of it; `None` without one.
    ///
    /// # Errors
    ///
    /// The file cannot be read or unpacked.
    #[cfg(feature = "cli")]
    pub(crate) fn beside(
        &self,
        names: &[String],
    ) -> Option<Result<(String, Vec<u8>), Diagnostics>> {
        let folder = self.folder.as_ref()?;
        let files = names.iter().map(|name| folder.join(name));
        let file = files.into_iter().find(|file| match &self.archive {
            Some(archive) => file.below(archive.place()).is_some_and(|name| archive.has(name)),
            None => file.path().is_file(),
        })?;
        Some(self.bytes(&file).map(|bytes| (file.shown().to_owned(), bytes)))
    }

    /// The archive of the model, if it is in one.
    #[cfg(feature = "cli")]
    pub(crate) fn archive(&self) -> Option<&Archive> {
        self.archive.as_ref()
    }

    /// The name of the folder of a service in botocore's data: `sso-oidc`.
    #[cfg(feature = "cli")]
    pub(crate) fn folder_of_service(&self) -> Option<String> {
        let name = self.folder_of_versions()?.file_name();
        (!name.is_empty()).then_some(name)
    }

    /// The content of a file, unpacked.
    fn bytes(&self, file: &DisplayPath) -> Result<Vec<u8>, Diagnostics> {
        let entry = self.archive.as_ref().and_then(|archive| archive.entry(file));
        let bytes = entry.unwrap_or_else(|| files::read(file))?;
        packed::unpack(file, bytes)
    }
}
