//! Paths to nested values.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

/// One segment of a [`Path`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Segment {
    /// A member of a structure, by its name in documents.
    Member(&'static str),
    /// An item of a list.
    Index(usize),
    /// An entry of a map.
    Key(String),
    /// A member that the structure does not have, by its name in the document.
    Unknown(String),
}

/// The path from a structure to a nested value: `history[1].tags["a b"]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(pub(crate) Vec<Segment>);

impl Path {
    /// The segments, from the outermost to the innermost.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_path(&mut self.0.iter(), formatter)
    }
}

/// Longer names are cut in messages.
const LONGEST: usize = 100;

/// A name of a document in a message: cut if it is long, because a document can contain any.
pub(crate) struct Cut<'n>(pub(crate) &'n str);

impl Cut<'_> {
    /// The part that is shown, and whether it is all of the name.
    fn shown(&self) -> (&str, bool) {
        let end = self.0.char_indices().nth(LONGEST).map(|(end, _)| end);
        match end.and_then(|end| self.0.get(..end)) {
            Some(start) => (start, false),
            None => (self.0, true),
        }
    }
}

/// Without control characters and invisible ones.
impl fmt::Display for Cut<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (shown, is_all) = self.shown();
        for letter in shown.chars() {
            match letter {
                '"' | '\'' | '\\' => formatter.write_char(letter)?,
                _ => write!(formatter, "{}", letter.escape_debug())?,
            }
        }
        formatter.write_str(if is_all { "" } else { "..." })
    }
}

/// In quotes.
impl fmt::Debug for Cut<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (shown, is_all) = self.shown();
        write!(formatter, "{shown:?}{}", if is_all { "" } else { "..." })
    }
}

/// Whether a name in a document looks like one of a member.
fn is_word(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
}

/// Writes segments, from the outermost to the innermost.
pub(crate) fn write_path(
    path: &mut dyn Iterator<Item = &Segment>,
    formatter: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    for (depth, segment) in path.enumerate() {
        match segment {
            Segment::Member(name) => {
                if depth > 0 {
                    formatter.write_char('.')?;
                }
                formatter.write_str(name)?;
            }
            Segment::Index(index) => write!(formatter, "[{index}]")?,
            Segment::Unknown(name) if is_word(name) => {
                let dot = if depth > 0 { "." } else { "" };
                write!(formatter, "{dot}{}", Cut(name))?;
            }
            Segment::Key(key) | Segment::Unknown(key) => write!(formatter, "[{:?}]", Cut(key))?,
        }
    }
    Ok(())
}
