//! `shapewright generate`: a file of Rust types for each service, and `mod.rs` over them.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::config::options::Options;
use crate::edge::find::{self, ModelFiles};
use crate::edge::output::{Claims, Output};
use crate::edge::{DisplayPath, files, staged};
use crate::passes::unmatched::{self, Unmatched};
use crate::text::diagnostic::Diagnostics;
use crate::text::source::Sources;

use super::args::Generate;
use super::attempt::{FileStatus, Generator, Outcome, Prepared, told};
use super::console::Console;
use super::depfile::Depfile;
use super::in_order::in_order;
use super::tally::Tally;
use super::{Ending, modules};

/// Generates every model that can be; the errors of one do not stop the others.
pub(super) fn run(asked: &Generate) -> Ending {
    let start = Instant::now();
    let (models, refusals) = find(asked);
    let shared = asked.config.is_some() && models.len() > 1;
    let options = Options { shared, ..asked.options() };
    let maker = Generator { output: Output::new(&asked.out), options, check: asked.check };
    let mut run = Run::new(asked, &maker);
    if let Err(refusal) = run.prepare(&models) {
        run.fail(&told(&refusal));
        return run.tally.ending();
    }
    refusals.iter().for_each(|refusal| run.fail(refusal));
    run.console.begin(models.len());
    in_order(
        &models,
        asked.threads(),
        |model| maker.attempt(model),
        |attempt| {
            run.take_in(attempt);
            ControlFlow::Continue(())
        },
    );
    run.console.end();
    run.report_unmatched();
    run.list_modules();
    run.write_depfile();
    run.summarise(start.elapsed())
}

/// The models of all paths, and why others have none.
fn find(asked: &Generate) -> (Vec<ModelFiles>, Vec<String>) {
    let mut models = Vec::new();
    let mut refusals = Vec::new();
    for written in &asked.models {
        match find::models_as(Path::new(""), written, &asked.asked()) {
            Ok(found) => models.extend(found),
            Err(refusal) => refusals.push(told(&refusal)),
        }
    }
    (models, refusals)
}

/// What is done for one model after the other, in their order.
struct Run<'a> {
    asked: &'a Generate,
    maker: &'a Generator,
    console: Console,
    claims: Claims,
    services: BTreeSet<String>,
    unmatched: Unmatched,
    inputs: Vec<PathBuf>,
    depfile: Depfile,
    tally: Tally,
}

impl<'a> Run<'a> {
    fn new(asked: &'a Generate, maker: &'a Generator) -> Self {
        Self {
            asked,
            maker,
            console: Console::new(asked.quiet),
            claims: Claims::default(),
            services: BTreeSet::new(),
            unmatched: Unmatched::default(),
            inputs: Vec::new(),
            depfile: Depfile::new(asked.depfile.as_deref()),
            tally: Tally::default(),
        }
    }

    /// A folder that cannot be created is refused once and not for each service, and a depfile that
    /// would destroy something before anything is written.
    fn prepare(&self, models: &[ModelFiles]) -> Result<(), Diagnostics> {
        if self.asked.check {
            return Ok(());
        }
        let folder = self.maker.output.folder();
        self.depfile.check(models, folder)?;
        files::create_folder(folder)?;
        staged::sweep(folder);
        Ok(())
    }

    fn fail(&mut self, rendered: &str) {
        self.console.show(rendered);
        self.tally.fail();
    }

    fn take_in(&mut self, attempt: Outcome<'_>) {
        let Outcome { model, remarks, made } = attempt;
        self.console.show(&remarks);
        if let Err(refusal) = made.and_then(|made| self.service(model, made)) {
            self.fail(&refusal);
        }
        self.console.advance(model.label().rsplit('/').next().unwrap_or_default());
    }

    fn service(&mut self, model: &ModelFiles, made: Prepared) -> Result<(), String> {
        let Prepared { generated, file, stand } = self.claimed(model, made)?;
        self.settle(&file, stand?)?;
        self.depfile.add(file.path(), model.inputs());
        self.inputs.extend(model.inputs().map(Path::to_path_buf));
        self.tally.add(&generated);
        self.services.insert(generated.service);
        self.unmatched.add(generated.unmatched);
        Ok(())
    }

    /// A model with the right to its file; one whose name another model has is made again by the
    /// second name that it has, because the text lies beside the wrong file.
    fn claimed(&mut self, model: &ModelFiles, made: Prepared) -> Result<Prepared, String> {
        let service = &made.generated.service;
        let claimed = self.claims.claim(service, model.service(), model.label());
        let name = claimed.map_err(|refusal| told(&refusal))?;
        if name == *service {
            return Ok(made);
        }
        drop(made);
        self.maker.attempt_as(model, Some(&name)).made
    }

    /// Puts a text in its place and says so, or says what differs.
    fn settle(&mut self, file: &DisplayPath, stand: FileStatus) -> Result<(), String> {
        match stand {
            FileStatus::Same => self.console.say(format_args!("unchanged {}", file.shown())),
            FileStatus::Staged(staged) => {
                staged.put().map_err(|refusal| told(&refusal))?;
                self.console.say(format_args!("wrote {}", file.shown()));
            }
            FileStatus::Drift(rendered) => {
                self.console.show(&rendered);
                self.tally.drift();
            }
        }
        Ok(())
    }

    /// A model with errors may be the one that has the shape.
    fn report_unmatched(&mut self) {
        let Some(unmatched) = self.unmatched.names().filter(|_| !self.tally.has_failures()) else {
            return;
        };
        let config = self.asked.config.as_deref().map(DisplayPath::new);
        let sources = config.map_or_else(|| Ok(Sources::new()), |place| files::sources(&place));
        let rendered = match sources {
            Ok(sources) => {
                unmatched::report(&sources, &self.maker.options, unmatched).render(&sources)
            }
            Err(refusal) => told(&refusal),
        };
        self.fail(&rendered);
    }

    fn list_modules(&mut self) {
        if let Err(refusal) = self.try_list_modules() {
            self.fail(&refusal);
        }
    }

    /// `mod.rs` lists the services of this run, and after a failure what it listed before: the
    /// file of a model with errors is still there.
    fn try_list_modules(&mut self) -> Result<(), String> {
        let file = self.maker.output.folder().join("mod.rs");
        let mut services = self.services.clone();
        if self.tally.has_failures() {
            services.extend(listed_before(&file)?);
        }
        if services.is_empty() {
            return Ok(());
        }
        let models: Vec<String> =
            self.asked.models.iter().map(|path| format!("`{}`", path.display())).collect();
        let stand = self.maker.stand(&file, &modules::text(&services), &models.join(", "))?;
        self.settle(&file, stand)?;
        self.depfile.add(file.path(), self.inputs.iter().map(PathBuf::as_path));
        Ok(())
    }

    fn write_depfile(&mut self) {
        if let Err(refusal) = self.depfile.write() {
            self.fail(&told(&refusal));
        }
    }

    fn summarise(&mut self, time: Duration) -> Ending {
        self.console.show(&told(&self.tally.policy()));
        if let Some(features) = self.tally.features() {
            self.console.say(features);
        }
        self.console.say(self.tally.summary(time));
        self.tally.ending()
    }
}

/// The services that a `mod.rs` lists and whose files are there.
fn listed_before(file: &DisplayPath) -> Result<BTreeSet<String>, String> {
    let found = files::read_if_present(file).map_err(|refusal| told(&refusal))?;
    let mut services = modules::listed(&String::from_utf8_lossy(&found.unwrap_or_default()));
    services.retain(|service| file.with_file_name(&format!("{service}.rs")).path().is_file());
    Ok(services)
}
