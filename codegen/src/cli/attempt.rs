//! What becomes of one model, whatever becomes of the others.

use super::drift;
use crate::diagnostic::Diagnostics;
use crate::edge::files::{self, State};
use crate::edge::find::Found;
use crate::edge::output::Output;
use crate::edge::{Place, Staged};
use crate::options::Options;
use crate::source::Sources;
use crate::{Generated, generate_one_of_many};

/// Generates models, each by itself, so that many threads can share it.
#[derive(Debug)]
pub(super) struct Maker {
    pub(super) output: Output,
    pub(super) options: Options,
    /// Whether files are compared and none is written.
    pub(super) check: bool,
}

/// A model's way to its file, as far as it goes without the other models.
///
/// What is said is rendered already and the text is on the disk: nothing of the model is kept.
#[derive(Debug)]
pub(super) struct Attempt<'a> {
    pub(super) model: &'a Found,
    pub(super) remarks: String,
    pub(super) made: Result<Made, String>,
}

/// A model that was generated.
#[derive(Debug)]
pub(super) struct Made {
    /// All but the text.
    pub(super) generated: Generated,
    pub(super) file: Place,
    pub(super) stand: Result<Stand, String>,
}

/// How a file stands to its text.
#[derive(Debug)]
pub(super) enum Stand {
    /// It has the text.
    Same,
    /// The new text lies beside it.
    Staged(Staged),
    /// It is not as the model says, which is all that was asked.
    Drift(String),
}

impl Maker {
    /// Goes as far as a model can without the others; its file does not change yet.
    pub(super) fn attempt<'a>(&self, model: &'a Found) -> Attempt<'a> {
        self.attempt_as(model, None)
    }

    /// The same, with a file that is called otherwise than the service calls itself.
    pub(super) fn attempt_as<'a>(&self, model: &'a Found, name: Option<&str>) -> Attempt<'a> {
        match model.read() {
            Ok(sources) => self.attempt_with(model, &sources, name),
            Err(refusal) => Attempt { model, remarks: String::new(), made: Err(told(&refusal)) },
        }
    }

    fn attempt_with<'a>(
        &self,
        model: &'a Found,
        sources: &Sources,
        name: Option<&str>,
    ) -> Attempt<'a> {
        match generate_one_of_many(sources, &self.options) {
            Ok(generated) => Attempt {
                model,
                remarks: generated.diagnostics.render(sources),
                made: self.made(model, generated, name),
            },
            Err(errors) => {
                Attempt { model, remarks: String::new(), made: Err(errors.render(sources)) }
            }
        }
    }

    fn made(
        &self,
        model: &Found,
        mut generated: Generated,
        name: Option<&str>,
    ) -> Result<Made, String> {
        let text = std::mem::take(&mut generated.text);
        if let Some(name) = name {
            name.clone_into(&mut generated.service);
        }
        let file = self
            .output
            .file(&generated.service, model.label())
            .map_err(|refusal| told(&refusal))?;
        let stand = self.stand(&file, &text, &format!("`{}`", model.label()));
        Ok(Made { generated, file, stand })
    }

    /// Compares a file with its text; `origin` names the models it comes from.
    pub(super) fn stand(&self, file: &Place, text: &str, origin: &str) -> Result<Stand, String> {
        let stand = if self.check { check(file, text, origin) } else { stage(file, text) };
        stand.map_err(|refusal| told(&refusal))
    }
}

fn check(file: &Place, text: &str, origin: &str) -> Result<Stand, Diagnostics> {
    Ok(match files::compare(file, text)? {
        State::Same => Stand::Same,
        State::Different(found) => Stand::Drift(drift::different(file, found, text, origin)),
        State::Missing => Stand::Drift(drift::missing(file, origin)),
    })
}

fn stage(file: &Place, text: &str) -> Result<Stand, Diagnostics> {
    Ok(files::stage_generated(file, text)?.map_or(Stand::Same, Stand::Staged))
}

/// Diagnostics that point at no text, as text.
pub(super) fn told(diagnostics: &Diagnostics) -> String {
    diagnostics.render(&Sources::new())
}
