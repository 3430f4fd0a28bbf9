//! Functions of a model and options: Rust text, the IR as JSON, a JSON Schema, an audit of two sources.
//!
//! A target reads the finished model and nothing else. What it reports about the options goes to the
//! sink; its text is made from values that can no longer fail.

#[cfg(all(feature = "generate", feature = "json"))]
pub(crate) mod audit;
#[cfg(feature = "json")]
pub(crate) mod ir;
#[cfg(feature = "cli")]
pub(crate) mod listing;
#[cfg(feature = "generate")]
pub(crate) mod rust;
#[cfg(feature = "schema")]
pub(crate) mod schema;
#[cfg(feature = "generate")]
pub(crate) mod surface;
#[cfg(feature = "cli")]
pub(crate) mod why;
