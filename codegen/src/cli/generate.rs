//! `shapewright generate`: a file of Rust types for each service, and a `mod.rs` for them.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::edge::find::ModelFiles;
use crate::edge::output::Output;
use crate::edge::session::{self, FileStatus, Ledger, Outcome, Prepared, Session, rendered};
use crate::edge::{DisplayPath, files};
use crate::text::diagnostic::Diagnostics;

use super::args::Generate;
use super::console::Console;
use super::depfile::Depfile;
use super::in_order::in_order;
use super::tally::Tally;
use super::{Ending, drift, modules};

/// Generates every model that has no errors.
pub(super) fn run(arguments: &Generate) -> Ending {
    let start = Instant::now();
    let found =
        session::find_all(Path::new(""), &arguments.models, &arguments.find_options()).into_iter();
    let (found, errors): (Vec<_>, Vec<_>) = found.partition(Result::is_ok);
    let models: Vec<ModelFiles> = found.into_iter().flatten().flatten().collect();
    let config = arguments.config.as_deref().map(DisplayPath::new);
    let session = Session::new(Output::new(&arguments.out), arguments.options(), config)
        .checking(arguments.check)
        .over(models.len() + errors.len());
    let mut run = Run::new(arguments, &session);
    if let Err(errors) = run.start(&models) {
        run.fail(&rendered(&errors));
        return run.tally.ending();
    }
    errors.into_iter().filter_map(Result::err).for_each(|errors| run.fail(&rendered(&errors)));
    run.console.begin(models.len());
    in_order(
        &models,
        arguments.threads(),
        |model| session.prepare(model, |generated, sources| generated.diagnostics.render(sources)),
        |outcome| {
            run.finish(outcome);
            ControlFlow::Continue(())
        },
    );
    run.console.end();
    run.report_unmatched();
    run.list_modules();
    run.write_depfile();
    run.summarise(start.elapsed())
}

/// The part of a run that handles the models in their order.
struct Run<'a> {
    arguments: &'a Generate,
    session: &'a Session,
    console: Console,
    ledger: Ledger,
    services: BTreeSet<String>,
    inputs: Vec<PathBuf>,
    depfile: Depfile,
    tally: Tally,
}

impl<'a> Run<'a> {
    fn new(arguments: &'a Generate, session: &'a Session) -> Self {
        Self {
            arguments,
            session,
            console: Console::new(arguments.quiet),
            ledger: Ledger::default(),
            services: BTreeSet::new(),
            inputs: Vec::new(),
            depfile: Depfile::new(arguments.depfile.as_deref()),
            tally: Tally::default(),
        }
    }

    /// Checks the depfile and creates the folder before anything is generated, so that each problem
    /// is reported once.
    fn start(&self, models: &[ModelFiles]) -> Result<(), Diagnostics> {
        if self.arguments.check {
            return Ok(());
        }
        let folder = self.session.folder();
        self.depfile.check(models, folder)?;
        files::create_folder(folder)?;
        self.session.sweep();
        Ok(())
    }

    fn fail(&mut self, rendered: &str) {
        self.console.show(rendered);
        self.tally.fail();
    }

    fn finish(&mut self, outcome: Outcome<'_, String>) {
        let Outcome { model, remarks, prepared } = outcome;
        self.console.show(&remarks.unwrap_or_default());
        if let Err(errors) = prepared.and_then(|prepared| self.commit(model, prepared)) {
            self.fail(&errors);
        }
        self.console.advance(model.label().rsplit('/').next().unwrap_or_default());
    }

    /// Claims the file of a model, and puts its text in place.
    fn commit(&mut self, model: &ModelFiles, prepared: Prepared) -> Result<(), String> {
        let prepared = self.ledger.claim(self.session, model, prepared)?;
        let Prepared { mut generated, file, status } = prepared;
        self.settle(&file, status?, &format!("`{}`", model.label()))?;
        self.depfile.add(file.path(), model.inputs());
        self.inputs.extend(model.inputs().map(Path::to_path_buf));
        self.tally.add(&generated);
        self.ledger.add(&mut generated);
        self.services.insert(generated.service);
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

    fn report_unmatched(&mut self) {
        if !self.tally.has_failures() {
            if let Some(errors) = self.ledger.unmatched(self.session) {
                self.fail(&errors);
            }
        }
    }

    fn list_modules(&mut self) {
        if let Err(errors) = self.try_list_modules() {
            self.fail(&errors);
        }
    }

    /// Writes `mod.rs` with the services of this run. After a failure it keeps those that it listed
    /// before: the file of a model with errors still exists.
    fn try_list_modules(&mut self) -> Result<(), String> {
        let file = self.session.folder().join("mod.rs");
        let mut services = self.services.clone();
        if self.tally.has_failures() {
            services.extend(listed_before(&file)?);
        }
        if services.is_empty() {
            return Ok(());
        }
        let models: Vec<String> =
            self.arguments.models.iter().map(|path| format!("`{}`", path.display())).collect();
        let status = self.session.status(&file, modules::text(&services))?;
        self.settle(&file, status, &models.join(", "))?;
        self.depfile.add(file.path(), self.inputs.iter().map(PathBuf::as_path));
        Ok(())
    }

    fn write_depfile(&mut self) {
        if let Err(errors) = self.depfile.write() {
            self.fail(&rendered(&errors));
        }
    }

    fn summarise(&mut self, time: Duration) -> Ending {
        if let Some(features) = self.tally.features() {
            self.console.print(features);
        }
        self.console.print(self.tally.summary(time));
        self.tally.ending()
    }
}

/// The services that a `mod.rs` lists and whose files exist.
fn listed_before(file: &DisplayPath) -> Result<BTreeSet<String>, String> {
    let found = files::read_if_present(file).map_err(|errors| rendered(&errors))?;
    let mut services = modules::listed(&String::from_utf8_lossy(&found.unwrap_or_default()));
    services.retain(|service| file.with_file_name(&format!("{service}.rs")).path().is_file());
    Ok(services)
}
