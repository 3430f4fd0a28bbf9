//! What a user may ask for.

use crate::text::source::Span;

/// How a model becomes Rust; every door takes the same.
///
/// The same wishes may stand in a `shapewright.toml` among the [`Sources`](crate::Sources); what is
/// said here goes before what is said there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// Whether the members of responses are required as the model says; as it says, where this is
    /// empty.
    pub responses: Option<Responses>,
    /// Which texts are read where pages and a JSON model are given; the pages, where this is empty.
    pub sources: Option<SourcePolicy>,
    /// The shapes to generate, with all they need; all shapes where this and `operations` are
    /// empty.
    pub shapes: Vec<Setting>,
    /// The operations whose shapes to generate, with all they need.
    pub operations: Vec<Setting>,
    /// What types derive besides `Clone`, as far as their members allow.
    pub derives: Vec<Setting>,
    /// What is otherwise than the model says.
    pub patches: Vec<Patch>,
    /// Types of the runtime, or of shapes, for which the user has others.
    pub replacements: Vec<Replacement>,
    /// Whether these wishes are for several models: then a shape that one of them lacks is no
    /// mistake.
    pub shared: bool,
}

/// Whether the members of responses are required as the model says.
///
/// The pages mark every member of a response as required, because that makes them pleasant to
/// type in Python; AWS promises about a fifth of them. Of the responses of twelve services that the
/// test `captures` reads, recorded with a mock of AWS, these are refused:
///
/// | service | responses | `Declared` | `Optional` |
/// |---|---|---|---|
/// | dynamodb | 163 | 71 | 0 |
/// | ec2 | 292 | 82 | 1 |
/// | events | 128 | 33 | 0 |
/// | identitystore | 28 | 3 | 0 |
/// | kms | 82 | 34 | 0 |
/// | route53 | 77 | 41 | 0 |
/// | s3 | 155 | 114 | 0 |
/// | secretsmanager | 82 | 30 | 0 |
/// | sqs | 83 | 17 | 0 |
/// | ssm | 126 | 13 | 0 |
/// | sso-admin | 38 | 0 | 0 |
/// | stepfunctions | 63 | 25 | 0 |
/// | all | 1,317 | 463 | 1 |
///
/// Of the 463, 461 lack a member, one has null for it, and one, which is refused either way, has a
/// whole number that no `i64` holds. `cargo test -p shapewright-tests --test captures -- --nocapture`
/// prints the table, and each member, where the captures lie beside the workspace.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Responses {
    /// As the model says.
    #[default]
    Declared,
    /// Every member of a response is optional.
    Optional,
}

/// Which texts are read where pages and a JSON model are given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum SourcePolicy {
    /// The pages.
    #[default]
    Pages,
    /// The JSON model.
    Json,
    /// The pages, and from the JSON model which members of responses are required and which members
    /// are sensitive.
    Both,
}

/// What a user wrote, and where, if it stands in one of the sources.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Setting {
    /// The text.
    pub text: String,
    /// Its place.
    pub place: Option<Span>,
}

/// One thing about a shape that is otherwise than the model says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Patch {
    /// The shape, by its name in the model or in Rust.
    pub shape: Setting,
    /// What is otherwise.
    pub change: Change,
}

/// What is otherwise about a shape.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// A member is optional.
    Optional {
        /// The member, as the model writes it.
        member: Setting,
        /// Why; for whoever reads the patch.
        reason: Setting,
    },
    /// A member is never shown.
    Sensitive {
        /// The member, as the model writes it.
        member: Setting,
    },
    /// A member has another field, or a value of an enumeration another variant.
    Rename {
        /// The member or the value, as the model writes it.
        member: Setting,
        /// The field or variant.
        ident: Setting,
    },
    /// The shape becomes another type.
    As {
        /// The type.
        ident: Setting,
    },
}

/// A type for which the user has another one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Replacement {
    /// A type of the runtime (`Timestamp`), or a shape by its name in the model or in Rust.
    pub replaced: Setting,
    /// The path of the user's type: `::jiff::Timestamp`.
    pub by: Setting,
}

impl Options {
    /// Sets the policy for the members of responses.
    #[must_use]
    pub fn responses(mut self, responses: Responses) -> Self {
        self.responses = Some(responses);
        self
    }

    /// Sets which texts are read where pages and a JSON model are given.
    #[must_use]
    pub fn sources(mut self, sources: SourcePolicy) -> Self {
        self.sources = Some(sources);
        self
    }

    /// Adds a shape to generate, by its name in the model or in Rust.
    #[must_use]
    pub fn shape(mut self, name: impl Into<String>) -> Self {
        self.shapes.push(Setting::from(name));
        self
    }

    /// Adds an operation whose shapes to generate.
    #[must_use]
    pub fn operation(mut self, name: impl Into<String>) -> Self {
        self.operations.push(Setting::from(name));
        self
    }

    /// Adds what types derive: `Hash`, or the path of somebody's macro.
    #[must_use]
    pub fn derive(mut self, path: impl Into<String>) -> Self {
        self.derives.push(Setting::from(path));
        self
    }

    /// Adds a patch of a shape, which is named as in the model or in Rust.
    #[must_use]
    pub fn patch(mut self, shape: impl Into<String>, change: Change) -> Self {
        self.patches.push(Patch { shape: Setting::from(shape), change });
        self
    }

    /// Adds a type of the user's for one of the runtime or of a shape.
    #[must_use]
    pub fn replace(mut self, replaced: impl Into<String>, by: impl Into<String>) -> Self {
        self.replacements
            .push(Replacement { replaced: Setting::from(replaced), by: Setting::from(by) });
        self
    }

    /// These wishes and, where they are silent, others; lists are joined.
    #[must_use]
    pub(crate) fn or(mut self, others: Self) -> Self {
        let Self { responses, sources, shapes, operations, derives, patches, replacements, shared } =
            others;
        self.responses = self.responses.or(responses);
        self.sources = self.sources.or(sources);
        if self.shapes.is_empty() && self.operations.is_empty() {
            self.shapes = shapes;
            self.operations = operations;
        }
        self.derives.extend(derives);
        self.patches.extend(patches);
        self.replacements.extend(replacements);
        self.shared |= shared;
        self
    }

    /// The policy for the members of responses.
    pub(crate) fn policy(&self) -> Responses {
        self.responses.unwrap_or_default()
    }
}

impl Change {
    /// A member is optional, for a reason.
    pub fn optional(member: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Optional { member: Setting::from(member), reason: Setting::from(reason) }
    }

    /// A member is never shown.
    pub fn sensitive(member: impl Into<String>) -> Self {
        Self::Sensitive { member: Setting::from(member) }
    }

    /// A member has another field, or a value another variant.
    pub fn rename(member: impl Into<String>, ident: impl Into<String>) -> Self {
        Self::Rename { member: Setting::from(member), ident: Setting::from(ident) }
    }

    /// The shape becomes another type.
    pub fn named(ident: impl Into<String>) -> Self {
        Self::As { ident: Setting::from(ident) }
    }
}

impl Responses {
    /// The policies by the names that options give them.
    pub const NAMES: [(&'static str, Self); 2] =
        [("declared", Self::Declared), ("optional", Self::Optional)];
}

impl SourcePolicy {
    /// What can be read, by the names that options give it.
    pub const NAMES: [(&'static str, Self); 3] =
        [("pages", Self::Pages), ("json", Self::Json), ("both", Self::Both)];
}

impl<T: Into<String>> From<T> for Setting {
    fn from(text: T) -> Self {
        Self { text: text.into(), place: None }
    }
}

/// The types of the runtime that a setting may replace.
pub(crate) const REPLACEABLE: [&str; 5] = ["Blob", "BlobInput", "Decimal", "Json", "Timestamp"];

/// Whether a name is that of a replaceable type of the runtime rather than a shape's.
pub(crate) fn is_of_runtime(name: &str) -> bool {
    REPLACEABLE.contains(&name)
}
