//! The options of a run.

use std::collections::BTreeMap;

use crate::text::source::{SourceId, Span};

use super::basic::BasicType;
use super::change::{Change, Patch};
use super::dialect::Dialect;
use super::docs::{Deprecated, DocsLevel};
use super::members::{Documents, Timestamps, Unions, UnknownMembers};
use super::secrets::{SecretType, Secrets};
pub(crate) use super::setting::Origin;
pub use super::setting::Setting;
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
    /// The types of tagged unions; by default enums.
    ///
    /// JSON models mark them. Pages do not: there a structure is one with [`Change::union`], or if
    /// [`SourcePolicy::Both`] takes the marks of the JSON model.
    pub unions: Option<Unions>,
    /// The types of members that are JSON documents; by default they hold text or any JSON value.
    pub documents: Option<Documents>,
    /// How documents spell the types; by default as the model does.
    pub dialect: Option<Dialect>,
    /// How timestamps are written; by default with `+00:00`.
    pub timestamps: Option<Timestamps>,
    /// What implements serde's traits for generated types; by default the engine of the runtime.
    pub style: Option<Style>,
    /// How much documentation the types have; by default the first sentences of the model's.
    pub docs: Option<DocsLevel>,
    /// What happens to deprecated members and shapes; by default they are generated as such.
    pub deprecated: Option<Deprecated>,
    /// Whether the types have the constraints of the model; by default they do.
    pub constraints: Option<bool>,
    /// Whether responses have the member `ResponseMetadata`, which boto3 adds; by default where the source has
    /// it, which are stubs and pages.
    pub response_metadata: Option<bool>,
    /// Whether operations are types, with the tables of what travels; by default they are not.
    pub operation_types: Option<bool>,
    /// The selected shapes, with all they need; all shapes if this and `operations` are empty.
    pub shapes: Vec<Setting>,
    /// The operations whose shapes are selected, with all they need.
    pub operations: Vec<Setting>,
    /// Derives besides `Clone`, for types whose members allow them.
    pub derives: Vec<Setting>,
    /// Attributes of every generated type.
    pub attributes: Vec<Setting>,
    /// Whether generated types are `#[non_exhaustive]`; by default they are not.
    pub non_exhaustive: Option<bool>,
    /// The types that hold strings, bytes and maps, where these are not the default ones.
    pub basic: BTreeMap<BasicType, Setting>,
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
    /// model. If there is none beside the pages, [`edge::find`](crate::edge::find) takes that of their service,
    /// with the feature `aws`.
    Both,
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

    /// Sets the types of tagged unions.
    #[must_use]
    pub fn unions(mut self, unions: Unions) -> Self {
        self.unions = Some(unions);
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

    /// Sets how much documentation the types have.
    #[must_use]
    pub fn docs(mut self, docs: DocsLevel) -> Self {
        self.docs = Some(docs);
        self
    }

    /// Sets what happens to deprecated members and shapes.
    #[must_use]
    pub fn deprecated(mut self, deprecated: Deprecated) -> Self {
        self.deprecated = Some(deprecated);
        self
    }

    /// Sets whether the types have the constraints of the model.
    #[must_use]
    pub fn constraints(mut self, constraints: bool) -> Self {
        self.constraints = Some(constraints);
        self
    }

    /// Sets whether responses have the member `ResponseMetadata`, which boto3 adds.
    #[must_use]
    pub fn response_metadata(mut self, response_metadata: bool) -> Self {
        self.response_metadata = Some(response_metadata);
        self
    }

    /// Sets whether operations are types, with the tables of what travels.
    #[must_use]
    pub fn operation_types(mut self, operation_types: bool) -> Self {
        self.operation_types = Some(operation_types);
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

    /// Adds an attribute to every generated type: `#[doc(hidden)]`.
    #[must_use]
    pub fn attribute(mut self, text: impl Into<String>) -> Self {
        self.attributes.push(Setting::from(text));
        self
    }

    /// Sets whether generated types are `#[non_exhaustive]`.
    #[must_use]
    pub fn non_exhaustive(mut self, non_exhaustive: bool) -> Self {
        self.non_exhaustive = Some(non_exhaustive);
        self
    }

    /// Sets the type that holds strings: `::std::sync::Arc<str>`.
    #[must_use]
    pub fn string(self, path: impl Into<String>) -> Self {
        self.basic(BasicType::String, path)
    }

    /// Sets the type that holds bytes: `::bytes::Bytes`.
    #[must_use]
    pub fn bytes(self, path: impl Into<String>) -> Self {
        self.basic(BasicType::Bytes, path)
    }

    /// Sets the type that holds maps, without its parameters: `::indexmap::IndexMap`.
    #[must_use]
    pub fn map(self, path: impl Into<String>) -> Self {
        self.basic(BasicType::Map, path)
    }

    fn basic(mut self, basic: BasicType, path: impl Into<String>) -> Self {
        self.basic.insert(basic, Setting::from(path));
        self
    }

    /// Adds a change at a path: a shape, by its name in the model or in Rust, or one of its members or
    /// values: `CreateTokenRequest.scope`.
    #[must_use]
    pub fn patch(mut self, path: impl Into<String>, change: Change) -> Self {
        self.patches.push(Patch::at(Setting::from(path), change));
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
            unions,
            documents,
            dialect,
            timestamps,
            style,
            docs,
            deprecated,
            constraints,
            response_metadata,
            operation_types,
            shapes,
            operations,
            derives,
            attributes,
            non_exhaustive,
            basic,
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
        self.unions = self.unions.or(unions);
        self.documents = self.documents.or(documents);
        self.dialect = self.dialect.or(dialect);
        self.timestamps = self.timestamps.or(timestamps);
        self.style = self.style.or(style);
        self.docs = self.docs.or(docs);
        self.deprecated = self.deprecated.or(deprecated);
        self.constraints = self.constraints.or(constraints);
        self.response_metadata = self.response_metadata.or(response_metadata);
        self.operation_types = self.operation_types.or(operation_types);
        if self.shapes.is_empty() && self.operations.is_empty() {
            self.shapes = shapes;
            self.operations = operations;
        }
        self.derives.extend(derives);
        self.attributes.extend(attributes);
        self.non_exhaustive = self.non_exhaustive.or(non_exhaustive);
        for (basic, path) in basic {
            self.basic.entry(basic).or_insert(path);
        }
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

    /// These options without places, as if they were set by calls: their source is not read again.
    #[cfg(feature = "cli")]
    pub(crate) fn without_places(mut self) -> Self {
        let lists =
            [&mut self.shapes, &mut self.operations, &mut self.derives, &mut self.attributes];
        let listed = lists.into_iter().flatten().chain(self.basic.values_mut());
        let patches = self.patches.iter_mut().flat_map(Patch::settings_mut);
        let replacements =
            self.replacements.iter_mut().flat_map(|one| [&mut one.replaced, &mut one.by]);
        listed.chain(patches).chain(replacements).for_each(|setting| setting.place = None);
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

/// The types of the runtime that a setting may replace.
pub(crate) const REPLACEABLE: [&str; 7] =
    ["Blob", "BlobInput", "Decimal", "Json", "JsonText", "Timestamp", "TimestampInput"];

/// Whether a name is that of a replaceable type of the runtime rather than a shape's.
pub(crate) fn is_of_runtime(name: &str) -> bool {
    REPLACEABLE.contains(&name)
}
