//! What a user may ask for.

/// How a model becomes Rust; every door takes the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// Whether the members of responses are required as the model says.
    pub responses: Responses,
    /// The shapes to generate, with all they need; all shapes where this and `operations` are
    /// empty.
    pub shapes: Vec<String>,
    /// The operations whose shapes to generate, with all they need.
    pub operations: Vec<String>,
}

/// Whether the members of responses are required as the model says.
///
/// The pages mark every member of a response as required, because that makes them pleasant to
/// type in Python; AWS promises about a fifth of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Responses {
    /// As the model says.
    #[default]
    Declared,
    /// Every member of a response is optional.
    Optional,
}

impl Options {
    /// The policy for the members of responses.
    #[must_use]
    pub fn responses(mut self, responses: Responses) -> Self {
        self.responses = responses;
        self
    }

    /// Adds a shape to generate, by its name in the model or in Rust.
    #[must_use]
    pub fn shape(mut self, name: impl Into<String>) -> Self {
        self.shapes.push(name.into());
        self
    }

    /// Adds an operation whose shapes to generate.
    #[must_use]
    pub fn operation(mut self, name: impl Into<String>) -> Self {
        self.operations.push(name.into());
        self
    }
}
