//! Python code, and where it is in its source.

use std::ops::Range;

use crate::text::source::{SourceId, Span};

/// A fenced block, or a whole module: its code, and the parts of its text that are not code.
#[derive(Debug)]
pub(in crate::read) struct Block<'a> {
    pub(in crate::read) code: Code<'a>,
    /// What surrounds the code.
    pub(in crate::read) within: Within,
    /// The Markdown at the start of its lines, `> ` or the indentation of a list, as places in the page.
    pub(in crate::read) margins: Vec<Range<usize>>,
    /// The fence that opens the block, if none closes it.
    pub(in crate::read) unclosed: Option<Span>,
}

/// What surrounds code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Within {
    /// A fence that marks it as Python; a module is Python, too.
    PythonFence,
    /// A fence without a language.
    Fence,
}

impl<'a> Block<'a> {
    /// A module of Python.
    pub(in crate::read) fn module(source: SourceId, text: &'a str) -> Self {
        // A mark of the byte order is not a part of the code.
        let unmarked = text.strip_prefix('\u{feff}').unwrap_or(text);
        let code = Code { source, text: unmarked, offset: text.len() - unmarked.len() };
        Block { code, within: Within::PythonFence, margins: Vec::new(), unclosed: None }
    }
}

/// Code, and its place in the source.
#[derive(Debug, Clone, Copy)]
pub(in crate::read) struct Code<'a> {
    pub(in crate::read) source: SourceId,
    pub(in crate::read) text: &'a str,
    pub(in crate::read) offset: usize,
}
