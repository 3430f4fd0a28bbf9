//! The statements of a block that define types.
//!
//! Other Python in a block, such as the usage examples of the pages, is skipped.

use crate::read::conventions::is_type_name;
use crate::text::diagnostic::Sink;
use crate::text::messages::python as messages;
use crate::text::source::Spanned;

use super::ast::{Statement, is_typed_dict};
use super::class::class;
use super::code::Block;
use super::cursor::{Cursor, found, name};
use super::functional::functional;
use super::outside::{self, Above, opened};
use super::token::{Token, TokenKind, Tokens};
use super::type_expr::{self, Expr, Reported, dotted, last_name};

/// The statements of one block, in order.
#[derive(Debug)]
pub(in crate::read) struct Statements<'a, 't> {
    tokens: Cursor<'a, 't>,
    above: Above<'a>,
}

impl<'a, 't> Statements<'a, 't> {
    pub(in crate::read) fn new(block: &Block<'a>, tokens: &'t Tokens) -> Self {
        let above = Above { class: None, within: block.within };
        Self { tokens: Cursor::new(block.code, tokens), above }
    }

    /// The next statement that defines a type or names the package; `None` at the end of the block.
    pub(in crate::read) fn next(&mut self, sink: &mut Sink) -> Option<Statement<'a>> {
        loop {
            let start = self.tokens.clone();
            let token = self.tokens.peek()?;
            let column = token.first.unwrap_or(0);
            let read = self.read(token, column, sink);
            match &read {
                Some(Statement::TypedDict(class)) => {
                    if token.kind == TokenKind::Name("class") {
                        self.above.class = Some(class.name);
                    }
                    self.tokens.skip_to_column(column);
                }
                Some(Statement::Assignment(_, Expr::Unread(_))) => {
                    self.tokens.skip_to_column(column);
                }
                Some(Statement::Assignment(..)) => self.skip(column, 0, sink),
                Some(Statement::Import(_)) | None => {
                    self.tokens = start;
                    self.skip_statement(column, sink);
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
            (TokenKind::Name("from"), Some(TokenKind::Name(_))) => {
                tokens.next();
                Some(Statement::Import(dotted(tokens).value))
            }
            (TokenKind::Name("class"), Some(TokenKind::Name(_))) => {
                Some(Statement::TypedDict(class(tokens, column, sink)))
            }
            (TokenKind::Name("type"), Some(TokenKind::Name(_))) => type_statement(tokens, sink),
            (TokenKind::Name(_), Some(TokenKind::Mark('='))) => assignment(tokens, sink),
            (TokenKind::Name(_), Some(TokenKind::Mark(':'))) => annotated_assignment(tokens, sink),
            _ => None,
        }
    }

    fn skip_statement(&mut self, column: usize, sink: &mut Sink) {
        if let Some(field) = outside::field(&self.tokens) {
            field.report(self.above, sink);
            // One message is enough for several in a row.
            while outside::field(&self.tokens).is_some() {
                self.tokens.next();
                self.tokens.skip_to_column(column);
            }
        } else {
            let open = self.tokens.next().map_or(0, |first| opened(0, first));
            self.skip(column, open, sink);
        }
    }

    /// Skips the rest of a statement, in which `open` brackets are open, and the lines indented below it.
    ///
    /// Python has indented lines inside brackets and after a colon. After any other statement, an
    /// indented field belonged to the class that the statement ended.
    fn skip(&mut self, column: usize, mut open: usize, sink: &mut Sink) {
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
            colon = token.kind == TokenKind::Mark(':');
            self.tokens.next();
        }
    }

    /// Reports an indented field below a line that does not end in a colon.
    fn check_indented(&self, colon: bool, sink: &mut Sink) {
        let Some(class) = self.above.class.filter(|_| !colon) else { return };
        if let Some(field) = outside::field(&self.tokens) {
            field.report_indented(class, sink);
        }
    }
}

/// `NAME = ...`; `None` if the value is not a type.
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
        Some(TokenKind::Name(_)) => is_type_name(name.value) || starts_generic(&inside),
        Some(TokenKind::Text(_)) | None => is_type_name(name.value),
        Some(TokenKind::Number(_) | TokenKind::Ellipsis | TokenKind::Mark(_)) => false,
    };
    is_type.then(|| whole_type(tokens, name, sink))
}

/// The type that is the rest of an assignment.
pub(in crate::read) fn whole_type<'a>(
    tokens: &mut Cursor<'a, '_>,
    name: Spanned<&'a str>,
    sink: &mut Sink,
) -> Statement<'a> {
    let expr = match type_expr::parse(tokens, sink) {
        Ok(expr) => {
            end_of_value(tokens, name.value, sink);
            expr
        }
        Err(Reported) => Expr::Unread(name.span),
    };
    Statement::Assignment(name, expr)
}

/// Reports what follows the value of an assignment on the same line.
fn end_of_value(tokens: &Cursor<'_, '_>, name: &str, sink: &mut Sink) {
    if !tokens.at_line_end() {
        let found = found(tokens.peek());
        sink.error(tokens.here(), messages::expected_end_of_assignment(name, &found));
    }
}

/// Whether the value of an assignment starts like a generic type: `Union[`.
fn starts_generic(tokens: &Cursor<'_, '_>) -> bool {
    let heads = ["Union", "Literal", "Optional", "Sequence", "List", "Mapping", "Dict"];
    let mut tokens = tokens.clone();
    let head = dotted(&mut tokens);
    heads.contains(&last_name(head.value)) && tokens.eat('[').is_some()
}
