//! Writes blocks as Markdown.

use super::escape::{self, Context};
use super::lines::{LineStart, Lines};
use super::tree::{Block, Inline, Mark};
use super::url;

/// Where the name of a shape, a member or an operation leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Destination {
    /// The name is that of an item in scope.
    Name,
    /// A path of rustdoc.
    Path(String),
}

/// Finds what a name in code leads to.
pub(crate) type Links<'l> = dyn Fn(&str) -> Option<Destination> + 'l;

/// Writes blocks with empty lines between them.
pub(crate) fn blocks(blocks: &[Block<'_>], links: &Links<'_>, lines: &mut Lines) {
    let mut before = None;
    for block in blocks {
        if before.is_some() {
            lines.blank();
        }
        self::block(block, before, links, lines);
        before = Some(block);
    }
}

fn block(block: &Block<'_>, before: Option<&Block<'_>>, links: &Links<'_>, lines: &mut Lines) {
    match block {
        Block::Paragraph(parts) => {
            Writer::new(links, Breaks::Lines).parts(parts, lines);
            lines.end_line();
        }
        Block::Heading(parts) => heading(parts, links, lines),
        Block::List { is_ordered, items } => {
            let is_second = matches!(before, Some(Block::List { is_ordered: other, .. }) if other == is_ordered);
            list(items, *is_ordered, is_second, links, lines);
        }
        Block::Note(label, inside) => {
            lines.within("> ", "> ", |lines| note(label, inside, links, lines))
        }
        Block::Code(code) => {
            let fence = escape::fence(code, 3);
            lines.line(&format!("{fence}text"));
            code.split('\n').for_each(|line| lines.line(line));
            lines.line(&fence);
        }
        Block::Table(rows) => table(rows, links, lines),
    }
}

fn heading(parts: &[Inline<'_>], links: &Links<'_>, lines: &mut Lines) {
    let mut words = String::new();
    Writer::new(links, Breaks::None).parts(parts, &mut Row(&mut words));
    // A `#` at the end belongs to the markup.
    let end = words.trim_end_matches('#').len();
    if let Some((text, marks)) = words.split_at_checked(end) {
        let marks = marks.replace('#', "\\#");
        lines.line(&format!("# {text}{marks}"));
    }
}

/// Writes a note; its label is part of its first paragraph.
fn note(label: &str, inside: &[Block<'_>], links: &Links<'_>, lines: &mut Lines) {
    lines.word(&format!("**{label}:**"), LineStart::Free);
    match inside.split_first() {
        Some((Block::Paragraph(parts), rest)) => {
            Writer::new(links, Breaks::Lines).parts(parts, lines);
            lines.end_line();
            if !rest.is_empty() {
                lines.blank();
                blocks(rest, links, lines);
            }
        }
        _ => {
            lines.end_line();
            lines.blank();
            blocks(inside, links, lines);
        }
    }
}

fn list(
    items: &[Vec<Block<'_>>],
    is_ordered: bool,
    is_second: bool,
    links: &Links<'_>,
    lines: &mut Lines,
) {
    // Items of one paragraph, and lists under it, need no empty lines.
    let is_tight = items.iter().all(|item| match item.split_first() {
        Some((Block::Paragraph(_), rest)) => {
            rest.iter().all(|block| matches!(block, Block::List { .. }))
        }
        Some(_) | None => false,
    });
    for (at, item) in items.iter().enumerate() {
        if at > 0 && !is_tight {
            lines.blank();
        }
        // Another mark starts another list.
        let marker = match (is_ordered, is_second) {
            (true, false) => format!("{}. ", at + 1),
            (true, true) => format!("{}) ", at + 1),
            (false, false) => "- ".to_owned(),
            (false, true) => "* ".to_owned(),
        };
        let others = " ".repeat(marker.len());
        lines.within(&marker, &others, |lines| {
            if is_tight {
                let mut before = None;
                for block in item {
                    self::block(block, before, links, lines);
                    before = Some(block);
                }
            } else {
                blocks(item, links, lines);
            }
        });
    }
}

fn table(rows: &[Vec<Vec<Block<'_>>>], links: &Links<'_>, lines: &mut Lines) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    for (at, row) in rows.iter().enumerate() {
        let mut line = String::from("|");
        for column in 0..columns {
            line.push(' ');
            let before = line.len();
            for block in row.get(column).into_iter().flatten() {
                if line.len() > before {
                    line.push_str("<br>");
                }
                cell(block, links, &mut line);
            }
            line.push_str(" |");
        }
        lines.line(&line);
        if at == 0 {
            lines.line(&format!("|{}", "---|".repeat(columns)));
        }
    }
}

/// Writes a block as a part of a line.
fn cell(block: &Block<'_>, links: &Links<'_>, line: &mut String) {
    match block {
        Block::Paragraph(parts) | Block::Heading(parts) => {
            Writer::new(links, Breaks::Tags).parts(parts, &mut Row(line));
        }
        Block::List { items, .. } => {
            for (at, block) in items.iter().flatten().enumerate() {
                if at > 0 {
                    line.push_str("<br>");
                }
                cell(block, links, line);
            }
        }
        Block::Note(label, inside) => {
            line.push_str(&format!("**{label}:**"));
            for block in inside {
                line.push_str("<br>");
                cell(block, links, line);
            }
        }
        Block::Code(code) => {
            for (at, word) in code.split_whitespace().enumerate() {
                if at > 0 {
                    line.push(' ');
                }
                let context = Context { before: None, after: None, is_in_link: false };
                escape::text(word, context, line);
            }
        }
        Block::Table(rows) => {
            for block in rows.iter().flatten().flatten() {
                line.push_str("<br>");
                cell(block, links, line);
            }
        }
    }
}

/// What takes the words of a paragraph.
trait Words {
    fn word(&mut self, word: &str, start: LineStart);
    fn line_break(&mut self, breaks: Breaks);
}

impl Words for Lines {
    fn word(&mut self, word: &str, start: LineStart) {
        Lines::word(self, word, start);
    }

    fn line_break(&mut self, _: Breaks) {
        self.break_line();
    }
}

/// A part of a line.
struct Row<'r>(&'r mut String);

impl Words for Row<'_> {
    fn word(&mut self, word: &str, _: LineStart) {
        if !self.0.is_empty() && !self.0.ends_with([' ', '>']) {
            self.0.push(' ');
        }
        self.0.push_str(word);
    }

    fn line_break(&mut self, breaks: Breaks) {
        if breaks == Breaks::Tags {
            self.0.push_str("<br>");
        }
    }
}

/// How the end of a line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Breaks {
    Lines,
    Tags,
    None,
}

/// Writes the parts of a paragraph.
struct Writer<'w, 'l> {
    links: &'w Links<'l>,
    breaks: Breaks,
    word: String,
    start: LineStart,
    /// What closes the open marks.
    closes: Vec<String>,
    /// Whether the word ends with a link to a name, which `(` or `:` after it would change.
    ends_with_name: bool,
}

impl<'w, 'l> Writer<'w, 'l> {
    fn new(links: &'w Links<'l>, breaks: Breaks) -> Self {
        Self {
            links,
            breaks,
            word: String::new(),
            start: LineStart::Escaped,
            closes: Vec::new(),
            ends_with_name: false,
        }
    }

    fn parts(mut self, parts: &[Inline<'_>], out: &mut impl Words) {
        for (at, part) in parts.iter().enumerate() {
            let next = parts.get(at + 1);
            match part {
                Inline::Space => self.end_word(out),
                Inline::Break => {
                    self.end_word(out);
                    out.line_break(self.breaks);
                }
                Inline::Text(text) => self.text(text, next),
                Inline::Code(code) => self.code(code, next, out),
                Inline::Open(mark) => {
                    let inside = parts.get(at + 1..).unwrap_or(&[]);
                    let before = at.checked_sub(1).and_then(|at| parts.get(at));
                    self.open(mark, before, after_mark(inside));
                }
                Inline::Close => {
                    let close = self.closes.pop().unwrap_or_default();
                    self.word.push_str(&close);
                    self.ends_with_name &= close.is_empty();
                }
            }
        }
        self.end_word(out);
    }

    fn end_word(&mut self, out: &mut impl Words) {
        if !self.word.is_empty() {
            out.word(&self.word, self.start);
            self.word.clear();
        }
        self.start = LineStart::Escaped;
        self.ends_with_name = false;
    }

    fn text(&mut self, text: &str, next: Option<&Inline<'_>>) {
        if self.ends_with_name && text.starts_with(['(', ':']) {
            self.word.push('\\');
        }
        self.ends_with_name = false;
        let context = Context {
            before: self.word.chars().next_back(),
            after: next.and_then(first_character),
            is_in_link: self.is_in_link(),
        };
        escape::text(text, context, &mut self.word);
    }

    fn code(&mut self, code: &str, next: Option<&Inline<'_>>, out: &mut impl Words) {
        let link = if self.is_in_link() { None } else { (self.links)(code) };
        let shown = match self.breaks {
            // A `|` ends a cell of a table, in code as well.
            Breaks::Tags => code.replace('|', "\\|"),
            Breaks::Lines | Breaks::None => code.to_owned(),
        };
        if link.is_some() {
            self.open_bracket();
        }
        self.ends_with_name = false;
        let fence = escape::fence(&shown, 1);
        let pad = if shown.starts_with('`') || shown.ends_with('`') { " " } else { "" };
        self.word.extend([fence.as_str(), pad]);
        // A line that starts with three backticks is the start of a block.
        let is_whole = fence.len() > 2;
        for (at, part) in shown.split(' ').enumerate() {
            if at > 0 && is_whole {
                self.word.push(' ');
            } else if at > 0 {
                let start = std::mem::replace(&mut self.start, LineStart::Free);
                out.word(&self.word, start);
                self.word.clear();
                if !escape::can_start_line(part) {
                    self.start = LineStart::Never;
                }
            }
            self.word.push_str(part);
        }
        self.word.extend([pad, fence.as_str()]);
        match link {
            None => {}
            Some(Destination::Path(path)) => self.word.extend(["](", path.as_str(), ")"]),
            Some(Destination::Name) => {
                self.word.push(']');
                self.ends_with_name = matches!(next, Some(Inline::Text(_)));
            }
        }
    }

    fn open(&mut self, mark: &Mark<'_>, before: Option<&Inline<'_>>, after: Option<&Inline<'_>>) {
        self.ends_with_name = false;
        let is_nested = self.closes.iter().any(|close| close.starts_with(['*', '<']));
        let is_plain = !is_nested && is_edge(before, true) && is_edge(after, false);
        let (open, close) = match mark {
            Mark::Strong if is_plain => ("**", "**".to_owned()),
            Mark::Strong => ("<strong>", "</strong>".to_owned()),
            Mark::Emphasis if is_plain => ("*", "*".to_owned()),
            Mark::Emphasis => ("<em>", "</em>".to_owned()),
            Mark::Superscript => ("<sup>", "</sup>".to_owned()),
            Mark::Subscript => ("<sub>", "</sub>".to_owned()),
            Mark::Link(address) => match url::destination(address) {
                Some(address) => ("[", format!("]({address})")),
                None => ("", String::new()),
            },
        };
        match open {
            "[" => self.open_bracket(),
            open => self.word.push_str(open),
        }
        self.closes.push(close);
    }

    /// Opens the text of a link, which a `!` before it would make an image.
    fn open_bracket(&mut self) {
        if self.word.ends_with('!') {
            self.word.pop();
            self.word.push_str("\\!");
        }
        self.word.push('[');
    }

    fn is_in_link(&self) -> bool {
        self.closes.iter().any(|close| close.starts_with(']'))
    }
}

/// The part after the end of the mark that starts before some parts.
fn after_mark<'p, 't>(inside: &'p [Inline<'t>]) -> Option<&'p Inline<'t>> {
    let mut depth = 1_usize;
    let close = inside.iter().position(|part| {
        match part {
            Inline::Open(_) => depth += 1,
            Inline::Close => depth -= 1,
            Inline::Space | Inline::Break | Inline::Text(_) | Inline::Code(_) => {}
        }
        depth == 0
    })?;
    inside.get(close + 1)
}

/// Whether `*` marks text next to a part, whatever the text starts or ends with.
fn is_edge(part: Option<&Inline<'_>>, is_before: bool) -> bool {
    let is_punctuation = |c: char| c.is_ascii_punctuation() && !matches!(c, '*' | '_' | '\\');
    match part {
        None | Some(Inline::Space | Inline::Break | Inline::Code(_)) => true,
        Some(Inline::Text(text)) => {
            let mut letters = text.chars();
            let nearest = if is_before { letters.next_back() } else { letters.next() };
            nearest.is_some_and(is_punctuation)
        }
        // The mark of a link is a bracket; others are stars.
        Some(Inline::Open(mark)) => is_before && matches!(mark, Mark::Link(_)),
        Some(Inline::Close) => false,
    }
}

/// The first character of a part; `None` for white space.
fn first_character(part: &Inline<'_>) -> Option<char> {
    match part {
        Inline::Space | Inline::Break => None,
        Inline::Text(text) => text.chars().next(),
        Inline::Code(_) => Some('`'),
        Inline::Open(_) | Inline::Close => Some('*'),
    }
}
