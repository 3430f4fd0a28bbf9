//! The only file access of this crate: finding models, reading and writing files.

mod archive;
pub(crate) mod files;
pub mod find;
pub(crate) mod output;
mod packed;
mod place;
mod report;
#[cfg(feature = "generate")]
pub(crate) mod session;
pub(crate) mod staged;
#[cfg(test)]
mod tests;

pub(crate) use crate::edge::place::DisplayPath;
pub(crate) use crate::edge::report::report;
#[cfg(feature = "generate")]
pub(crate) use crate::edge::staged::Staged;
