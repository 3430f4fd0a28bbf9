//! `TypedDict`s written as classes.

use crate::diagnostic::Sink;
use crate::source::Spanned;

use super::cursor::{Cursor, found};
use super::lexer::{Kind, Token};
use super::statement::{Field, Statement, TypedDict, is_typed_dict, name};
use super::type_expr::{self, Reported};

/// `class NAME(TypedDict, total=False):` and the lines below it.
pub(super) fn class<'a>(
    tokens: &mut Cursor<'a, '_>,
    column: usize,
    sink: &mut Sink,
) -> Statement<'a> {
    tokens.next();
    let name = name(tokens);
    let Ok((bases, total)) = bases(tokens, name, sink) else {
        return Statement::Broken(name);
    };
    let mut fields = Vec::new();
    let mut whole = true;
    while let Some(token) = tokens.peek() {
        if token.first.is_some_and(|at| at <= column) {
            break;
        }
        match field(tokens, token, sink) {
            Ok(field) => fields.extend(field),
            Err(Reported) => {
                whole = false;
                tokens.skip_to_column(token.first.unwrap_or(column + 1));
            }
        }
    }
    if whole {
        Statement::TypedDict(TypedDict { name, bases, total, fields })
    } else {
        Statement::Broken(name)
    }
}

/// What stands between the name of a class and its colon.
fn bases<'a>(
    tokens: &mut Cursor<'a, '_>,
    class: Spanned<&'a str>,
    sink: &mut Sink,
) -> Result<(Vec<Spanned<&'a str>>, bool), Reported> {
    let mut bases = Vec::new();
    let mut total = true;
    let expects_bases = tokens.eat('(').is_some();
    while expects_bases && tokens.eat(')').is_none() {
        let at = tokens.here();
        match tokens.next().map(|token| token.kind) {
            Some(Kind::Name("total")) if tokens.eat('=').is_some() => {
                total = tokens.next().map(|token| token.kind) != Some(Kind::Name("False"));
            }
            Some(Kind::Name(_)) => {
                while tokens.eat('.').is_some() {
                    tokens.next();
                }
                let span = at.to(tokens.last());
                let base = Spanned::new(tokens.slice(span), span);
                if !is_typed_dict(base.value) {
                    bases.push(base);
                }
            }
            Some(Kind::Mark(',')) => {}
            _ => {
                sink.error(at, format!("the bases of `{}` are not closed", class.value))
                    .label("expected `)` before this");
                return Err(Reported);
            }
        }
    }
    if tokens.eat(':').is_none() {
        let found = found(tokens.peek());
        sink.error(tokens.here(), format!("expected `:` after `{}`, found {found}", class.value))
            .label("expected `:` before this");
        return Err(Reported);
    }
    Ok((bases, total))
}

/// One line of a class: `name: type,`; `None` for a line that holds no field.
fn field<'a>(
    tokens: &mut Cursor<'a, '_>,
    start: Token<'a>,
    sink: &mut Sink,
) -> Result<Option<Field<'a>>, Reported> {
    match start.kind {
        Kind::Text(_) | Kind::Ellipsis => {
            tokens.next();
            return Ok(None);
        }
        Kind::Name("pass") if tokens.peek_second().is_none_or(|next| next.first.is_some()) => {
            tokens.next();
            return Ok(None);
        }
        Kind::Name(_) | Kind::Number(_) | Kind::Mark(_) => {}
    }
    let name = field_name(tokens, start, sink)?;
    let ty = type_expr::parse(tokens, sink)?;
    tokens.eat(',');
    end_of_field(tokens, name.value, sink)?;
    Ok(Some(Field { name, ty }))
}

/// The name of a field, and its colon. Python takes no `-` in one, the pages do: `detail-type`.
fn field_name<'a>(
    tokens: &mut Cursor<'a, '_>,
    start: Token<'a>,
    sink: &mut Sink,
) -> Result<Spanned<&'a str>, Reported> {
    tokens.next();
    while !tokens.at_line_end() && tokens.peek().is_some_and(|t| t.kind != Kind::Mark(':')) {
        tokens.next();
    }
    let span = start.span.to(tokens.last());
    let name = Spanned::new(tokens.slice(span), span);
    if !is_field_name(name.value) {
        sink.error(span, format!("expected a field, found `{}`", name.value))
            .label("not a field")
            .help("a field is written `name: type,`");
        return Err(Reported);
    }
    if tokens.eat(':').is_none() {
        sink.error(span, format!("field `{}` has no type", name.value))
            .label("expected `:` and a type after this");
        return Err(Reported);
    }
    Ok(name)
}

fn end_of_field(tokens: &Cursor<'_, '_>, name: &str, sink: &mut Sink) -> Result<(), Reported> {
    if tokens.at_line_end() {
        return Ok(());
    }
    let found = found(tokens.peek());
    sink.error(
        tokens.here(),
        format!("expected the end of the line after the type of `{name}`, found {found}"),
    )
    .label("does not belong here");
    Err(Reported)
}

fn is_field_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-')
}
