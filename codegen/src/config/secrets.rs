//! Which members are sensitive, and the types that hold them.

/// Which members are sensitive besides those of `[shape.Name]` in the options.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Secrets {
    /// Those that the model marks, and those with a name on the list.
    #[default]
    Both,
    /// Those that the model marks: a JSON model, also one next to a page.
    Model,
    /// Those with a name on the list.
    Names,
    /// None.
    None,
}

impl Secrets {
    /// The choices by the names that options give them.
    pub const NAMES: [(&'static str, Self); 4] = [
        ("both", Self::Both),
        ("model", Self::Model),
        ("names", Self::Names),
        ("none", Self::None),
    ];

    /// Whether the marks of the model count.
    pub(crate) fn has_model(self) -> bool {
        match self {
            Self::Both | Self::Model => true,
            Self::Names | Self::None => false,
        }
    }

    /// Whether the list of names counts.
    pub(crate) fn has_names(self) -> bool {
        match self {
            Self::Both | Self::Names => true,
            Self::Model | Self::None => false,
        }
    }
}

/// The types that hold sensitive members which are text or bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum SecretType {
    /// Those of all members.
    #[default]
    Plain,
    /// `SecretString` of the crate `secrecy`, which erases its memory when it is dropped.
    Secrecy,
}

impl SecretType {
    /// The choices by the names that options give them.
    pub const NAMES: [(&'static str, Self); 2] =
        [("plain", Self::Plain), ("secrecy", Self::Secrecy)];
}
