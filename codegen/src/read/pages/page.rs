//! Headings and fenced code of a page; the only file that uses pulldown-cmark.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::read::python::code::{Block, Code, Within};
use crate::text::source::{SourceId, Span, Spanned};

/// A part of a page that matters for definitions.
#[derive(Debug)]
pub(super) enum Part<'a> {
    /// A `##` heading.
    Heading(Spanned<String>),
    /// A fenced block that may be Python.
    Code(Block<'a>),
    /// The language of a fenced block that is not Python and is not read.
    Unread(Spanned<&'a str>),
}

/// Finds the headings and the fenced blocks of a page.
///
/// Indented blocks are not code here: the body of the pages' `!!! note` is indented, and Markdown
/// without that extension takes it for code.
pub(super) fn parts(source: SourceId, text: &str) -> Vec<Part<'_>> {
    let skipped = text.len() - text.trim_start_matches('\u{feff}').len();
    let page = text.get(skipped..).unwrap_or(text);
    let mut parts = Vec::new();
    let mut open = Open::Nothing;
    for (event, range) in Parser::new(page).into_offset_iter() {
        let range = range.start + skipped..range.end + skipped;
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => {
                open = Open::Heading(String::new(), Span::new(source, range.start..range.start));
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                open = Open::code(language_of(&language));
                if matches!(open, Open::Nothing) {
                    parts.push(Part::Unread(language_at(source, text, range.start)));
                }
            }
            Event::Text(words) | Event::Code(words) => open.extend(&words, range, text),
            Event::End(TagEnd::Heading(HeadingLevel::H2) | TagEnd::CodeBlock) => {
                let closed = std::mem::replace(&mut open, Open::Nothing);
                parts.extend(closed.close(source, text, range));
            }
            _ => {}
        }
    }
    parts
}

/// The part that is being read.
enum Open {
    Nothing,
    Heading(String, Span),
    Code { python: bool, seen: Option<Range<usize>>, margins: Vec<Range<usize>> },
}

impl Open {
    fn code(language: &str) -> Self {
        let python = is_python(language);
        if python || language.is_empty() {
            Open::Code { python, seen: None, margins: Vec::new() }
        } else {
            Open::Nothing
        }
    }

    fn extend(&mut self, words: &str, range: Range<usize>, page: &str) {
        match self {
            Open::Nothing => {}
            Open::Heading(text, span) => {
                let start = if text.is_empty() { range.start } else { span.start() };
                text.push_str(words);
                *span = Span::new(span.source(), start..range.end);
            }
            Open::Code { python: _, seen, margins } => {
                let start =
                    if range.is_empty() { with_tab(range.start, page) } else { range.start };
                let Some(seen) = seen else {
                    *seen = Some(start..range.end);
                    return;
                };
                if start > seen.end && page.get(..seen.end).is_some_and(|page| page.ends_with('\n'))
                {
                    margins.push(seen.end..start);
                }
                seen.end = range.end;
            }
        }
    }

    /// The complete part, which spans `whole` in the page.
    fn close(self, source: SourceId, text: &str, whole: Range<usize>) -> Option<Part<'_>> {
        match self {
            Open::Nothing => None,
            Open::Heading(words, span) => Some(Part::Heading(Spanned::new(words, span))),
            Open::Code { python, seen, margins } => {
                let range = seen?;
                let after = text.get(range.end..whole.end).unwrap_or("");
                let unclosed = (!after.contains(['`', '~'])).then(|| {
                    let fence = text.get(whole.start..).and_then(|page| page.lines().next());
                    let end = whole.start + fence.map_or(0, |fence| fence.trim_end().len());
                    Span::new(source, whole.start..end)
                });
                let offset = range.start;
                let code = Code { source, text: text.get(range)?, offset };
                let within = if python { Within::PythonFence } else { Within::Fence };
                Some(Part::Code(Block { code, within, margins, unclosed }))
            }
        }
    }
}

/// Where a line of code begins if its first spaces are part of a tab, the rest of which belongs to
/// Markdown: at the tab, which counts as indentation.
fn with_tab(start: usize, page: &str) -> usize {
    let tab = page.get(..start).is_some_and(|page| page.ends_with('\t'));
    if tab { start - 1 } else { start }
}

/// The language of a fence, with its place.
fn language_at(source: SourceId, page: &str, fence: usize) -> Spanned<&str> {
    let line = page.get(fence..).unwrap_or("");
    let info = line.trim_start_matches(['`', '~']).trim_start_matches([' ', '\t']);
    let language = language_of(info);
    let start = fence + line.len() - info.len();
    Spanned::new(language, Span::new(source, start..start + language.len()))
}

/// The language in the info string of a fence; empty if it has none.
fn language_of(info: &str) -> &str {
    info.split(|end: char| end.is_whitespace() || matches!(end, ',' | '{' | ':'))
        .next()
        .unwrap_or("")
}

fn is_python(language: &str) -> bool {
    matches!(language.to_ascii_lowercase().as_str(), "python" | "python3" | "py" | "pyi")
}
