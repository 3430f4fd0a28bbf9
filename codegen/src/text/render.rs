//! Diagnostics as text for a person, in the form that rustc made known.

/// What needs no library, for those who compile this crate often and see a diagnostic seldom.
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
    /// The diagnostics with the lines they point at, as text for a person.
    ///
    /// The sources must be those that were parsed.
    #[must_use]
    pub fn render(&self, sources: &Sources) -> String {
        plain(self, sources)
    }
}
