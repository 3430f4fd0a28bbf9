//! The derives that a user adds to an item.

/// The derives of an item besides `Clone`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Derives(Vec<Derive>);

/// A derive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Derive {
    /// Its name, or its path.
    pub(crate) path: String,
    pub(crate) reads: Reads,
}

/// The attributes from which a derive knows the names of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reads {
    /// None.
    Nothing,
    /// Serde's.
    Serde,
    /// Those of schemars 1, and serde's.
    Schemars,
    /// Those of utoipa 5, and serde's.
    Utoipa,
}

impl Derive {
    /// A derive of the standard library.
    pub(crate) fn of_std(name: &str) -> Self {
        Self { path: name.to_owned(), reads: Reads::Nothing }
    }
}

impl Derives {
    /// Adds a derive, unless the item has it.
    pub(crate) fn add(&mut self, derive: &Derive) {
        if !self.has(&derive.path) {
            self.0.push(derive.clone());
        }
    }

    /// The derives, in the order of the settings.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Derive> + Clone {
        self.0.iter()
    }

    /// Whether the item has the derive with this path.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.0.iter().any(|derive| derive.path == path)
    }

    /// Whether a derive reads such attributes.
    pub(crate) fn read(&self, reads: Reads) -> bool {
        self.0.iter().any(|derive| derive.reads == reads)
    }
}

impl Reads {
    /// The attributes that a name in the options selects.
    const NAMED: [(&'static str, Self); 4] = [
        ("none", Self::Nothing),
        ("schemars", Self::Schemars),
        ("serde", Self::Serde),
        ("utoipa", Self::Utoipa),
    ];

    /// The names in the options.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        Self::NAMED.iter().map(|(name, _)| *name)
    }

    /// The attributes with a name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::NAMED.iter().find(|(known, _)| *known == name).map(|(_, reads)| *reads)
    }

    /// The attributes that a derive of a known crate reads, by its path.
    pub(crate) fn of_path(path: &str) -> Option<Self> {
        match path.trim_start_matches("::").split_once("::") {
            Some(("schemars", "JsonSchema")) => Some(Self::Schemars),
            Some(("utoipa", "ToSchema")) => Some(Self::Utoipa),
            _ => None,
        }
    }
}
