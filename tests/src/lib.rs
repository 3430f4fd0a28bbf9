//! What the tests share: folders of cases, and files that hold what is expected.
//!
//! With `UPDATE=1` in the environment, the expected files are rewritten instead of compared; the
//! diff of the version control then shows what a change changes.

mod cases;
mod expected;
mod generated;
pub mod outside;

pub use cases::{Case, entries, generate};
pub use expected::{Expected, orphans};
pub use generated::{Written, written};
