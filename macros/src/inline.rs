//! Options that stand in a macro: the keys of `shapewright.toml`, in Rust's tokens.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::quote_spanned;
use shapewright_codegen::{Diagnostic, Diagnostics, Level, SourceId, Sources};
use syn::{Error, Lit};

/// A text of options, and the token that each part of it was.
#[derive(Default)]
pub(crate) struct Inline {
    text: String,
    tokens: Vec<(Range<usize>, Span)>,
}

impl Inline {
    /// Adds `key = value` as a line.
    pub(crate) fn entry(&mut self, key: TokenTree, value: TokenStream) {
        self.token(key);
        self.text.push_str(" = ");
        self.stream(value);
        self.text.push('\n');
    }

    /// Adds the text to the texts of a model.
    pub(crate) fn add_to(&self, sources: &mut Sources) -> SourceId {
        sources.add("shapes!.toml", self.text.as_str())
    }

    /// The errors of a text, each on the token that it speaks of, and the first one of each token;
    /// nothing where one of them is about another text.
    pub(crate) fn errors(&self, id: SourceId, diagnostics: &Diagnostics) -> Option<Error> {
        let mut errors = BTreeMap::new();
        for diagnostic in diagnostics.of(Level::Error).iter() {
            let (range, span) = self.token_of(id, diagnostic)?;
            errors.entry(range.start).or_insert_with(|| Error::new(*span, said(diagnostic)));
        }
        errors.into_values().reduce(|mut all, next| {
            all.combine(next);
            all
        })
    }

    /// What makes the compiler warn where a diagnostic stands, or at `model` where it stands in
    /// another text: macros have no warnings of their own, and a deprecated constant says what it
    /// is told.
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
        let note = place + &said(diagnostic);
        quote_spanned! { span.unwrap_or(model) =>
            const _: () = {
                #[deprecated(note = #note)]
                const SHAPES: () = ();
                SHAPES
            };
        }
    }

    /// The token that a diagnostic speaks of.
    fn token_of(&self, id: SourceId, diagnostic: &Diagnostic) -> Option<&(Range<usize>, Span)> {
        let place = diagnostic.place().filter(|place| place.source == id)?;
        self.tokens.iter().rev().find(|(range, _)| range.start <= place.start)
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
                    // What a `macro_rules!` passes on stands in a group that nobody sees.
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
        // Two words of Rust stay two words.
        self.text.push(' ');
    }

    /// A string of TOML, where a control character is written by its number.
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

/// A diagnostic in lines, without its place.
fn said(diagnostic: &Diagnostic) -> String {
    let label = Some(diagnostic.label_text()).filter(|label| !label.is_empty());
    let helps = diagnostic.helps().iter().map(|help| format!("help: {help}"));
    let lines = label.map(|label| format!("note: {label}")).into_iter().chain(helps);
    lines.fold(diagnostic.message().to_owned(), |all, line| all + "\n" + &line)
}
