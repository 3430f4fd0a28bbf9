//! Output for the user.

use std::collections::BTreeSet;
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
    shown: BTreeSet<String>,
    progress: Progress,
}

impl Console {
    /// A console that prints only diagnostics if it is quiet.
    pub(super) fn new(quiet: bool, painter: Painter) -> Self {
        Self { quiet, painter, shown: BTreeSet::new(), progress: Progress::default() }
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

    /// Prints rendered diagnostics, separated from earlier ones by a blank line. Those of a flag have no place, and
    /// are the same for every model of a run: they are printed once.
    pub(super) fn show(&mut self, rendered: &str) {
        let gap = if self.shown.is_empty() { "" } else { "\n" };
        if rendered.is_empty() || !self.shown.insert(rendered.to_owned()) {
            return;
        }
        let rendered = self.painter.paint(rendered);
        let _ = self.progress.aside(|| write!(io::stderr(), "{gap}{rendered}"));
    }
}
