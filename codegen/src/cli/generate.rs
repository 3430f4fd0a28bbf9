//! `shapewright generate`: a file of Rust types for each service, and `mod.rs` over them.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use super::args::Generate;
use super::console::Console;
use super::depfile::Depfile;
use super::tally::Tally;
use super::{Ending, drift, modules};
use crate::diagnostic::{Diagnostics, Level, Sink};
use crate::edge::Place;
use crate::edge::files::{self, State, Written};
use crate::edge::find::{self, Found};
use crate::edge::output::Output;
use crate::options::Options;
use crate::source::Sources;

/// Generates every model that can be; the errors of one do not stop the others.
pub(super) fn run(asked: &Generate) -> Ending {
    let start = Instant::now();
    let mut run = Run::new(asked);
    if let Err(refusal) = run.prepare_folder() {
        run.fail(&refusal, &Sources::new());
        return run.tally.ending();
    }
    let models = run.find();
    run.options.shared = models.len() > 1 && asked.config.is_some();
    models.iter().for_each(|model| run.model(model));
    run.list_modules();
    run.write_depfile();
    run.summarise(models.len(), start.elapsed())
}

struct Run<'a> {
    asked: &'a Generate,
    options: Options,
    console: Console,
    output: Output,
    services: BTreeSet<String>,
    inputs: Vec<String>,
    depfile: Depfile,
    notes: Vec<Diagnostics>,
    tally: Tally,
}

impl<'a> Run<'a> {
    fn new(asked: &'a Generate) -> Self {
        Self {
            asked,
            options: asked.options(),
            console: Console::new(asked.quiet),
            output: Output::new(&asked.out),
            services: BTreeSet::new(),
            inputs: Vec::new(),
            depfile: Depfile::default(),
            notes: Vec::new(),
            tally: Tally::default(),
        }
    }

    /// A folder that cannot be created is refused once and not for each service.
    fn prepare_folder(&self) -> Result<(), Diagnostics> {
        if self.asked.check { Ok(()) } else { files::create_folder(self.output.folder()) }
    }

    fn find(&mut self) -> Vec<Found> {
        let mut models = Vec::new();
        for written in &self.asked.models {
            match find::models_as(Path::new(""), written, &self.asked.asked()) {
                Ok(found) => models.extend(found),
                Err(refusal) => self.fail(&refusal, &Sources::new()),
            }
        }
        models
    }

    fn fail(&mut self, diagnostics: &Diagnostics, sources: &Sources) {
        self.console.show(diagnostics, sources);
        self.tally.fail();
    }

    fn model(&mut self, model: &Found) {
        let sources = match model.read() {
            Ok(sources) => sources,
            Err(refusal) => return self.fail(&refusal, &Sources::new()),
        };
        if let Err(diagnostics) = self.service(model, &sources) {
            self.fail(&diagnostics, &sources);
        }
    }

    fn service(&mut self, model: &Found, sources: &Sources) -> Result<(), Diagnostics> {
        let generated = crate::generate(sources, &self.options)?;
        self.console.show(&generated.diagnostics.of(Level::Warning), sources);
        let file = self.output.claim(&generated.service, model.label())?;
        self.settle(&file, &generated.text, &format!("`{}`", model.label()))?;
        self.depfile.add(file.shown(), model.names());
        self.inputs.extend(model.names().map(str::to_owned));
        self.tally.add(&generated);
        self.notes.push(generated.diagnostics.of(Level::Note));
        self.services.insert(generated.service);
        Ok(())
    }

    /// Writes a file or, with `--check`, compares it; `origin` names the models it comes from.
    fn settle(&mut self, file: &Place, text: &str, origin: &str) -> Result<(), Diagnostics> {
        if self.asked.check { self.check(file, text, origin) } else { self.write(file, text) }
    }

    fn write(&self, file: &Place, text: &str) -> Result<(), Diagnostics> {
        let verb = match files::write_generated(file, text)? {
            Written::Wrote => "wrote",
            Written::Unchanged => "unchanged",
        };
        self.console.say(format_args!("{verb} {}", file.shown()));
        Ok(())
    }

    fn check(&mut self, file: &Place, text: &str, origin: &str) -> Result<(), Diagnostics> {
        let drift = match files::compare(file, text)? {
            State::Same => {
                self.console.say(format_args!("unchanged {}", file.shown()));
                return Ok(());
            }
            State::Different(found) => drift::different(file, found, text, origin),
            State::Missing => drift::missing(file, origin),
        };
        self.console.show(&drift.diagnostics, &drift.sources);
        self.tally.drift();
        Ok(())
    }

    fn list_modules(&mut self) {
        if let Err(refusal) = self.try_list_modules() {
            self.fail(&refusal, &Sources::new());
        }
    }

    /// `mod.rs` lists the services of this run, and after a failure what it listed before: the
    /// file of a model with errors is still there.
    fn try_list_modules(&mut self) -> Result<(), Diagnostics> {
        let file = self.output.folder().join("mod.rs");
        let mut services = self.services.clone();
        if self.tally.has_failures() {
            services.extend(self.listed_before(&file)?);
        }
        if services.is_empty() {
            return Ok(());
        }
        let models: Vec<String> =
            self.asked.models.iter().map(|path| format!("`{}`", path.display())).collect();
        self.settle(&file, &modules::text(&services), &models.join(", "))?;
        self.depfile.add(file.shown(), self.inputs.iter().map(String::as_str));
        Ok(())
    }

    fn listed_before(&self, file: &Place) -> Result<BTreeSet<String>, Diagnostics> {
        let found = files::read_if_present(file)?.unwrap_or_default();
        let mut services = modules::listed(&String::from_utf8_lossy(&found));
        services.retain(|service| file.with_file_name(&format!("{service}.rs")).path().is_file());
        Ok(services)
    }

    fn write_depfile(&mut self) {
        let Some(path) = self.asked.depfile.as_ref().filter(|_| !self.asked.check) else {
            return;
        };
        if let Err(refusal) = files::write_if_changed(&Place::new(path), self.depfile.text()) {
            self.fail(&refusal, &Sources::new());
        }
    }

    fn summarise(&self, models: usize, time: Duration) -> Ending {
        self.show_notes(models);
        if let Some(features) = self.tally.features() {
            self.console.say(features);
        }
        self.console.say(self.tally.summary(time));
        self.tally.ending()
    }

    /// A note has no place, so it says nothing where it is one of hundreds.
    fn show_notes(&self, models: usize) {
        let noted = self.notes.iter().filter(|notes| !notes.is_empty());
        if models <= 1 {
            noted.for_each(|notes| self.console.tell(notes));
            return;
        }
        let count = noted.count();
        if count > 0 {
            let mut sink = Sink::default();
            sink.note(format!("there are notes on {count} of {models} models"))
                .help("generate a model alone to read what they say");
            self.console.tell(&sink.into_diagnostics());
        }
    }
}
