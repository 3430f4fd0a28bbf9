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
    /// A paragraph, a list or a quote that is too long; what follows is not read.
    TooLong(Span),
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

/// The largest size of a paragraph, a list or a quote: pulldown-cmark keeps some fifty times the size of one
/// that consists of marks.
pub(super) const LONGEST: usize = 1 << 20;

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
            let piece = lines_within(rest, size);
            let Piece { mut parts, complete, length, is_code } =
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
            if !is_code && size >= LONGEST {
                let place = Span::new(self.source, self.at..self.at);
                self.at = self.page.len();
                return Some(vec![Part::TooLong(place)]);
            }
            size = size.saturating_mul(2);
        }
    }
}

/// The first lines of a text that have at most this many bytes together.
fn lines_within(text: &str, size: usize) -> &str {
    let Some(start) = text.as_bytes().get(..size) else { return text };
    let end = start.iter().rposition(|byte| *byte == b'\n').map_or(0, |line| line + 1);
    text.get(..end).unwrap_or("")
}

/// The parts in a piece of a page.
struct Piece<'a> {
    parts: Vec<Part<'a>>,
    /// How many parts are before the last paragraph, list or the like.
    complete: usize,
    /// The length of what is before it.
    length: usize,
    /// Whether it is a fenced block that is not closed.
    is_code: bool,
}

impl<'a> Piece<'a> {
    /// Reads a piece, which begins at this byte of the page.
    fn read(source: SourceId, page: &'a str, at: usize, piece: &str) -> Self {
        let mut read = Self { parts: Vec::new(), complete: 0, length: 0, is_code: false };
        let mut open = Open::Nothing;
        let mut depth = 0_usize;
        for (event, range) in Parser::new(piece).into_offset_iter() {
            if depth == 0 {
                read.complete = read.parts.len();
                read.length = start_of_line(piece, range.start);
                read.is_code =
                    matches!(event, Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))));
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
                    let is_closed = is_closed(page.get(range.clone()).unwrap_or(""));
                    let end = range.end - at;
                    read.parts.extend(closed.close(source, page, range));
                    if depth == 0 && read.is_code && is_closed {
                        read.complete = read.parts.len();
                        read.length = end;
                        read.is_code = false;
                    }
                }
                _ => {}
            }
        }
        read
    }
}

/// Whether a fenced block, which may be cut, has the fence that closes it.
fn is_closed(block: &str) -> bool {
    let mut lines = block.trim_end().lines();
    let (Some(first), Some(last)) = (lines.next(), lines.next_back()) else { return false };
    let (first, mark) = (first.trim_start(), last.trim_start());
    let Some(c) = first.chars().next() else { return false };
    let length = |line: &str| line.chars().take_while(|found| *found == c).count();
    mark.chars().all(|found| found == c)
        && length(mark) >= length(first)
        && last.len() - mark.len() < 4
        && !last.starts_with('\t')
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
