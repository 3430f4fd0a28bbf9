//! The only file access of this crate: finding models, reading and writing files.

mod archive;
pub(crate) mod bundle;
pub(crate) mod files;
pub mod find;
#[cfg(feature = "cli")]
pub(crate) mod installed;
pub(crate) mod output;
pub(crate) mod packed;
mod place;
#[cfg(feature = "cli")]
pub(crate) mod release;
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
