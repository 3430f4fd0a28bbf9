//! The input of a derive, and its output.

use proc_macro2::{Span, TokenStream};
use shapewright_codegen::{Model, NoShape, Sources};
use syn::{DeriveInput, Error};

use crate::attributes::TypeAttributes;
use crate::messages::{self, ExpectedShape};

/// The type that a derive is on.
pub(crate) struct Derive<'a> {
    pub(crate) input: &'a DeriveInput,
    /// Whether all fields or variants could be parsed.
    pub(crate) is_complete: bool,
    pub(crate) attributes: &'a TypeAttributes,
    /// The path of the crate `shapewright`.
    pub(crate) runtime: &'a syn::Path,
}

impl Derive<'_> {
    /// The name of the shape, with its place.
    pub(crate) fn shape(&self) -> (String, Span) {
        match &self.attributes.shape {
            Some(name) => (name.value(), name.span()),
            None => (self.input.ident.to_string(), self.input.ident.span()),
        }
    }

    /// The error for a type without a shape of its kind.
    pub(crate) fn no_shape(
        &self,
        problem: &NoShape,
        expected: ExpectedShape,
        model: &Model,
        sources: &Sources,
    ) -> Error {
        let (name, span) = self.shape();
        let message = match problem {
            NoShape::Unknown(near) => {
                messages::unknown_shape(&name, near.as_deref(), expected, model, sources)
            }
            NoShape::Other(kind) => {
                messages::other_kind_of_shape(&name, kind, expected, model, false)
            }
            NoShape::Untagged => {
                messages::other_kind_of_shape(&name, "a structure", expected, model, true)
            }
        };
        message.at(span)
    }
}

/// The code for a type with a known shape.
#[derive(Default)]
pub(crate) struct Expanded {
    /// Items that editors show. They are emitted for types with errors, too.
    pub(crate) hover: TokenStream,
    pub(crate) implementation: TokenStream,
    /// Whether the implementation has a `Debug`.
    pub(crate) has_debug: bool,
    /// Whether the shape is a structure.
    pub(crate) is_structure: bool,
}
