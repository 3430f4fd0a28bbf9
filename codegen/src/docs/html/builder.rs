//! Builds blocks from the tokens of HTML. Ends that are missing are added where browsers add them; ends
//! without a start are ignored.

use std::borrow::Cow;

use crate::docs::inline::Inlines;
use crate::docs::tree::{Block, Mark};
use crate::docs::url;

use super::element::{Certainty, Element};
use super::tokens::Token;

/// How many blocks are nested; blocks inside more of them are parts of the innermost one.
const DEPTH: usize = 12;

/// How many elements are nested in a paragraph; more of them are ignored.
const MARKS: usize = 16;

/// The blocks that are being built.
#[derive(Debug)]
pub(super) struct Builder<'t> {
    /// The open blocks, the document first.
    open: Vec<Open<'t>>,
    /// The elements that are open in the paragraph.
    marks: Vec<OpenMark>,
    inlines: Inlines<'t>,
    is_heading: bool,
    /// The lines of code that are being read.
    code: Option<String>,
}

/// An element that is open in a paragraph.
#[derive(Debug)]
struct OpenMark {
    element: Element,
    /// Whether it opened a mark.
    is_mark: bool,
    /// The number of parts before it.
    start: usize,
}

/// A block that is being built.
#[derive(Debug)]
struct Open<'t> {
    container: Container,
    blocks: Vec<Block<'t>>,
    /// The items of a list, or the cells of a row.
    items: Vec<Vec<Block<'t>>>,
    rows: Vec<Vec<Vec<Block<'t>>>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Container {
    Document,
    /// A list; the text may lack its tag.
    List {
        is_ordered: bool,
        is_written: bool,
    },
    Item,
    Note(&'static str),
    Table,
    Row,
    Cell,
}

impl Open<'_> {
    fn new(container: Container) -> Self {
        Self { container, blocks: Vec::new(), items: Vec::new(), rows: Vec::new() }
    }
}

impl Default for Builder<'_> {
    fn default() -> Self {
        Self {
            open: vec![Open::new(Container::Document)],
            marks: Vec::new(),
            inlines: Inlines::default(),
            is_heading: false,
            code: None,
        }
    }
}

impl<'t> Builder<'t> {
    /// Whether the document has a paragraph that is complete.
    pub(super) fn has_paragraph(&self) -> bool {
        let blocks = self.open.first().map_or(&[][..], |document| &document.blocks);
        blocks.iter().any(|block| matches!(block, Block::Paragraph(_)))
    }

    /// The blocks, with all of them closed.
    pub(super) fn finish(mut self) -> Vec<Block<'t>> {
        self.end_code();
        self.end_paragraph();
        while self.open.len() > 1 {
            self.close();
        }
        self.open.pop().map(|document| document.blocks).unwrap_or_default()
    }

    /// Adds a token.
    pub(super) fn add(&mut self, token: Token<'t>) {
        if let Some(code) = &mut self.code {
            match token {
                Token::Text(text) => code.push_str(&text),
                Token::Start(Element::LineBreak, _) | Token::Empty(Element::LineBreak) => {
                    code.push('\n')
                }
                Token::End(Element::Preformatted, ..) => self.end_code(),
                Token::Start(..) | Token::Empty(_) | Token::End(..) => {}
            }
            return;
        }
        match token {
            Token::Text(text) => self.text(text),
            Token::Start(element, address) => self.start(element, address),
            Token::Empty(Element::LineBreak) => self.inlines.line_break(),
            Token::Empty(Element::Paragraph) => self.end_paragraph(),
            Token::Empty(_) => {}
            Token::End(element, certainty, written) => self.end(element, certainty, written),
        }
    }

    fn text(&mut self, text: Cow<'t, str>) {
        if self.is_marked(Element::Code) {
            self.inlines.code(text);
        } else {
            self.inlines.text(text);
        }
    }

    fn start(&mut self, element: Element, address: Option<Cow<'t, str>>) {
        match element {
            Element::LineBreak => self.inlines.line_break(),
            Element::Paragraph | Element::Section => self.end_paragraph(),
            Element::Heading => {
                self.end_paragraph();
                self.is_heading = true;
            }
            Element::Title => {
                self.end_paragraph();
                self.start_mark(Element::Title, Some(Mark::Strong));
            }
            Element::List { is_ordered } => {
                self.open(Container::List { is_ordered, is_written: true });
            }
            Element::Item => self.start_item(),
            Element::Term => {
                self.start_item();
                self.start_mark(Element::Term, Some(Mark::Strong));
            }
            Element::Definition => {
                self.end_paragraph();
                // It belongs to the item of its term.
                if self.innermost() != Container::Item {
                    self.start_item();
                }
            }
            Element::Note(label) => self.open(Container::Note(label)),
            Element::Preformatted => {
                self.end_paragraph();
                self.code = Some(String::new());
            }
            Element::Table => self.open(Container::Table),
            Element::Row => {
                self.close_within(Container::Row, Container::Table);
                if self.innermost() == Container::Table {
                    self.open(Container::Row);
                }
            }
            Element::Cell => {
                self.close_within(Container::Cell, Container::Row);
                if self.innermost() == Container::Row {
                    self.open(Container::Cell);
                }
            }
            Element::Strong => self.start_mark(element, Some(Mark::Strong)),
            Element::Emphasis => self.start_mark(element, Some(Mark::Emphasis)),
            Element::Superscript => self.start_mark(element, Some(Mark::Superscript)),
            Element::Subscript => self.start_mark(element, Some(Mark::Subscript)),
            Element::Link => match address.filter(|address| url::destination(address).is_some()) {
                Some(address) => self.start_mark(element, Some(Mark::Link(address))),
                // A reference to a shape or an operation, by its name.
                None => self.start_mark(element, None),
            },
            Element::Code | Element::Transparent => self.start_mark(element, None),
        }
    }

    fn end(&mut self, element: Element, certainty: Certainty, written: &'t str) {
        match element {
            Element::LineBreak => {}
            Element::Paragraph
            | Element::Section
            | Element::Heading
            | Element::Title
            | Element::Term => {
                self.end_paragraph();
            }
            Element::List { .. } => {
                self.close_to(|container| {
                    matches!(container, Container::List { is_written: true, .. })
                });
            }
            Element::Item => self.close_to(|container| container == Container::Item),
            // More of them may follow.
            Element::Definition => self.end_paragraph(),
            Element::Note(_) => self.close_to(|container| matches!(container, Container::Note(_))),
            Element::Preformatted => {}
            Element::Table => self.close_to(|container| container == Container::Table),
            Element::Row => self.close_within(Container::Row, Container::Table),
            Element::Cell => self.close_within(Container::Cell, Container::Row),
            Element::Strong
            | Element::Emphasis
            | Element::Superscript
            | Element::Subscript
            | Element::Code
            | Element::Link
            | Element::Transparent => {
                if self.is_marked(element) {
                    self.end_mark(element);
                } else if certainty == Certainty::WithEnd && element == Element::Transparent {
                    self.text(Cow::Borrowed(written));
                }
            }
        }
    }

    /// Opens an element inside the paragraph. In code, marks are not shown, but for links.
    fn start_mark(&mut self, element: Element, mark: Option<Mark<'t>>) {
        if self.marks.len() >= MARKS {
            return;
        }
        let outer = if element == Element::Link { Element::Link } else { Element::Code };
        let mark = mark.filter(|_| !self.is_marked(outer));
        let start = self.inlines.len();
        self.marks.push(OpenMark { element, is_mark: mark.is_some(), start });
        if let Some(mark) = mark {
            self.inlines.open(mark);
        }
    }

    /// Closes an element inside the paragraph, with those that were opened in it.
    fn end_mark(&mut self, element: Element) {
        while let Some(OpenMark { element: open, is_mark, start }) = self.marks.pop() {
            if is_mark {
                self.inlines.close();
            } else if open == Element::Link {
                self.inlines.make_name(start);
            }
            if open == element {
                return;
            }
        }
    }

    fn is_marked(&self, element: Element) -> bool {
        self.marks.iter().any(|mark| mark.element == element)
    }

    /// Ends the paragraph, with all that is open in it.
    fn end_paragraph(&mut self) {
        self.marks.clear();
        let is_heading = std::mem::take(&mut self.is_heading);
        let parts = self.inlines.finish();
        if parts.is_empty() {
            return;
        }
        self.add_block(if is_heading { Block::Heading(parts) } else { Block::Paragraph(parts) });
    }

    fn end_code(&mut self) {
        let Some(code) = self.code.take() else { return };
        let lines = code.lines().map(|line| line.trim_end().replace('\t', "    "));
        let lines: Vec<String> = lines.collect();
        let is_empty = |line: &String| line.is_empty();
        let Some(last) = lines.iter().rposition(|line| !is_empty(line)) else { return };
        let first = lines.iter().position(|line| !is_empty(line)).unwrap_or(0);
        let shown = lines.get(first..=last).unwrap_or(&[]);
        self.add_block(Block::Code(shown.join("\n")));
    }

    /// Adds a block to the innermost open one.
    fn add_block(&mut self, block: Block<'t>) {
        if matches!(self.innermost(), Container::List { is_written: false, .. }) {
            self.close();
        }
        let Some(open) = self.open.last_mut() else { return };
        match open.container {
            // Text between items.
            Container::List { .. } => open.items.push(vec![block]),
            Container::Document
            | Container::Item
            | Container::Note(_)
            | Container::Table
            | Container::Row
            | Container::Cell => open.blocks.push(block),
        }
    }

    fn innermost(&self) -> Container {
        self.open.last().map_or(Container::Document, |open| open.container)
    }

    fn open(&mut self, container: Container) {
        self.end_paragraph();
        if matches!(self.innermost(), Container::List { is_written: false, .. }) {
            self.close();
        }
        if self.open.len() < DEPTH {
            self.open.push(Open::new(container));
        }
    }

    /// Starts an item of the innermost list, or of a new one if the text has none.
    fn start_item(&mut self) {
        self.end_paragraph();
        let is_list = |open: &Open<'_>| matches!(open.container, Container::List { .. });
        let is_item = |open: &Open<'_>| open.container == Container::Item;
        // An item that is open has its end here, unless a list is open in it.
        if let Some(list) = self.open.iter().rposition(is_list) {
            let between = self.open.get(list + 1..).unwrap_or(&[]);
            if between
                .iter()
                .all(|open| is_item(open) || matches!(open.container, Container::Note(_)))
            {
                self.close_down_to(list + 1);
            }
        }
        if self.open.len() + 1 < DEPTH {
            if !matches!(self.innermost(), Container::List { .. }) {
                self.open.push(Open::new(Container::List { is_ordered: false, is_written: false }));
            }
            self.open.push(Open::new(Container::Item));
        }
    }

    /// Closes the innermost block of a kind, with all that is open in it.
    fn close_to(&mut self, is_wanted: impl Fn(Container) -> bool) {
        self.end_paragraph();
        let found = self.open.iter().rposition(|open| is_wanted(open.container));
        if let Some(found) = found.filter(|found| *found > 0) {
            self.close_down_to(found);
        }
    }

    /// Closes a part of a table, if it is open in the innermost one.
    fn close_within(&mut self, part: Container, around: Container) {
        self.end_paragraph();
        let outer = self.open.iter().rposition(|open| open.container == around);
        let found = self.open.iter().rposition(|open| open.container == part);
        if let Some(found) = found.filter(|found| outer.is_none_or(|outer| *found > outer)) {
            self.close_down_to(found);
        }
    }

    fn close_down_to(&mut self, length: usize) {
        while self.open.len() > length.max(1) {
            self.close();
        }
    }

    /// Closes the innermost block.
    fn close(&mut self) {
        let Some(Open { container, blocks, items, rows }) = self.open.pop() else { return };
        let Some(outer) = self.open.last_mut() else { return };
        match container {
            Container::Document => outer.blocks.extend(blocks),
            Container::Item if !matches!(outer.container, Container::List { .. }) => {
                outer.blocks.extend(blocks);
            }
            Container::Item | Container::Cell
                if !blocks.is_empty() || container == Container::Cell =>
            {
                outer.items.push(blocks);
            }
            Container::Item | Container::Cell => {}
            Container::Row => {
                outer.blocks.extend(blocks);
                outer.rows.push(items);
            }
            Container::List { is_ordered, .. } if !items.is_empty() => {
                self.add_block(Block::List { is_ordered, items });
            }
            Container::Note(label) if !blocks.is_empty() => {
                self.add_block(Block::Note(label, blocks))
            }
            Container::List { .. } | Container::Note(_) => {}
            Container::Table => {
                for block in blocks {
                    self.add_block(block);
                }
                if rows.iter().any(|row| !row.is_empty()) {
                    self.add_block(Block::Table(rows));
                }
            }
        }
    }
}
