//! Shared by the tests: cases in folders, files with expected output, crates outside the workspace.
//!
//! With `UPDATE=1` in the environment, expected files are rewritten instead of compared; review them
//! in the diff.

mod cases;
mod expected;
mod generated;
pub mod outside;

/// The examples of the guide to the checked derive, so that they compile and run.
#[cfg(doctest)]
#[doc = include_str!("../../docs/derive.md")]
#[derive(Debug)]
pub struct Guide;

pub use cases::{Case, entries, generate};
pub use expected::{Expected, orphans};
pub use generated::{Written, written};
