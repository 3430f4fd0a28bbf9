//! What names in types mean: modules import names and rename them, pages do not.

use crate::model::shape::Type;
use crate::text::diagnostic::Sink;
use crate::text::source::{Span, Spanned};

/// The names that a definition can use.
pub(in crate::read) trait Scope {
    /// What a name means; a name that cannot be used as a type is reported.
    fn meaning(&mut self, name: Spanned<&str>, sink: &mut Sink) -> Meaning;

    /// The type that a generic class has with these arguments.
    fn applied(&mut self, generic: String, args: Vec<Type>, span: Span, sink: &mut Sink) -> Type;
}

/// What a name in a type means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::read) enum Meaning {
    /// A name of Python, of its library or of nothing that is known, without its module.
    Known(String),
    /// A shape, by its name in the model.
    Shape(String),
    /// A class with type parameters, by its name in the model.
    Generic(String),
    /// A class that is not a type of JSON, and where it is defined.
    Other(Span),
    /// It was reported.
    Reported,
}
