//! The options of a run.

use crate::text::source::{SourceId, Span};

use super::dialect::Dialect;
use super::members::{Documents, Timestamps, UnknownMembers};
use super::secrets::{SecretType, Secrets};
use super::style::Style;

/// How a model becomes Rust; the same for every entry point.
///
/// A `shapewright.toml` among the [`Sources`](crate::Sources) has the same settings. Those of the entry
/// point take precedence over it, and of several such files an earlier one over a later one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The presence of members of responses.
    ///
    /// By default it depends on the source. Where presence is AWS's promise, as in JSON models, it is
    /// [`Declared`](Responses::Declared); in pages, which require every member of a response, it is
    /// [`Optional`](Responses::Optional). With [`SourcePolicy::Both`], presence is that of the JSON
    /// model.
    pub responses: Option<Responses>,
    /// Which sources are read if there are pages and a JSON model; by default the pages.
    pub sources: Option<SourcePolicy>,
    /// Which members are sensitive; by default those that the model marks or whose names are listed.
    pub secrets: Option<Secrets>,
    /// The types that hold sensitive members; by default those of all members.
    pub secret: Option<SecretType>,
    /// What structures do with members that the model does not list; by default they ignore them.
    pub unknown: Option<UnknownMembers>,
    /// The types of members that are JSON documents; by default they hold text or any JSON value.
    pub documents: Option<Documents>,
    /// How documents spell the types; by default as the model does.
    pub dialect: Option<Dialect>,
    /// How timestamps are written; by default with `+00:00`.
    pub timestamps: Option<Timestamps>,
    /// What implements serde's traits for generated types; by default the engine of the runtime.
    pub style: Option<Style>,
    /// The selected shapes, with all they need; all shapes if this and `operations` are empty.
    pub shapes: Vec<Setting>,
    /// The operations whose shapes are selected, with all they need.
    pub operations: Vec<Setting>,
    /// Derives besides `Clone`, for types whose members allow them.
    pub derives: Vec<Setting>,
    /// Changes of the model.
    pub patches: Vec<Patch>,
    /// Replacements of types of the runtime, or of shapes.
    pub replacements: Vec<Replacement>,
    /// Whether the settings are for several models: then a shape need not be in each of them.
    pub shared: bool,
    /// Whether this is also so for the settings of the configuration file.
    pub(crate) shares_file: bool,
    /// The source of the job that these options are from; as a configuration file, it is read already.
    pub(crate) source: Option<SourceId>,
}

/// The presence of members of responses.
///
/// [`Options::responses`] describes the default, which depends on the source. With each policy,
/// `ResponseMetadata` and its members are optional: boto3 adds them to responses.
///
/// The pages mark every member of a response as required, to make Python code pleasant; AWS promises
/// about a fifth of them. Of the responses of twelve services that the test `captures` reads, recorded
/// with a mock of AWS, these are refused:
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
/// whole number that does not fit an `i64`. `cargo test -p shapewright-tests --test captures --
/// --nocapture` prints the table, and each member, if the captures are next to the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Responses {
    /// As the model declares it.
    Declared,
    /// Every member of a response is optional. Structures nested in responses are as declared.
    Optional,
    /// Every member of a response is optional, and so is every member of the structures that a
    /// response or an error leads to, at any depth.
    ///
    /// A structure that requests lead to as well is among them. Its required members can then be
    /// omitted in what is sent without an error from the compiler or from `missing_required`.
    Lenient,
}

/// Which sources are read if there are pages and a JSON model.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum SourcePolicy {
    /// The pages.
    #[default]
    Pages,
    /// The JSON model.
    Json,
    /// The pages, with the presence of members of responses and the sensitive members of the JSON
    /// model.
    Both,
}

/// A string from the user, with its place if it is from a source.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Setting {
    /// The string.
    pub text: String,
    /// Its place.
    pub place: Option<Span>,
}

/// A change of a shape.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Patch {
    /// The shape, by its name in the model or in Rust.
    pub shape: Setting,
    /// The change.
    pub change: Change,
    /// Whether it is for all jobs of a file, so that one of a job takes precedence.
    is_of_all_jobs: bool,
}

/// A change of a shape, or of one of its members or values.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// A member is optional.
    Optional {
        /// The member, with its name in the model.
        member: Setting,
        /// The reason, for readers of the patch.
        reason: Setting,
    },
    /// A member is never printed.
    Sensitive {
        /// The member, with its name in the model.
        member: Setting,
    },
    /// A member may be printed, although the model or the list of names marks it.
    Public {
        /// The member, with its name in the model.
        member: Setting,
    },
    /// A member has another field name, or a value of an enumeration another variant name.
    Rename {
        /// The member or the value, with its name in the model.
        member: Setting,
        /// The name of the field or variant.
        ident: Setting,
    },
    /// The type of the shape has another name.
    As {
        /// The name of the type.
        ident: Setting,
    },
    /// A member has a type of the user in generated structs.
    Type {
        /// The member, with its name in the model.
        member: Setting,
        /// The path of the type.
        path: Setting,
    },
    /// The items of the lists, and the values of the maps, of a member may be null.
    Sparse {
        /// The member, with its name in the model.
        member: Setting,
    },
    /// What the generated struct does with members that the shape does not list.
    Unknown {
        /// The policy.
        policy: UnknownMembers,
        /// The place of the setting, if it is from a source.
        place: Option<Span>,
    },
}

/// A type that is replaced by a type of the user.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Replacement {
    /// A type of the runtime (`Timestamp`), or a shape by its name in the model or in Rust.
    pub replaced: Setting,
    /// The path of the user's type: `::jiff::Timestamp`.
    pub by: Setting,
    /// Whether it is for all jobs of a file, so that one of a job takes precedence.
    is_of_all_jobs: bool,
}

/// Where a patch or a replacement is from. Of two from different origins, the second one is skipped; of two
/// from one origin, it is reported.
pub(crate) type Origin = (Option<SourceId>, bool);

impl Patch {
    pub(crate) fn new(shape: Setting, change: Change) -> Self {
        Self { shape, change, is_of_all_jobs: false }
    }

    pub(crate) fn origin(&self) -> Origin {
        (self.shape.source(), self.is_of_all_jobs)
    }
}

impl Replacement {
    pub(crate) fn new(replaced: Setting, by: Setting) -> Self {
        Self { replaced, by, is_of_all_jobs: false }
    }

    pub(crate) fn origin(&self) -> Origin {
        (self.replaced.source(), self.is_of_all_jobs)
    }
}

impl Options {
    /// Sets the presence of members of responses.
    #[must_use]
    pub fn responses(mut self, responses: Responses) -> Self {
        self.responses = Some(responses);
        self
    }

    /// Sets which sources are read if there are pages and a JSON model.
    #[must_use]
    pub fn sources(mut self, sources: SourcePolicy) -> Self {
        self.sources = Some(sources);
        self
    }

    /// Sets which members are sensitive besides those that patches name.
    #[must_use]
    pub fn secrets(mut self, secrets: Secrets) -> Self {
        self.secrets = Some(secrets);
        self
    }

    /// Sets the types that hold sensitive members.
    #[must_use]
    pub fn secret(mut self, secret: SecretType) -> Self {
        self.secret = Some(secret);
        self
    }

    /// Sets what structures do with members that the model does not list.
    #[must_use]
    pub fn unknown(mut self, unknown: UnknownMembers) -> Self {
        self.unknown = Some(unknown);
        self
    }

    /// Sets the types of members that are JSON documents.
    #[must_use]
    pub fn documents(mut self, documents: Documents) -> Self {
        self.documents = Some(documents);
        self
    }

    /// Sets how documents spell the types.
    #[must_use]
    pub fn dialect(mut self, dialect: Dialect) -> Self {
        self.dialect = Some(dialect);
        self
    }

    /// Sets how timestamps are written.
    #[must_use]
    pub fn timestamps(mut self, timestamps: Timestamps) -> Self {
        self.timestamps = Some(timestamps);
        self
    }

    /// Sets what implements serde's traits for generated types.
    #[must_use]
    pub fn style(mut self, style: Style) -> Self {
        self.style = Some(style);
        self
    }

    /// Selects a shape, by its name in the model or in Rust.
    #[must_use]
    pub fn shape(mut self, name: impl Into<String>) -> Self {
        self.shapes.push(Setting::from(name));
        self
    }

    /// Selects the shapes of an operation.
    #[must_use]
    pub fn operation(mut self, name: impl Into<String>) -> Self {
        self.operations.push(Setting::from(name));
        self
    }

    /// Adds a derive: `Hash`, or the path of a macro.
    #[must_use]
    pub fn derive(mut self, path: impl Into<String>) -> Self {
        self.derives.push(Setting::from(path));
        self
    }

    /// Adds a change of a shape, by its name in the model or in Rust.
    #[must_use]
    pub fn patch(mut self, shape: impl Into<String>, change: Change) -> Self {
        self.patches.push(Patch::new(Setting::from(shape), change));
        self
    }

    /// Replaces a type of the runtime, or a shape, by a type of the user.
    #[must_use]
    pub fn replace(mut self, replaced: impl Into<String>, by: impl Into<String>) -> Self {
        self.replacements.push(Replacement::new(Setting::from(replaced), Setting::from(by)));
        self
    }

    /// These options, completed by others, which these take precedence over.
    ///
    /// A selection replaces the other one. The other lists are joined, these entries first: where two
    /// patches change the same thing, or two replacements replace the same type, the passes that apply
    /// them skip the second one if it is from another source.
    #[must_use]
    pub(crate) fn or(mut self, others: Self) -> Self {
        let Self {
            responses,
            sources,
            secrets,
            secret,
            unknown,
            documents,
            dialect,
            timestamps,
            style,
            shapes,
            operations,
            derives,
            patches,
            replacements,
            shared,
            shares_file,
            source,
        } = others;
        self.responses = self.responses.or(responses);
        self.sources = self.sources.or(sources);
        self.secrets = self.secrets.or(secrets);
        self.secret = self.secret.or(secret);
        self.unknown = self.unknown.or(unknown);
        self.documents = self.documents.or(documents);
        self.dialect = self.dialect.or(dialect);
        self.timestamps = self.timestamps.or(timestamps);
        self.style = self.style.or(style);
        if self.shapes.is_empty() && self.operations.is_empty() {
            self.shapes = shapes;
            self.operations = operations;
        }
        self.derives.extend(derives);
        self.patches.extend(patches);
        self.replacements.extend(replacements);
        self.shared |= shared;
        self.shares_file |= shares_file;
        self.source = self.source.or(source);
        self
    }

    /// The same options as those of all jobs of a file.
    #[cfg(feature = "cli")]
    pub(crate) fn of_all_jobs(mut self) -> Self {
        self.patches.iter_mut().for_each(|patch| patch.is_of_all_jobs = true);
        self.replacements.iter_mut().for_each(|replacement| replacement.is_of_all_jobs = true);
        self
    }

    /// Whether only some shapes are selected.
    pub(crate) fn selects(&self) -> bool {
        !self.shapes.is_empty() || !self.operations.is_empty()
    }

    /// Whether a setting is for several models, of which one alone need have its names.
    pub(crate) fn is_shared(&self, setting: &Setting) -> bool {
        let is_own = |place: Span| self.source == Some(place.source());
        self.shared && (self.shares_file || setting.place.is_none_or(is_own))
    }
}

impl Setting {
    /// The source that the setting is from; `None` for one of the entry point itself.
    pub(crate) fn source(&self) -> Option<SourceId> {
        self.place.map(|place| place.source())
    }
}

impl Change {
    /// What is changed: the key in a configuration file, and the member or value that it is for.
    ///
    /// Of two changes of one shape with the same target, the first one counts.
    pub(crate) fn target(&self) -> (&'static str, Option<&str>) {
        match self {
            Self::Optional { member, reason: _ } => ("optional", Some(&member.text)),
            // The two decide the same.
            Self::Sensitive { member } | Self::Public { member } => {
                ("sensitive", Some(&member.text))
            }
            Self::Sparse { member } => ("sparse", Some(&member.text)),
            Self::Type { member, path: _ } => ("type", Some(&member.text)),
            Self::Unknown { policy: _, place: _ } => ("unknown", None),
            Self::Rename { member, ident: _ } => ("rename", Some(&member.text)),
            Self::As { ident: _ } => ("as", None),
        }
    }

    /// A member is optional, for a reason.
    pub fn optional(member: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Optional { member: Setting::from(member), reason: Setting::from(reason) }
    }

    /// A member is never printed.
    pub fn sensitive(member: impl Into<String>) -> Self {
        Self::Sensitive { member: Setting::from(member) }
    }

    /// A member may be printed, although the model or the list of names marks it.
    pub fn public(member: impl Into<String>) -> Self {
        Self::Public { member: Setting::from(member) }
    }

    /// A member has another field name, or a value another variant name.
    pub fn rename(member: impl Into<String>, ident: impl Into<String>) -> Self {
        Self::Rename { member: Setting::from(member), ident: Setting::from(ident) }
    }

    /// Whether the change concerns generated structs, and not the shape as a user's own struct sees it.
    pub(crate) fn is_of_generated_types(&self) -> bool {
        match self {
            Self::Type { .. } | Self::Unknown { .. } => true,
            Self::Optional { .. }
            | Self::Sensitive { .. }
            | Self::Public { .. }
            | Self::Rename { .. }
            | Self::As { .. }
            | Self::Sparse { .. } => false,
        }
    }

    /// A member has a type of the user in generated structs: `::my_crate::Policy`.
    pub fn ty(member: impl Into<String>, path: impl Into<String>) -> Self {
        Self::Type { member: Setting::from(member), path: Setting::from(path) }
    }

    /// The items of the lists, and the values of the maps, of a member may be null.
    pub fn sparse(member: impl Into<String>) -> Self {
        Self::Sparse { member: Setting::from(member) }
    }

    /// What the generated struct does with members that the shape does not list.
    #[must_use]
    pub fn unknown(policy: UnknownMembers) -> Self {
        Self::Unknown { policy, place: None }
    }

    /// The type of the shape has another name.
    pub fn named(ident: impl Into<String>) -> Self {
        Self::As { ident: Setting::from(ident) }
    }
}

impl Responses {
    /// The policies by the names that options give them.
    pub const NAMES: [(&'static str, Self); 3] =
        [("declared", Self::Declared), ("optional", Self::Optional), ("lenient", Self::Lenient)];
}

impl SourcePolicy {
    /// The selections by the names that options give them.
    pub const NAMES: [(&'static str, Self); 3] =
        [("pages", Self::Pages), ("json", Self::Json), ("both", Self::Both)];
}

impl<T: Into<String>> From<T> for Setting {
    fn from(text: T) -> Self {
        Self { text: text.into(), place: None }
    }
}

/// The types of the runtime that a setting may replace.
pub(crate) const REPLACEABLE: [&str; 7] =
    ["Blob", "BlobInput", "Decimal", "Json", "JsonText", "Timestamp", "TimestampInput"];

/// Whether a name is that of a replaceable type of the runtime rather than a shape's.
pub(crate) fn is_of_runtime(name: &str) -> bool {
    REPLACEABLE.contains(&name)
}
