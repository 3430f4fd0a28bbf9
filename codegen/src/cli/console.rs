//! Output for the user.

use std::fmt::Display;
use std::io::{self, Write};

use super::colour::Painter;
use super::progress::Progress;

/// Prints results to standard output and diagnostics to standard error.
///
/// A closed output is not an error: files are written anyway.
#[derive(Debug)]
pub(super) struct Console {
    quiet: bool,
    painter: Painter,
    shown: bool,
    progress: Progress,
}

impl Console {
    /// A console that prints only diagnostics if it is quiet.
    pub(super) fn new(quiet: bool, painter: Painter) -> Self {
        Self { quiet, painter, shown: false, progress: Progress::default() }
    }

    /// Shows the progress of a run over a number of models, on a terminal.
    pub(super) fn begin(&mut self, models: usize) {
        self.progress = Progress::over(models, self.quiet);
    }

    /// Counts a finished model.
    pub(super) fn advance(&self, model: &str) {
        self.progress.advance(model);
    }

    /// Ends the progress display.
    pub(super) fn end(&mut self) {
        self.progress.finish();
    }

    /// Prints a result, unless a progress bar shows it.
    pub(super) fn print(&self, line: impl Display) {
        if !self.quiet && !self.progress.is_shown() {
            let _ = writeln!(io::stdout(), "{line}");
        }
    }

    /// Prints rendered diagnostics, separated from earlier ones by a blank line.
    pub(super) fn show(&mut self, rendered: &str) {
        if rendered.is_empty() {
            return;
        }
        let gap = if self.shown { "\n" } else { "" };
        self.shown = true;
        let rendered = self.painter.paint(rendered);
        let _ = self.progress.aside(|| write!(io::stderr(), "{gap}{rendered}"));
    }
}
