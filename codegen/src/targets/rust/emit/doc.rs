//! Writes text of a model in doc comments, string literals and attributes: it can leave none of them.

use std::borrow::Cow;

use crate::docs::{deprecation_note, is_release};
use crate::model::traits::Deprecation;

use super::attribute;
use super::writer::Writer;

/// A name as text that can end neither the comment nor its code span.
pub(super) fn visible(name: &str) -> Cow<'_, str> {
    let is_visible = |byte: u8| matches!(byte, b' '..=b'~') && byte != b'`';
    if name.bytes().all(is_visible) {
        return Cow::Borrowed(name);
    }
    let shown = |c: char| if u8::try_from(c).is_ok_and(is_visible) { c } else { '?' };
    Cow::Owned(name.chars().map(shown).collect())
}

/// Writes lines of Markdown, made by [`crate::docs`], as a comment.
pub(super) fn lines(markdown: &str, out: &mut Writer) {
    if markdown.is_empty() {
        return;
    }
    for line in markdown.split('\n') {
        // As rustfmt: AWS's text has spaces that do not break, also at the ends of paragraphs.
        let line = line.trim_end();
        let space = if line.is_empty() { "" } else { " " };
        out.parts(&["///", space, line]);
    }
}

/// Writes `#[deprecated(...)]`. Only a release is a `since`: clippy rejects others, and AWS has dates, which
/// become part of the note.
pub(super) fn deprecated(deprecation: &Deprecation, out: &mut Writer) {
    let release = deprecation.since.as_deref().filter(|since| is_release(since));
    let release = release.map(|since| format!("since = {}", literal(since)));
    let note = deprecation_note(deprecation).map(|note| format!("note = {}", literal(&note)));
    attribute::emit_one("deprecated", release.into_iter().chain(note), out);
}

/// A string literal of Rust; everything except printable ASCII is escaped, so that nothing is hidden.
pub(super) fn literal(text: &str) -> String {
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\';
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    if text.bytes().all(is_plain) {
        literal.push_str(text);
    } else {
        escape(text, &mut literal);
    }
    literal.push('"');
    literal
}

fn escape(text: &str, literal: &mut String) {
    for c in text.chars() {
        match c {
            ' '..='~' if c != '"' && c != '\\' => literal.push(c),
            _ => literal.extend(c.escape_default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::targets::rust::emit::doc::{literal, visible};

    #[test]
    fn hostile_names_stay_inside_comments_and_literals() {
        for (name, comment, text) in [
            ("clientId", "clientId", "\"clientId\""),
            ("a\"b\\", "a\"b\\", "\"a\\\"b\\\\\""),
            ("a\nb\r", "a?b?", "\"a\\nb\\r\""),
            ("`*/", "?*/", "\"`*/\""),
            ("\u{202e}é\0", "???", "\"\\u{202e}\\u{e9}\\u{0}\""),
        ] {
            assert_eq!(visible(name), comment);
            assert_eq!(literal(name), text);
        }
    }
}
