//! Python code, and where it is in its source.

use std::ops::Range;

use crate::text::source::{SourceId, Span};

/// A fenced block: its code, and the parts of its text that are not code.
#[derive(Debug)]
pub(in crate::read) struct Block<'a> {
    pub(in crate::read) code: Code<'a>,
    /// Whether the fence marks it as Python; a fence may have no language.
    pub(in crate::read) python: bool,
    /// The Markdown at the start of its lines, `> ` or the indentation of a list, as places in the page.
    pub(in crate::read) margins: Vec<Range<usize>>,
    /// The fence that opens the block, if none closes it.
    pub(in crate::read) unclosed: Option<Span>,
}

/// Code, and its place in the source.
#[derive(Debug, Clone, Copy)]
pub(in crate::read) struct Code<'a> {
    pub(in crate::read) source: SourceId,
    pub(in crate::read) text: &'a str,
    pub(in crate::read) offset: usize,
}
