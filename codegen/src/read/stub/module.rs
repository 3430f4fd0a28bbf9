//! The statements of a module that give names to types: classes, assignments and imports.
//!
//! Nothing is converted yet: [`link`](super::link) reads a definition when something needs it.

use std::collections::BTreeMap;

use crate::read::python::class::type_parameters;
use crate::read::python::code::Block;
use crate::read::python::cursor::{Cursor, name};
use crate::read::python::outside::opened;
use crate::read::python::token::{Token, TokenKind, Tokens};
use crate::read::python::type_expr::dotted;
use crate::text::source::{SourceId, Spanned};

use super::imports;

/// A module, and the names that it binds.
#[derive(Debug)]
pub(super) struct Module<'a, 't> {
    pub(super) source: SourceId,
    /// The path of its file.
    pub(super) path: &'a str,
    /// Whether all of its definitions are in the model, not only those that others use.
    pub(super) is_model: bool,
    /// Its definitions, in order.
    pub(super) definitions: Vec<Definition<'a, 't>>,
    /// What each name is bound to, in order; branches of an `if` may bind one name several times.
    pub(super) names: BTreeMap<&'a str, Vec<Binding<'a>>>,
    /// The modules that `from x import *` names.
    pub(super) stars: Vec<&'a str>,
}

/// A statement that may define a type.
#[derive(Debug)]
pub(super) struct Definition<'a, 't> {
    pub(super) name: Spanned<&'a str>,
    pub(super) kind: DefinitionKind<'a>,
    /// At the first token of the statement.
    pub(super) start: Cursor<'a, 't>,
    /// The column of that token.
    pub(super) column: usize,
}

/// What kind of statement it is.
#[derive(Debug)]
pub(super) enum DefinitionKind<'a> {
    /// A class: the names of its bases and of its type parameters.
    Class { bases: Vec<&'a str>, parameters: Vec<&'a str>, is_total: bool },
    /// `X = ...`
    Assignment,
    /// `X: TypeAlias = ...` or `type X = ...`
    Alias,
}

/// What a name of a module is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Binding<'a> {
    /// The definition with this number.
    Definition(usize),
    /// `from MODULE import NAME as ...`
    Imported { module: &'a str, name: &'a str },
    /// `import MODULE as ...`
    Module(&'a str),
}

/// Statements whose indented lines are at the level of the module.
const BRANCHES: [&str; 7] = ["if", "elif", "else", "try", "except", "finally", "with"];

impl<'a, 't> Module<'a, 't> {
    pub(super) fn scan(
        source: SourceId,
        path: &'a str,
        is_model: bool,
        block: &Block<'a>,
        tokens: &'t Tokens,
    ) -> Self {
        let mut module = Self {
            source,
            path,
            is_model,
            definitions: Vec::new(),
            names: BTreeMap::new(),
            stars: Vec::new(),
        };
        let mut cursor = Cursor::new(block.code, tokens);
        let mut column = 0;
        while let Some(token) = cursor.peek() {
            column = token.first.unwrap_or(column);
            module.statement(token, column, &mut cursor);
        }
        module
    }

    /// Whether its name is that of a module of definitions in a package of stubs.
    pub(super) fn is_main(&self) -> bool {
        imports::name_of(self.path) == "type_defs"
    }

    /// Records one statement, and moves to the next one.
    fn statement(&mut self, token: Token<'a>, column: usize, cursor: &mut Cursor<'a, 't>) {
        let start = cursor.clone();
        let second = start.peek_second().map(|token| token.kind);
        match (token.kind, second) {
            (TokenKind::Name(branch), _) if BRANCHES.contains(&branch) => skip_header(cursor),
            (TokenKind::Name("from"), _) => {
                for (bound, name, module) in imports::from(cursor) {
                    match name {
                        "*" => self.stars.push(module),
                        name => self.bind(bound, Binding::Imported { module, name }),
                    }
                }
                *cursor = start;
                skip_statement(cursor);
            }
            (TokenKind::Name("import"), Some(TokenKind::Name(_))) => {
                for (bound, module) in imports::modules(cursor) {
                    self.bind(bound, Binding::Module(module));
                }
                *cursor = start;
                skip_statement(cursor);
            }
            (TokenKind::Name("class"), Some(TokenKind::Name(_))) => {
                cursor.next();
                let name = name(cursor);
                let kind = class(cursor);
                self.define(Definition { name, kind, start, column });
                skip_block(column, cursor);
            }
            (TokenKind::Name("def" | "async"), Some(TokenKind::Name(_))) => {
                cursor.next();
                skip_block(column, cursor);
            }
            (TokenKind::Name("type"), Some(TokenKind::Name(_))) => {
                cursor.next();
                let name = name(cursor);
                let is_alias = type_parameters(cursor).is_empty() && cursor.eat('=').is_some();
                *cursor = start.clone();
                if is_alias {
                    self.define(Definition { name, kind: DefinitionKind::Alias, start, column });
                }
                skip_statement(cursor);
            }
            (TokenKind::Name(_), Some(TokenKind::Mark('='))) => {
                let name = name(cursor);
                *cursor = start.clone();
                self.define(Definition { name, kind: DefinitionKind::Assignment, start, column });
                skip_statement(cursor);
            }
            (TokenKind::Name(_), Some(TokenKind::Mark(':'))) => {
                let name = name(cursor);
                cursor.next();
                let annotation = dotted(cursor).value;
                let is_alias = annotation.ends_with("TypeAlias") && cursor.eat('=').is_some();
                *cursor = start.clone();
                if is_alias {
                    self.define(Definition { name, kind: DefinitionKind::Alias, start, column });
                }
                skip_statement(cursor);
            }
            _ => skip_statement(cursor),
        }
    }

    fn define(&mut self, definition: Definition<'a, 't>) {
        self.bind(definition.name.value, Binding::Definition(self.definitions.len()));
        self.definitions.push(definition);
    }

    fn bind(&mut self, name: &'a str, binding: Binding<'a>) {
        self.names.entry(name).or_default().push(binding);
    }
}

/// The bases of a class and its parameters.
fn class<'a>(cursor: &mut Cursor<'a, '_>) -> DefinitionKind<'a> {
    let mut parameters = type_parameters(cursor);
    let (mut bases, mut is_total) = (Vec::new(), false);
    let mut open = usize::from(cursor.eat_on_line('(').is_some());
    let mut starts = open > 0;
    while open > 0 {
        let Some(token) = cursor.peek() else { break };
        if let TokenKind::Name(first) = token.kind {
            if starts {
                let name = dotted(cursor).value;
                let next = cursor.peek();
                let has_arguments = next.is_some_and(|token| token.is_mark('['));
                if next.is_some_and(|token| token.is_mark('=')) {
                    is_total |= matches!(first, "total" | "closed" | "extra_items");
                } else if name.ends_with("Generic") && has_arguments {
                    parameters.extend(names_in_brackets(cursor));
                } else {
                    bases.push(name);
                }
                starts = false;
                continue;
            }
        }
        cursor.next();
        open = opened(open, token);
        starts = open == 1 && token.is_mark(',');
    }
    DefinitionKind::Class { bases, parameters, is_total }
}

fn names_in_brackets<'a>(cursor: &Cursor<'a, '_>) -> Vec<&'a str> {
    type_parameters(&mut cursor.clone())
}

/// Moves behind the colon that ends the header of a branch.
fn skip_header(cursor: &mut Cursor<'_, '_>) {
    let mut open = 0_usize;
    cursor.next();
    while let Some(token) = cursor.peek() {
        if open == 0 && token.first.is_some() {
            return;
        }
        cursor.next();
        open = opened(open, token);
        if open == 0 && token.is_mark(':') {
            return;
        }
    }
}

/// Moves to the next line that is not inside brackets.
fn skip_statement(cursor: &mut Cursor<'_, '_>) {
    let mut open = 0_usize;
    let mut is_first = true;
    while let Some(token) = cursor.peek() {
        let is_start = token.first.is_some() && !is_first;
        if is_start && (open == 0 || starts_definition(token)) {
            return;
        }
        is_first = false;
        cursor.next();
        open = opened(open, token);
    }
}

/// Moves to the next line that is not indented further than a class or a function.
fn skip_block(column: usize, cursor: &mut Cursor<'_, '_>) {
    let mut open = 0_usize;
    while let Some(token) = cursor.peek() {
        let is_left = token.first.is_some_and(|at| at <= column);
        if is_left && (open == 0 || starts_definition(token)) {
            let is_own = token.kind == TokenKind::Name("class") || open == 0;
            if is_own && !is_closing(token) {
                return;
            }
        }
        cursor.next();
        open = opened(open, token);
    }
}

fn is_closing(token: Token<'_>) -> bool {
    matches!(token.kind, TokenKind::Mark(')' | ']' | '}'))
}

/// Whether a line that starts inside brackets is a new definition: a bracket above was not closed.
fn starts_definition(token: Token<'_>) -> bool {
    token.first == Some(0) && matches!(token.kind, TokenKind::Name("class" | "def" | "import"))
}
