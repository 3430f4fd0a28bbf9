//! A message with a code, and its form in rustc's output.

use std::fmt::{self, Display, Formatter};

use proc_macro2::Span;
use quote::ToTokens;
use syn::Error;

/// An error of the macros. [`crate::messages`] has all of them.
///
/// rustc owns the layout of an error, so the code follows the first line:
///
/// ```text
/// error: no member `acces_token` in `CreateTokenResponseTypeDef` [SW1024]
///        note: the shape is at sso-oidc/type_defs.md:116:7
///        help: did you mean `access_token`?
/// ```
pub(crate) struct Message {
    code: &'static str,
    text: String,
    label: String,
    note: String,
    helps: Vec<String>,
    /// Lines after all others.
    details: String,
}

impl Message {
    pub(crate) fn new(code: &'static str, text: impl Into<String>) -> Self {
        Self {
            code,
            text: text.into(),
            label: String::new(),
            note: String::new(),
            helps: Vec::new(),
            details: String::new(),
        }
    }

    /// Adds the text next to the carets, where rustc lets the macros choose it.
    pub(crate) fn with_label(self, label: String) -> Self {
        Self { label, ..self }
    }

    pub(crate) fn with_note(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }

    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.helps.push(help.into());
        self
    }

    pub(crate) fn with_details(self, details: String) -> Self {
        Self { details, ..self }
    }

    /// The first line: the text and the code.
    pub(crate) fn title(&self) -> String {
        format!("{} [{}]", self.text, self.code)
    }

    pub(crate) fn label(&self) -> &str {
        &self.label
    }

    pub(crate) fn note(&self) -> &str {
        &self.note
    }

    pub(crate) fn at(&self, span: Span) -> Error {
        Error::new(span, self)
    }

    pub(crate) fn on(&self, tokens: &impl ToTokens) -> Error {
        Error::new_spanned(tokens, self)
    }
}

impl Display for Message {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        // The label has a place of its own in rustc's output.
        let Self { code, text, label: _, note, helps, details } = self;
        write!(formatter, "{text} [{code}]")?;
        if !note.is_empty() {
            write!(formatter, "\nnote: {note}")?;
        }
        for help in helps {
            write!(formatter, "\nhelp: {help}")?;
        }
        if !details.is_empty() {
            write!(formatter, "\n\n{details}")?;
        }
        Ok(())
    }
}
