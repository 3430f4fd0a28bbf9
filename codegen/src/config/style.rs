//! What implements serde's traits for generated types.

/// What implements serde's traits for generated types.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// The engine of the crate `shapewright`, from a table for each type.
    #[default]
    Engine,
    /// The derives of serde, with attributes; the types need no other crate.
    Serde,
}

impl Style {
    /// The styles by the names that options give them.
    pub const NAMES: [(&'static str, Self); 2] = [("engine", Self::Engine), ("serde", Self::Serde)];
}
