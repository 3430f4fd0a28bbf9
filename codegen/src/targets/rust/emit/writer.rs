//! Lines with indentation.

/// The width that rustfmt keeps to.
pub(super) const WIDTH: usize = 100;

/// Writes lines, each indented as deep as blocks are open.
#[derive(Debug)]
pub(super) struct Writer {
    text: String,
    depth: usize,
}

impl Writer {
    pub(super) fn new() -> Self {
        Self { text: String::new(), depth: 0 }
    }

    /// One line.
    pub(super) fn line(&mut self, line: &str) {
        self.parts(&[line]);
    }

    /// One line of several parts.
    pub(super) fn parts(&mut self, parts: &[&str]) {
        self.line_by(|text| parts.iter().for_each(|part| text.push_str(part)));
    }

    /// One line that is written where it stands, without a text of its own before.
    pub(super) fn line_by(&mut self, write: impl FnOnce(&mut String)) {
        for _ in 0..self.depth {
            self.text.push_str("    ");
        }
        write(&mut self.text);
        self.text.push('\n');
    }

    /// A line without anything.
    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// A line that opens a block; [`Writer::close`] ends it.
    pub(super) fn open(&mut self, line: &str) {
        self.line(line);
        self.depth += 1;
    }

    /// The head of an item and its `{`, which rustfmt puts on its own line where it does not fit.
    pub(super) fn open_item(&mut self, head: &str) {
        if self.fits(head.len() + 2) {
            self.open(&format!("{head} {{"));
        } else {
            self.line(head);
            self.open("{");
        }
    }

    /// Ends a block.
    pub(super) fn close(&mut self, line: &str) {
        self.end();
        self.line(line);
    }

    /// Ends a block without a line of its own.
    pub(super) fn end(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// Whether a line of this length fits where the next one goes.
    pub(super) fn fits(&self, length: usize) -> bool {
        self.depth * 4 + length <= WIDTH
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}
