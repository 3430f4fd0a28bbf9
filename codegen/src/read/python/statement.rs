//! The statements of a block that define types.
//!
//! A block may hold other Python, such as the usage examples that the pages print; it is passed
//! over.

use crate::read::conventions::is_type_name;
use crate::text::diagnostic::Sink;
use crate::text::messages::python as messages;
use crate::text::source::Spanned;

use super::ast::{Statement, is_typed_dict};
use super::class::class;
use super::code::Block;
use super::cursor::{Cursor, found, name};
use super::functional::functional;
use super::lexer::{Kind, Token};
use super::outside::{self, Above, opened};
use super::type_expr::{self, Expr, Reported, dotted};
use super::types::last_name;

/// The statements of one block, from above.
#[derive(Debug)]
pub(in crate::read) struct Statements<'a, 't> {
    tokens: Cursor<'a, 't>,
    above: Above<'a>,
}

impl<'a, 't> Statements<'a, 't> {
    pub(in crate::read) fn new(block: &Block<'a>, tokens: &'t [Token<'a>]) -> Self {
        let above = Above { class: None, python: block.python };
        Self { tokens: Cursor::new(block.code, tokens), above }
    }

    /// Reads the next statement that matters; `None` at the end of the block.
    pub(in crate::read) fn next(&mut self, sink: &mut Sink) -> Option<Statement<'a>> {
        loop {
            let start = self.tokens.clone();
            let token = self.tokens.peek()?;
            let column = token.first.unwrap_or(0);
            let read = self.read(token, column, sink);
            match &read {
                Some(Statement::TypedDict(class)) => {
                    if token.kind == Kind::Name("class") {
                        self.above.class = Some(class.name);
                    }
                    self.tokens.skip_to_column(column);
                }
                Some(Statement::Assignment(_, Expr::Unread(_))) => {
                    self.tokens.skip_to_column(column);
                }
                Some(Statement::Assignment(..)) => self.pass_over(column, 0, sink),
                Some(Statement::Import(_)) | None => {
                    self.tokens = start;
                    self.pass_over_statement(column, sink);
                }
            }
            if read.is_some() {
                return read;
            }
        }
    }

    fn read(&mut self, token: Token<'a>, column: usize, sink: &mut Sink) -> Option<Statement<'a>> {
        let tokens = &mut self.tokens;
        match (token.kind, tokens.peek_second().map(|token| token.kind)) {
            (Kind::Name("from"), Some(Kind::Name(_))) => {
                tokens.next();
                Some(Statement::Import(dotted(tokens).value))
            }
            (Kind::Name("class"), Some(Kind::Name(_))) => {
                Some(Statement::TypedDict(class(tokens, column, sink)))
            }
            (Kind::Name("type"), Some(Kind::Name(_))) => type_statement(tokens, sink),
            (Kind::Name(_), Some(Kind::Mark('='))) => assignment(tokens, sink),
            (Kind::Name(_), Some(Kind::Mark(':'))) => annotated_assignment(tokens, sink),
            _ => None,
        }
    }

    fn pass_over_statement(&mut self, column: usize, sink: &mut Sink) {
        if let Some(field) = outside::field(&self.tokens) {
            field.report(self.above, sink);
            // One message is enough for those that stand in a row.
            while outside::field(&self.tokens).is_some() {
                self.tokens.next();
                self.tokens.skip_to_column(column);
            }
        } else {
            let open = self.tokens.next().map_or(0, |first| opened(0, first));
            self.pass_over(column, open, sink);
        }
    }

    /// Passes over what is left of a statement, with so many brackets open, and over the lines right
    /// of its column.
    ///
    /// Python has lines there between brackets, and below one that ends in a colon. Below any other,
    /// a field was a part of the class that the statement ended.
    fn pass_over(&mut self, column: usize, mut open: usize, sink: &mut Sink) {
        let mut colon = false;
        while let Some(token) = self.tokens.peek() {
            if token.first.is_some_and(|at| at <= column) {
                return;
            }
            if token.first.is_some() && open == 0 {
                self.check_indented(colon, sink);
                return self.tokens.skip_to_column(column);
            }
            open = opened(open, token);
            colon = token.kind == Kind::Mark(':');
            self.tokens.next();
        }
    }

    /// Reports a field that is indented, below a line that has nothing below it without a colon.
    fn check_indented(&self, colon: bool, sink: &mut Sink) {
        let Some(class) = self.above.class.filter(|_| !colon) else { return };
        if let Some(field) = outside::field(&self.tokens) {
            field.report_indented(class, sink);
        }
    }
}

/// `NAME = ...`; `None` for a value that is no type.
fn assignment<'a>(tokens: &mut Cursor<'a, '_>, sink: &mut Sink) -> Option<Statement<'a>> {
    let name = name(tokens);
    tokens.next();
    value(tokens, name, sink)
}

/// `NAME: TypeAlias = ...`; `None` for any other annotation.
fn annotated_assignment<'a>(tokens: &mut Cursor<'a, '_>, sink: &mut Sink) -> Option<Statement<'a>> {
    let name = name(tokens);
    tokens.next();
    let annotation = dotted(tokens);
    (last_name(annotation.value) == "TypeAlias").then_some(())?;
    tokens.eat('=')?;
    value(tokens, name, sink)
}

/// `type NAME = ...`
fn type_statement<'a>(tokens: &mut Cursor<'a, '_>, sink: &mut Sink) -> Option<Statement<'a>> {
    tokens.next();
    let name = name(tokens);
    tokens.eat_on_line('=')?;
    value(tokens, name, sink)
}

fn value<'a>(
    tokens: &mut Cursor<'a, '_>,
    name: Spanned<&'a str>,
    sink: &mut Sink,
) -> Option<Statement<'a>> {
    let mut ahead = tokens.clone();
    let ends = ahead.at_line_end();
    if !ends && is_typed_dict(dotted(&mut ahead).value) {
        return Some(Statement::TypedDict(functional(tokens, name, sink)));
    }
    let mut inside = tokens.clone();
    while !ends && inside.eat('(').is_some() {}
    let is_type = match inside.peek().filter(|_| !ends).map(|token| token.kind) {
        Some(Kind::Name(_)) => is_type_name(name.value) || starts_generic(&inside),
        Some(Kind::Text(_)) | None => is_type_name(name.value),
        Some(Kind::Number(_) | Kind::Ellipsis | Kind::Mark(_)) => false,
    };
    if !is_type {
        return None;
    }
    let expr = match type_expr::parse(tokens, sink) {
        Ok(expr) => {
            end_of_value(tokens, name.value, sink);
            expr
        }
        Err(Reported) => Expr::Unread(name.span),
    };
    Some(Statement::Assignment(name, expr))
}

/// Reports what stands after the value of an assignment on the same line.
fn end_of_value(tokens: &Cursor<'_, '_>, name: &str, sink: &mut Sink) {
    if !tokens.at_line_end() {
        let found = found(tokens.peek());
        sink.error(tokens.here(), messages::expected_end_of_assignment(name, &found));
    }
}

/// Whether the value of an assignment reads as a generic type: `Union[`.
fn starts_generic(tokens: &Cursor<'_, '_>) -> bool {
    let heads = ["Union", "Literal", "Optional", "Sequence", "List", "Mapping", "Dict"];
    let mut tokens = tokens.clone();
    let head = dotted(&mut tokens);
    heads.contains(&last_name(head.value)) && tokens.eat('[').is_some()
}
