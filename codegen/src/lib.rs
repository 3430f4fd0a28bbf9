//! Reads models of AWS services and writes Rust types for their shapes.

mod diagnostic;
mod render;
mod shape;
mod source;
mod suggest;

pub use diagnostic::{Diagnostic, Diagnostics, Level, Sink};
pub use shape::{Member, Model, Operation, Shape, ShapeKind, Structure, Type};
pub use source::{Source, SourceId, Sources, Span, Spanned};
