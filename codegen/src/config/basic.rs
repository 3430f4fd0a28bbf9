//! The types that hold strings, bytes and maps.

/// What a type of the user holds instead of the default type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum BasicType {
    /// Strings, except the keys of maps; by default in `String`.
    String,
    /// Bytes; by default in `Blob`, or in `BlobInput` where users send text or bytes.
    Bytes,
    /// Maps; by default in `BTreeMap`.
    Map,
}

impl BasicType {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::String, Self::Bytes, Self::Map];

    /// What it holds, in messages.
    pub(crate) fn held(self) -> &'static str {
        match self {
            Self::String => "strings",
            Self::Bytes => "bytes",
            Self::Map => "maps",
        }
    }

    /// The key in a configuration file.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Bytes => "bytes",
            Self::Map => "map",
        }
    }
}
