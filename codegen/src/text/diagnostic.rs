//! What is wrong, where, and the way out.

use super::source::Span;

/// How many errors, and how many warnings, a phase keeps; of those after them only the number is said.
const MOST_SHOWN: usize = 1000;

/// After how many errors no near misses are looked for.
const MOST_SUGGESTED: usize = 100;

/// How many second places a diagnostic points at.
const MOST_PLACES: usize = 8;

/// How grave a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing can be generated.
    Error,
    /// Something was read in a way that may not be meant.
    Warning,
    /// A fact worth knowing.
    Note,
}

/// One message with its place and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    level: Level,
    message: String,
    place: Option<Span>,
    label: String,
    others: Vec<(Span, String)>,
    helps: Vec<String>,
}

/// Diagnostics in the order of their places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

/// Collects what the phases report.
#[derive(Debug, Default)]
pub(crate) struct Sink {
    reported: Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
    /// What is written where nothing more is kept.
    beyond: Option<Diagnostic>,
}

impl Diagnostic {
    fn new(level: Level, place: Option<Span>, message: String) -> Self {
        Self { level, message, place, label: String::new(), others: Vec::new(), helps: Vec::new() }
    }

    /// Says beside the carets what they point at.
    pub(crate) fn label(&mut self, text: impl Into<String>) -> &mut Self {
        self.label = text.into();
        self
    }

    /// Points at a second place, as long as there are not many.
    pub(crate) fn and(&mut self, place: Span, text: impl Into<String>) -> &mut Self {
        if self.others.len() < MOST_PLACES {
            self.others.push((place, text.into()));
        }
        self
    }

    /// Names a way out.
    pub(crate) fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.helps.push(text.into());
        self
    }

    /// Names the near miss, where there is one.
    pub(crate) fn suggest(&mut self, nearest: Option<&str>) -> &mut Self {
        match nearest {
            Some(name) => self.help(format!("did you mean `{name}`?")),
            None => self,
        }
    }

    /// How grave it is.
    #[must_use]
    pub fn level(&self) -> Level {
        self.level
    }

    /// The message without its place.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The place, where there is one.
    #[must_use]
    pub fn place(&self) -> Option<Span> {
        self.place
    }

    /// What the carets point at.
    #[must_use]
    pub fn label_text(&self) -> &str {
        &self.label
    }

    pub(crate) fn others(&self) -> &[(Span, String)] {
        &self.others
    }

    /// The ways out.
    #[must_use]
    pub fn helps(&self) -> &[String] {
        &self.helps
    }
}

impl Diagnostics {
    /// Whether nothing was reported.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether something stops generation.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.level == Level::Error)
    }

    /// Each diagnostic, in the order of their places.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// Those of one level, in the same order.
    #[must_use]
    pub fn of(&self, level: Level) -> Self {
        Self(self.0.iter().filter(|diagnostic| diagnostic.level == level).cloned().collect())
    }

    /// Adds others, below these.
    pub(crate) fn append(&mut self, others: Self) {
        self.0.extend(others.0);
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
    /// Reports something that stops generation; the caller goes on with a neutral value.
    pub(crate) fn error(&mut self, place: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.push(Level::Error, Some(place), message.into())
    }

    /// Reports an error at a place, if it has one.
    pub(crate) fn error_at(
        &mut self,
        place: Option<Span>,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.push(Level::Error, place, message.into())
    }

    /// Reports something that may not be meant, at a place, if it has one.
    pub(crate) fn warning_at(
        &mut self,
        place: Option<Span>,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.push(Level::Warning, place, message.into())
    }

    /// Reports an error that has no place in any text.
    pub(crate) fn error_without_place(&mut self, message: impl Into<String>) -> &mut Diagnostic {
        self.push(Level::Error, None, message.into())
    }

    /// Reports something read in a way that may not be meant.
    pub(crate) fn warning(&mut self, place: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.push(Level::Warning, Some(place), message.into())
    }

    /// Reports a fact worth knowing.
    pub(crate) fn note(&mut self, message: impl Into<String>) -> &mut Diagnostic {
        self.push(Level::Note, None, message.into())
    }

    /// The gate after a phase.
    ///
    /// # Errors
    ///
    /// Everything reported so far, if any of it is an error.
    pub(crate) fn gate(&mut self) -> Result<(), Diagnostics> {
        if self.has_errors() { Err(std::mem::take(self).into_diagnostics()) } else { Ok(()) }
    }

    /// Whether something that stops generation was reported.
    pub(crate) fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Adds what another phase reported.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.reported.append(&mut other.reported);
    }

    /// Everything reported, in the order of the places, those without a place last.
    pub(crate) fn into_diagnostics(mut self) -> Diagnostics {
        self.count_beyond("errors", Level::Error, self.errors);
        self.count_beyond("warnings", Level::Warning, self.warnings);
        self.reported.sort_by_key(|diagnostic| {
            (diagnostic.place.is_none(), diagnostic.place.map(|span| (span.source, span.start)))
        });
        Diagnostics(self.reported)
    }

    /// Whether near misses of names are still looked for: each is a walk over all names.
    pub(crate) fn suggests(&self) -> bool {
        self.errors < MOST_SUGGESTED
    }

    /// Whether another diagnostic of a level is kept.
    pub(crate) fn has_room(&self, level: Level) -> bool {
        match level {
            Level::Error => self.errors < MOST_SHOWN,
            Level::Warning => self.warnings < MOST_SHOWN,
            Level::Note => true,
        }
    }

    /// Counts a warning that is not kept, without its words.
    pub(crate) fn warning_beyond(&mut self) {
        self.warnings += 1;
    }

    fn push(&mut self, level: Level, place: Option<Span>, message: String) -> &mut Diagnostic {
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
            let message = format!("{more} more {what} are not shown");
            self.reported.push(Diagnostic::new(Level::Note, None, message));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::diagnostic::{MOST_SHOWN, Sink};

    #[test]
    fn only_what_is_not_shown_is_counted() {
        for (first, second, expected) in [
            (600, 600, None),
            (600, MOST_SHOWN + 1, Some("1 more errors are not shown")),
            (MOST_SHOWN + 2, MOST_SHOWN + 3, Some("5 more errors are not shown")),
        ] {
            let [sink, mut other] = [first, second].map(|errors| {
                let mut sink = Sink::default();
                for _ in 0..errors {
                    sink.error_without_place("wrong");
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
