//! The way from a value to one that it holds.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

/// One step from a value to one in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Segment {
    /// To a member of a structure, by its name in documents.
    Member(&'static str),
    /// To an item of a list.
    Index(usize),
    /// To an entry of a map.
    Key(String),
}

/// The way from a structure to a value in it: `history[1].tags["a b"]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path(pub(crate) Vec<Segment>);

impl Path {
    /// The steps, from the outside inwards.
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

/// Writes the steps that come from the outside inwards.
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
            Segment::Key(key) => write!(formatter, "[{key:?}]")?,
        }
    }
    Ok(())
}
