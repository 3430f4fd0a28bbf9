//! Rust text from a model: lowered to items, then written.

#[cfg(feature = "generate")]
pub(crate) mod emit;
pub(crate) mod items;
pub(crate) mod lower;
