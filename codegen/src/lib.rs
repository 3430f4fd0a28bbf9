//! Reads models of AWS services and writes Rust types for their shapes.

mod check;
mod diagnostic;
mod ir;
mod options;
mod parse;
mod render;
mod shape;
mod source;
mod suggest;

pub use diagnostic::{Diagnostic, Diagnostics, Level, Sink};
pub use ir::ir;
pub use options::{Options, Responses};
pub use shape::{Member, Model, Operation, Shape, ShapeKind, Structure, Type};
pub use source::{Source, SourceId, Sources, Span, Spanned};

/// Reads a model and checks it, without generating anything.
///
/// The diagnostics beside the model are warnings and notes.
///
/// # Errors
///
/// Everything that is wrong with the texts, all at once.
pub fn read(sources: &Sources) -> Result<(Model, Diagnostics), Diagnostics> {
    let mut sink = Sink::default();
    let model = parse::parse(sources, &mut sink);
    sink.gate()?;
    check::check(&model, &mut sink);
    sink.gate()?;
    Ok((model, sink.into_diagnostics()))
}
