//! The message of an exception, and its text.

use core::fmt::{self, Formatter};

use crate::table::Table;
use crate::view::{Present, Shape, View, members_of};

/// Prints the code and the message of an exception.
///
/// # Errors
/// The formatter's.
pub fn display(shape: &dyn Shape, formatter: &mut Formatter<'_>) -> fmt::Result {
    let table = shape.table();
    formatter.write_str(table.error.map_or(table.shape, |error| error.code))?;
    let members = members_of(shape, table);
    let Some(message) = message_of(table, &members) else { return Ok(()) };
    let is_sensitive = table.is_sensitive(table.member(message.index as usize));
    match message.view {
        _ if is_sensitive => formatter.write_str(": <sensitive>"),
        View::Text(text) => write!(formatter, ": {text}"),
        View::Converted(shape, index) => {
            let mut result = Ok(());
            shape.converted(index, &mut |view| {
                if let View::Text(text) = view {
                    result = write!(formatter, ": {text}");
                }
            });
            result
        }
        _ => Ok(()),
    }
}

/// The member with the message: `message` itself, or the first text that is named like one.
pub(super) fn message_of<'m, 'a>(
    table: &Table,
    members: &'m [Present<'a>],
) -> Option<&'m Present<'a>> {
    let index = table.message();
    let itself = members.iter().find(|member| Some(member.index as usize) == index);
    let is_named_like_one = |member: &&Present<'_>| {
        let name = table.members.get(member.index as usize).copied().unwrap_or_default();
        let is_text = matches!(member.view, View::Text(_) | View::Converted(..));
        is_text && (ends_with(name, "message") || ends_with(name, "description"))
    };
    itself.or_else(|| members.iter().find(is_named_like_one))
}

/// Whether a name ends with a word, in any case.
fn ends_with(name: &str, word: &str) -> bool {
    let start = name.len().checked_sub(word.len());
    start.and_then(|start| name.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(word))
}
