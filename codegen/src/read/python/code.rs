//! Python code, and where it is in its source.

use std::ops::Range;

use crate::text::source::{SourceId, Span};

/// The code of a fenced block, and what of its text is not code.
#[derive(Debug)]
pub(in crate::read) struct Block<'a> {
    pub(in crate::read) code: Code<'a>,
    /// Whether the fence says that it is Python, and not nothing.
    pub(in crate::read) python: bool,
    /// What begins its lines and belongs to Markdown: `> `, or the indentation of a list. Places in
    /// the page, in order.
    pub(in crate::read) margins: Vec<Range<usize>>,
    /// The fence that opens the block, where none closes it.
    pub(in crate::read) unclosed: Option<Span>,
}

/// The code of a fenced block, and where in the page it stands.
#[derive(Debug, Clone, Copy)]
pub(in crate::read) struct Code<'a> {
    pub(in crate::read) source: SourceId,
    pub(in crate::read) text: &'a str,
    pub(in crate::read) offset: usize,
}
