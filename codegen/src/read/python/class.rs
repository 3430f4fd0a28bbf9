//! `TypedDict`s in class syntax.

use std::borrow::Cow;

use crate::model::shape::Unlisted;
use crate::text::diagnostic::Sink;
use crate::text::messages::python as messages;
use crate::text::source::Spanned;

use super::ast::{self, Base, Field, TypedDict};
use super::cursor::{Cursor, found, name};
use super::escapes;
use super::outside::{self, opened};
use super::text::StringLiteral;
use super::token::{Token, TokenKind};
use super::type_expr::{self, Expr, Reported, dotted, last_name};

/// The initial capacity for the fields of a class.
const LIKELY: usize = 8;

/// `class NAME(TypedDict, total=False):` and the lines below it.
pub(in crate::read) fn class<'a>(
    tokens: &mut Cursor<'a, '_>,
    column: usize,
    sink: &mut Sink,
) -> TypedDict<'a> {
    tokens.next();
    let name = name(tokens);
    type_parameters(tokens);
    let Head { bases, total, unlisted, mut body } = head(tokens, name, sink);
    let mut fields = Vec::with_capacity(LIKELY);
    let mut docs = None;
    let mut indent = column + 1;
    while let Some(token) = tokens.peek() {
        if token.first.is_some_and(|at| at <= column) {
            break;
        }
        indent = token.first.unwrap_or(indent);
        body = true;
        match field(tokens, token, sink) {
            Ok(Line::Field(field)) => fields.push(field),
            Ok(Line::Text(text)) => {
                let place =
                    fields.last_mut().map_or(&mut docs, |field: &mut Field<'_>| &mut field.docs);
                if place.is_none() {
                    *place = escapes::documentation(text);
                }
            }
            Ok(Line::Nothing) => {}
            Err(Reported) => tokens.skip_to_column(indent),
        }
    }
    if !body && outside::field(tokens).is_none() {
        sink.error(name.span, messages::class_without_body(name.value));
    }
    TypedDict { name, bases, total, unlisted, docs, fields }
}

/// `class NAME(...)`, without the lines below it.
pub(in crate::read) fn header<'a>(tokens: &mut Cursor<'a, '_>, sink: &mut Sink) -> TypedDict<'a> {
    tokens.next();
    let mut class = TypedDict::empty(name(tokens));
    type_parameters(tokens);
    let Head { bases, total, unlisted, body: _ } = head(tokens, class.name, sink);
    (class.bases, class.total, class.unlisted) = (bases, total, unlisted);
    class
}

/// The names in the brackets after the name of a class: `class Page[T, U: str = str]`.
pub(in crate::read) fn type_parameters<'a>(tokens: &mut Cursor<'a, '_>) -> Vec<&'a str> {
    let mut names = Vec::new();
    if tokens.eat_on_line('[').is_none() {
        return names;
    }
    let (mut open, mut starts) = (1_usize, true);
    while let Some(token) = tokens.next() {
        match token.kind {
            TokenKind::Name(name) if starts => names.push(name),
            TokenKind::Name(_) | TokenKind::Text(_) | TokenKind::Number(_) => {}
            TokenKind::Ellipsis | TokenKind::Mark(_) => {}
        }
        open = opened(open, token);
        if open == 0 {
            break;
        }
        starts = open == 1 && (token.is_mark(',') || token.is_mark('*'));
    }
    names
}

/// The part of a class between its name and its fields.
struct Head<'a> {
    bases: Vec<Base<'a>>,
    total: bool,
    unlisted: Option<Unlisted>,
    /// Whether a missing body is not reported, because the head was.
    body: bool,
}

fn head<'a>(tokens: &mut Cursor<'a, '_>, class: Spanned<&'a str>, sink: &mut Sink) -> Head<'a> {
    let mut head = Head { bases: Vec::new(), total: true, unlisted: None, body: false };
    let read = arguments(tokens, &mut head, sink)
        .and_then(|()| if tokens.eat_on_line(':').is_some() { Ok(()) } else { Err(':') });
    head.body = read.is_err();
    if let Err(expected) = read {
        let (place, found) = tokens.found_on_line();
        sink.error(place, messages::expected_in_class_header(class.value, expected, &found));
        tokens.skip_line();
        // It may not be a base.
        head.bases.clear();
    }
    head
}

/// Reads `(Base, total=False)`, if there is one; the error is the mark that was expected.
fn arguments<'a>(
    tokens: &mut Cursor<'a, '_>,
    head: &mut Head<'a>,
    sink: &mut Sink,
) -> Result<(), char> {
    if tokens.eat_on_line('(').is_none() {
        return Ok(());
    }
    while tokens.eat(')').is_none() {
        match tokens.peek().map(|token| token.kind) {
            Some(TokenKind::Name(key))
                if tokens.peek_second().is_some_and(|token| token.is_mark('=')) =>
            {
                let place = tokens.clone();
                tokens.next();
                tokens.next();
                if !keyword(key, tokens, &mut head.total, &mut head.unlisted, sink) {
                    *tokens = place;
                    return Err(')');
                }
            }
            Some(TokenKind::Name(_)) => {
                let name = dotted(tokens);
                let args = base_arguments(tokens, sink)?;
                if !is_generic(name.value) && !ast::is_typed_dict(name.value) {
                    head.bases.push(Base { name, args });
                }
            }
            Some(TokenKind::Mark(',')) => drop(tokens.next()),
            Some(
                TokenKind::Mark(_)
                | TokenKind::Text(_)
                | TokenKind::Number(_)
                | TokenKind::Ellipsis,
            )
            | None => {
                return Err(')');
            }
        }
    }
    Ok(())
}

/// Reads the value of an argument that `TypedDict` has; `false` for any other.
///
/// PEP 728: `closed=True` allows no other keys, `extra_items=T` allows other keys with such values.
pub(in crate::read) fn keyword(
    key: &str,
    tokens: &mut Cursor<'_, '_>,
    total: &mut bool,
    unlisted: &mut Option<Unlisted>,
    sink: &mut Sink,
) -> bool {
    match key {
        "total" => *total = total_value(tokens, sink),
        "closed" => {
            let closed = total_value(tokens, sink);
            *unlisted = unlisted.or(closed.then_some(Unlisted::Denied));
        }
        "extra_items" => {
            if let Ok(ty) = type_expr::parse(tokens, sink) {
                let never = matches!(ty.name().map(last_name), Some("Never" | "NoReturn"));
                *unlisted = Some(if never { Unlisted::Denied } else { Unlisted::Kept });
            }
        }
        _ => return false,
    }
    true
}

/// Whether a base only lists type parameters: `Generic[T]`.
fn is_generic(name: &str) -> bool {
    last_name(name) == "Generic"
}

/// The arguments of a base, in brackets.
fn base_arguments<'a>(tokens: &mut Cursor<'a, '_>, sink: &mut Sink) -> Result<Vec<Expr<'a>>, char> {
    let mut args = Vec::new();
    if tokens.eat('[').is_none() {
        return Ok(args);
    }
    while tokens.eat(']').is_none() {
        // An incomplete type was reported; the header is not reported again.
        let Ok(arg) = type_expr::parse(tokens, sink) else { return Err(']') };
        args.push(arg);
        if tokens.eat(',').is_none() && !tokens.peek().is_some_and(|token| token.is_mark(']')) {
            return Err(']');
        }
    }
    Ok(args)
}

/// The value of `total`: whether fields are required by default.
pub(in crate::read) fn total_value(tokens: &mut Cursor<'_, '_>, sink: &mut Sink) -> bool {
    let token = tokens.peek();
    let place = tokens.here();
    if !token.is_some_and(|token| matches!(token.kind, TokenKind::Mark(_))) {
        tokens.next();
    }
    match token.map(|token| token.kind) {
        Some(TokenKind::Name("True")) => true,
        Some(TokenKind::Name("False")) => false,
        _ => {
            sink.error(place, messages::total_is_not_a_boolean(&found(token)));
            true
        }
    }
}

/// One line of a class.
enum Line<'a> {
    /// `name: type,`
    Field(Field<'a>),
    /// A string, which documents what is above it.
    Text(Spanned<StringLiteral<'a>>),
    /// `pass` or `...`
    Nothing,
}

/// One line of a class.
fn field<'a>(
    tokens: &mut Cursor<'a, '_>,
    start: Token<'a>,
    sink: &mut Sink,
) -> Result<Line<'a>, Reported> {
    let alone = tokens.peek_second().is_none_or(|next| next.first.is_some());
    if alone
        && matches!(start.kind, TokenKind::Text(_) | TokenKind::Ellipsis | TokenKind::Name("pass"))
    {
        tokens.next();
        return Ok(match start.kind {
            TokenKind::Text(text) => Line::Text(Spanned::new(text, start.span)),
            _ => Line::Nothing,
        });
    }
    let name = field_name(tokens, start, sink)?;
    let ty = type_expr::parse(tokens, sink).and_then(|ty| {
        tokens.eat(',');
        end_of_field(tokens, name.value, sink).map(|()| ty)
    });
    let ty = ty.unwrap_or_else(|Reported| {
        tokens.skip_to_column(start.first.unwrap_or(usize::MAX));
        Expr::Unread(name.span)
    });
    let name = Spanned::new(Cow::Borrowed(name.value), name.span);
    Ok(Line::Field(Field { name, ty, docs: None }))
}

/// The name of a field, and its colon. Pages have names with `-`, unlike Python: `detail-type`.
fn field_name<'a>(
    tokens: &mut Cursor<'a, '_>,
    start: Token<'a>,
    sink: &mut Sink,
) -> Result<Spanned<&'a str>, Reported> {
    tokens.next();
    if !matches!(start.kind, TokenKind::Name(_)) {
        sink.error(start.span, messages::expected_field(&found(Some(start))));
        return Err(Reported);
    }
    while tokens.eat_on_line('-').is_some() {
        if !tokens.at_line_end() {
            tokens.next();
        }
    }
    let span = start.span.to(tokens.last());
    let name = Spanned::new(tokens.slice(span), span);
    if tokens.eat_on_line(':').is_some() {
        return Ok(name);
    }
    let next = tokens.peek().filter(|_| !tokens.at_line_end());
    match next {
        None | Some(Token { kind: TokenKind::Mark(','), .. }) => {
            sink.error(span, messages::field_without_type(name.value));
        }
        Some(next) => {
            let found = found(Some(next));
            sink.error(next.span, messages::expected_colon(name.value, &found));
        }
    }
    Err(Reported)
}

/// Checks that nothing follows the type of a field on the same line.
fn end_of_field(tokens: &Cursor<'_, '_>, name: &str, sink: &mut Sink) -> Result<(), Reported> {
    let Some(extra) = tokens.peek().filter(|_| !tokens.at_line_end()) else {
        return Ok(());
    };
    let found = found(Some(extra));
    let is_call = extra.is_mark('(');
    sink.error(extra.span, messages::expected_end_of_field(name, &found, is_call));
    Err(Reported)
}
