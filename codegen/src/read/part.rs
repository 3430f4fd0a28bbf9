//! The part of a model that is needed.

use crate::config::options::{Options, is_of_runtime};

/// What is needed of a model: a reader may leave out the rest, but need not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part<'o> {
    /// Everything.
    Whole,
    /// Some operations and shapes, with all they lead to.
    Selected {
        /// The operations.
        operations: Vec<&'o str>,
        /// The shapes.
        shapes: Vec<&'o str>,
    },
    /// One shape: what its members are, but not the members of the structures in it.
    Projected(&'o str),
}

impl<'o> Part<'o> {
    /// What is needed for some options: the selection, and the shapes that settings name.
    pub(crate) fn of(options: &'o Options) -> Self {
        if !options.selects() {
            return Self::Whole;
        }
        let selected = options.shapes.iter().map(|setting| setting.text.as_str());
        let patched = options.patches.iter().map(|patch| patch.shape.text.as_str());
        let replaced = options.replacements.iter().map(|one| one.replaced.text.as_str());
        let replaced = replaced.filter(|name| !is_of_runtime(name));
        Self::Selected {
            operations: options.operations.iter().map(|setting| setting.text.as_str()).collect(),
            shapes: selected.chain(patched).chain(replaced).collect(),
        }
    }
}
