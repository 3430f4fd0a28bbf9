//! A message: its code, its text, the label next to the carets, and suggestions.

use super::line::boundary;

/// How many bytes each part of a message has at most: names come from untrusted sources.
const LONGEST: usize = 1500;

/// What a diagnostic reports, apart from its place. [`messages`](super::messages) has all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message {
    pub(super) code: &'static str,
    pub(super) text: String,
    pub(super) label: String,
    pub(super) helps: Vec<String>,
}

impl Message {
    /// A message with a code, `SW0001`, and its first line.
    pub(crate) fn new(code: &'static str, text: impl Into<String>) -> Self {
        Self { code, text: cut(text.into()), label: String::new(), helps: Vec::new() }
    }

    /// Sets the text next to the carets.
    pub(crate) fn with_label(self, label: impl Into<String>) -> Self {
        Self { label: cut(label.into()), ..self }
    }

    /// Adds a way to fix the problem.
    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.helps.push(cut(help.into()));
        self
    }

    /// Suggests a similar name, if there is one.
    pub(crate) fn with_suggestion(self, nearest: Option<&str>) -> Self {
        match nearest {
            Some(name) => self.with_help(format!("did you mean `{name}`?")),
            None => self,
        }
    }
}

/// The start of a text that is too long.
pub(super) fn cut(mut text: String) -> String {
    if text.len() > LONGEST {
        text.truncate(boundary(&text, LONGEST));
        text.push_str("...");
    }
    text
}
