//! What users of the `shapewright` command see: every test starts the binary.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test writes files, and panics where what it set up is not there"
)]

#[path = "binary/audit.rs"]
mod audit;
#[path = "binary/browse.rs"]
mod browse;
#[path = "binary/check.rs"]
mod check;
#[path = "binary/command.rs"]
mod command;
#[path = "binary/completed.rs"]
mod completed;
#[path = "binary/explain.rs"]
mod explain;
#[path = "binary/generate.rs"]
mod generate;
#[path = "binary/ir.rs"]
mod ir;
#[path = "binary/irregular.rs"]
mod irregular;
#[path = "binary/jobs.rs"]
mod jobs;
#[path = "binary/options.rs"]
mod options;
#[path = "binary/packed.rs"]
mod packed;
#[path = "binary/precedence.rs"]
mod precedence;
#[path = "binary/refusals.rs"]
mod refusals;
#[path = "binary/schema.rs"]
mod schema;
#[path = "binary/services.rs"]
mod services;
#[path = "binary/sources.rs"]
mod sources;
#[path = "binary/trees.rs"]
mod trees;
#[path = "binary/typed_dicts.rs"]
mod typed_dicts;
