//! `TypedDict`s written as calls.

use crate::diagnostic::Sink;
use crate::source::{Span, Spanned};

use super::cursor::{Cursor, found};
use super::lexer::Kind;
use super::statement::{Field, Statement, TypedDict};
use super::type_expr::{self, Reported};

/// `TypedDict("X", {"a": str}, total=False)`, for names that a class cannot have.
pub(super) fn functional<'a>(
    tokens: &mut Cursor<'a, '_>,
    name: Spanned<&'a str>,
    sink: &mut Sink,
) -> Statement<'a> {
    match functional_fields(tokens, sink) {
        Ok((total, fields)) => {
            Statement::TypedDict(TypedDict { name, bases: Vec::new(), total, fields })
        }
        Err(Reported) => Statement::Broken(name),
    }
}

fn functional_fields<'a>(
    tokens: &mut Cursor<'a, '_>,
    sink: &mut Sink,
) -> Result<(bool, Vec<Field<'a>>), Reported> {
    let mut total = true;
    let mut fields = Vec::new();
    tokens.next();
    expect(tokens, '(', sink)?;
    let title = tokens.next();
    if !title.is_some_and(|token| matches!(token.kind, Kind::Text(_))) {
        let place = title.map_or(tokens.here(), |token| token.span);
        sink.error(place, format!("expected the name in quotes, found {}", found(title)))
            .label("expected text");
        return Err(Reported);
    }
    expect(tokens, ',', sink)?;
    expect(tokens, '{', sink)?;
    while tokens.eat('}').is_none() {
        fields.push(functional_field(tokens, sink)?);
        if tokens.eat(',').is_none() && tokens.peek().is_none_or(|t| t.kind != Kind::Mark('}')) {
            expect(tokens, '}', sink)?;
        }
    }
    while tokens.eat(')').is_none() {
        match tokens.next().map(|token| token.kind) {
            Some(Kind::Mark(',')) => {}
            Some(Kind::Name("total")) if tokens.eat('=').is_some() => {
                total = tokens.next().map(|token| token.kind) != Some(Kind::Name("False"));
            }
            _ => return expect(tokens, ')', sink).map(|()| (total, Vec::new())),
        }
    }
    Ok((total, fields))
}

fn functional_field<'a>(
    tokens: &mut Cursor<'a, '_>,
    sink: &mut Sink,
) -> Result<Field<'a>, Reported> {
    let token = tokens.next();
    let Some((Kind::Text(name), span)) = token.map(|token| (token.kind, token.span)) else {
        let place = token.map_or(tokens.here(), |token| token.span);
        sink.error(place, format!("expected a field in quotes, found {}", found(token)))
            .label("not a field")
            .help("a field is written `\"name\": type,`");
        return Err(Reported);
    };
    expect(tokens, ':', sink)?;
    let ty = type_expr::parse(tokens, sink)?;
    Ok(Field { name: Spanned::new(name, inside_quotes(span)), ty })
}

fn expect(tokens: &mut Cursor<'_, '_>, mark: char, sink: &mut Sink) -> Result<(), Reported> {
    if tokens.eat(mark).is_some() {
        return Ok(());
    }
    let found = found(tokens.peek());
    sink.error(tokens.here(), format!("expected `{mark}`, found {found}"))
        .label(format!("expected `{mark}` before this"));
    Err(Reported)
}

fn inside_quotes(span: Span) -> Span {
    Span { start: span.start + 1, end: span.end.saturating_sub(1), ..span }
}
