//! What the user sees.

use std::fmt::Display;
use std::io::{self, Write};

use super::progress::Progress;

/// Standard output for what was done, standard error for what is wrong.
///
/// A reader who leaves early is no error: files are written all the same.
#[derive(Debug)]
pub(super) struct Console {
    quiet: bool,
    shown: bool,
    progress: Progress,
}

impl Console {
    /// A console that, if quiet, shows diagnostics only.
    pub(super) fn new(quiet: bool) -> Self {
        Self { quiet, shown: false, progress: Progress::default() }
    }

    /// Shows how far a run over so many models is, where somebody looks.
    pub(super) fn begin(&mut self, models: usize) {
        self.progress = Progress::over(models, self.quiet);
    }

    /// One more model is done.
    pub(super) fn advance(&self, model: &str) {
        self.progress.advance(model);
    }

    /// All models are done.
    pub(super) fn end(&mut self) {
        self.progress.finish();
    }

    /// Says what was done; a bar says it for the files of many models.
    pub(super) fn say(&self, line: impl Display) {
        if !self.quiet && !self.progress.is_shown() {
            let _ = writeln!(io::stdout(), "{line}");
        }
    }

    /// Shows rendered diagnostics, a blank line after those shown before.
    pub(super) fn show(&mut self, rendered: &str) {
        if rendered.is_empty() {
            return;
        }
        let gap = if self.shown { "\n" } else { "" };
        self.shown = true;
        let _ = self.progress.aside(|| write!(io::stderr(), "{gap}{rendered}"));
    }
}
