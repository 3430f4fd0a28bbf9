//! Writes lines of Markdown: prefixes of lists and quotes, and paragraphs filled to a width.

use super::escape;

/// The least width of a paragraph, however deep it is nested.
const LEAST: usize = 40;

/// Lines of Markdown.
#[derive(Debug)]
pub(crate) struct Lines {
    text: String,
    /// The width of a line in characters.
    width: usize,
    /// What each line of the current block starts with.
    prefix: String,
    /// What the next line starts with instead, such as the bullet of an item.
    first: Option<String>,
    /// The characters of the current line after its prefix; `None` if no line is open.
    column: Option<usize>,
}

/// How a word behaves at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineStart {
    /// A backslash makes it text where it would be markup.
    Escaped,
    /// It cannot be markup.
    Free,
    /// It cannot start a line.
    Never,
}

impl Lines {
    /// Lines of a width.
    pub(crate) fn new(width: usize) -> Self {
        Self { text: String::new(), width, prefix: String::new(), first: None, column: None }
    }

    /// Whether nothing is written.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The lines, separated by `\n`.
    pub(crate) fn finish(&mut self) -> &str {
        self.end_line();
        self.text.trim_end_matches('\n')
    }

    /// Writes a word, in a new line if it does not fit.
    pub(super) fn word(&mut self, word: &str, start: LineStart) {
        let width = if word.is_ascii() { word.len() } else { word.chars().count() };
        if let Some(column) = self.column {
            let fits = column + 1 + width <= self.room() || start == LineStart::Never;
            if fits {
                self.text.push(' ');
                self.text.push_str(word);
                self.column = Some(column + 1 + width);
                return;
            }
            self.end_line();
        }
        self.start_line();
        let escape = if start == LineStart::Escaped { escape::at_line_start(word) } else { None };
        match escape.and_then(|at| word.split_at_checked(at)) {
            Some((before, after)) => self.text.extend([before, "\\", after]),
            None => self.text.push_str(word),
        }
        self.column = Some(width);
    }

    /// Ends the line within its paragraph.
    pub(super) fn break_line(&mut self) {
        if self.column.is_some() {
            self.text.push('\\');
            self.end_line();
        }
    }

    /// Ends the line, if one is open.
    pub(super) fn end_line(&mut self) {
        if self.column.take().is_some() {
            self.text.push('\n');
        }
    }

    /// Writes a line verbatim.
    pub(super) fn line(&mut self, line: &str) {
        self.end_line();
        self.start_line();
        self.text.push_str(line);
        let end = self.text.trim_end_matches(' ').len();
        self.text.truncate(end);
        self.text.push('\n');
    }

    /// Writes an empty line.
    pub(crate) fn blank(&mut self) {
        self.line("");
    }

    /// Writes blocks whose first line starts with a marker, and the others with as many spaces, or with a
    /// mark.
    pub(super) fn within(&mut self, marker: &str, others: &str, write: impl FnOnce(&mut Self)) {
        self.end_line();
        let first = self.first.take().unwrap_or_else(|| self.prefix.clone());
        self.first = Some(first + marker);
        let before = self.prefix.len();
        self.prefix.push_str(others);
        write(self);
        self.end_line();
        if self.first.is_some() {
            // Nothing was written.
            self.line("");
        }
        self.prefix.truncate(before);
    }

    fn start_line(&mut self) {
        match self.first.take() {
            Some(first) => self.text.push_str(&first),
            None => self.text.push_str(&self.prefix),
        }
    }

    fn room(&self) -> usize {
        self.width.saturating_sub(self.prefix.len()).max(LEAST)
    }
}
