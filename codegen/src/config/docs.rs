//! How much documentation generated types have, and what happens to deprecated members.

/// How much documentation generated types have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum DocsLevel {
    /// All that the model has.
    Full,
    /// The first sentences of each documentation.
    #[default]
    Summary,
    /// The names of shapes alone.
    None,
}

/// What happens to members and shapes that the model marks as deprecated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Deprecated {
    /// They are generated, with `#[deprecated]`.
    #[default]
    Keep,
    /// They are left out, but for members that a request requires.
    Omit,
}

impl DocsLevel {
    /// The choices by the names that options give them.
    pub const NAMES: [(&'static str, Self); 3] =
        [("full", Self::Full), ("summary", Self::Summary), ("none", Self::None)];
}

impl Deprecated {
    /// The choices by the names that options give them.
    pub const NAMES: [(&'static str, Self); 2] = [("keep", Self::Keep), ("omit", Self::Omit)];
}
