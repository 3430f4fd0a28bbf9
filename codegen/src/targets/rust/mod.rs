//! Rust text from a model: lowered to items, then written.

mod check_time;
mod emit;
mod items;
mod lower;
mod surface;

use std::collections::BTreeSet;
use std::time::Duration;

use crate::config::options::Options;
use crate::model::shape::Model;
use crate::passes::choices::Choices;
use crate::targets::surface::Surface;
use crate::text::diagnostic::{Diagnostics, Sink};

use items::{Feature, Item, Module};

/// The Rust text of a model.
#[derive(Debug)]
pub(crate) struct RustFile {
    /// The file.
    pub(crate) text: String,
    /// How many structs it has.
    pub(crate) structs: usize,
    /// How many fields its structs, and variants its tagged unions have.
    pub(crate) fields: usize,
    /// An estimate of the CPU time in which rustc checks it.
    pub(crate) check_time: Duration,
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
    let fields = fields(&module);
    Ok(RustFile {
        text: emit::emit(&module),
        structs: module.items.iter().filter(|(_, item)| matches!(item, Item::Struct(_))).count(),
        fields,
        check_time: check_time::of(module.style, fields),
        features: module.features.iter().copied().map(Feature::name).collect(),
        foreign_derives: module.foreign_derives,
    })
}

/// The types of a model as a program sees them.
///
/// # Errors
///
/// As [`write`].
pub(crate) fn surface(
    model: &Model,
    options: &Options,
    choices: &Choices,
    sink: &mut Sink,
) -> Result<Surface, Diagnostics> {
    let module = lower::lower(model, options, choices, sink);
    sink.gate()?;
    Ok(surface::of(&model.service, &module))
}

fn fields(module: &Module<'_>) -> usize {
    module.items.iter().map(|(_, item)| item.fields().len()).sum()
}
