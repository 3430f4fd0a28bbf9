//! The entry point for build scripts.

#![expect(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "the output of a build script"
)]

mod cargo;
mod features;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::{Path, PathBuf};

use crate::Generated;
use crate::config::change::Change;
use crate::config::dialect::Dialect;
use crate::config::docs::{Deprecated, DocsLevel};
use crate::config::members::{Documents, Timestamps, Unions, UnknownMembers};
use crate::config::options::{Options, Responses, SourcePolicy};
use crate::config::secrets::{SecretType, Secrets};
use crate::config::style::Style;
use crate::edge::find::{FindOptions, ModelFiles, ModelName};
use crate::edge::output::Output;
use crate::edge::session::{self, FileStatus, Ledger, Prepared, Session};
use crate::edge::{DisplayPath, report};
use crate::text::diagnostic::{Diagnostics, Level};
use crate::text::messages::files::build_without_model;
use crate::text::source::Sources;

use cargo::{Directives, Environment};

/// Generates types from models in a build script.
///
/// Each service becomes `OUT_DIR/<service>.rs`, which `shapewright::include_shapes!` includes. For this
/// macro, `OUT_DIR/<service>.features.rs` lists the features of `shapewright` that the types need.
///
/// Cargo watches every file that was read, and the folders in which a new file would be read too, so
/// the build script runs again exactly when the model has changed.
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
    models: Vec<ModelName>,
    options: Options,
    config: Option<PathBuf>,
    out_dir: Option<PathBuf>,
}

/// The files that a build script generated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built {
    files: Vec<PathBuf>,
}

/// The errors of a build script.
///
/// `Display` prints the diagnostics with the lines of the model that they point at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    rendered: String,
}

/// The output of a build script, before it is printed.
#[derive(Debug, Default)]
struct Outcome {
    directives: Directives,
    notes: String,
    errors: String,
    files: Vec<PathBuf>,
}

impl Build {
    /// A build without models.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a model: a page, a JSON model, a folder that holds one, or a tree of such folders.
    ///
    /// A relative path starts at the folder of the crate's `Cargo.toml`. See
    /// [`find::models`](crate::edge::find::models) for what each kind of path means.
    pub fn model(mut self, path: impl Into<PathBuf>) -> Self {
        self.models.push(ModelName::Path(path.into()));
        self
    }

    /// Adds the model of a service of AWS by its name in boto3, `sqs`, or in AWS's models, `EventBridge`.
    ///
    /// The models are part of this crate with the feature `aws`. Select what you use: the types of all
    /// operations of a service can take long to compile.
    ///
    /// ```no_run
    /// use shapewright_codegen::build::Build;
    ///
    /// Build::new().service("sqs").operation("SendMessage").run();
    /// ```
    pub fn service(mut self, name: impl Into<String>) -> Self {
        self.models.push(ModelName::Service(name.into()));
        self
    }

    /// Sets whether the members of responses are required as declared in the model.
    pub fn responses(mut self, responses: Responses) -> Self {
        self.options = self.options.responses(responses);
        self
    }

    /// Sets which sources are read if a folder has pages and a JSON model.
    pub fn sources(mut self, sources: SourcePolicy) -> Self {
        self.options = self.options.sources(sources);
        self
    }

    /// Sets which members are sensitive besides those that patches name.
    pub fn secrets(mut self, secrets: Secrets) -> Self {
        self.options = self.options.secrets(secrets);
        self
    }

    /// Sets the types that hold sensitive members.
    pub fn secret(mut self, secret: SecretType) -> Self {
        self.options = self.options.secret(secret);
        self
    }

    /// Sets what structs do with members that the model does not list.
    pub fn unknown(mut self, unknown: UnknownMembers) -> Self {
        self.options = self.options.unknown(unknown);
        self
    }

    /// Sets the types of tagged unions.
    pub fn unions(mut self, unions: Unions) -> Self {
        self.options = self.options.unions(unions);
        self
    }

    /// Sets the types of members that are JSON documents.
    pub fn documents(mut self, documents: Documents) -> Self {
        self.options = self.options.documents(documents);
        self
    }

    /// Sets how documents spell the types.
    pub fn dialect(mut self, dialect: Dialect) -> Self {
        self.options = self.options.dialect(dialect);
        self
    }

    /// Sets how timestamps are written.
    pub fn timestamps(mut self, timestamps: Timestamps) -> Self {
        self.options = self.options.timestamps(timestamps);
        self
    }

    /// Sets what implements serde's traits: the engine of the runtime, or serde's derives.
    pub fn style(mut self, style: Style) -> Self {
        self.options = self.options.style(style);
        self
    }

    /// Sets how much documentation the types have.
    pub fn docs(mut self, docs: DocsLevel) -> Self {
        self.options = self.options.docs(docs);
        self
    }

    /// Sets what happens to deprecated members and shapes.
    pub fn deprecated(mut self, deprecated: Deprecated) -> Self {
        self.options = self.options.deprecated(deprecated);
        self
    }

    /// Sets whether the types have the constraints of the model: lengths, ranges, and patterns.
    pub fn constraints(mut self, constraints: bool) -> Self {
        self.options = self.options.constraints(constraints);
        self
    }

    /// Sets whether responses have the member `ResponseMetadata`, which boto3 adds.
    pub fn response_metadata(mut self, response_metadata: bool) -> Self {
        self.options = self.options.response_metadata(response_metadata);
        self
    }

    /// Sets whether operations are types, with the tables of what travels.
    pub fn operation_types(mut self, operation_types: bool) -> Self {
        self.options = self.options.operation_types(operation_types);
        self
    }

    /// Reads options from this file instead of the `shapewright.toml` next to a model; a relative
    /// path starts at the crate's folder.
    pub fn config(mut self, path: impl Into<PathBuf>) -> Self {
        self.config = Some(path.into());
        self
    }

    /// Adds a derive to types whose members allow it: `Hash`, or the path of a macro.
    pub fn derive(mut self, path: impl Into<String>) -> Self {
        self.options = self.options.derive(path);
        self
    }

    /// Adds an attribute to every type: `#[doc(hidden)]`.
    pub fn attribute(mut self, text: impl Into<String>) -> Self {
        self.options = self.options.attribute(text);
        self
    }

    /// Sets whether types are `#[non_exhaustive]`.
    pub fn non_exhaustive(mut self, non_exhaustive: bool) -> Self {
        self.options = self.options.non_exhaustive(non_exhaustive);
        self
    }

    /// Sets the type that holds strings: `::std::sync::Arc<str>`.
    pub fn string(mut self, path: impl Into<String>) -> Self {
        self.options = self.options.string(path);
        self
    }

    /// Sets the type that holds bytes: `::bytes::Bytes`.
    pub fn bytes(mut self, path: impl Into<String>) -> Self {
        self.options = self.options.bytes(path);
        self
    }

    /// Sets the type that holds maps, without its parameters: `::indexmap::IndexMap`.
    pub fn map(mut self, path: impl Into<String>) -> Self {
        self.options = self.options.map(path);
        self
    }

    /// Changes a shape of the model, or a member or a value of it: `Shape.member`.
    ///
    /// ```no_run
    /// use shapewright_codegen::{Change, build::Build};
    ///
    /// Build::new()
    ///     .model("model/sso-oidc")
    ///     .patch("CreateTokenResponse", Change::optional("tokenType", "absent behind our proxy"))
    ///     .patch("CreateTokenResponse.idToken", Change::boxed(true))
    ///     .run();
    /// ```
    pub fn patch(mut self, path: impl Into<String>, change: Change) -> Self {
        self.options = self.options.patch(path, change);
        self
    }

    /// Replaces a type of the runtime, or a shape, by a type of yours.
    pub fn replace(mut self, replaced: impl Into<String>, by: impl Into<String>) -> Self {
        self.options = self.options.replace(replaced, by);
        self
    }

    /// Selects a shape, with all it needs, instead of all shapes.
    pub fn shape(mut self, name: impl Into<String>) -> Self {
        self.options = self.options.shape(name);
        self
    }

    /// Selects the shapes of an operation, with all they need, instead of all shapes.
    pub fn operation(mut self, name: impl Into<String>) -> Self {
        self.options = self.options.operation(name);
        self
    }

    /// Writes to this folder instead of `OUT_DIR`; a relative path starts at the crate's folder.
    pub fn out_dir(mut self, path: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(path.into());
        self
    }

    /// Generates, and exits with 1 if a model has errors.
    ///
    /// Errors are printed to standard error, where cargo shows them; warnings become warnings of
    /// cargo.
    pub fn run(self) {
        if let Err(error) = self.try_run() {
            eprint!("{error}");
            std::process::exit(1);
        }
    }

    /// Generates, and returns errors to the caller.
    ///
    /// # Errors
    ///
    /// A model cannot be found, read or generated, or a file cannot be written. The other models are
    /// generated anyway.
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
            Err(errors) => {
                outcome.fail(&session::rendered(&errors));
                return outcome;
            }
        };
        if self.models.is_empty() {
            outcome.fail(&session::rendered(&report(build_without_model())));
        }
        let output = Output::new(folder);
        let models = self.find(environment, &output, &mut outcome);
        let config = self.config.as_deref();
        let config = config.map(|path| DisplayPath::relative_to(environment.crate_dir(), path));
        let session = Session::new(output, self.options.clone(), config).over(models.len());
        session.sweep();
        let mut ledger = Ledger::default();
        for model in models {
            match model {
                Ok(model) => {
                    outcome.watch(&model, environment, session.folder());
                    outcome.generate(&model, &session, &mut ledger, environment);
                }
                Err(errors) => outcome.fail(&session::rendered(&errors)),
            }
        }
        outcome.directives.warn(&ledger.warnings());
        if outcome.errors.is_empty() {
            if let Some(errors) = ledger.unmatched(&session) {
                outcome.fail(&errors);
            }
        }
        outcome
    }

    /// The models of every path, in order; for a path without models, the reason.
    fn find(
        &self,
        environment: &Environment,
        output: &Output,
        outcome: &mut Outcome,
    ) -> Vec<Result<ModelFiles, Diagnostics>> {
        let options = FindOptions { sources: self.options.sources, config: self.config.as_deref() };
        let found = session::find_all(environment.crate_dir(), &self.models, &options);
        let mut models = Vec::new();
        for (name, found) in self.models.iter().zip(found) {
            match found {
                Ok(found) => {
                    if let ModelName::Path(path) | ModelName::Either(path) = name {
                        watch_tree(path, environment, output.folder(), outcome);
                    }
                    models.extend(found.into_iter().map(Ok));
                }
                Err(errors) => models.push(Err(errors)),
            }
        }
        models
    }
}

/// Watches a tree of models: a new folder in it is a new model.
fn watch_tree(path: &Path, environment: &Environment, output: &DisplayPath, outcome: &mut Outcome) {
    let folder = environment.crate_dir().join(path);
    if folder.is_dir() {
        watch_folder(&folder, environment, output, outcome);
    }
}

/// Watches a folder, unless the build writes files below it: cargo looks at everything below, so the
/// build script would run in every build.
fn watch_folder(
    folder: &Path,
    environment: &Environment,
    output: &DisplayPath,
    outcome: &mut Outcome,
) {
    let written = [environment.crate_dir(), output.path()];
    if !written.iter().any(|path| cargo::is_below(path, folder)) {
        outcome.directives.watch(folder);
    }
}

impl Outcome {
    /// Watches the files of a model, and its folder, where a new file may be read too.
    fn watch(&mut self, model: &ModelFiles, environment: &Environment, output: &DisplayPath) {
        for input in model.inputs() {
            self.directives.watch(input);
        }
        if let Some(folder) = model.folder() {
            watch_folder(folder, environment, output, self);
        }
    }

    fn generate(
        &mut self,
        model: &ModelFiles,
        session: &Session,
        ledger: &mut Ledger,
        environment: &Environment,
    ) {
        let prepared = session.prepare(model, remarks);
        if let Some(Remarks { warnings, notes }) = prepared.remarks {
            self.directives.warn(&warnings);
            self.notes.push_str(&notes);
        }
        let written = prepared.prepared.and_then(|prepared| {
            let Prepared { mut generated, file, status } =
                ledger.claim(session, model, prepared)?;
            ledger.add(&mut generated);
            match status? {
                FileStatus::Staged(staged) => {
                    staged.put().map_err(|errors| session::rendered(&errors))?;
                }
                FileStatus::Unselected => return Ok(None),
                FileStatus::Same | FileStatus::Different { .. } | FileStatus::Missing => {}
            }
            if let Some(below) = environment.below_out_dir(file.path()) {
                features::write(&file, below, &generated.features)
                    .map_err(|errors| session::rendered(&errors))?;
            }
            Ok(Some(file))
        });
        match written {
            Ok(file) => self.files.extend(file.map(|file| file.path().to_path_buf())),
            Err(errors) => self.fail(&errors),
        }
    }

    fn fail(&mut self, rendered: &str) {
        if !self.errors.is_empty() {
            self.errors.push('\n');
        }
        self.errors.push_str(rendered);
    }
}

/// Warnings go to cargo; notes are shown with `cargo build -vv`.
struct Remarks {
    warnings: String,
    notes: String,
}

fn remarks(generated: &Generated, sources: &Sources) -> Remarks {
    let diagnostics = &generated.diagnostics;
    Remarks {
        warnings: diagnostics.of(Level::Warning).render(sources),
        notes: diagnostics.of(Level::Note).render(sources),
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
