//! Headings and fenced code of a page; the only file that uses pulldown-cmark.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::read::python::code::{Block, Code, Within};
use crate::text::source::{SourceId, Span, Spanned};

#[cfg(test)]
mod tests;

/// A part of a page that matters for definitions.
#[derive(Debug)]
pub(super) enum Part<'a> {
    /// A `##` heading.
    Heading(Spanned<Cow<'a, str>>),
    /// A fenced block that may be Python.
    Code(Block<'a>),
    /// The language of a fenced block that is not Python and is not read.
    Unread(Spanned<&'a str>),
}

/// Finds the headings and the fenced blocks of a page, piece by piece.
///
/// pulldown-cmark keeps a node for each line of code and each mark of a paragraph until it has read its whole
/// input. A piece ends where a paragraph, a list, a block or the like begins that is nested in none: what is
/// before does not depend on what follows. Only a link in a heading may, whose address is defined in another
/// piece.
///
/// Indented blocks are not code here: the body of the pages' `!!! note` is indented, and Markdown
/// without that extension takes it for code.
pub(super) struct Pieces<'a> {
    source: SourceId,
    page: &'a str,
    /// Where the next piece begins.
    at: usize,
    /// The smallest size of a piece, in bytes.
    size: usize,
}

/// The size of pieces in bytes, a multiple of what most sections of a page have.
const SIZE: usize = 64 << 10;

impl<'a> Pieces<'a> {
    pub(super) fn new(source: SourceId, page: &'a str) -> Self {
        let marks = page.len() - page.trim_start_matches('\u{feff}').len();
        Self { source, page, at: marks, size: SIZE }
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Vec<Part<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.page.get(self.at..).filter(|rest| !rest.is_empty())?;
        let mut size = self.size;
        loop {
            let piece = rest.get(..end_of_line(rest, size)).unwrap_or(rest);
            let Piece { mut parts, complete, length } =
                Piece::read(self.source, self.page, self.at, piece);
            if piece.len() == rest.len() {
                self.at = self.page.len();
                return Some(parts);
            }
            if length > 0 {
                parts.truncate(complete);
                self.at += length;
                return Some(parts);
            }
            size = size.saturating_mul(2);
        }
    }
}

/// The end of the line that has this byte.
fn end_of_line(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or(&[]);
    let line = rest.iter().position(|byte| *byte == b'\n');
    line.map_or(text.len(), |line| at + line + 1)
}

/// The parts in a piece of a page.
struct Piece<'a> {
    parts: Vec<Part<'a>>,
    /// How many parts are before the last paragraph, list or the like.
    complete: usize,
    /// The length of what is before it.
    length: usize,
}

impl<'a> Piece<'a> {
    /// Reads a piece, which begins at this byte of the page.
    fn read(source: SourceId, page: &'a str, at: usize, piece: &str) -> Self {
        let mut read = Self { parts: Vec::new(), complete: 0, length: 0 };
        let mut open = Open::Nothing;
        let mut depth = 0_usize;
        for (event, range) in Parser::new(piece).into_offset_iter() {
            if depth == 0 {
                read.complete = read.parts.len();
                read.length = start_of_line(piece, range.start);
            }
            let range = range.start + at..range.end + at;
            match &event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
            match event {
                Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => {
                    let start = Span::new(source, range.start..range.start);
                    open = Open::Heading(Cow::Borrowed(""), start);
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                    open = Open::code(language_of(&language));
                    if matches!(open, Open::Nothing) {
                        let language = language_at(source, page, range.start);
                        read.parts.push(Part::Unread(language));
                    }
                }
                Event::Text(words) | Event::Code(words) => open.extend(&words, range, page),
                Event::End(TagEnd::Heading(HeadingLevel::H2) | TagEnd::CodeBlock) => {
                    let closed = std::mem::replace(&mut open, Open::Nothing);
                    read.parts.extend(closed.close(source, page, range));
                }
                _ => {}
            }
        }
        read
    }
}

/// The start of the line that has this byte.
fn start_of_line(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |line| line + 1)
}

/// The part that is being read.
enum Open<'a> {
    Nothing,
    Heading(Cow<'a, str>, Span),
    Code { python: bool, seen: Option<Range<usize>>, margins: Vec<Range<usize>> },
}

impl<'a> Open<'a> {
    fn code(language: &str) -> Self {
        let python = is_python(language);
        if python || language.is_empty() {
            Open::Code { python, seen: None, margins: Vec::new() }
        } else {
            Open::Nothing
        }
    }

    fn extend(&mut self, words: &str, range: Range<usize>, page: &'a str) {
        match self {
            Open::Nothing => {}
            Open::Heading(text, span) => {
                let start = if text.is_empty() { range.start } else { span.start() };
                let written = page.get(range.clone()).filter(|written| *written == words);
                match written.filter(|_| text.is_empty()) {
                    Some(written) => *text = Cow::Borrowed(written),
                    None => text.to_mut().push_str(words),
                }
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
    fn close(self, source: SourceId, text: &'a str, whole: Range<usize>) -> Option<Part<'a>> {
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
