//! What becomes of one model, whatever becomes of the others.

use crate::config::options::Options;
use crate::edge::files::{self, State};
use crate::edge::find::ModelFiles;
use crate::edge::output::Output;
use crate::edge::{DisplayPath, Staged};
use crate::text::diagnostic::Diagnostics;
use crate::text::source::Sources;
use crate::{Generated, generate_one_of_many};

use super::drift;

/// Generates models, each by itself, so that many threads can share it.
#[derive(Debug)]
pub(super) struct Generator {
    pub(super) output: Output,
    pub(super) options: Options,
    /// Whether files are compared and none is written.
    pub(super) check: bool,
}

/// A model's way to its file, as far as it goes without the other models.
///
/// What is said is rendered already and the text is on the disk: nothing of the model is kept.
#[derive(Debug)]
pub(super) struct Outcome<'a> {
    pub(super) model: &'a ModelFiles,
    pub(super) remarks: String,
    pub(super) made: Result<Prepared, String>,
}

/// A model that was generated.
#[derive(Debug)]
pub(super) struct Prepared {
    /// All but the text.
    pub(super) generated: Generated,
    pub(super) file: DisplayPath,
    pub(super) stand: Result<FileStatus, String>,
}

/// How a file stands to its text.
#[derive(Debug)]
pub(super) enum FileStatus {
    /// It has the text.
    Same,
    /// The new text lies beside it.
    Staged(Staged),
    /// It is not as the model says, which is all that was asked.
    Drift(String),
}

impl Generator {
    /// Goes as far as a model can without the others; its file does not change yet.
    pub(super) fn attempt<'a>(&self, model: &'a ModelFiles) -> Outcome<'a> {
        self.attempt_as(model, None)
    }

    /// The same, with a file that is called otherwise than the service calls itself.
    pub(super) fn attempt_as<'a>(&self, model: &'a ModelFiles, name: Option<&str>) -> Outcome<'a> {
        match model.read() {
            Ok(sources) => self.attempt_with(model, &sources, name),
            Err(refusal) => Outcome { model, remarks: String::new(), made: Err(told(&refusal)) },
        }
    }

    fn attempt_with<'a>(
        &self,
        model: &'a ModelFiles,
        sources: &Sources,
        name: Option<&str>,
    ) -> Outcome<'a> {
        match generate_one_of_many(sources, &self.options) {
            Ok(generated) => Outcome {
                model,
                remarks: generated.diagnostics.render(sources),
                made: self.made(model, generated, name),
            },
            Err(errors) => {
                Outcome { model, remarks: String::new(), made: Err(errors.render(sources)) }
            }
        }
    }

    fn made(
        &self,
        model: &ModelFiles,
        mut generated: Generated,
        name: Option<&str>,
    ) -> Result<Prepared, String> {
        let text = std::mem::take(&mut generated.text);
        if let Some(name) = name {
            name.clone_into(&mut generated.service);
        }
        let file = self
            .output
            .file(&generated.service, model.label())
            .map_err(|refusal| told(&refusal))?;
        let stand = self.stand(&file, &text, &format!("`{}`", model.label()));
        Ok(Prepared { generated, file, stand })
    }

    /// Compares a file with its text; `origin` names the models it comes from.
    pub(super) fn stand(
        &self,
        file: &DisplayPath,
        text: &str,
        origin: &str,
    ) -> Result<FileStatus, String> {
        let stand = if self.check { check(file, text, origin) } else { stage(file, text) };
        stand.map_err(|refusal| told(&refusal))
    }
}

fn check(file: &DisplayPath, text: &str, origin: &str) -> Result<FileStatus, Diagnostics> {
    Ok(match files::compare(file, text)? {
        State::Same => FileStatus::Same,
        State::Different(found) => FileStatus::Drift(drift::different(file, found, text, origin)),
        State::Missing => FileStatus::Drift(drift::missing(file, origin)),
    })
}

fn stage(file: &DisplayPath, text: &str) -> Result<FileStatus, Diagnostics> {
    Ok(files::stage_generated(file, text)?.map_or(FileStatus::Same, FileStatus::Staged))
}

/// Diagnostics that point at no text, as text.
pub(super) fn told(diagnostics: &Diagnostics) -> String {
    diagnostics.render(&Sources::new())
}
