//! The command line.

mod audit;
mod browse;
mod schema;
mod values;

use std::num::NonZero;
use std::path::PathBuf;
use std::thread;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};

use crate::config::options::Options;

pub(super) use audit::Audit;
pub(super) use browse::{Form, List, Show, Why};
pub(super) use schema::Schema;

use values::{
    DeprecatedArgument, DialectArgument, DocsArgument, DocumentsArgument, ResponsesArgument,
    SecretArgument, SecretsArgument, SourceArgument, StyleArgument, TimestampsArgument,
    UnionsArgument, UnknownArgument,
};

const MODELS: &str = "\
MODEL is one of
  - a service of AWS by its name in boto3, `sqs`, unless a path has this name
  - a page (`*.md`); the `literals.md` next to a `type_defs.md` is read with it
  - a stub (`*.pyi`, `*.py`); the `literals.pyi` next to a `type_defs.pyi` is read with it
  - a JSON model (`service-2.json`, or any `*.json`, also as `*.json.gz`)
  - a folder with `type_defs.md`, `type_defs.pyi` or `service-2.json`; the first is read
  - a Smithy model (`*.json` whose first key is `smithy`)
  - a wheel of botocore or of stubs (`*.whl`), read like a tree of folders
  - a tree of such folders, read in the order of their paths; if a folder has API versions
    (`botocore/data/ec2/2016-11-15`), the latest one is read";

const GENERATE: &str = "\
Output:
  DIR/<service>.rs for each service, and DIR/mod.rs with a `pub mod` for each generated file in DIR.
  Files that have not changed are not written. Files that were not generated are not replaced.
  If a model has errors, the other models are still generated, and its old file is kept.
  Generated files of other services are named; --prune removes them, and --check reports them.

Exit codes:
  0  success
  1  a model has errors, or a file could not be read or written
  2  the command line has errors
  3  --check found a file that is missing or out of date

Jobs:
  Without MODEL, every `[[generate]]` of ./shapewright.toml is generated. A job has the keys `models`
  and `out`, and the options that the file of a model has. Jobs with the same folder are one run.

Examples:
  shapewright generate model/sso-oidc --out src/shapes
  shapewright generate model/sso-oidc --out src/shapes --check
  shapewright generate model/s3 --out src/shapes --shape GetObjectOutputTypeDef,TagTypeDef";

/// Reads models of AWS services and writes Rust types for their shapes.
#[derive(Debug, Parser)]
#[command(name = "shapewright", version, about, after_help = MODELS)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,

    /// Colours of diagnostics
    ///
    /// By default, on a terminal, unless `NO_COLOR` is set.
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = Colour::Auto, global = true)]
    pub(super) color: Colour,
}

/// When diagnostics are coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Write one file of Rust types for each service.
    Generate(Box<Generate>),
    /// Print each model as one line of JSON.
    Ir(Ir),
    /// Write a JSON Schema of the documents that the types of a model read.
    Schema(Schema),
    /// List services, the operations of one, or the shapes of an operation.
    List(List),
    /// Print a shape as the Rust that it becomes.
    Show(Show),
    /// Print why a selection of operations keeps a shape.
    Why(Why),
    /// Work with many models.
    #[command(subcommand)]
    Models(Models),
    /// Compare the types of two sources.
    Audit(Audit),
    /// Explain the code of a diagnostic: its cause, an example, and how to fix it.
    Explain(Explain),
}

#[derive(Debug, Args)]
#[command(after_long_help = format!("{MODELS}\n\n{GENERATE}"))]
#[command(group(ArgGroup::new("named").args(["models", "installed"]).multiple(true)))]
pub(super) struct Generate {
    /// Pages, JSON models, or folders with models
    ///
    /// Without models, every `[[generate]]` of `./shapewright.toml` is generated.
    #[arg(value_name = "MODEL", requires = "out")]
    pub(super) models: Vec<PathBuf>,

    /// Read services from an installed botocore or AWS CLI: those named as MODEL, or all
    #[arg(long, requires = "out")]
    pub(super) installed: bool,

    /// Folder for the generated files; created if it does not exist
    #[arg(long, value_name = "DIR", requires = "named")]
    pub(super) out: Option<PathBuf>,

    /// Write nothing; exit with 3 if a file is missing or out of date
    #[arg(long)]
    pub(super) check: bool,

    /// Remove generated files of services that no model of this run has
    #[arg(long, conflicts_with = "check")]
    pub(super) prune: bool,

    /// Presence of members of responses [default: optional for pages, declared for JSON models]
    #[arg(long, value_name = "POLICY", value_enum)]
    responses: Option<ResponsesArgument>,

    /// Sources to read if a folder has pages and a JSON model [default: pages]
    #[arg(long, value_name = "WHICH", value_enum)]
    sources: Option<SourceArgument>,

    /// Which members are sensitive, besides those of `[shape.Name]` [default: both]
    #[arg(long, value_name = "WHICH", value_enum)]
    secrets: Option<SecretsArgument>,

    /// Types that hold sensitive members [default: plain]
    #[arg(long, value_name = "TYPES", value_enum)]
    secret: Option<SecretArgument>,

    /// What structs do with members that the model does not list [default: ignore]
    #[arg(long, value_name = "POLICY", value_enum)]
    unknown: Option<UnknownArgument>,

    /// Types of tagged unions: structures of which one member is present [default: enums]
    #[arg(long, value_name = "TYPES", value_enum)]
    unions: Option<UnionsArgument>,

    /// Types of members that are JSON documents [default: both]
    #[arg(long, value_name = "TYPES", value_enum)]
    documents: Option<DocumentsArgument>,
    /// How timestamps are written [default: offset]
    #[arg(long, value_enum)]
    timestamps: Option<TimestampsArgument>,

    /// What implements serde's traits for the types [default: engine]
    #[arg(long, value_enum)]
    style: Option<StyleArgument>,

    /// How much documentation the types have [default: summary]
    #[arg(long, value_name = "LEVEL", value_enum)]
    docs: Option<DocsArgument>,

    /// What happens to deprecated members and shapes [default: keep]
    #[arg(long, value_name = "POLICY", value_enum)]
    deprecated: Option<DeprecatedArgument>,

    /// Whether the types have the constraints of the model [default: true]
    #[arg(long, value_name = "BOOL")]
    constraints: Option<bool>,

    /// Whether responses have `ResponseMetadata`, which boto3 adds [default: as in the source]
    #[arg(long, value_name = "BOOL")]
    response_metadata: Option<bool>,

    /// Whether operations are types, with the tables of what travels [default: false]
    #[arg(
        long,
        value_name = "BOOL",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "true"
    )]
    operation_types: Option<bool>,

    /// Documents that the types read and write without a wrapper [default: model]
    #[arg(long, value_name = "DIALECT", value_enum)]
    dialect: Option<DialectArgument>,

    /// Read options from this file instead of the `shapewright.toml` next to a model
    #[arg(long, value_name = "FILE", requires = "named")]
    pub(super) config: Option<PathBuf>,

    /// Add a derive to types whose members allow it: `Hash`, or the path of a macro
    #[arg(long = "derive", value_name = "PATH,..", value_delimiter = ',')]
    derives: Vec<String>,

    /// Add an attribute to every type: `#[doc(hidden)]`
    #[arg(long = "attribute", value_name = "ATTRIBUTE")]
    attributes: Vec<String>,

    /// Make types `#[non_exhaustive]`
    #[arg(
        long,
        value_name = "BOOL",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "true"
    )]
    non_exhaustive: Option<bool>,

    /// Type that holds strings: `::std::sync::Arc<str>` [default: String]
    #[arg(long, value_name = "PATH")]
    string: Option<String>,

    /// Type that holds bytes: `::bytes::Bytes` [default: Blob]
    #[arg(long, value_name = "PATH")]
    bytes: Option<String>,

    /// Type that holds maps, without its parameters: `::indexmap::IndexMap` [default: BTreeMap]
    #[arg(long, value_name = "PATH")]
    map: Option<String>,

    /// Set any key of `shapewright.toml`: `shape."Name.member".boxed = true`
    #[arg(long = "set", value_name = "KEY=VALUE")]
    settings: Vec<String>,

    /// Generate only these shapes and what they need
    #[arg(long = "shape", value_name = "NAME,..", value_delimiter = ',')]
    shapes: Vec<String>,

    /// Generate only the shapes of these operations and what they need
    #[arg(long = "operation", value_name = "NAME,..", value_delimiter = ',')]
    operations: Vec<String>,

    /// Write make rules with the inputs of each generated file
    ///
    /// Overwrites an existing depfile only.
    #[arg(long, value_name = "FILE", conflicts_with = "check")]
    pub(super) depfile: Option<PathBuf>,

    /// Number of models to process in parallel [default: CPU count]
    #[arg(long, short = 'j', value_name = "N")]
    threads: Option<NonZero<usize>>,

    /// Print only diagnostics
    #[arg(long, short)]
    pub(super) quiet: bool,
}

#[derive(Debug, Args)]
#[command(after_long_help = MODELS)]
pub(super) struct Ir {
    /// Pages, JSON models, or folders with models
    #[arg(value_name = "MODEL", required = true)]
    pub(super) models: Vec<PathBuf>,

    /// Number of models to process in parallel [default: CPU count]
    #[arg(long, short = 'j', value_name = "N")]
    threads: Option<NonZero<usize>>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Models {
    /// Write the models of a wheel of botocore without documentation, each compressed.
    Pack(Pack),
}

#[derive(Debug, Args)]
pub(super) struct Pack {
    /// Wheel of botocore, or a folder with its models
    #[arg(value_name = "WHEEL")]
    pub(super) models: PathBuf,

    /// Folder for the models, the list of services and the release; created if it does not exist
    #[arg(long, value_name = "DIR")]
    pub(super) out: PathBuf,

    /// Release of the models [default: that of the wheel]
    #[arg(long, value_name = "TEXT")]
    pub(super) release: Option<String>,

    /// Write nothing; exit with 3 if a file is missing or out of date
    #[arg(long)]
    pub(super) check: bool,

    /// Number of models to process in parallel [default: CPU count]
    #[arg(long, short = 'j', value_name = "N")]
    threads: Option<NonZero<usize>>,
}

impl Pack {
    /// The number of models that are processed in parallel.
    pub(super) fn threads(&self) -> usize {
        threads(self.threads)
    }
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// Code of a diagnostic, such as `SW0146`
    #[arg(value_name = "CODE", required_unless_present = "list")]
    pub(super) code: Option<String>,

    /// Print all codes with their titles
    #[arg(long, conflicts_with = "code")]
    list: bool,
}

impl Generate {
    /// The options for the library.
    pub(super) fn options(&self) -> Options {
        let options = Options {
            responses: self.responses.map(Into::into),
            sources: self.sources.map(Into::into),
            secrets: self.secrets.map(Into::into),
            secret: self.secret.map(Into::into),
            unknown: self.unknown.map(Into::into),
            unions: self.unions.map(Into::into),
            documents: self.documents.map(Into::into),
            dialect: self.dialect.map(Into::into),
            timestamps: self.timestamps.map(Into::into),
            style: self.style.map(Into::into),
            non_exhaustive: self.non_exhaustive,
            docs: self.docs.map(Into::into),
            deprecated: self.deprecated.map(Into::into),
            constraints: self.constraints,
            response_metadata: self.response_metadata,
            operation_types: self.operation_types,
            ..Options::default()
        };
        let options = self.shapes.iter().fold(options, Options::shape);
        let options = self.operations.iter().fold(options, Options::operation);
        let options = self.derives.iter().fold(options, Options::derive);
        let options = self.attributes.iter().fold(options, Options::attribute);
        let options = self.string.iter().fold(options, Options::string);
        let options = self.bytes.iter().fold(options, Options::bytes);
        self.map.iter().fold(options, Options::map)
    }

    /// The lines of `--set`. A plain word is a string: shells remove the quotes of `docs="full"`.
    pub(super) fn settings(&self) -> String {
        self.settings.iter().map(|setting| quoted(setting) + "\n").collect()
    }
}

impl Generate {
    /// The number of models that are processed in parallel.
    pub(super) fn threads(&self) -> usize {
        threads(self.threads)
    }
}

impl Ir {
    /// The number of models that are processed in parallel.
    pub(super) fn threads(&self) -> usize {
        threads(self.threads)
    }
}

/// A line of TOML, where a value that is a plain word and not one of TOML's is in quotes.
fn quoted(setting: &str) -> String {
    let is_plain = |value: &str| {
        value.starts_with(|first: char| first.is_ascii_alphabetic())
            && value
                .chars()
                .all(|other| other.is_ascii_alphanumeric() || matches!(other, '_' | '-'))
            && !["true", "false", "inf", "nan"].contains(&value)
    };
    match setting.rsplit_once('=') {
        Some((key, value)) if is_plain(value.trim()) => format!("{key}=\"{}\"", value.trim()),
        _ => setting.to_owned(),
    }
}

fn threads(requested: Option<NonZero<usize>>) -> usize {
    requested.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZero::get)
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, Parser};

    use crate::cli::args::{Arguments, Command};
    use crate::config::dialect::Dialect;
    use crate::config::members::{Documents, Timestamps, Unions, UnknownMembers};
    use crate::config::options::{Options, Responses, SourcePolicy};
    use crate::config::secrets::{SecretType, Secrets};
    use crate::config::style::Style;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn plain_words_of_settings_become_strings() {
        for (setting, expected) in [
            ("docs=full", "docs=\"full\""),
            ("docs = full", "docs =\"full\""),
            ("docs=\"full\"", "docs=\"full\""),
            ("docs='full'", "docs='full'"),
            ("constraints=false", "constraints=false"),
            ("shape.X={as=Y}", "shape.X={as=Y}"),
            ("shape.\"X.y\".string=::a::B", "shape.\"X.y\".string=::a::B"),
            ("docs=", "docs="),
            ("docs", "docs"),
        ] {
            assert_eq!(super::quoted(setting), expected);
        }
    }

    #[test]
    fn arguments_become_options() {
        for (arguments, expected) in [
            ("", Options::default()),
            ("--responses optional", Options::default().responses(Responses::Optional)),
            ("--responses lenient", Options::default().responses(Responses::Lenient)),
            (
                "--sources both --derive Hash,Eq",
                Options::default().sources(SourcePolicy::Both).derive("Hash").derive("Eq"),
            ),
            (
                "--secrets names --secret secrecy",
                Options::default().secrets(Secrets::Names).secret(SecretType::Secrecy),
            ),
            ("--style serde", Options::default().style(Style::Serde)),
            ("--dialect cloudtrail", Options::default().dialect(Dialect::CloudTrail)),
            ("--unions structures", Options::default().unions(Unions::Structures)),
            ("--dialect any-case", Options::default().dialect(Dialect::AnyCase)),
            (
                "--unknown keep --documents declared --timestamps z",
                Options::default()
                    .unknown(UnknownMembers::Keep)
                    .documents(Documents::Declared)
                    .timestamps(Timestamps::Z),
            ),
            ("--constraints false", Options::default().constraints(false)),
            ("--response-metadata true", Options::default().response_metadata(true)),
            ("--operation-types", Options::default().operation_types(true)),
            ("--operation-types=false", Options::default().operation_types(false)),
            (
                "--shape A,B --shape C --operation D",
                Options::default().shape("A").shape("B").shape("C").operation("D"),
            ),
        ] {
            let line = format!("shapewright generate model --out out {arguments}");
            let parsed = Arguments::try_parse_from(line.split_whitespace());
            let Command::Generate(arguments_of_run) = parsed.expect("a command line").command
            else {
                panic!("`{line}` is another command");
            };
            assert_eq!(arguments_of_run.options(), expected, "{arguments}");
        }
    }
}
