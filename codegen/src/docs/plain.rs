//! Reads text without markup, such as docstrings of Python: paragraphs, and lists of lines with bullets.

use std::borrow::Cow;

use super::escape::visible;
use super::inline::Inlines;
use super::tree::Block;

/// Reads a text. Its paragraphs are separated by empty lines.
pub(super) fn read(text: &str) -> Vec<Block<'_>> {
    let mut reader = Reader::default();
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        reader.line(line.trim());
    }
    reader.end_list();
    reader.blocks
}

#[derive(Default)]
struct Reader<'t> {
    blocks: Vec<Block<'t>>,
    items: Vec<Vec<Block<'t>>>,
    /// Whether the paragraph is an item of a list.
    is_item: bool,
    inlines: Inlines<'t>,
}

impl<'t> Reader<'t> {
    fn line(&mut self, line: &'t str) {
        let bullet = line.strip_prefix("- ").or_else(|| line.strip_prefix("* "));
        if line.is_empty() {
            self.end_paragraph();
        } else if let Some(item) = bullet {
            self.end_paragraph();
            self.is_item = true;
            self.inlines.text(visible(item));
        } else {
            if self.inlines.is_empty() {
                self.end_list();
            }
            self.inlines.text(visible(line));
        }
        self.inlines.text(Cow::Borrowed(" "));
    }

    fn end_paragraph(&mut self) {
        let parts = self.inlines.finish();
        if parts.is_empty() {
            return;
        }
        let paragraph = Block::Paragraph(parts);
        if std::mem::take(&mut self.is_item) {
            self.items.push(vec![paragraph]);
        } else {
            self.end_list();
            self.blocks.push(paragraph);
        }
    }

    fn end_list(&mut self) {
        if !self.inlines.is_empty() {
            self.end_paragraph();
        }
        if !self.items.is_empty() {
            let items = std::mem::take(&mut self.items);
            self.blocks.push(Block::List { is_ordered: false, items });
        }
    }
}
