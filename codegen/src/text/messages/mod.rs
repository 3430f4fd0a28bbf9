//! Every message of the generator, each with its code, by topic.
//!
//! `shapewright explain SW0101` prints `text/explain/SW0101.md`. A test demands that file, and a case
//! whose expected output has the code, for each of them. The messages of the macros start at SW1001.

pub(crate) mod pages;
pub(crate) mod python;

use super::message::Message;

pub(crate) fn not_shown(count: usize, what: &str) -> Message {
    Message::new("SW0001", format!("{count} more {what} are not shown"))
}
