//! Functions of a model and options: Rust text, the IR as JSON.

#[cfg(feature = "json")]
pub(crate) mod ir;
pub(crate) mod rust;
