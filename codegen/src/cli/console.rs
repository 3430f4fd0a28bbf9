//! What the user sees.

use std::fmt::Display;
use std::io::{self, Write};

/// Standard output for what was done, standard error for what is wrong.
///
/// A reader who leaves early is no error: files are written all the same.
#[derive(Debug)]
pub(super) struct Console {
    quiet: bool,
    shown: bool,
}

impl Console {
    /// A console that, if quiet, shows diagnostics only.
    pub(super) fn new(quiet: bool) -> Self {
        Self { quiet, shown: false }
    }

    /// Says what was done.
    pub(super) fn say(&self, line: impl Display) {
        if !self.quiet {
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
        let _ = write!(io::stderr(), "{gap}{rendered}");
    }
}
