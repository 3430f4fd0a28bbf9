//! Documentation as a tree of blocks, independent of the language it was written in.

use std::borrow::Cow;

/// A block.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block<'t> {
    /// A paragraph.
    Paragraph(Vec<Inline<'t>>),
    /// A heading.
    Heading(Vec<Inline<'t>>),
    /// A list and its items.
    List {
        /// Whether the items are numbered.
        is_ordered: bool,
        /// The items.
        items: Vec<Vec<Block<'t>>>,
    },
    /// A note and its label.
    Note(&'static str, Vec<Block<'t>>),
    /// Lines of code.
    Code(String),
    /// The rows of a table, each with its cells; the first row is the head.
    Table(Vec<Vec<Vec<Block<'t>>>>),
}

/// A part of a paragraph.
///
/// Every [`Inline::Open`] has an [`Inline::Close`] in the same paragraph, and there is content between them.
/// Spaces are neither at the ends of a paragraph nor repeated.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Inline<'t> {
    /// White space, where a line may end.
    Space,
    /// The end of a line.
    Break,
    /// Text without white space.
    Text(Cow<'t, str>),
    /// Code; its white space is single spaces inside.
    Code(Cow<'t, str>),
    /// The start of marked text.
    Open(Mark<'t>),
    /// The end of the text marked last.
    Close,
}

/// What text is marked as.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Mark<'t> {
    /// Strong text.
    Strong,
    /// Emphasised text.
    Emphasis,
    /// Text above the line.
    Superscript,
    /// Text below the line.
    Subscript,
    /// A link to an address, which may be unsafe.
    Link(Cow<'t, str>),
}
