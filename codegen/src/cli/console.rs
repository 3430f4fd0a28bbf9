//! What the user sees.

use std::cell::Cell;
use std::fmt::Display;
use std::io::{self, Write};

use crate::diagnostic::Diagnostics;
use crate::source::Sources;

/// Standard output for what was done, standard error for what is wrong.
///
/// A reader who leaves early is no error: files are written all the same.
#[derive(Debug)]
pub(super) struct Console {
    quiet: bool,
    shown: Cell<bool>,
}

impl Console {
    /// A console that, if quiet, shows diagnostics only.
    pub(super) fn new(quiet: bool) -> Self {
        Self { quiet, shown: Cell::new(false) }
    }

    /// Says what was done.
    pub(super) fn say(&self, line: impl Display) {
        if !self.quiet {
            let _ = writeln!(io::stdout(), "{line}");
        }
    }

    /// Shows diagnostics that point into the sources, a blank line after those shown before.
    pub(super) fn show(&self, diagnostics: &Diagnostics, sources: &Sources) {
        if diagnostics.is_empty() {
            return;
        }
        let gap = if self.shown.replace(true) { "\n" } else { "" };
        let _ = write!(io::stderr(), "{gap}{}", diagnostics.render(sources));
    }

    /// Shows diagnostics that point at no text.
    pub(super) fn tell(&self, diagnostics: &Diagnostics) {
        self.show(diagnostics, &Sources::new());
    }
}
