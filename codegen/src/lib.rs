//! Reads models of AWS services and writes Rust types for their shapes.
//!
//! A model is one of the Markdown pages that document the types of boto3's stubs, or botocore's
//! `service-2.json`. [`generate`] takes its texts through six phases, each a function from one
//! type to the next, with a gate after each that can report:
//!
//! 1. parse: [`Sources`] become a [`Model`], in the model's own words;
//! 2. check: names resolve, nothing is defined twice;
//! 3. patch: what its user wants otherwise;
//! 4. select: what was asked for, and all that it needs;
//! 5. lower: the model in Rust's words: identifiers, types, what is optional, who needs a `Box`;
//! 6. emit: text. By then nothing can fail.
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
pub mod edge;
mod model;
mod passes;
mod project;
mod read;
mod targets;
mod text;

pub use config::options::{Change, Options, Patch, Replacement, Responses, Setting, SourcePolicy};
pub use model::names;
pub use model::shape::{Member, Model, Naming, Operation, Shape, ShapeKind, Structure, Type};
pub use passes::roles::{Role, Roles};
pub use project::{Content, Dialect, NoShape, Projected, ProjectedValues};
#[cfg(feature = "json")]
pub use targets::ir::ir;
pub use text::diagnostic::{Diagnostic, Diagnostics, Level};
pub use text::source::{LONGEST_TEXT, Source, SourceId, Sources, Span, Spanned};

use std::collections::BTreeSet;

use passes::overrides;
#[cfg(feature = "generate")]
use passes::{policy, presence, select, unmatched};
use read::{FORMATS, Format};
#[cfg(feature = "generate")]
use targets::rust::RustFile;
use text::diagnostic::Sink;

/// The Rust text of a model, and what is worth saying about it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Generated {
    /// The service in snake case, which is also the stem of its file.
    pub service: String,
    /// The file.
    pub text: String,
    /// How many shapes became types.
    pub shapes: usize,
    /// How many members those have.
    pub members: usize,
    /// How many members of responses are required only because a page says so.
    pub vouched: usize,
    /// The features of the crate `shapewright` that the text needs.
    pub features: Vec<&'static str>,
    /// Warnings and notes.
    pub diagnostics: Diagnostics,
    /// The shapes of patches that are for several models and that this one has not.
    pub unmatched: BTreeSet<String>,
}

/// Reads a model and checks it, without generating anything.
///
/// Of a `shapewright.toml` among the texts only `sources` counts: the model is as its author wrote
/// it. The diagnostics beside the model are warnings and notes: that nothing defines a name ending
/// in `TypeDef` or `Type` is a warning here, and an error to whoever generates from the model.
///
/// # Errors
///
/// Everything that is wrong with the texts, all at once.
pub fn read(sources: &Sources) -> Result<(Model, Diagnostics), Diagnostics> {
    let mut sink = Sink::default();
    let options = config::read(sources, &Options::default(), &mut Sink::default());
    let model = checked(&FORMATS, sources, &options, Level::Warning, &mut sink)?;
    Ok((model, sink.into_diagnostics()))
}

/// Reads a model, checks it, and changes it as its user wants it.
///
/// # Errors
///
/// Everything that is wrong with the texts or with the patches, all at once.
pub fn read_patched(
    sources: &Sources,
    options: &Options,
) -> Result<(Model, Diagnostics), Diagnostics> {
    let mut sink = Sink::default();
    let options = config::read(sources, options, &mut sink);
    let model = checked(&FORMATS, sources, &options, Level::Error, &mut sink)?;
    let model = overrides::apply(model, &options, &mut sink);
    sink.gate()?;
    Ok((model, sink.into_diagnostics()))
}

/// Writes the Rust types of a model.
///
/// The same texts and options give the same bytes, on any machine and from every door.
///
/// # Errors
///
/// Everything that is wrong with the texts or with what was asked for; nothing is generated from
/// a model with an error.
#[cfg(feature = "generate")]
pub fn generate(sources: &Sources, options: &Options) -> Result<Generated, Diagnostics> {
    let mut generated = generate_one_of_many(sources, options)?;
    generated.diagnostics.append(policy::note(generated.vouched, 1));
    Ok(generated)
}

/// As [`generate`], without the note on the policy: whoever generates many says it once for all.
#[cfg(feature = "generate")]
pub(crate) fn generate_one_of_many(
    sources: &Sources,
    options: &Options,
) -> Result<Generated, Diagnostics> {
    generate_from(&FORMATS, sources, options)
}

/// As [`generate_one_of_many`], from sources of some formats.
#[cfg(feature = "generate")]
fn generate_from(
    formats: &[&dyn Format],
    sources: &Sources,
    options: &Options,
) -> Result<Generated, Diagnostics> {
    let mut sink = Sink::default();
    let options = config::read(sources, options, &mut sink);
    let model = checked(formats, sources, &options, Level::Error, &mut sink)?;
    // No gate before the last: a mistake in the options hides no other of them.
    let unmatched = unmatched::unmatched(&model, &options);
    let model = overrides::apply(model, &options, &mut sink);
    let model = presence::apply(model, &options);
    let model = select::select(model, &options, &mut sink);
    let RustFile { text, fields, features } = targets::rust::write(&model, &options, &mut sink)?;
    Ok(Generated {
        text,
        shapes: model.shapes.len(),
        members: fields,
        vouched: policy::vouched(&model, &options),
        features,
        service: model.service,
        diagnostics: sink.into_diagnostics(),
        unmatched,
    })
}

/// Stops at the errors of the model; those of options hide nothing of what patches say of it.
fn checked(
    formats: &[&dyn Format],
    sources: &Sources,
    options: &Options,
    undefined: Level,
    sink: &mut Sink,
) -> Result<Model, Diagnostics> {
    let mut of_model = Sink::default();
    let policy = options.sources.unwrap_or_default();
    let mut model = read::parse(formats, sources, policy, &mut of_model);
    model.files = file_names(sources, &model);
    // No gate in between: whoever mistyped a type wants to hear of the unknown name below it too.
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
