//! `TypedDict`s in functional syntax.

use crate::text::diagnostic::Sink;
use crate::text::messages::python as messages;
use crate::text::source::Spanned;

use super::ast::{Field, TypedDict};
use super::class::keyword;
use super::cursor::{Cursor, found};
use super::escapes;
use super::token::{Token, TokenKind};
use super::type_expr::{self, Reported, dotted};

/// `TypedDict("X", {"a": str}, total=False)`, for names that a class cannot have.
pub(in crate::read) fn functional<'a>(
    tokens: &mut Cursor<'a, '_>,
    name: Spanned<&'a str>,
    sink: &mut Sink,
) -> TypedDict<'a> {
    let mut dict = TypedDict::empty(name);
    // An incomplete call was reported; the fields that were read are kept.
    let _: Result<(), Reported> = arguments(tokens, &mut dict, sink);
    dict
}

fn arguments<'a>(
    tokens: &mut Cursor<'a, '_>,
    dict: &mut TypedDict<'a>,
    sink: &mut Sink,
) -> Result<(), Reported> {
    dotted(tokens);
    expect(tokens, '(', sink)?;
    title(tokens, sink)?;
    expect(tokens, ',', sink)?;
    expect(tokens, '{', sink)?;
    while tokens.eat('}').is_none() {
        field(tokens, dict, sink)?;
    }
    while tokens.eat(')').is_none() {
        match tokens.peek().map(|token| token.kind) {
            Some(TokenKind::Mark(',')) => drop(tokens.next()),
            Some(TokenKind::Name(key @ ("total" | "closed" | "extra_items"))) => {
                tokens.next();
                expect(tokens, '=', sink)?;
                keyword(key, tokens, &mut dict.total, &mut dict.unlisted, sink);
            }
            Some(
                TokenKind::Name(_)
                | TokenKind::Text(_)
                | TokenKind::Number(_)
                | TokenKind::Ellipsis
                | TokenKind::Mark(_),
            )
            | None => expect(tokens, ')', sink)?,
        }
    }
    Ok(())
}

/// The name, repeated in quotes.
fn title(tokens: &mut Cursor<'_, '_>, sink: &mut Sink) -> Result<(), Reported> {
    let token = tokens.peek();
    if token.is_some_and(|token| matches!(token.kind, TokenKind::Text(_))) {
        tokens.next();
        return Ok(());
    }
    sink.error(tokens.here(), messages::expected_quoted_name(&found(token)));
    Err(Reported)
}

/// Reads one field and the comma after it; an incomplete field is skipped with its line.
fn field<'a>(
    tokens: &mut Cursor<'a, '_>,
    dict: &mut TypedDict<'a>,
    sink: &mut Sink,
) -> Result<(), Reported> {
    let start = tokens.peek();
    match name_and_type(tokens, sink) {
        Ok(field) => {
            dict.fields.push(field);
            let ends = tokens.eat(',').is_some()
                || tokens.peek().is_some_and(|token| token.kind == TokenKind::Mark('}'));
            if ends { Ok(()) } else { expect(tokens, '}', sink) }
        }
        Err(Reported) => {
            let column = start.and_then(|token| token.first).ok_or(Reported)?;
            tokens.skip_to_column(column);
            let inside = |token: Token<'_>| {
                token.first == Some(column) || token.kind == TokenKind::Mark('}')
            };
            if tokens.peek().is_some_and(inside) { Ok(()) } else { Err(Reported) }
        }
    }
}

fn name_and_type<'a>(tokens: &mut Cursor<'a, '_>, sink: &mut Sink) -> Result<Field<'a>, Reported> {
    let token = tokens.next();
    let Some((TokenKind::Text(text), span)) = token.map(|token| (token.kind, token.span)) else {
        let place = token.map_or(tokens.here(), |token| token.span);
        sink.error(place, messages::expected_quoted_field(&found(token)));
        return Err(Reported);
    };
    expect(tokens, ':', sink)?;
    let name = Spanned::new(escapes::value(Spanned::new(text, span), sink), text.inside(span));
    let ty = type_expr::parse(tokens, sink)?;
    Ok(Field { name, ty, docs: None })
}

fn expect(tokens: &mut Cursor<'_, '_>, mark: char, sink: &mut Sink) -> Result<(), Reported> {
    if tokens.eat(mark).is_some() {
        return Ok(());
    }
    let found = found(tokens.peek());
    sink.error(tokens.here(), messages::expected_mark(mark, &found));
    Err(Reported)
}
