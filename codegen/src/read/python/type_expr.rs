//! Type expressions, such as `NotRequired[Sequence[str]]`.

use crate::text::diagnostic::Sink;
use crate::text::message::Message;
use crate::text::messages::python as messages;
use crate::text::source::{Span, Spanned};

use super::code::Code;
use super::cursor::{Cursor, found};
use super::escapes::check_prefix;
use super::lexer::lex;
use super::outside::opened;
use super::text::StringLiteral;
use super::token::{Token, TokenKind};

/// The depth to which brackets and quoted types may nest; in the pages of AWS it is five.
const DEEPEST: usize = 64;

/// A type expression.
#[derive(Debug, Clone)]
pub(in crate::read) enum Expr<'a> {
    /// A name, which may have dots.
    Name(Spanned<&'a str>),
    /// A name with arguments.
    Generic { head: Spanned<&'a str>, args: Vec<Expr<'a>>, span: Span },
    /// Types joined by `|`.
    Bars { types: Vec<Expr<'a>>, span: Span },
    /// A string that is a value: in `Literal["a"]`.
    Text(Spanned<StringLiteral<'a>>),
    /// A number with its sign, as written: in `Literal[-1]`.
    Number(Spanned<&'a str>),
    /// A list of types: the arguments of `Callable[[int], str]`.
    List(Span),
    /// `...`
    Ellipsis(Span),
    /// An expression that could not be read, and was reported.
    Unread(Span),
}

/// The error that something could not be read; it was reported.
#[derive(Debug)]
pub(in crate::read) struct Reported;

impl<'a> Expr<'a> {
    /// The name, if it is one.
    pub(in crate::read) fn name(&self) -> Option<&'a str> {
        match self {
            Expr::Name(name) => Some(name.value),
            Expr::Generic { .. }
            | Expr::Bars { .. }
            | Expr::Text(_)
            | Expr::Number(_)
            | Expr::List(_)
            | Expr::Ellipsis(_)
            | Expr::Unread(_) => None,
        }
    }

    pub(in crate::read) fn span(&self) -> Span {
        match self {
            Expr::Name(name) => name.span,
            Expr::Text(text) => text.span,
            Expr::Number(number) => number.span,
            Expr::Generic { span, .. }
            | Expr::Bars { span, .. }
            | Expr::List(span)
            | Expr::Ellipsis(span)
            | Expr::Unread(span) => *span,
        }
    }
}

/// Reads one type.
pub(in crate::read) fn parse<'a>(
    tokens: &mut Cursor<'a, '_>,
    sink: &mut Sink,
) -> Result<Expr<'a>, Reported> {
    TypeParser { sink, depth: 0, values: false }.bars(tokens)
}

struct TypeParser<'s> {
    sink: &'s mut Sink,
    depth: usize,
    /// Whether strings are values rather than quoted types.
    values: bool,
}

impl TypeParser<'_> {
    /// `primary | primary`
    fn bars<'a>(&mut self, tokens: &mut Cursor<'a, '_>) -> Result<Expr<'a>, Reported> {
        let first = self.primary(tokens)?;
        if tokens.eat('|').is_none() {
            return Ok(first);
        }
        let start = first.span();
        let mut types = vec![first, self.primary(tokens)?];
        while tokens.eat('|').is_some() {
            types.push(self.primary(tokens)?);
        }
        Ok(Expr::Bars { types, span: start.to(tokens.last()) })
    }

    fn primary<'a>(&mut self, tokens: &mut Cursor<'a, '_>) -> Result<Expr<'a>, Reported> {
        let outside = self.depth == 0 && tokens.at_line_end();
        let Some(token) = tokens.peek().filter(|_| !outside && !at_field(tokens)) else {
            return self.missing(tokens);
        };
        match token.kind {
            TokenKind::Name(_) => {
                let head = dotted(tokens);
                match tokens.eat('[') {
                    Some(open) => self.generic(tokens, head, open),
                    None => Ok(Expr::Name(head)),
                }
            }
            TokenKind::Text(text) => {
                tokens.next();
                let text = Spanned::new(text, token.span);
                if self.values { Ok(Expr::Text(text)) } else { self.quoted(text) }
            }
            TokenKind::Ellipsis => {
                tokens.next();
                Ok(Expr::Ellipsis(token.span))
            }
            TokenKind::Mark('[') => {
                tokens.next();
                let (_, span) = self.arguments(tokens, None, token.span)?;
                Ok(Expr::List(span))
            }
            TokenKind::Mark('(') => {
                tokens.next();
                self.parenthesised(tokens, token.span)
            }
            TokenKind::Number(number) => {
                tokens.next();
                Ok(Expr::Number(Spanned::new(number, token.span)))
            }
            TokenKind::Mark('-') if self.values && is_number(tokens.peek_second()) => {
                tokens.next();
                tokens.next();
                let span = token.span.to(tokens.last());
                Ok(Expr::Number(Spanned::new(tokens.slice(span), span)))
            }
            TokenKind::Mark(_) => self.missing(tokens),
        }
    }

    /// A type in parentheses, after the opening one.
    fn parenthesised<'a>(
        &mut self,
        tokens: &mut Cursor<'a, '_>,
        open: Span,
    ) -> Result<Expr<'a>, Reported> {
        self.deeper(open)?;
        let ty = self.bars(tokens)?;
        if tokens.eat(')').is_none() {
            let unclosed = messages::unclosed_bracket('(', None);
            return self.not_closed(tokens, unclosed, messages::expected_closing_parenthesis, open);
        }
        self.depth -= 1;
        Ok(ty)
    }

    fn generic<'a>(
        &mut self,
        tokens: &mut Cursor<'a, '_>,
        head: Spanned<&'a str>,
        open: Span,
    ) -> Result<Expr<'a>, Reported> {
        let outer = std::mem::replace(&mut self.values, head.value.ends_with("Literal"));
        let (args, end) = self.arguments(tokens, Some(head.value), open)?;
        self.values = outer;
        let span = head.span.to(end);
        Ok(Expr::Generic { head, args, span })
    }

    /// The arguments in brackets, after the opening one.
    fn arguments<'a>(
        &mut self,
        tokens: &mut Cursor<'a, '_>,
        head: Option<&str>,
        open: Span,
    ) -> Result<(Vec<Expr<'a>>, Span), Reported> {
        self.deeper(open)?;
        let mut args = Vec::new();
        loop {
            if let Some(close) = tokens.eat(']') {
                self.depth -= 1;
                return Ok((args, open.to(close)));
            }
            if !args.is_empty() && tokens.eat(',').is_none() {
                if !is_next_argument(tokens) {
                    return self.arguments_not_closed(tokens, head, open);
                }
                self.missing_comma(tokens, head, open);
            }
            if let Some(close) = tokens.eat(']') {
                self.depth -= 1;
                return Ok((args, open.to(close)));
            }
            if tokens.peek().is_none() || at_field(tokens) {
                return self.arguments_not_closed(tokens, head, open);
            }
            args.push(self.bars(tokens)?);
            if head.is_some_and(|head| last_name(head) == "Annotated") {
                skip_metadata(tokens);
            }
        }
    }

    /// Counts an opening bracket or quote.
    fn deeper(&mut self, open: Span) -> Result<(), Reported> {
        if self.depth == DEEPEST {
            self.sink.error(open, messages::brackets_too_deep(DEEPEST));
            return Err(Reported);
        }
        self.depth += 1;
        Ok(())
    }

    /// Reads the type in a string: `"FooTypeDef"`.
    fn quoted<'a>(&mut self, text: Spanned<StringLiteral<'a>>) -> Result<Expr<'a>, Reported> {
        if !check_prefix(text, self.sink) {
            return Err(Reported);
        }
        self.deeper(text.span)?;
        let inside = text.value.inside(text.span);
        let code = Code { source: inside.source(), text: text.value.body, offset: inside.start() };
        let inner = lex(code, self.sink);
        let mut tokens = Cursor::new(code, &inner);
        // As in brackets, the type may begin on a new line.
        let expr = self.bars(&mut tokens)?;
        self.depth -= 1;
        if let Some(extra) = tokens.peek() {
            let found = found(Some(extra));
            self.sink.error(extra.span, messages::expected_end_of_quoted_type(&found));
            return Err(Reported);
        }
        Ok(expr)
    }

    /// Reports two arguments on separate lines without a comma between them.
    fn missing_comma(&mut self, tokens: &Cursor<'_, '_>, head: Option<&str>, open: Span) {
        let message = messages::missing_comma(head);
        self.sink.error(tokens.last(), message).and(open, messages::OPEN_BRACKET);
    }

    fn arguments_not_closed<T>(
        &mut self,
        tokens: &Cursor<'_, '_>,
        head: Option<&str>,
        open: Span,
    ) -> Result<T, Reported> {
        let unclosed = messages::unclosed_bracket('[', head);
        self.not_closed(
            tokens,
            unclosed,
            |found| messages::expected_after_argument(head, found),
            open,
        )
    }

    /// Reports an unclosed bracket, or an unexpected token before its end.
    fn not_closed<T>(
        &mut self,
        tokens: &Cursor<'_, '_>,
        unclosed: Message,
        unexpected: impl FnOnce(&str) -> Message,
        open: Span,
    ) -> Result<T, Reported> {
        if tokens.after_unclosed_text() {
            // The rest may be a part of the unclosed string, which was reported.
        } else if tokens.at_line_end() {
            self.sink.error(open, unclosed);
        } else {
            let message = unexpected(&found(tokens.peek()));
            self.sink.error(tokens.here(), message).and(open, messages::OPEN_BRACKET);
        }
        Err(Reported)
    }

    fn missing<T>(&mut self, tokens: &Cursor<'_, '_>) -> Result<T, Reported> {
        // In brackets, a type may be on the next line.
        let ends = tokens.peek().is_none() || at_field(tokens);
        if ends || self.depth == 0 && tokens.at_line_end() {
            self.sink.error(tokens.last(), messages::missing_type());
        } else {
            let found = found(tokens.peek());
            let message = if self.values {
                messages::expected_literal_value(&found)
            } else {
                messages::expected_type(&found)
            };
            self.sink.error(tokens.here(), message);
        }
        Err(Reported)
    }
}

/// Skips what `Annotated` adds to its type, which may be any expression.
fn skip_metadata(tokens: &mut Cursor<'_, '_>) {
    let mut open = 0_usize;
    while let Some(token) = tokens.peek() {
        if open == 0 && (token.is_mark(']') || at_field(tokens)) {
            return;
        }
        open = opened(open, token);
        tokens.next();
    }
}

fn is_number(token: Option<Token<'_>>) -> bool {
    token.is_some_and(|token| matches!(token.kind, TokenKind::Number(_)))
}

/// A dotted name.
pub(in crate::read) fn dotted<'a>(tokens: &mut Cursor<'a, '_>) -> Spanned<&'a str> {
    let start = tokens.here();
    while let Some(TokenKind::Name(_)) = tokens.peek().map(|token| token.kind) {
        tokens.next();
        if tokens.eat('.').is_none() {
            break;
        }
    }
    let span = start.to(tokens.last());
    Spanned::new(tokens.slice(span), span)
}

/// Whether an indented line starts here that is one more argument: a string, or a type and a comma.
fn is_next_argument(tokens: &Cursor<'_, '_>) -> bool {
    let indented = tokens.peek().filter(|token| token.first.is_some_and(|column| column > 0));
    match indented.map(|token| token.kind) {
        Some(TokenKind::Text(_)) => {
            let second = tokens.peek_second().map(|token| token.kind);
            second != Some(TokenKind::Mark(':')) && !tokens.after_unclosed_text()
        }
        Some(TokenKind::Name(_)) => {
            let mut ahead = tokens.clone();
            dotted(&mut ahead);
            matches!(
                ahead.peek().map(|token| token.kind),
                Some(TokenKind::Mark(',' | '[' | ']' | '|'))
            )
        }
        Some(TokenKind::Number(_) | TokenKind::Ellipsis | TokenKind::Mark(_)) | None => false,
    }
}

/// Whether a line starts here that is the next field: `name:`.
fn at_field(tokens: &Cursor<'_, '_>) -> bool {
    let starts = tokens
        .peek()
        .is_some_and(|token| token.first.is_some() && matches!(token.kind, TokenKind::Name(_)));
    starts && tokens.peek_second().is_some_and(|token| token.is_mark(':'))
}

/// The part of a dotted name after the last dot.
pub(in crate::read) fn last_name(dotted: &str) -> &str {
    // Needed for every type, and names are short: a search by bytes is the fastest.
    let dot = dotted.bytes().rposition(|byte| byte == b'.');
    dot.and_then(|dot| dotted.get(dot + 1..)).unwrap_or(dotted)
}
