//! Diagnostics, and the sink that collects them.

use super::message::{Message, cut};
use super::messages::source as messages;
use super::source::Span;

/// How many errors, and how many warnings, are kept; further ones are only counted.
const MOST_SHOWN: usize = 1000;

/// After how many errors suggestions are no longer computed.
const MOST_SUGGESTED: usize = 100;

/// How many secondary places a diagnostic points at.
const MOST_PLACES: usize = 8;

/// The severity of a diagnostic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Level {
    /// Nothing can be generated.
    Error,
    /// Something may not be intended.
    Warning,
    /// A fact worth knowing.
    Note,
}

/// A message with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    level: Level,
    message: Message,
    place: Option<Span>,
    others: Vec<(Span, String)>,
}

/// Diagnostics in the order of their places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

/// Collects the diagnostics of a phase.
#[derive(Debug, Default)]
pub(crate) struct Sink {
    reported: Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
    /// Receives what is written to a diagnostic over the limit.
    beyond: Option<Diagnostic>,
}

impl Diagnostic {
    fn new(level: Level, place: Option<Span>, message: Message) -> Self {
        Self { level, message, place, others: Vec::new() }
    }

    /// Points at a secondary place, up to a limit.
    pub(crate) fn and(&mut self, place: Span, text: impl Into<String>) -> &mut Self {
        if self.others.len() < MOST_PLACES {
            self.others.push((place, cut(text.into())));
        }
        self
    }

    /// Adds a way to fix the problem.
    pub(crate) fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.message.helps.push(cut(text.into()));
        self
    }

    /// The severity.
    #[must_use]
    pub fn level(&self) -> Level {
        self.level
    }

    /// The code of the message, such as `SW0101`; `shapewright explain` describes each.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.message.code
    }

    /// The message without its place.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message.text
    }

    /// The place, if it has one.
    #[must_use]
    pub fn place(&self) -> Option<Span> {
        self.place
    }

    /// The text next to the carets.
    #[must_use]
    pub fn label_text(&self) -> &str {
        &self.message.label
    }

    /// The secondary places with their labels.
    pub(crate) fn others(&self) -> &[(Span, String)] {
        &self.others
    }

    /// Ways to fix the problem.
    #[must_use]
    pub fn helps(&self) -> &[String] {
        &self.message.helps
    }
}

impl Diagnostics {
    /// Adds other diagnostics after these.
    #[cfg_attr(not(feature = "generate"), expect(dead_code, reason = "used by sessions"))]
    pub(crate) fn append(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether one of them is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.level == Level::Error)
    }

    /// The diagnostics, in the order of their places.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// The diagnostics of one level, in the same order.
    #[must_use]
    pub fn of(&self, level: Level) -> Self {
        Self(self.0.iter().filter(|diagnostic| diagnostic.level == level).cloned().collect())
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Sink {
    /// Reports a problem that stops generation; the caller continues with a neutral value.
    pub(crate) fn error(
        &mut self,
        place: impl Into<Option<Span>>,
        message: Message,
    ) -> &mut Diagnostic {
        self.push(Level::Error, place.into(), message)
    }

    /// Reports something that may not be intended.
    pub(crate) fn warning(
        &mut self,
        place: impl Into<Option<Span>>,
        message: Message,
    ) -> &mut Diagnostic {
        self.push(Level::Warning, place.into(), message)
    }

    /// Ends a phase.
    ///
    /// # Errors
    ///
    /// All diagnostics so far, if one of them is an error.
    pub(crate) fn gate(&mut self) -> Result<(), Diagnostics> {
        if self.has_errors() { Err(std::mem::take(self).into_diagnostics()) } else { Ok(()) }
    }

    /// Whether an error was reported.
    pub(crate) fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    /// How many errors were reported.
    pub(crate) fn errors(&self) -> usize {
        self.errors
    }

    /// Appends the diagnostics of another phase.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.reported.append(&mut other.reported);
    }

    /// All diagnostics in the order of their places; those without a place come last.
    pub(crate) fn into_diagnostics(mut self) -> Diagnostics {
        self.count_beyond("errors", Level::Error, self.errors);
        self.count_beyond("warnings", Level::Warning, self.warnings);
        self.reported.sort_by_key(|diagnostic| {
            (diagnostic.place.is_none(), diagnostic.place.map(|span| (span.source(), span.start())))
        });
        Diagnostics(self.reported)
    }

    /// Whether suggestions are still computed: each compares a name with all others.
    pub(crate) fn suggests(&self) -> bool {
        self.errors < MOST_SUGGESTED
    }

    /// Whether a further diagnostic of a level is kept.
    pub(crate) fn has_room(&self, level: Level) -> bool {
        match level {
            Level::Error => self.errors < MOST_SHOWN,
            Level::Warning => self.warnings < MOST_SHOWN,
            Level::Note => true,
        }
    }

    /// Counts a warning over the limit, without a message.
    pub(crate) fn warning_beyond(&mut self) {
        self.warnings += 1;
    }

    fn push(&mut self, level: Level, place: Option<Span>, message: Message) -> &mut Diagnostic {
        let kept = self.has_room(level);
        match level {
            Level::Error => self.errors += 1,
            Level::Warning => self.warnings += 1,
            Level::Note => {}
        }
        let diagnostic = Diagnostic::new(level, place, message);
        if !kept {
            return self.beyond.insert(diagnostic);
        }
        self.reported.push(diagnostic);
        #[expect(clippy::expect_used, reason = "the line above pushed it")]
        self.reported.last_mut().expect("a diagnostic that was just pushed")
    }

    fn count_beyond(&mut self, what: &str, level: Level, count: usize) {
        let shown = self.reported.iter().filter(|diagnostic| diagnostic.level == level).count();
        if let Some(more) = count.checked_sub(shown).filter(|more| *more > 0) {
            let message = messages::not_shown(more, what);
            self.reported.push(Diagnostic::new(Level::Note, None, message));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::diagnostic::{MOST_SHOWN, Sink};
    use crate::text::message::Message;

    #[test]
    fn only_diagnostics_over_the_limit_are_counted() {
        for (first, second, expected) in [
            (600, 600, None),
            (600, MOST_SHOWN + 1, Some("1 more errors are not shown")),
            (MOST_SHOWN + 2, MOST_SHOWN + 3, Some("5 more errors are not shown")),
        ] {
            let [sink, mut other] = [first, second].map(|errors| {
                let mut sink = Sink::default();
                for _ in 0..errors {
                    sink.error(None, Message::new("SW0000", "wrong"));
                }
                sink
            });
            other.append(sink);
            let diagnostics = other.into_diagnostics();
            let last = diagnostics.iter().last().expect("diagnostics").message();
            assert_eq!(Some(last).filter(|last| *last != "wrong"), expected, "{first}, {second}");
        }
    }
}
