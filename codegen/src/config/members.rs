//! What structures do with members that the model does not list, and the types of tagged unions, JSON
//! documents and timestamps.

/// What a structure does with members of a document that the model does not list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnknownMembers {
    /// They are ignored.
    #[default]
    Ignore,
    /// They are kept in a field, and written after the others.
    Keep,
    /// They are errors.
    Deny,
}

/// The type of members that are JSON documents: text in requests to AWS and its replies, and objects in
/// boto3 and the AWS CLI.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Documents {
    /// A type that holds text or any JSON value.
    #[default]
    Both,
    /// As the model declares it: text, or what a page has instead.
    Declared,
}

/// The types of tagged unions: structures of which one member is present.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unions {
    /// Enums with a variant for each member, and one for members that the model does not list.
    #[default]
    Enums,
    /// Structs with an optional field for each member, as for other structures.
    Structures,
}

/// How timestamps are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Timestamps {
    /// With `+00:00`, as by the AWS CLI v2.
    #[default]
    Offset,
    /// With `Z`, as by JavaScript, Go and botocore.
    Z,
}

impl UnknownMembers {
    /// The choices by the names that options give them.
    pub const NAMES: [(&'static str, Self); 3] =
        [("ignore", Self::Ignore), ("keep", Self::Keep), ("deny", Self::Deny)];
}

impl Documents {
    /// The choices by the names that options give them.
    pub const NAMES: [(&'static str, Self); 2] =
        [("both", Self::Both), ("declared", Self::Declared)];
}

impl Unions {
    /// The choices by the names that options give them.
    pub const NAMES: [(&'static str, Self); 2] =
        [("enums", Self::Enums), ("structures", Self::Structures)];
}

impl Timestamps {
    /// The choices by the names that options give them.
    pub const NAMES: [(&'static str, Self); 2] = [("offset", Self::Offset), ("z", Self::Z)];
}
