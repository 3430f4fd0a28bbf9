//! `shapewright generate`: a file of Rust types for each service, and a `mod.rs` for them.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::edge::find::{FindOptions, ModelFiles};
use crate::edge::output::Output;
use crate::edge::session::{self, FileStatus, Ledger, Outcome, Prepared, Session, rendered};
use crate::edge::{DisplayPath, files, staged};
use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::messages::files::file_of_no_model;

use super::args::Generate;
use super::colour::Painter;
use super::console::Console;
use super::depfile::Depfile;
use super::in_order::in_order;
use super::jobs::{self, Folder};
use super::tally::Tally;
use super::{Ending, drift, modules};

/// Generates every model that has no errors.
pub(super) fn run(arguments: &Generate, painter: Painter) -> Ending {
    let start = Instant::now();
    let mut run = Run::new(arguments, painter);
    match jobs::of(arguments) {
        Ok(folders) => {
            let ran = folders.iter().filter(|folder| run.generate(folder)).count();
            if ran == folders.len() {
                run.write_depfile();
            }
            if ran > 0 {
                run.summarise(start.elapsed());
            }
        }
        Err(errors) => run.fail(&errors),
    }
    run.tally.ending()
}

/// The part of a run that handles the folders and their models in order.
struct Run<'a> {
    arguments: &'a Generate,
    console: Console,
    depfile: Depfile,
    tally: Tally,
}

/// The state of one folder.
struct Batch {
    folder: DisplayPath,
    sessions: Vec<Session>,
    /// The files that models have claimed.
    claims: Ledger,
    /// The names in the settings of each session.
    names: Vec<Ledger>,
    services: BTreeSet<String>,
    /// The file with the jobs.
    file: Option<PathBuf>,
    inputs: Vec<PathBuf>,
    /// The paths of the models, as the user wrote them.
    origin: String,
    failures: usize,
}

/// A model, and the index of its session.
struct Queued {
    session: usize,
    model: ModelFiles,
}

impl Batch {
    /// The batch of a folder, its models, and the errors of paths without models.
    fn find(folder: &Folder, check: bool) -> (Self, Vec<Queued>, Vec<Diagnostics>) {
        let mut models = Vec::new();
        let mut errors = Vec::new();
        let mut sessions = Vec::new();
        let mut origin = Vec::new();
        for job in &folder.jobs {
            let options =
                FindOptions { sources: job.options.sources, config: job.config.as_deref() };
            let before = models.len() + errors.len();
            for found in session::find_all(Path::new(""), &job.models, &options) {
                match found {
                    Ok(found) => models.extend(
                        found.into_iter().map(|model| Queued { session: sessions.len(), model }),
                    ),
                    Err(refusal) => errors.push(refusal),
                }
            }
            let config = job.config.as_deref().map(DisplayPath::new);
            let session = Session::new(Output::new(&folder.out), job.options.clone(), config)
                .of_job(job.before.clone())
                .checking(check)
                .over(models.len() + errors.len() - before);
            sessions.push(session);
            origin.extend(job.models.iter().map(|name| format!("`{name}`")));
        }
        let batch = Self {
            folder: DisplayPath::new(&folder.out),
            names: sessions.iter().map(|_| Ledger::default()).collect(),
            sessions,
            claims: Ledger::default(),
            services: BTreeSet::new(),
            file: folder.file.clone(),
            inputs: folder.file.iter().cloned().collect(),
            origin: origin.join(", "),
            failures: 0,
        };
        (batch, models, errors)
    }
}

impl<'a> Run<'a> {
    fn new(arguments: &'a Generate, painter: Painter) -> Self {
        Self {
            arguments,
            console: Console::new(arguments.quiet, painter),
            depfile: Depfile::new(arguments.depfile.as_deref()),
            tally: Tally::default(),
        }
    }

    /// Generates the models of a folder. Returns whether the folder could be used.
    fn generate(&mut self, folder: &Folder) -> bool {
        let (mut batch, models, errors) = Batch::find(folder, self.arguments.check);
        let missing = files::missing_folders(&batch.folder);
        if let Err(errors) = self.start(&models, &batch) {
            self.fail(&rendered(&errors));
            return false;
        }
        batch.failures = errors.len();
        errors.iter().for_each(|errors| self.fail(&rendered(errors)));
        self.console.begin(models.len());
        let sessions = std::mem::take(&mut batch.sessions);
        in_order(
            &models,
            self.arguments.threads(),
            |Queued { session: index, model }| {
                let session = sessions.get(*index)?;
                let outcome = session
                    .prepare(model, |generated, sources| generated.diagnostics.render(sources));
                Some((*index, session, outcome))
            },
            |outcome| {
                if let Some((index, session, outcome)) = outcome {
                    self.finish(&mut batch, (index, session), outcome);
                }
                ControlFlow::Continue(())
            },
        );
        self.console.end();
        self.report_unmatched(&mut batch, &sessions);
        self.list_modules(&mut batch, &sessions);
        files::remove_empty(&missing);
        true
    }

    /// Checks the depfile and creates the folder before anything is generated, so that each problem
    /// is reported once.
    fn start(&self, models: &[Queued], batch: &Batch) -> Result<(), Diagnostics> {
        if self.arguments.check {
            return Ok(());
        }
        let folder = &batch.folder;
        let models = models.iter().map(|queued| &queued.model);
        self.depfile.check(models, batch.file.as_deref(), folder)?;
        files::create_folder(folder)?;
        staged::sweep(folder);
        Ok(())
    }

    fn fail(&mut self, rendered: &str) {
        self.console.show(rendered);
        self.tally.fail();
    }

    fn finish(
        &mut self,
        batch: &mut Batch,
        session: (usize, &Session),
        outcome: Outcome<'_, String>,
    ) {
        let Outcome { model, remarks, prepared } = outcome;
        self.console.show(&remarks.unwrap_or_default());
        let committed = prepared.and_then(|prepared| self.commit(batch, session, model, prepared));
        if let Err(errors) = committed {
            batch.failures += 1;
            self.fail(&errors);
        }
        self.console.advance(model.label().rsplit('/').next().unwrap_or_default());
    }

    /// Claims the file of a model, and puts its text in place.
    fn commit(
        &mut self,
        batch: &mut Batch,
        (index, session): (usize, &Session),
        model: &ModelFiles,
        prepared: Prepared,
    ) -> Result<(), String> {
        let prepared = batch.claims.claim(session, model, prepared)?;
        let Prepared { mut generated, file, status } = prepared;
        let status = status?;
        let is_unselected = matches!(status, FileStatus::Unselected);
        self.settle(&file, status, &format!("`{}`", model.label()))?;
        if let Some(names) = batch.names.get_mut(index) {
            names.add(&mut generated);
        }
        if is_unselected {
            return Ok(());
        }
        self.depfile.add(file.path(), model.inputs().chain(batch.file.as_deref()));
        batch.inputs.extend(model.inputs().map(Path::to_path_buf));
        self.tally.add(&generated);
        batch.services.insert(generated.service);
        Ok(())
    }

    /// Puts a staged text in place, or shows what differs. `origin` names the models.
    fn settle(
        &mut self,
        file: &DisplayPath,
        status: FileStatus,
        origin: &str,
    ) -> Result<(), String> {
        let drift = match status {
            FileStatus::Unselected => return Ok(()),
            FileStatus::Same => {
                self.console.print(format_args!("unchanged {}", file.shown()));
                return Ok(());
            }
            FileStatus::Staged(staged) => {
                staged.put().map_err(|errors| rendered(&errors))?;
                self.console.print(format_args!("wrote {}", file.shown()));
                return Ok(());
            }
            FileStatus::Different { found, expected } => {
                drift::different(file, found, &expected, origin)
            }
            FileStatus::Missing => drift::missing(file, origin),
        };
        self.console.show(&drift);
        self.tally.drift();
        Ok(())
    }

    fn report_unmatched(&mut self, batch: &mut Batch, sessions: &[Session]) {
        for names in &batch.names {
            self.console.show(&names.warnings());
        }
        if batch.failures > 0 {
            return;
        }
        for (names, session) in batch.names.iter().zip(sessions) {
            if let Some(errors) = names.unmatched(session) {
                batch.failures += 1;
                self.fail(&errors);
            }
        }
    }

    fn list_modules(&mut self, batch: &mut Batch, sessions: &[Session]) {
        if let Some(session) = sessions.first() {
            if let Err(errors) = self.try_list_modules(batch, session) {
                self.fail(&errors);
            }
        }
    }

    /// Writes `mod.rs` with the services of this run, and those whose generated files are in the folder.
    fn try_list_modules(&mut self, batch: &Batch, session: &Session) -> Result<(), String> {
        let mut services = batch.services.clone();
        for module in files::generated_modules(&batch.folder) {
            // The service of a model with errors is not known.
            let is_left = !services.contains(&module) && batch.failures == 0;
            if !is_left || !self.leave(&batch.folder.join(format!("{module}.rs")))? {
                services.insert(module);
            }
        }
        if services.is_empty() {
            return Ok(());
        }
        let file = batch.folder.join("mod.rs");
        let status = session.status(&file, modules::text(&services))?;
        self.settle(&file, status, &batch.origin)?;
        self.depfile.add(file.path(), batch.inputs.iter().map(PathBuf::as_path));
        Ok(())
    }

    /// Names the file of a service that is not in this run, or removes it. Returns whether it is removed.
    fn leave(&mut self, file: &DisplayPath) -> Result<bool, String> {
        if self.arguments.prune {
            files::remove(file).map_err(|errors| rendered(&errors))?;
            self.console.print(format_args!("removed {}", file.shown()));
            return Ok(true);
        }
        let mut sink = Sink::default();
        if self.arguments.check {
            sink.error(None, file_of_no_model(file.shown()));
            self.tally.drift();
        } else {
            sink.warning(None, file_of_no_model(file.shown()));
        }
        self.console.show(&rendered(&sink.into_diagnostics()));
        Ok(false)
    }

    fn write_depfile(&mut self) {
        if let Err(errors) = self.depfile.write() {
            self.fail(&rendered(&errors));
        }
    }

    /// Whether the user selects shapes; jobs have their own selections.
    fn is_selected(&self) -> bool {
        (self.arguments.models.is_empty() && !self.arguments.installed)
            || self.arguments.options().selects()
    }

    fn summarise(&mut self, time: Duration) {
        if let Some(features) = self.tally.features() {
            self.console.print(features);
        }
        if let Some(cost) = self.tally.cost(self.is_selected()).filter(|_| !self.arguments.check) {
            self.console.print(cost);
        }
        self.console.print(self.tally.summary(time));
    }
}
