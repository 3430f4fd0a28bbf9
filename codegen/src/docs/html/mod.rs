//! Reads the HTML of AWS's models.
//!
//! It is written by hand and by several tools: paragraphs lack their ends, elements of DocBook appear, and
//! words such as `<account>` only look like tags. All of it is read, and nothing that a browser shows is lost.

mod builder;
mod element;
mod entities;
mod tokens;

use super::Extent;
use super::tree::Block;

use builder::Builder;
use tokens::Tokens;

/// Reads a text; for a summary, up to the end of the first paragraph.
pub(super) fn read(text: &str, extent: Extent) -> Vec<Block<'_>> {
    let mut builder = Builder::default();
    for token in Tokens::new(text) {
        builder.add(token);
        if extent == Extent::Summary && builder.has_paragraph() {
            break;
        }
    }
    builder.finish()
}
