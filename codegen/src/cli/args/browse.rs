//! The arguments of `shapewright list`, `show` and `why`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// The form of what is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Form {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    /// Service by its name in boto3, or model; without it, the services are listed
    #[arg(value_name = "SERVICE")]
    pub(in crate::cli) model: Option<PathBuf>,

    /// Operation whose shapes are listed; without it, the operations are listed
    #[arg(value_name = "OPERATION", requires = "model")]
    pub(in crate::cli) operation: Option<String>,

    /// Form of the list
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    pub(in crate::cli) format: Form,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    /// Service by its name in boto3, or model
    #[arg(value_name = "SERVICE")]
    pub(in crate::cli) model: PathBuf,

    /// Shape by its name in the model or in Rust
    #[arg(value_name = "SHAPE")]
    pub(in crate::cli) shape: String,

    /// Form of the output
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    pub(in crate::cli) format: Form,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Why {
    /// Service by its name in boto3, or model
    #[arg(value_name = "SERVICE")]
    pub(in crate::cli) model: PathBuf,

    /// Shape by its name in the model or in Rust
    #[arg(value_name = "SHAPE")]
    pub(in crate::cli) shape: String,

    /// Operations that the path may begin with [default: all]
    #[arg(long = "operation", value_name = "NAME,..", value_delimiter = ',')]
    pub(in crate::cli) operations: Vec<String>,

    /// Form of the path
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    pub(in crate::cli) format: Form,
}
