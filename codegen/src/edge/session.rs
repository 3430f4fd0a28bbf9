//! A run over several models, as build scripts and the command share it.
//!
//! [`Session::prepare`] takes each model as far as it gets without the others, on any thread: it is
//! read and generated, and its file is compared or staged. [`Ledger`] has what depends on the other
//! models, and is used in the order of the models.

use std::collections::BTreeSet;
use std::path::Path;

use crate::config::options::Options;
use crate::passes::unmatched::Unmatched;
use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::messages::options::foreign_derives;
use crate::text::source::Sources;
use crate::{Generated, generate};

use super::files::{self, State};
use super::find::{self, FindOptions, ModelFiles, ModelName};
use super::output::{Claims, Output};
use super::{DisplayPath, Staged, staged};

/// The settings of a run.
#[derive(Debug)]
pub(crate) struct Session {
    output: Output,
    options: Options,
    config: Option<DisplayPath>,
    /// The source of the options, if they are from a job.
    before: Sources,
    /// Whether files are only compared.
    check: bool,
}

/// The result for one model, rendered: its sources are not kept.
#[derive(Debug)]
pub(crate) struct Outcome<'m, R> {
    #[cfg_attr(not(feature = "cli"), expect(dead_code, reason = "used by the command"))]
    pub(crate) model: &'m ModelFiles,
    /// The warnings and notes, where the model was generated.
    pub(crate) remarks: Option<R>,
    /// The file, or the rendered errors.
    pub(crate) prepared: Result<Prepared, String>,
}

/// A generated model.
#[derive(Debug)]
pub(crate) struct Prepared {
    /// Everything except the text.
    pub(crate) generated: Generated,
    pub(crate) file: DisplayPath,
    /// The status of the file, or the rendered errors.
    pub(crate) status: Result<FileStatus, String>,
}

/// A file compared with the text that it should have.
#[derive(Debug)]
pub(crate) enum FileStatus {
    /// It has the text.
    Same,
    /// The model has none of the selected shapes, so no file is written.
    Unselected,
    /// The new text is staged.
    Staged(Staged),
    /// It is compared only, and has these bytes instead of the text.
    #[cfg_attr(not(feature = "cli"), expect(dead_code, reason = "used by the command"))]
    Different { found: Vec<u8>, expected: String },
    /// It is compared only, and does not exist.
    Missing,
}

/// The models of each name, or why there are none.
pub(crate) fn find_all(
    base: &Path,
    names: &[ModelName],
    options: &FindOptions<'_>,
) -> Vec<Result<Vec<ModelFiles>, Diagnostics>> {
    names.iter().map(|name| find::named(base, name, options)).collect()
}

impl Session {
    /// A run that writes files.
    pub(crate) fn new(output: Output, options: Options, config: Option<DisplayPath>) -> Self {
        Self { output, options, config, before: Sources::new(), check: false }
    }

    /// A run whose options are from a job in this source.
    #[cfg_attr(not(feature = "cli"), expect(dead_code, reason = "used by the command"))]
    pub(crate) fn of_job(self, before: Sources) -> Self {
        Self { before, ..self }
    }

    /// A run that only compares files, if `check` is set.
    #[cfg_attr(not(feature = "cli"), expect(dead_code, reason = "used by the command"))]
    pub(crate) fn checking(self, check: bool) -> Self {
        Self { check, ..self }
    }

    /// Sets the number of models. Settings that are for several models need not apply to each: a
    /// name is an error only if no model has it.
    pub(crate) fn over(mut self, models: usize) -> Self {
        self.options.shared = models > 1;
        self.options.shares_file = self.config.is_some();
        self
    }

    /// The folder of the generated files.
    pub(crate) fn folder(&self) -> &DisplayPath {
        self.output.folder()
    }

    /// Removes files that killed runs left in the folder.
    pub(crate) fn sweep(&self) {
        staged::sweep(self.folder());
    }

    /// Reads and generates a model, and compares or stages its file, which does not change yet.
    ///
    /// `remarks` renders warnings and notes.
    pub(crate) fn prepare<'m, R>(
        &self,
        model: &'m ModelFiles,
        remarks: impl FnOnce(&Generated, &Sources) -> R,
    ) -> Outcome<'m, R> {
        let failed = |errors: &Diagnostics, sources: &Sources| Outcome {
            model,
            remarks: None,
            prepared: Err(errors.render(sources)),
        };
        let sources = match model.read_after(self.before.clone()) {
            Ok(sources) => sources,
            Err(errors) => return failed(&errors, &Sources::new()),
        };
        match generate(&sources, &self.options) {
            Ok(mut generated) => Outcome {
                model,
                remarks: Some({
                    generated.diagnostics.append(model.warnings());
                    remarks(&generated, &sources)
                }),
                prepared: self.prepared(model, generated),
            },
            Err(errors) => failed(&errors, &sources),
        }
    }

    fn prepared(&self, model: &ModelFiles, mut generated: Generated) -> Result<Prepared, String> {
        let text = std::mem::take(&mut generated.text);
        if !generated.is_selected {
            let file = self.output.folder().clone();
            return Ok(Prepared { generated, file, status: Ok(FileStatus::Unselected) });
        }
        let file = self.output.file(&generated.service, model.label());
        let file = file.map_err(|errors| rendered(&errors))?;
        let status = self.status(&file, text);
        Ok(Prepared { generated, file, status })
    }

    /// Generates a model again for the file of another name.
    fn prepare_as(&self, model: &ModelFiles, name: &str) -> Result<Prepared, String> {
        let sources = model.read_after(self.before.clone()).map_err(|errors| rendered(&errors))?;
        let mut generated =
            generate(&sources, &self.options).map_err(|errors| errors.render(&sources))?;
        name.clone_into(&mut generated.service);
        self.prepared(model, generated)
    }

    /// Compares a file with its text, and stages the text if the run writes files.
    ///
    /// # Errors
    ///
    /// The rendered errors of reading or staging the file.
    pub(crate) fn status(&self, file: &DisplayPath, text: String) -> Result<FileStatus, String> {
        let status = if self.check { compare(file, text) } else { stage(file, &text) };
        status.map_err(|errors| rendered(&errors))
    }
}

fn compare(file: &DisplayPath, expected: String) -> Result<FileStatus, Diagnostics> {
    Ok(match files::compare(file, &expected)? {
        State::Same => FileStatus::Same,
        State::Different(found) => FileStatus::Different { found, expected },
        State::Missing => FileStatus::Missing,
    })
}

fn stage(file: &DisplayPath, text: &str) -> Result<FileStatus, Diagnostics> {
    Ok(staged::stage_generated(file, text)?.map_or(FileStatus::Same, FileStatus::Staged))
}

/// What a run has collected over its models.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    claims: Claims,
    unmatched: Unmatched,
    foreign_derives: BTreeSet<String>,
}

impl Ledger {
    /// Claims the file of a model.
    ///
    /// If another model has it, this one is generated again for the file of its second name.
    ///
    /// # Errors
    ///
    /// The rendered errors: both files are claimed, or the second one cannot be prepared.
    pub(crate) fn claim(
        &mut self,
        session: &Session,
        model: &ModelFiles,
        prepared: Prepared,
    ) -> Result<Prepared, String> {
        if matches!(prepared.status, Ok(FileStatus::Unselected)) {
            return Ok(prepared);
        }
        let service = &prepared.generated.service;
        let wanted = model.folder_name().unwrap_or(service);
        let claimed = self.claims.claim(wanted, model.service(), model.label());
        let name = claimed.map_err(|errors| rendered(&errors))?;
        if name == *service {
            return Ok(prepared);
        }
        // Its text is staged for the file of the other model.
        drop(prepared);
        session.prepare_as(model, &name)
    }

    /// Records which names in the settings a generated model does not have, and what is reported once for
    /// all models.
    pub(crate) fn add(&mut self, generated: &mut Generated) {
        self.foreign_derives.append(&mut generated.foreign_derives);
        self.unmatched.add(std::mem::take(&mut generated.unmatched));
    }

    /// The rendered warnings about settings for several models; empty if there are none.
    pub(crate) fn warnings(&self) -> String {
        let mut sink = Sink::default();
        if !self.foreign_derives.is_empty() {
            let paths = self.foreign_derives.iter().map(String::as_str);
            sink.warning(None, foreign_derives(paths));
        }
        rendered(&sink.into_diagnostics())
    }

    /// The rendered errors for names in the settings that no model has.
    ///
    /// Only meaningful if every model was generated: one with errors may have the names.
    pub(crate) fn unmatched(&self, session: &Session) -> Option<String> {
        let mut sources = session.before.clone();
        let config = session.config.as_ref().map(|config| Ok((config, files::read(config)?)));
        match config.transpose() {
            Ok(config) => {
                if let Some((config, text)) = config {
                    sources.add(config.shown(), text);
                }
                let errors = self.unmatched.report(&sources, &session.options)?;
                Some(errors.render(&sources))
            }
            Err(errors) => Some(rendered(&errors)),
        }
    }
}

/// Diagnostics without a place in a source, rendered.
pub(crate) fn rendered(diagnostics: &Diagnostics) -> String {
    diagnostics.render(&Sources::new())
}
