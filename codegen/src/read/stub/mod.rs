//! Stubs: modules of Python that define types, such as `type_defs.pyi`.
//!
//! A module is read as one block of code; [`literals`] names the enumerations that a stub writes out.

mod literals;
#[cfg(test)]
mod tests;

use crate::model::shape::Model;
use crate::text::diagnostic::Sink;
use crate::text::messages::pages as messages;
use crate::text::source::{SourceId, Sources, Span};

use super::conventions;
use super::copies;
use super::format::{Claim, Format, SourceKind, has_suffix};
use super::python::ast::Statement;
use super::python::code::Block;
use super::python::definition::Definitions;
use super::python::lexer;
use super::python::statement::Statements;
use super::python::token::Tokens;

/// The stubs of boto3, and other modules that define a `TypedDict`.
#[derive(Debug)]
pub(super) struct Stub;

/// The modules of a package of stubs that define its types; packages of 2020 have no `.pyi`.
const MODULES: [&str; 2] = ["type_defs.pyi", "type_defs.py"];

/// The number of lines of a module in which its own documentation names its package.
const FIRST_LINES: usize = 40;

impl Format for Stub {
    /// Stubs and pages are written by one generator, with one set of names.
    fn kind(&self) -> SourceKind {
        SourceKind::Pages
    }

    fn file_names(&self) -> &'static [&'static str] {
        &MODULES
    }

    /// Enumerations are defined in a module of their own.
    fn companions(&self, file_name: &str) -> &'static [&'static str] {
        match file_name {
            "type_defs.pyi" => &["literals.pyi"],
            "type_defs.py" => &["literals.py"],
            _ => &[],
        }
    }

    fn claims(&self, name: &str, _start: &[u8]) -> Option<Claim> {
        let is_module = has_suffix(name, ".pyi") || has_suffix(name, ".py");
        is_module.then_some(Claim::Model)
    }

    /// Reads the modules of one service as one model, in their order.
    fn read(&self, files: &[SourceId], sources: &Sources, sink: &mut Sink) -> Model {
        let mut definitions = Definitions::default();
        for module in files {
            let before = definitions.count();
            read(*module, sources.text(*module), &mut definitions, sink);
            if definitions.count() == before {
                let place = Span::new(*module, 0..0);
                sink.error(place, messages::module_without_definitions());
            }
        }
        let mut shapes = definitions.finish(sink);
        literals::name(&mut shapes);
        conventions::mark_outputs(&mut shapes);
        let package = files.iter().find_map(|module| package(sources.text(*module)));
        conventions::name_enumerations(&mut shapes, package);
        copies::mark(&mut shapes);
        let path = files.first().map_or("", |module| sources.name(*module));
        Model {
            service: conventions::service_of(package, path),
            origin: files.to_vec(),
            shapes,
            ..Model::default()
        }
    }
}

/// Adds the definitions of a module.
fn read<'a>(source: SourceId, text: &'a str, definitions: &mut Definitions<'a>, sink: &mut Sink) {
    let block = Block::module(source, text);
    let mut tokens = Tokens::default();
    lexer::lex_into(&mut tokens, &block, sink);
    let mut statements = Statements::new(&block, &tokens);
    while let Some(statement) = statements.next(sink) {
        match statement {
            Statement::Import(_) => {}
            Statement::TypedDict(class) => definitions.add_class(class, sink),
            Statement::Assignment(name, value) => definitions.add_assignment(name, value, sink),
        }
    }
}

/// The package that an example in the module's own documentation imports, or the module itself:
/// `from types_boto3_sqs.type_defs import MessageTypeDef`.
fn package(text: &str) -> Option<&str> {
    text.lines().take(FIRST_LINES).find_map(|line| {
        let module = line.trim_start().strip_prefix("from ")?.split_whitespace().next()?;
        conventions::package(module).filter(|package| !package.is_empty())
    })
}
