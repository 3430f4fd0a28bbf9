//! The only file access of this crate: finding models, reading and writing files.

pub(crate) mod files;
pub mod find;
pub(crate) mod output;
mod place;
#[cfg(feature = "generate")]
pub(crate) mod session;
pub(crate) mod staged;
#[cfg(test)]
mod tests;

pub(crate) use crate::edge::place::DisplayPath;
#[cfg(feature = "generate")]
pub(crate) use crate::edge::staged::Staged;

use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::message::Message;

/// An error without a place in a source.
pub(crate) fn report(message: Message) -> Diagnostics {
    let mut sink = Sink::default();
    sink.error(None, message);
    sink.into_diagnostics()
}
