//! The arguments of `shapewright audit`.

use std::num::NonZero;
use std::path::PathBuf;

use clap::Args;

use crate::AuditFormat;
use crate::config::options::Options;

use super::values::{ResponsesArgument, SecretsArgument, SourceArgument, UnionsArgument};
use super::{Form, MODELS};

const AUDIT: &str = "\
Output:
  The generated types of A and B are compared, service by service, type by type and member by member. Services are
  matched by boto3's names, types by their names in Rust, members and values by their names in documents.
  One line for each difference, then the number of each class of them.

Exit codes:
  0  the types are the same
  1  a model has errors, or a file could not be read
  2  the command line has errors
  else the sum of these, one for each class with a difference:
    4    names     a service or a type that one source has; a field with another name in Rust
    8    members   a member that one source has
    16   types     the kind of a type, or the type of a field
    32   presence  whether a field is an `Option`
    64   values    a value of an enumeration that one source has
    128  secrets   whether a member is sensitive

Examples:
  shapewright audit model/sso-oidc botocore/data/sso-oidc --responses optional --response-metadata true
  shapewright audit types_boto3_full.whl botocore.whl --unions structures --summary --format json";

#[derive(Debug, Args)]
#[command(after_long_help = format!("{MODELS}\n\n{AUDIT}"))]
pub(in crate::cli) struct Audit {
    /// First source: page, stub, JSON or Smithy model, folder, wheel, or the name of a service
    #[arg(value_name = "A")]
    pub(in crate::cli) a: PathBuf,

    /// Second source
    #[arg(value_name = "B")]
    pub(in crate::cli) b: PathBuf,

    /// Form of the report
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Form,

    /// Print the numbers only
    #[arg(long)]
    pub(in crate::cli) summary: bool,

    /// Presence of members of responses [default: optional for pages, declared for JSON models]
    #[arg(long, value_name = "POLICY", value_enum)]
    responses: Option<ResponsesArgument>,

    /// Sources to read if a folder has pages and a JSON model [default: pages]
    #[arg(long, value_name = "WHICH", value_enum)]
    sources: Option<SourceArgument>,

    /// Members that are sensitive [default: both]
    #[arg(long, value_name = "WHICH", value_enum)]
    secrets: Option<SecretsArgument>,

    /// Types of tagged unions, which stubs and pages do not mark [default: enums]
    #[arg(long, value_name = "TYPES", value_enum)]
    unions: Option<UnionsArgument>,

    /// Whether responses have `ResponseMetadata`, which boto3 adds [default: as in the source]
    #[arg(long, value_name = "BOOL")]
    response_metadata: Option<bool>,

    /// Read options from this file instead of the `shapewright.toml` next to a model
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) config: Option<PathBuf>,

    /// Compare only these shapes and what they need
    #[arg(long = "shape", value_name = "NAME,..", value_delimiter = ',')]
    shapes: Vec<String>,

    /// Compare only the shapes of these operations and what they need
    #[arg(long = "operation", value_name = "NAME,..", value_delimiter = ',')]
    operations: Vec<String>,

    /// Number of models to process in parallel [default: CPU count]
    #[arg(short = 'j', long, value_name = "N")]
    threads: Option<NonZero<usize>>,
}

impl Audit {
    /// The options for the library.
    pub(in crate::cli) fn options(&self) -> Options {
        let options = Options {
            responses: self.responses.map(Into::into),
            sources: self.sources.map(Into::into),
            secrets: self.secrets.map(Into::into),
            unions: self.unions.map(Into::into),
            response_metadata: self.response_metadata,
            ..Options::default()
        };
        let options = self.shapes.iter().fold(options, Options::shape);
        self.operations.iter().fold(options, Options::operation)
    }

    /// The form of the report.
    pub(in crate::cli) fn format(&self) -> AuditFormat {
        match self.format {
            Form::Text => AuditFormat::Text,
            Form::Json => AuditFormat::Json,
        }
    }

    /// The number of models that are processed in parallel.
    pub(in crate::cli) fn threads(&self) -> usize {
        super::threads(self.threads)
    }
}
