//! Reports of what no source shows.

use crate::text::diagnostic::{Diagnostics, Sink};
use crate::text::message::Message;

/// An error without a place in a source.
pub(crate) fn report(message: Message) -> Diagnostics {
    let mut sink = Sink::default();
    sink.error(None, message);
    sink.into_diagnostics()
}
