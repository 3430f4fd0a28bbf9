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
use super::format::{Claim, Format, SourceKind, has_suffix};
use super::python::ast::Statement;
use super::python::code::Block;
use super::python::definition::{self, Definition};
use super::python::lexer::{self, Token};
use super::python::statement::Statements;

use headings::Heading;
use page::Part;

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
    let mut definitions = Vec::new();
    let mut package = None;
    for page in pages {
        let read = read(*page, sources.text(*page), sink);
        package = package.or(read.package);
        definitions.extend(read.definitions);
    }
    let mut shapes = definition::shapes(definitions, sink);
    conventions::mark_outputs(&mut shapes);
    Model {
        service: conventions::service_of(package, first_name(pages, sources)),
        origin: pages.to_vec(),
        shapes,
        ..Model::default()
    }
}

/// The content of one page.
#[derive(Default)]
struct Page<'a> {
    package: Option<&'a str>,
    headings: Vec<Heading<'a>>,
    /// The language of the first fence that is not Python.
    unread: Option<Spanned<&'a str>>,
    definitions: Vec<Definition<'a>>,
    /// Whether a fence was not closed, so that headings were read as code.
    unclosed: bool,
}

fn read<'a>(source: SourceId, text: &'a str, sink: &mut Sink) -> Page<'a> {
    let mut page = Page::default();
    if let Some(mark) = depth::too_deep(text) {
        sink.error(Span::new(source, mark), messages::nested_too_deep(depth::DEEPEST));
        return page;
    }
    let mut tokens = Vec::new();
    for part in page::parts(source, text) {
        match part {
            Part::Heading(name) => page.headings.push(Heading::new(name)),
            Part::Unread(language) => {
                page.unread.get_or_insert(language);
                if let Some(last) = page.headings.last_mut() {
                    last.unread.get_or_insert(language);
                }
            }
            Part::Code(block) => {
                if let Some(last) = page.headings.last_mut() {
                    last.code = true;
                }
                read_block(&block, &mut tokens, &mut page, sink);
            }
        }
    }
    let names: Vec<_> = page.definitions.iter().map(Definition::name).collect();
    let undefined = headings::check_defined(&page.headings, &names, sink);
    if !page.unclosed {
        headings::check_present(&page.headings, &names, &undefined, sink);
    }
    if page.definitions.is_empty() && undefined.count == 0 {
        report_empty(source, page.unread, sink);
    }
    page
}

/// Reads a block; `tokens` is a buffer that blocks share.
fn read_block<'a>(
    block: &Block<'a>,
    tokens: &mut Vec<Token<'a>>,
    page: &mut Page<'a>,
    sink: &mut Sink,
) {
    lexer::lex_into(tokens, block, sink);
    let inside = tokens.iter().any(Token::is_fence);
    page.unclosed |= inside;
    if let Some(fence) = block.unclosed.filter(|_| !inside) {
        // Fields may be missing, and everything below.
        sink.warning(fence, messages::unclosed_block());
    }
    let mut statements = Statements::new(block, tokens);
    while let Some(statement) = statements.next(sink) {
        match statement {
            Statement::Import(module) => {
                page.package = page.package.or_else(|| conventions::package(module))
            }
            Statement::TypedDict(class) => page.definitions.push(Definition::TypedDict(class)),
            Statement::Assignment(name, expr) => {
                page.definitions.push(Definition::Assignment(name, expr));
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
