//! Every message of the generator, each with its code, by topic.
//!
//! `shapewright explain SW0101` prints `text/explain/SW0101.md`. A test demands that file, and a case
//! whose expected output has the code, for each of them. The messages of the macros start at SW1001.

pub(crate) mod files;
#[cfg(feature = "json")]
pub(crate) mod json;
pub(crate) mod model;
#[cfg(feature = "generate")]
pub(crate) mod operations;
pub(crate) mod options;
pub(crate) mod pages;
pub(crate) mod python;
#[cfg(feature = "generate")]
pub(crate) mod rust;
pub(crate) mod services;
pub(crate) mod source;
