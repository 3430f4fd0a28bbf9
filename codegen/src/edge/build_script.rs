//! The door for build scripts.

#![expect(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "where a build script speaks to cargo"
)]

mod cargo;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::{Path, PathBuf};

use crate::Generated;
use crate::config::options::{Change, Options, Responses, SourcePolicy};
use crate::passes::unmatched::{self, Unmatched};
use crate::text::diagnostic::{Diagnostics, Level};
use crate::text::source::Sources;

use super::output::{Claims, Output};
use super::{DisplayPath, files, find, refusal, staged};

use cargo::{Directives, Environment};

/// Generates types from models in a build script.
///
/// Each service becomes `OUT_DIR/<service>.rs`, which `shapewright::include_shapes!` includes.
/// Cargo is told of every file that was read, and of the folders in which a new file would be
/// read too, so the build script runs again exactly when the model has changed.
///
/// ```no_run
/// // build.rs
/// fn main() {
///     shapewright_codegen::build::Build::new()
///         .model("model/sso-oidc")
///         .run()
/// }
/// ```
///
/// ```ignore
/// // src/lib.rs
/// shapewright::include_shapes!("sso_oidc");
/// ```
#[expect(clippy::needless_doctest_main, reason = "the example is a whole build script")]
#[derive(Debug, Clone, Default)]
#[must_use = "nothing is generated until `run` or `try_run`"]
pub struct Build {
    models: Vec<PathBuf>,
    options: Options,
    config: Option<PathBuf>,
    out_dir: Option<PathBuf>,
}

/// What a build script generated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built {
    files: Vec<PathBuf>,
}

/// Why a build script could not generate all that it was asked for.
///
/// Shown, it is the diagnostics with the lines of the model that they point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    rendered: String,
}

/// All that a build script does, before any of it reaches cargo.
#[derive(Debug, Default)]
struct Outcome {
    directives: Directives,
    notes: String,
    errors: String,
    files: Vec<PathBuf>,
}

impl Build {
    /// Nothing to generate yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a model: a page, a JSON model, a folder that holds one, or a tree of such folders.
    ///
    /// A relative path starts at the folder of the crate's `Cargo.toml`. What a path means is told
    /// at [`find::models`](crate::edge::find::models).
    pub fn model(mut self, path: impl Into<PathBuf>) -> Self {
        self.models.push(path.into());
        self
    }

    /// Sets whether the members of responses are required as the model says.
    pub fn responses(mut self, responses: Responses) -> Self {
        self.options = self.options.responses(responses);
        self
    }

    /// Sets which texts are read where a folder holds pages and a JSON model.
    pub fn sources(mut self, sources: SourcePolicy) -> Self {
        self.options = self.options.sources(sources);
        self
    }

    /// Reads options from this file instead of the `shapewright.toml` beside a model; a relative
    /// path starts at the crate's folder.
    pub fn config(mut self, path: impl Into<PathBuf>) -> Self {
        self.config = Some(path.into());
        self
    }

    /// Adds what types derive besides `Clone`: `Hash`, or the path of a macro.
    pub fn derive(mut self, path: impl Into<String>) -> Self {
        self.options = self.options.derive(path);
        self
    }

    /// Says what is otherwise about a shape than the model says.
    ///
    /// ```no_run
    /// use shapewright_codegen::{Change, build::Build};
    ///
    /// Build::new()
    ///     .model("model/sso-oidc")
    ///     .patch("CreateTokenResponse", Change::optional("tokenType", "absent behind our proxy"))
    ///     .run();
    /// ```
    pub fn patch(mut self, shape: impl Into<String>, change: Change) -> Self {
        self.options = self.options.patch(shape, change);
        self
    }

    /// Puts a type of the crate's in the place of one of the runtime, or of a shape.
    pub fn replace(mut self, replaced: impl Into<String>, by: impl Into<String>) -> Self {
        self.options = self.options.replace(replaced, by);
        self
    }

    /// Adds a shape to generate, with all it needs, instead of all shapes.
    pub fn shape(mut self, name: impl Into<String>) -> Self {
        self.options = self.options.shape(name);
        self
    }

    /// Adds an operation whose shapes to generate, instead of all shapes.
    pub fn operation(mut self, name: impl Into<String>) -> Self {
        self.options = self.options.operation(name);
        self
    }

    /// Writes to this folder instead of `OUT_DIR`; a relative path starts at the crate's folder.
    pub fn out_dir(mut self, path: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(path.into());
        self
    }

    /// Generates, and ends the process with code 1 where a model has errors.
    ///
    /// The diagnostics go to standard error, where cargo shows them; warnings become warnings of
    /// cargo.
    pub fn run(self) {
        if let Err(error) = self.try_run() {
            eprint!("{error}");
            std::process::exit(1);
        }
    }

    /// Generates, and leaves the errors to the caller.
    ///
    /// # Errors
    ///
    /// A model cannot be found, read or generated, or a file cannot be written. The other models
    /// are generated all the same.
    pub fn try_run(self) -> Result<Built, Error> {
        let Outcome { directives, notes, errors, files } = self.build(&Environment::of_cargo());
        print!("{directives}");
        eprint!("{notes}");
        if errors.is_empty() { Ok(Built { files }) } else { Err(Error { rendered: errors }) }
    }

    fn build(&self, environment: &Environment) -> Outcome {
        let mut outcome = Outcome::default();
        let folder = match environment.out_dir(self.out_dir.as_deref()) {
            Ok(folder) => folder,
            Err(refusal) => {
                outcome.refuse(&refusal, &Sources::new());
                return outcome;
            }
        };
        if self.models.is_empty() {
            outcome.refuse(&no_model(), &Sources::new());
        }
        let output = Output::new(folder);
        staged::sweep(output.folder());
        let mut claims = Claims::default();
        let models = self.find(environment, &output, &mut outcome);
        let for_all = self.config.is_some() || !self.options.patches.is_empty();
        let options = Options { shared: for_all && models.len() > 1, ..self.options.clone() };
        let mut unmatched = Unmatched::default();
        for model in models {
            match model {
                Ok(model) => {
                    outcome.watch(&model, environment, &output);
                    let generated = generate(&model, &options, &output, &mut claims, &mut outcome);
                    generated.into_iter().for_each(|generated| unmatched.add(generated.unmatched));
                }
                Err(refusal) => outcome.refuse(&refusal, &Sources::new()),
            }
        }
        self.report_unmatched(&unmatched, &options, environment, &mut outcome);
        outcome
    }

    /// What is asked of shapes is asked of one at least, unless the model of that one has errors.
    fn report_unmatched(
        &self,
        unmatched: &Unmatched,
        options: &Options,
        environment: &Environment,
        outcome: &mut Outcome,
    ) {
        let Some(unmatched) = unmatched.names().filter(|_| outcome.errors.is_empty()) else {
            return;
        };
        let config = self.config.as_deref();
        let config = config.map(|path| DisplayPath::relative_to(environment.crate_dir(), path));
        match config.map_or_else(|| Ok(Sources::new()), |place| files::sources(&place)) {
            Ok(sources) => {
                outcome.refuse(&unmatched::report(&sources, options, unmatched), &sources)
            }
            Err(refusal) => outcome.refuse(&refusal, &Sources::new()),
        }
    }

    /// The models of every path, and in the place of those that there are not, why.
    fn find(
        &self,
        environment: &Environment,
        output: &Output,
        outcome: &mut Outcome,
    ) -> Vec<Result<find::ModelFiles, Diagnostics>> {
        let asked =
            find::FindOptions { sources: self.options.sources, config: self.config.as_deref() };
        let mut models = Vec::new();
        for written in &self.models {
            match find::models_as(environment.crate_dir(), written, &asked) {
                Ok(found) => {
                    watch_tree(written, environment, output, outcome);
                    models.extend(found.into_iter().map(Ok));
                }
                Err(refusal) => models.push(Err(refusal)),
            }
        }
        models
    }
}

fn generate(
    model: &find::ModelFiles,
    options: &Options,
    output: &Output,
    claims: &mut Claims,
    outcome: &mut Outcome,
) -> Option<Generated> {
    let sources = match model.read() {
        Ok(sources) => sources,
        Err(refusal) => {
            outcome.refuse(&refusal, &Sources::new());
            return None;
        }
    };
    let written = crate::generate(&sources, options).and_then(|generated| {
        outcome.report(&generated.diagnostics, &sources);
        let service = claims.claim(&generated.service, model.service(), model.label())?;
        let file = output.file(&service, model.label())?;
        files::write_generated(&file, &generated.text)?;
        outcome.files.push(file.path().to_path_buf());
        Ok(generated)
    });
    written.map_err(|diagnostics| outcome.refuse(&diagnostics, &sources)).ok()
}

fn no_model() -> Diagnostics {
    refusal(
        "there is nothing to generate".to_owned(),
        ["name a model with `.model(\"path\")`".to_owned()],
    )
}

/// A new folder of a tree is a new model.
fn watch_tree(written: &Path, environment: &Environment, output: &Output, outcome: &mut Outcome) {
    let folder = environment.crate_dir().join(written);
    if folder.is_dir() {
        watch_folder(&folder, environment, output, outcome);
    }
}

/// Cargo looks at all that is below a folder, which must not be what the build itself writes: the
/// build script would run at every build.
fn watch_folder(folder: &Path, environment: &Environment, output: &Output, outcome: &mut Outcome) {
    let written = [environment.crate_dir(), output.folder().path()];
    if !written.iter().any(|path| cargo::is_below(path, folder)) {
        outcome.directives.watch(folder);
    }
}

impl Outcome {
    /// A file of a model may change, and one may appear beside it.
    fn watch(&mut self, model: &find::ModelFiles, environment: &Environment, output: &Output) {
        for input in model.inputs() {
            self.directives.watch(input);
        }
        if let Some(folder) = model.folder() {
            watch_folder(folder, environment, output, self);
        }
    }

    fn refuse(&mut self, diagnostics: &Diagnostics, sources: &Sources) {
        if !self.errors.is_empty() {
            self.errors.push('\n');
        }
        self.errors.push_str(&diagnostics.render(sources));
    }

    /// Warnings are cargo's; notes are for those who ask for them with `cargo build -vv`.
    fn report(&mut self, diagnostics: &Diagnostics, sources: &Sources) {
        let warnings = diagnostics.of(Level::Warning).render(sources);
        self.directives.warn(&warnings);
        self.notes.push_str(&diagnostics.of(Level::Note).render(sources));
    }
}

impl Built {
    /// The file of each service, in the order of the models.
    #[must_use]
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rendered)
    }
}

impl std::error::Error for Error {}
