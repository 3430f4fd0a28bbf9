//! Documentation of a source as Markdown that rustdoc renders without a warning.
//!
//! [`html`] and [`plain`] read a text into blocks, [`summary`] shortens them, and [`markdown`] writes them.
//! What a source contains reaches Markdown only through [`escape`], so that it is shown and never
//! interpreted. The HTML of AWS is read by a tokenizer of this project: readers of HTML5 take words such as
//! `<account>` for elements, and text would be lost.

mod escape;
pub(crate) mod facts;
#[cfg(feature = "json")]
mod html;
mod inline;
pub(crate) mod lines;
pub(crate) mod markdown;
mod plain;
mod summary;
pub(crate) mod tree;
mod url;

use crate::model::traits::{Deprecation, Docs, DocsFormat};

use tree::Block;

/// How much of a documentation is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// The first sentences of the first paragraph.
    Summary,
    /// All of it.
    Full,
}

/// Documentation, read and ready to be written.
#[derive(Debug)]
pub(crate) struct Document<'t>(Vec<Block<'t>>);

impl<'t> Document<'t> {
    /// Reads a documentation.
    pub(crate) fn read(docs: &'t Docs, extent: Extent) -> Self {
        let blocks = match docs.format {
            #[cfg(feature = "json")]
            DocsFormat::Html => html::read(&docs.text, extent),
            // Only the reader of JSON finds HTML.
            #[cfg(not(feature = "json"))]
            DocsFormat::Html => plain::read(&docs.text),
            DocsFormat::Text => plain::read(&docs.text),
        };
        Self(match extent {
            Extent::Summary => summary::of(blocks),
            Extent::Full => blocks,
        })
    }

    /// The blocks.
    pub(crate) fn blocks(&self) -> &[Block<'t>] {
        &self.0
    }
}

/// A text in one line, without markup that it may have; for attributes, which show it verbatim.
pub(crate) fn one_line(text: &str) -> String {
    let text = escape::visible(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Why something is deprecated in one line, with the date that its source has; a release is not a part of it.
pub(crate) fn deprecation_note(deprecation: &Deprecation) -> Option<String> {
    let Deprecation { message, since } = deprecation;
    // rustdoc reads a note as Markdown, and would look for what a bracket links to.
    let shown = |text: &String| {
        let text = one_line(text).replace('[', "\\[").replace(']', "\\]");
        Some(text).filter(|text| !text.is_empty())
    };
    let date = since.as_ref().and_then(shown).filter(|since| !is_release(since));
    match (message.as_ref().and_then(shown), date) {
        (Some(message), Some(date)) => Some(format!("{message} (since {date})")),
        (Some(message), None) => Some(message),
        (None, Some(date)) => Some(format!("since {date}")),
        (None, None) => None,
    }
}

/// Whether a text is a release: three numbers with dots between them.
pub(crate) fn is_release(text: &str) -> bool {
    let is_number = |part: &str| {
        let is_short = part.len() == 1 || !part.starts_with('0');
        (1..=9).contains(&part.len()) && is_short && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    text.split('.').count() == 3 && text.split('.').all(is_number)
}

#[cfg(all(test, feature = "json"))]
mod tests;
