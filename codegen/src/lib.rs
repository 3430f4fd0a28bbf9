//! Reads models of AWS services and writes Rust types for their shapes.
//!
//! A model is a Markdown page that documents the types of boto3's stubs, or botocore's
//! `service-2.json`. [`generate`] runs these phases, each a function from one type to the next:
//!
//! 1. read: [`Sources`] become a [`Model`], in AWS's terms;
//! 2. check: every name resolves, nothing is defined twice;
//! 3. copies, accepted, response metadata: a structure is one, whatever the source;
//! 4. exceptions: each has a message;
//! 5. secrets: the sensitive members are those of the model, and those with listed names;
//! 6. overrides: the options for single shapes are applied;
//! 7. presence: which members are required is final;
//! 8. select: only the requested shapes and what they need remain;
//! 9. deprecated: with the option, what is deprecated is left out;
//! 10. lower: the model becomes items of Rust, with identifiers, types and boxes;
//! 11. emit: text. What can fail has failed before.
//!
//! ````
//! use shapewright_codegen::{Options, Sources, generate};
//!
//! let mut sources = Sources::new();
//! sources.add("type_defs.md", "
//! ## TokenTypeDef
//!
//! ```python
//! class TokenTypeDef(TypedDict):
//!     accessToken: str,
//!     expiresIn: NotRequired[int],
//! ```
//! ");
//! let generated = generate(&sources, &Options::default()).expect("a page without errors");
//! assert!(generated.text.contains("pub access_token: ::std::string::String,"));
//! assert!(generated.text.contains("pub expires_in: ::core::option::Option<i64>,"));
//! ````
//!
//! Files, the environment and printing live in [`edge`], [`build`] and the `shapewright` binary.

#![cfg_attr(
    not(feature = "generate"),
    allow(dead_code, reason = "passes and edge have parts that only `generate` needs")
)]

#[cfg(feature = "generate")]
pub mod build;
#[cfg(feature = "cli")]
pub mod cli;
mod config;
#[cfg_attr(
    not(feature = "json"),
    allow(dead_code, reason = "only readers of JSON find HTML, which has marks that text lacks")
)]
mod docs;
pub mod edge;
mod model;
mod passes;
mod project;
mod read;
mod targets;
mod text;

pub use config::basic::BasicType;
pub use config::change::{Change, Patch};
pub use config::dialect::Dialect;
pub use config::docs::{Deprecated, DocsLevel};
pub use config::members::{Documents, Timestamps, Unions, UnknownMembers};
pub use config::options::{Options, Replacement, Responses, Setting, SourcePolicy};
pub use config::secrets::{SecretType, Secrets};
pub use config::style::Style;
pub use model::names;
pub use model::shape::{
    Member, Model, Naming, Operation, Presence, Shape, ShapeKind, Structure, Type, Unlisted,
};
pub use model::traits::{
    Bounds, Constraints, DefaultValue, Deprecation, Docs, DocsFormat, ErrorTraits, Fault, Number,
    Retryable, Traits,
};
pub use passes::roles::{Role, Roles};
pub use project::{Content, NoShape, Projected, ProjectedEnum, ProjectedValues};
#[cfg(all(feature = "generate", feature = "json"))]
pub use targets::audit::{Audit, AuditFormat, Difference, DifferenceClass, ServiceAudit};
#[cfg(feature = "json")]
pub use targets::ir::ir;
#[cfg(feature = "generate")]
pub use targets::surface::{Surface, SurfaceField, SurfaceKind, SurfaceType};
pub use text::diagnostic::{Diagnostic, Diagnostics, Level};
pub use text::source::{LONGEST_TEXT, Source, SourceId, Sources, Span, Spanned};

#[cfg(feature = "schema")]
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::time::Duration;

#[cfg(feature = "generate")]
use passes::choices::Choices;
use passes::elsewhere::Elsewhere;
use passes::unmatched::Missing;
#[cfg(feature = "generate")]
use passes::{accepted, choices, copies, deprecated, finite, select, unknown, unmatched};
use passes::{
    documents, exceptions, filled, overrides, presence, response_metadata, secrets, unions,
};
#[cfg(feature = "cli")]
use read::facts::Facts;
use read::part::Part;
use read::{FORMATS, Format};
#[cfg(feature = "generate")]
use targets::rust::RustFile;
#[cfg(feature = "schema")]
use targets::schema::SchemaFile;
use text::diagnostic::Sink;

/// The Rust text of a model, and facts about it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Generated {
    /// The service in snake case, which is also the stem of its file.
    pub service: String,
    /// The file.
    pub text: String,
    /// Whether the model has one of the selected shapes, if those are for several models.
    pub(crate) is_selected: bool,
    /// The number of shapes that became types.
    pub shapes: usize,
    /// The number of structs among them.
    pub structs: usize,
    /// The number of their members.
    pub members: usize,
    /// An estimate of the CPU time in which rustc checks the types, without what they depend on.
    pub check_time: Duration,
    /// The features of the crate `shapewright` that the text needs.
    pub features: Vec<&'static str>,
    /// Warnings and notes.
    pub diagnostics: Diagnostics,
    /// The shapes in options for several models that this model does not have.
    pub(crate) unmatched: BTreeSet<Missing>,
    /// Derives for several models that see the names of Rust only.
    pub(crate) foreign_derives: BTreeSet<String>,
}

/// Reads a model and checks it, without generating anything.
///
/// The model is as its author wrote it: of a `shapewright.toml` among the sources, only the key
/// `sources` applies. The diagnostics are warnings and notes. An undefined name that is spelled like a
/// shape's, ending in `TypeDef` or `Type`, is a warning here and an error in [`generate`].
///
/// # Errors
///
/// All errors in the sources.
pub fn read(sources: &Sources) -> Result<(Model, Diagnostics), Diagnostics> {
    let mut sink = Sink::default();
    let options = config::read(sources, &Options::default(), &mut Sink::default());
    let model = checked(&FORMATS, sources, &options, (&Part::Whole, Level::Warning), &mut sink)?;
    Ok((model, sink.into_diagnostics()))
}

/// Reads a model, checks it, and applies the options for single shapes and the policy for responses.
///
/// # Errors
///
/// All errors in the sources and in these options.
pub fn read_patched(
    sources: &Sources,
    options: &Options,
) -> Result<(Model, Diagnostics), Diagnostics> {
    patched(sources, options, &Part::Whole)
}

/// As [`read_patched`], for one shape: of the model of a service of AWS that is part of this build, the
/// others may be left out, and the members of structures in the shape.
///
/// # Errors
///
/// As [`read_patched`].
pub fn read_projected(
    sources: &Sources,
    options: &Options,
    shape: &str,
) -> Result<(Model, Diagnostics), Diagnostics> {
    patched(sources, options, &Part::Projected(shape))
}

fn patched(
    sources: &Sources,
    options: &Options,
    part: &Part<'_>,
) -> Result<(Model, Diagnostics), Diagnostics> {
    let mut sink = Sink::default();
    let mut options = config::read(sources, options, &mut sink);
    options.patches.retain(|patch| !patch.change.is_of_generated_types());
    // A type of the user names its own dialect.
    options.dialect = None;
    let model = checked(&FORMATS, sources, &options, (part, Level::Error), &mut sink)?;
    let model = response_metadata::apply(model, &options);
    let model = exceptions::apply(model);
    let model = secrets::apply(model, &options);
    let model = filled::apply(documents::apply(model, &options));
    let elsewhere = Elsewhere::new(|| read::others(&FORMATS, sources, &options));
    // A type of the user is a struct or an enum, whatever generated types are.
    let model = unions::patch(model, &options, &elsewhere, &mut sink);
    let model = overrides::apply(model, &options, &elsewhere, &mut sink);
    sink.gate()?;
    Ok((presence::apply(model, &options), sink.into_diagnostics()))
}

/// Writes the Rust types of a model.
///
/// The same sources and options give the same text, on any machine and from every entry point.
///
/// # Errors
///
/// All errors in the sources and in the options. Nothing is generated from a model with an error.
#[cfg(feature = "generate")]
pub fn generate(sources: &Sources, options: &Options) -> Result<Generated, Diagnostics> {
    generate_from(&FORMATS, sources, options)
}

/// As [`generate`], from sources of some formats.
#[cfg(feature = "generate")]
fn generate_from(
    formats: &[&dyn Format],
    sources: &Sources,
    options: &Options,
) -> Result<Generated, Diagnostics> {
    let mut sink = Sink::default();
    let Finished { model, options, choices, unmatched } =
        finish(formats, sources, options, &mut sink)?;
    let RustFile { text, structs, fields, check_time, features, foreign_derives } =
        targets::rust::write(&model, &options, &choices, &mut sink)?;
    Ok(Generated {
        text,
        is_selected: !model.shapes.is_empty() || !options.shared || !options.selects(),
        shapes: model.shapes.len(),
        structs,
        members: fields,
        check_time,
        features,
        service: model.service,
        diagnostics: sink.into_diagnostics(),
        unmatched,
        foreign_derives,
    })
}

/// The types of a model as a program sees them: names, fields and values, without text.
///
/// # Errors
///
/// As [`generate`].
#[cfg(feature = "generate")]
pub fn surface(sources: &Sources, options: &Options) -> Result<Surface, Diagnostics> {
    let mut sink = Sink::default();
    let Finished { model, options, choices, unmatched: _ } =
        finish(&FORMATS, sources, options, &mut sink)?;
    targets::rust::surface(&model, &options, &choices, &mut sink)
}

/// Compares the types of two sources, service by service.
///
/// Services are matched by boto3's names, types by their names in Rust, members and values by their names in
/// documents.
///
/// ````
/// use shapewright_codegen::{DifferenceClass, Options, Sources, audit, surface};
///
/// let page = |ty: &str| {
///     let mut sources = Sources::new();
///     let class = format!("class TokenTypeDef(TypedDict):\n    expiresIn: {ty},\n");
///     sources.add("a/type_defs.md", format!("## TokenTypeDef\n```python\n{class}```\n"));
///     surface(&sources, &Options::default()).expect("a page without errors")
/// };
/// let audit = audit(&[page("int")], &[page("NotRequired[int]")]);
/// assert_eq!(audit.count(DifferenceClass::Presence), 1);
/// assert_eq!(audit.code(), DifferenceClass::Presence.bit());
/// ````
#[cfg(all(feature = "generate", feature = "json"))]
#[must_use]
pub fn audit(first: &[Surface], second: &[Surface]) -> Audit {
    targets::audit::compare(first, second)
}

/// A JSON Schema of a model.
#[cfg(feature = "schema")]
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct JsonSchema {
    /// The service in snake case.
    pub service: String,
    /// The schema, with a line break at its end.
    pub text: String,
    /// The key of each shape's definition in `$defs`, by the name of the shape in the source.
    pub definitions: BTreeMap<String, String>,
    /// Warnings and notes.
    pub diagnostics: Diagnostics,
}

/// What a JSON Schema has besides the documents that the types read.
#[cfg(feature = "schema")]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SchemaOptions {
    /// Whether the limits of values are keywords, such as `maxLength` and `pattern`. The types do not check
    /// them, so such a schema refuses documents that the types read.
    pub constraints: bool,
}

#[cfg(feature = "schema")]
impl SchemaOptions {
    /// Sets whether the limits of values are keywords.
    #[must_use]
    pub fn constraints(mut self, constraints: bool) -> Self {
        self.constraints = constraints;
        self
    }
}

/// Writes a JSON Schema (2020-12) of the documents that the types of a model read.
///
/// Every shape is a definition under AWS's name. If one shape is selected, the schema is that of its
/// documents.
///
/// ````
/// use shapewright_codegen::{Options, SchemaOptions, Sources, schema};
///
/// let mut sources = Sources::new();
/// sources.add("type_defs.md", "
/// ## TokenTypeDef
///
/// ```python
/// class TokenTypeDef(TypedDict):
///     accessToken: str,
///     scope: NotRequired[str],
/// ```
/// ");
/// let options = Options::default().shape("Token");
/// let schema = schema(&sources, &options, SchemaOptions::default()).expect("a page without errors");
/// assert!(schema.text.contains(r##""$ref": "#/$defs/Token""##));
/// assert!(schema.text.contains(r#""required": ["#));
/// ````
///
/// # Errors
///
/// As [`generate`], without errors that only Rust has.
#[cfg(feature = "schema")]
pub fn schema(
    sources: &Sources,
    options: &Options,
    schema: SchemaOptions,
) -> Result<JsonSchema, Diagnostics> {
    let mut sink = Sink::default();
    let Finished { model, options, choices: _, unmatched: _ } =
        finish(&FORMATS, sources, options, &mut sink)?;
    let SchemaFile { text, definitions } =
        targets::schema::write(&model, &options, schema.constraints, &mut sink)?;
    let diagnostics = sink.into_diagnostics();
    Ok(JsonSchema { service: model.service, text, definitions, diagnostics })
}

/// Writes a JSON model as the bundle has it: without documentation, with the paginators and waiters
/// `beside` it.
///
/// # Errors
///
/// All errors in the sources.
#[cfg(feature = "cli")]
pub(crate) fn facts(sources: &Sources, beside: &Sources) -> Result<Facts, Diagnostics> {
    let (model, _) = read(sources)?;
    let roles = Roles::of(&model);
    let mut sink = Sink::default();
    let roles = read::facts::by_name(&model, |place| roles.role(place));
    let facts = read::facts::read(sources, beside, &roles, &mut sink);
    sink.gate()?;
    Ok(facts)
}

/// A model after all passes, and the options that remain for a target.
#[cfg(feature = "generate")]
struct Finished {
    model: Model,
    options: Options,
    choices: Choices,
    unmatched: BTreeSet<Missing>,
}

/// Reads a model and runs all passes. Errors in the options are kept in the sink.
#[cfg(feature = "generate")]
fn finish(
    formats: &[&dyn Format],
    sources: &Sources,
    options: &Options,
    sink: &mut Sink,
) -> Result<Finished, Diagnostics> {
    let options = config::read(sources, options, sink);
    let part = Part::of(&options);
    let model = checked(formats, sources, &options, (&part, Level::Error), sink)?;
    // One gate at the end, so that all errors in the options are reported together.
    let unmatched = unmatched::unmatched(&model, &options);
    let model = accepted::apply(copies::apply(model, &options), &options);
    let model = response_metadata::apply(model, &options);
    let model = exceptions::apply(model);
    let model = secrets::apply(model, &options);
    let model = filled::apply(documents::apply(model, &options));
    let elsewhere = Elsewhere::new(|| read::others(formats, sources, &options));
    let model = unions::apply(model, &options, &elsewhere, sink);
    let choices = choices::resolve(&model, &options, &elsewhere, sink);
    let model = overrides::apply(model, &options, &elsewhere, sink);
    let mut selected = options.clone();
    elsewhere.remove_foreign(&model, &mut selected);
    let options = selected;
    let model = unknown::apply(model, &options);
    let model = presence::apply(model, &options);
    let (model, options) = select::select(model, options, sink);
    let (model, options) = deprecated::apply(model, options);
    let mut model = finite::apply(model, &options, sink);
    if options.operation_types == Some(true) {
        model.wire = read::wire(formats, sources).map(Box::new);
        if model.wire.is_none() {
            sink.error(None, text::messages::operations::no_wire(&model.service));
        }
    }
    Ok(Finished { model, options, choices, unmatched })
}

/// Reads and checks a model; errors in it stop here, errors in the options are kept in the sink.
fn checked(
    formats: &[&dyn Format],
    sources: &Sources,
    options: &Options,
    (part, undefined): (&Part<'_>, Level),
    sink: &mut Sink,
) -> Result<Model, Diagnostics> {
    let mut of_model = Sink::default();
    let mut model = read::parse(formats, sources, options, part, &mut of_model);
    model.files = file_names(sources, &model);
    // No gate in between, so that errors of reading and of checking are reported together.
    passes::check::check(&model, undefined, &mut of_model);
    let broken = of_model.has_errors();
    sink.append(of_model);
    if broken { Err(std::mem::take(sink).into_diagnostics()) } else { Ok(model) }
}

/// The files that a model was read from, without their folders: text made from it is the same on
/// every machine.
fn file_names(sources: &Sources, model: &Model) -> Vec<String> {
    let read = sources.iter().filter(|(id, _)| model.origin.contains(id));
    read.map(|(_, source)| source.file_name().to_owned()).collect()
}
