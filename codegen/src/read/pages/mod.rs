//! Pages: Markdown with definitions of types in Python.
//!
//! [`page`] finds headings and fenced code; [`python`](super::python) reads the code.

mod depth;
mod headings;
mod page;
#[cfg(test)]
mod tests;

use crate::model::shape::Model;
use crate::text::diagnostic::Sink;
use crate::text::messages::pages as messages;
use crate::text::source::{SourceId, Sources, Span, Spanned};

use super::conventions;
use super::copies;
use super::format::{Claim, Format, SourceKind, has_suffix};
use super::python::ast::Statement;
use super::python::code::Block;
use super::python::definition::Definitions;
use super::python::lexer;
use super::python::statement::Statements;
use super::python::token::Tokens;

use headings::Heading;
use page::{Part, Pieces};

/// Pages that document the types of Python's stubs.
#[derive(Debug)]
pub(super) struct Pages;

const PAGE: &str = "type_defs.md";

impl Format for Pages {
    fn kind(&self) -> SourceKind {
        SourceKind::Pages
    }

    fn file_names(&self) -> &'static [&'static str] {
        &[PAGE]
    }

    /// Enumerations are defined in a page of their own.
    fn companions(&self, file_name: &str) -> &'static [&'static str] {
        if file_name == PAGE { &["literals.md"] } else { &[] }
    }

    fn claims(&self, name: &str, _start: &[u8]) -> Option<Claim> {
        has_suffix(name, ".md").then_some(Claim::Model)
    }

    fn read(&self, files: &[SourceId], sources: &Sources, sink: &mut Sink) -> Model {
        parse(files, sources, sink)
    }
}

/// Reads the pages of one service as one model, in the order of the pages.
fn parse(pages: &[SourceId], sources: &Sources, sink: &mut Sink) -> Model {
    let mut definitions = Definitions::default();
    let mut package = None;
    for page in pages {
        package = package.or(read(*page, sources.text(*page), &mut definitions, sink));
    }
    let mut shapes = definitions.finish(sink);
    conventions::mark_outputs(&mut shapes);
    conventions::name_enumerations(&mut shapes, package);
    copies::mark(&mut shapes);
    Model {
        service: conventions::service_of(package, first_name(pages, sources)),
        origin: pages.to_vec(),
        shapes,
        ..Model::default()
    }
}

/// One page, while it is read.
struct Page<'a, 'd> {
    package: Option<&'a str>,
    headings: Vec<Heading<'a>>,
    /// The language of the first fence that is not Python.
    unread: Option<Spanned<&'a str>>,
    /// Those of the pages before, too.
    definitions: &'d mut Definitions<'a>,
    /// Whether a fence was not closed, so that headings were read as code.
    unclosed: bool,
}

/// Adds the definitions of a page, and returns the package that it names.
fn read<'a>(
    source: SourceId,
    text: &'a str,
    definitions: &mut Definitions<'a>,
    sink: &mut Sink,
) -> Option<&'a str> {
    if let Some(mark) = depth::too_deep(text) {
        sink.error(Span::new(source, mark), messages::nested_too_deep(depth::DEEPEST));
        return None;
    }
    let before = definitions.count();
    let mut page =
        Page { package: None, headings: Vec::new(), unread: None, definitions, unclosed: false };
    let mut tokens = Tokens::default();
    for parts in Pieces::new(source, text) {
        parts.into_iter().for_each(|part| page.read(part, &mut tokens, sink));
    }
    let Page { package, headings, unread, definitions, unclosed } = page;
    let names = definitions.names_from(before);
    let undefined = headings::check_defined(&headings, names, sink);
    if !unclosed {
        headings::check_present(&headings, names, &undefined, sink);
    }
    if names.is_empty() && undefined.count == 0 {
        report_empty(source, unread, sink);
    }
    package
}

impl<'a> Page<'a, '_> {
    /// Reads a part; `tokens` is a buffer that blocks share.
    fn read(&mut self, part: Part<'a>, tokens: &mut Tokens, sink: &mut Sink) {
        match part {
            Part::Heading(name) => self.headings.push(Heading::new(name)),
            Part::Unread(language) => {
                self.unread.get_or_insert(language);
                if let Some(last) = self.headings.last_mut() {
                    last.unread.get_or_insert(language);
                }
            }
            Part::TooLong(start) => {
                sink.error(start, messages::markdown_too_long(page::LONGEST));
            }
            Part::Code(block) => {
                if let Some(last) = self.headings.last_mut() {
                    last.code = true;
                }
                self.read_block(&block, tokens, sink);
            }
        }
    }

    fn read_block(&mut self, block: &Block<'a>, tokens: &mut Tokens, sink: &mut Sink) {
        lexer::lex_into(tokens, block, sink);
        let inside = tokens.have_fence();
        self.unclosed |= inside;
        if let Some(fence) = block.unclosed.filter(|_| !inside) {
            // Fields may be missing, and everything below.
            sink.warning(fence, messages::unclosed_block());
        }
        let mut statements = Statements::new(block, tokens);
        while let Some(statement) = statements.next(sink) {
            match statement {
                Statement::Import(module) => {
                    self.package = self.package.or_else(|| conventions::package(module))
                }
                Statement::TypedDict(class) => self.definitions.add_class(class, sink),
                Statement::Assignment(name, value) => {
                    self.definitions.add_assignment(name, value, sink);
                }
            }
        }
    }
}

fn report_empty(source: SourceId, unread: Option<Spanned<&str>>, sink: &mut Sink) {
    let place = Span::new(source, 0..0);
    let diagnostic = sink.error(place, messages::page_without_definitions());
    if let Some(language) = unread {
        headings::point_at_unread(language, diagnostic);
    }
}

fn first_name<'s>(pages: &[SourceId], sources: &'s Sources) -> &'s str {
    pages.first().map_or("", |page| sources.name(*page))
}
