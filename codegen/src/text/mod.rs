//! Source text, and diagnostics about it.

pub(crate) mod by_name;
pub(crate) mod diagnostic;
#[cfg(feature = "cli")]
pub(crate) mod explain;
mod line;
pub(crate) mod message;
pub(crate) mod messages;
pub(crate) mod render;
pub(crate) mod source;
pub(crate) mod suggest;
