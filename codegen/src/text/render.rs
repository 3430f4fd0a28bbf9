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

#[cfg(test)]
mod tests {
    use crate::text::diagnostic::{Diagnostics, Sink};
    use crate::text::message::Message;
    use crate::text::render::brief;
    use crate::text::source::{Sources, Span};

    /// A thousand errors with long messages in a line of 60,000 bytes, some with a second place.
    fn thousand() -> (Diagnostics, Sources) {
        let mut sources = Sources::new();
        let source = sources.add("service-2.json", "{\"é\":1},".repeat(60_000 / 8));
        let mut sink = Sink::default();
        for at in (0..54_000).step_by(54) {
            let place = |start| Span::new(source, start..start + 5000);
            sink.error(place(at), Message::new("SW0000", "n".repeat(60_000)).with_label("here"))
                .and(place(0), "l".repeat(60_000))
                .help("h".repeat(60_000));
        }
        (sink.into_diagnostics(), sources)
    }

    #[test]
    fn output_is_in_proportion_to_the_number_of_errors_not_to_the_length_of_lines() {
        let (diagnostics, sources) = thousand();
        assert_eq!(diagnostics.iter().count(), 1000);
        for text in [diagnostics.render(&sources), brief::plain(&diagnostics, &sources)] {
            assert!(text.len() < 6000 * 1000, "{} bytes", text.len());
            assert!(text.lines().all(|line| line.len() < 2000), "{}", text.len());
            assert!(text.contains("service-2.json:1:"), "a place");
        }
    }
}
