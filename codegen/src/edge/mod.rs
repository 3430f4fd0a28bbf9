//! Where the library meets the disk: finding models, reading and writing files, and the door for
//! build scripts.
//!
//! Everything else in this crate is a function from text to text.

#[cfg(feature = "generate")]
pub(crate) mod build_script;
pub(crate) mod files;
pub mod find;
pub(crate) mod output;
mod place;
pub(crate) mod staged;

pub(crate) use crate::edge::place::DisplayPath;
pub(crate) use crate::edge::staged::Staged;

use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::message::Message;

/// An error without a place in a source.
pub(crate) fn report(message: Message) -> Diagnostics {
    let mut sink = Sink::default();
    sink.error(None, message);
    sink.into_diagnostics()
}

/// One error that has no place in any text, with the ways out of it.
pub(crate) fn refusal<const N: usize>(message: String, helps: [String; N]) -> Diagnostics {
    let mut sink = Sink::default();
    let error = sink.error(None, message);
    for help in helps {
        error.help(help);
    }
    sink.into_diagnostics()
}
