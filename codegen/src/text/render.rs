//! Renders diagnostics as human-readable text, in the form of rustc.

/// A renderer without dependencies, for the macros: they are compiled often and report seldom.
#[cfg(any(test, not(feature = "drawn")))]
mod brief;
#[cfg(feature = "drawn")]
mod drawn;

use super::diagnostic::Diagnostics;
use super::source::Sources;

#[cfg(not(feature = "drawn"))]
use brief::plain;
#[cfg(feature = "drawn")]
use drawn::plain;

impl Diagnostics {
    /// Renders the diagnostics with the lines that they point at.
    ///
    /// The sources must be those that were parsed.
    #[must_use]
    pub fn render(&self, sources: &Sources) -> String {
        plain(self, sources)
    }
}
