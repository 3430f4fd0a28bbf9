//! Stubs: modules of Python that define types, such as `type_defs.pyi`.
//!
//! [`module`] finds the definitions of a module, and [`link`] follows names between modules and reads what is
//! needed; [`literals`] names the enumerations that a stub writes out.

mod follow;
mod imports;
mod link;
mod linker;
mod literals;
mod members;
mod module;
#[cfg(test)]
mod tests;

use crate::model::shape::Model;
use crate::text::diagnostic::Sink;
use crate::text::source::{SourceId, Sources};

use super::conventions;
use super::copies;
use super::format::{Claim, Format, SourceKind};
use super::python::code::Block;
use super::python::lexer;
use super::python::token::Tokens;

use linker::{Linked, Linker};
use module::Module;

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
        imports::is_module(name).then_some(Claim::Model)
    }

    fn may_import(&self, file: &str, text: &str) -> Vec<String> {
        imports::imported(file, text).iter().flat_map(|path| imports::files(path)).collect()
    }

    fn needed(&self, files: &[SourceId], sources: &Sources) -> Vec<Vec<String>> {
        let needed = link(files, sources, &mut Sink::default()).needed;
        needed.iter().map(|path| imports::files(path).to_vec()).collect()
    }

    fn is_definitions(&self, name: &str, text: &[u8]) -> bool {
        const WORD: &[u8] = b"TypedDict";
        imports::is_module(name) && text.windows(WORD.len()).any(|part| part == WORD)
    }

    /// Reads the modules of one service as one model, in their order.
    fn read(&self, files: &[SourceId], sources: &Sources, sink: &mut Sink) -> Model {
        let mut shapes = link(files, sources, sink).shapes;
        literals::name(&mut shapes);
        conventions::mark_outputs(&mut shapes);
        let package = files.iter().find_map(|module| package(sources.text(*module)));
        conventions::name_enumerations(&mut shapes, package);
        copies::mark(&mut shapes);
        Model {
            service: service(package, files, sources),
            origin: files.to_vec(),
            shapes,
            ..Model::default()
        }
    }
}

/// The shapes of modules. A module that others import counts only as far as they need it.
fn link(files: &[SourceId], sources: &Sources, sink: &mut Sink) -> Linked {
    let is_model = |id: SourceId| !sources.is_import(id);
    let read: Vec<(SourceId, bool, Block<'_>, Tokens)> = files
        .iter()
        .map(|id| {
            let block = Block::module(*id, sources.text(*id));
            let mut tokens = Tokens::default();
            let mut unused = Sink::default();
            let sink = if is_model(*id) { &mut *sink } else { &mut unused };
            lexer::lex_into(&mut tokens, &block, sink);
            (*id, is_model(*id), block, tokens)
        })
        .collect();
    let modules: Vec<Module<'_, '_>> = read
        .iter()
        .map(|(id, is_model, block, tokens)| {
            Module::scan(*id, sources.name(*id), *is_model, block, tokens)
        })
        .collect();
    Linker::new(&modules).link(sink)
}

/// The name of a service: that of its package, or else that of its folder or its only module.
fn service(package: Option<&str>, files: &[SourceId], sources: &Sources) -> String {
    let mut names = files.iter().filter(|id| !sources.is_import(**id)).map(|id| sources.name(*id));
    let path = names.next().unwrap_or("");
    let stem = imports::name_of(path);
    let is_named = !OF_FOLDERS.contains(&stem.trim_matches('_')) && names.next().is_none();
    if package.is_none() && is_named && !stem.is_empty() {
        return conventions::service_of(Some(stem), path);
    }
    let folder = imports::folder_name(path);
    match package {
        None if !folder.is_empty() => conventions::service_of(Some(&folder), path),
        package => conventions::service_of(package, path),
    }
}

/// The names of modules that are named after what they hold, as others in other folders are.
const OF_FOLDERS: [&str; 8] =
    ["type_defs", "literals", "schemas", "types", "typing", "models", "init", "params"];

/// The package that an example in the module's own documentation imports, or the module itself:
/// `from types_boto3_sqs.type_defs import MessageTypeDef`.
fn package(text: &str) -> Option<&str> {
    text.lines().take(FIRST_LINES).find_map(|line| {
        let module = line.trim_start().strip_prefix("from ")?.split_whitespace().next()?;
        conventions::package(module).filter(|package| !package.is_empty())
    })
}
