//! Options in a macro: the keys of `shapewright.toml`, in Rust's tokens.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::quote_spanned;
use shapewright_codegen::{Diagnostic, Diagnostics, Level, SourceId, Sources};
use syn::{Error, Lit};

/// Options as a TOML source, with the token of each part of it.
#[derive(Default)]
pub(crate) struct InlineOptions {
    text: String,
    tokens: Vec<(Range<usize>, Span)>,
}

impl InlineOptions {
    /// Adds `key = value` as a line.
    pub(crate) fn entry(&mut self, key: TokenTree, value: TokenStream) {
        self.token(key);
        self.text.push_str(" = ");
        self.stream(value);
        self.text.push('\n');
    }

    /// Adds the source to those of a model.
    pub(crate) fn add_to(&self, sources: &mut Sources) -> SourceId {
        sources.add("shapes!.toml", self.text.as_str())
    }

    /// The errors of the source on their tokens, the first one of each token. `None` if one of the
    /// errors is in another source.
    pub(crate) fn errors(&self, id: SourceId, diagnostics: &Diagnostics) -> Option<Error> {
        let mut errors = BTreeMap::new();
        for diagnostic in diagnostics.of(Level::Error).iter() {
            let (range, span) = self.token_of(id, diagnostic)?;
            errors.entry(range.start).or_insert_with(|| Error::new(*span, lines(diagnostic)));
        }
        errors.into_values().reduce(|mut all, next| {
            all.combine(next);
            all
        })
    }

    /// Code that makes the compiler warn on the token of a diagnostic, or on `model` if the
    /// diagnostic is in another source. Macros cannot emit warnings, but the use of a deprecated
    /// constant is one, with its note.
    pub(crate) fn warning(
        &self,
        id: SourceId,
        diagnostic: &Diagnostic,
        sources: &Sources,
        model: Span,
    ) -> TokenStream {
        let span = self.token_of(id, diagnostic).map(|(_, span)| *span);
        let place = diagnostic.place().filter(|_| span.is_none());
        let place =
            place.map_or_else(String::new, |place| format!("{}: ", sources.location(place)));
        let note = place + &lines(diagnostic);
        quote_spanned! { span.unwrap_or(model) =>
            const _: () = {
                #[deprecated(note = #note)]
                const WARNING: () = ();
                WARNING
            };
        }
    }

    /// The token of a diagnostic.
    fn token_of(&self, id: SourceId, diagnostic: &Diagnostic) -> Option<&(Range<usize>, Span)> {
        let place = diagnostic.place().filter(|place| place.source() == id)?;
        self.tokens.iter().rev().find(|(range, _)| range.start <= place.start())
    }

    fn stream(&mut self, tokens: TokenStream) {
        for token in tokens {
            self.token(token);
        }
    }

    fn token(&mut self, token: TokenTree) {
        let start = self.text.len();
        let span = token.span();
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Bracket => ('[', ']'),
                    Delimiter::Brace => ('{', '}'),
                    Delimiter::Parenthesis => ('(', ')'),
                    // A fragment of `macro_rules!` is wrapped in an invisible group.
                    Delimiter::None => return self.stream(group.stream()),
                };
                self.text.push(open);
                self.tokens.push((start..start + 1, group.span_open()));
                self.stream(group.stream());
                self.text.push(close);
                self.tokens.push((self.text.len() - 1..self.text.len(), group.span_close()));
                return;
            }
            TokenTree::Literal(literal) => match Lit::new(literal.clone()) {
                Lit::Str(text) => self.string(&text.value()),
                _ => self.text.push_str(&literal.to_string()),
            },
            TokenTree::Ident(ident) => self.text.push_str(&ident.to_string()),
            TokenTree::Punct(punct) => self.text.push(punct.as_char()),
        }
        self.tokens.push((start..self.text.len(), span));
        // Two tokens stay two tokens.
        self.text.push(' ');
    }

    /// A TOML string, with control characters as escapes.
    fn string(&mut self, text: &str) {
        self.text.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.text.extend(['\\', c]),
                c if c.is_control() => {
                    // Writing to a string cannot fail.
                    let _ = write!(self.text, "\\u{:04X}", u32::from(c));
                }
                c => self.text.push(c),
            }
        }
        self.text.push('"');
    }
}

/// A diagnostic without its place.
fn lines(diagnostic: &Diagnostic) -> String {
    let label = Some(diagnostic.label_text()).filter(|label| !label.is_empty());
    let helps = diagnostic.helps().iter().map(|help| format!("help: {help}"));
    let lines = label.map(|label| format!("note: {label}")).into_iter().chain(helps);
    let title = format!("{} [{}]", diagnostic.message(), diagnostic.code());
    lines.fold(title, |all, line| all + "\n" + &line)
}
