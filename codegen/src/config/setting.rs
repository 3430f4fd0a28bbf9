//! Strings from the user, with their places.

use crate::text::source::{SourceId, Span};

/// A string from the user, with its place if it is from a source.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Setting {
    /// The string.
    pub text: String,
    /// Its place.
    pub place: Option<Span>,
}

/// Where a patch or a replacement is from. Of two from different origins, the second one is skipped; of two
/// from one origin, it is reported.
pub(crate) type Origin = (Option<SourceId>, bool);

impl Setting {
    /// The source that the setting is from; `None` for one of the entry point itself.
    pub(crate) fn source(&self) -> Option<SourceId> {
        self.place.map(|place| place.source())
    }
}

impl<T: Into<String>> From<T> for Setting {
    fn from(text: T) -> Self {
        Self { text: text.into(), place: None }
    }
}
