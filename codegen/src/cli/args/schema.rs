//! The arguments of `shapewright schema`.

use std::path::PathBuf;

use clap::Args;

use crate::SchemaOptions;
use crate::config::options::Options;

use super::MODELS;
use super::values::{
    DocsArgument, DocumentsArgument, ResponsesArgument, SourceArgument, UnionsArgument,
    UnknownArgument,
};

const SCHEMA: &str = "\
Output:
  JSON Schema 2020-12. Each shape is a definition under AWS's name; with one --shape, the schema is that of
  its documents. A document is valid if the generated types read it, with few exceptions that the
  reference lists. The options of a `shapewright.toml` next to the model apply.

Exit codes:
  0  success
  1  the model has errors, or a file could not be read or written
  2  the command line has errors

Examples:
  shapewright schema model/sso-oidc --shape CreateTokenRequest --out create-token.schema.json
  shapewright schema botocore/data/sqs --operation SendMessage";

#[derive(Debug, Args)]
#[command(after_long_help = format!("{MODELS}\n\n{SCHEMA}"))]
pub(in crate::cli) struct Schema {
    /// Page, JSON model, or folder with one model
    #[arg(value_name = "MODEL")]
    pub(in crate::cli) model: PathBuf,

    /// File for the schema [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) out: Option<PathBuf>,

    /// Refuse values beyond the limits of the model: lengths, ranges, patterns
    ///
    /// Services check these limits. The types do not, so they read documents that such a schema refuses.
    #[arg(long)]
    constraints: bool,

    /// Presence of members of responses [default: optional for pages, declared for JSON models]
    #[arg(long, value_name = "POLICY", value_enum)]
    responses: Option<ResponsesArgument>,

    /// Sources to read if a folder has pages and a JSON model [default: pages]
    #[arg(long, value_name = "WHICH", value_enum)]
    sources: Option<SourceArgument>,

    /// What structs do with members that the model does not list [default: ignore]
    #[arg(long, value_name = "POLICY", value_enum)]
    unknown: Option<UnknownArgument>,

    /// Types of tagged unions: structures of which one member is present [default: enums]
    #[arg(long, value_name = "TYPES", value_enum)]
    unions: Option<UnionsArgument>,

    /// Types of members that are JSON documents [default: both]
    #[arg(long, value_name = "TYPES", value_enum)]
    documents: Option<DocumentsArgument>,

    /// How much documentation the schema has, as Markdown [default: summary]
    #[arg(long, value_name = "LEVEL", value_enum)]
    docs: Option<DocsArgument>,

    /// Read options from this file instead of the `shapewright.toml` next to the model
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) config: Option<PathBuf>,

    /// Describe only these shapes and what they need
    #[arg(long = "shape", value_name = "NAME,..", value_delimiter = ',')]
    shapes: Vec<String>,

    /// Describe only the shapes of these operations and what they need
    #[arg(long = "operation", value_name = "NAME,..", value_delimiter = ',')]
    operations: Vec<String>,
}

impl Schema {
    /// The options for the library.
    pub(in crate::cli) fn options(&self) -> Options {
        let options = Options {
            responses: self.responses.map(Into::into),
            sources: self.sources.map(Into::into),
            unknown: self.unknown.map(Into::into),
            unions: self.unions.map(Into::into),
            documents: self.documents.map(Into::into),
            docs: self.docs.map(Into::into),
            ..Options::default()
        };
        let options = self.shapes.iter().fold(options, Options::shape);
        self.operations.iter().fold(options, Options::operation)
    }

    /// What the schema has besides the documents of the types.
    pub(in crate::cli) fn schema_options(&self) -> SchemaOptions {
        SchemaOptions::default().constraints(self.constraints)
    }
}
