//! Writes indented lines.

/// rustfmt's default `max_width`.
pub(super) const WIDTH: usize = 100;

/// Writes lines, indented by the number of open blocks.
#[derive(Debug)]
pub(super) struct Writer {
    text: String,
    depth: usize,
}

impl Writer {
    pub(super) fn new() -> Self {
        Self { text: String::new(), depth: 0 }
    }

    /// Writes a line.
    pub(super) fn line(&mut self, line: &str) {
        self.parts(&[line]);
    }

    /// Writes a line from several parts.
    pub(super) fn parts(&mut self, parts: &[&str]) {
        self.line_by(|text| parts.iter().for_each(|part| text.push_str(part)));
    }

    /// Writes a line in place, without allocating it first.
    pub(super) fn line_by(&mut self, write: impl FnOnce(&mut String)) {
        for _ in 0..self.depth {
            self.text.push_str("    ");
        }
        write(&mut self.text);
        self.text.push('\n');
    }

    /// Writes whole lines, with their own indentation.
    pub(super) fn verbatim(&mut self, lines: &str) {
        self.text.push_str(lines);
    }

    /// Writes an empty line.
    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// Writes a line that opens a block, which [`Writer::close`] ends.
    pub(super) fn open(&mut self, line: &str) {
        self.line(line);
        self.depth += 1;
    }

    /// Writes the head of an item and its `{`, which rustfmt puts on a separate line if it does not fit.
    pub(super) fn open_item(&mut self, head: &str) {
        if self.fits(head.len() + 2) {
            self.open(&format!("{head} {{"));
        } else {
            self.line(head);
            self.open("{");
        }
    }

    /// Writes names with commas, filled into lines.
    pub(super) fn fill(&mut self, names: &[&str]) {
        let mut line = String::new();
        for name in names {
            if !line.is_empty() && !self.fits(line.len() + name.len() + 2) {
                self.line(line.trim_end());
                line.clear();
            }
            line.push_str(name);
            line.push_str(", ");
        }
        self.line(line.trim_end());
    }

    /// Ends a block with a closing line.
    pub(super) fn close(&mut self, line: &str) {
        self.end();
        self.line(line);
    }

    /// Ends a block without a closing line.
    pub(super) fn end(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// Whether a line of this length fits at the current indentation.
    pub(super) fn fits(&self, length: usize) -> bool {
        self.depth * 4 + length <= WIDTH
    }

    /// Whether a block is open.
    pub(super) fn is_inside(&self) -> bool {
        self.depth > 0
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}
