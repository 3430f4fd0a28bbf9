//! Rust text from a model: lowered to items, then written.

mod emit;
mod items;
mod lower;

use std::collections::BTreeSet;

use crate::config::options::Options;
use crate::model::shape::Model;
use crate::passes::choices::Choices;
use crate::text::diagnostic::{Diagnostics, Sink};

use items::{Feature, Module};

/// The Rust text of a model.
#[derive(Debug)]
pub(crate) struct RustFile {
    /// The file.
    pub(crate) text: String,
    /// How many fields its structs, and variants its tagged unions have.
    pub(crate) fields: usize,
    /// The features of the crate `shapewright` that it needs.
    pub(crate) features: Vec<&'static str>,
    /// Derives that see the names of Rust only, and are for several models.
    pub(crate) foreign_derives: BTreeSet<String>,
}

/// Writes the file of a model; what `sink` holds before counts as well.
///
/// # Errors
///
/// Everything in the sink, if any of it is an error: nothing is written then.
pub(crate) fn write(
    model: &Model,
    options: &Options,
    choices: &Choices,
    sink: &mut Sink,
) -> Result<RustFile, Diagnostics> {
    let module = lower::lower(model, options, choices, sink);
    sink.gate()?;
    Ok(RustFile {
        text: emit::emit(&module),
        fields: fields(&module),
        features: module.features.iter().copied().map(Feature::name).collect(),
        foreign_derives: module.foreign_derives,
    })
}

fn fields(module: &Module<'_>) -> usize {
    module.items.iter().map(|(_, item)| item.fields().len()).sum()
}
