//! The values of a class that extends `Enum`.

use crate::model::shape::ShapeKind;
use crate::read::python::cursor::Cursor;
use crate::read::python::escapes;
use crate::read::python::literal::integer;
use crate::read::python::token::{Token, TokenKind};
use crate::text::diagnostic::Sink;
use crate::text::source::Spanned;

/// An enumeration of the strings or the integers that the names in a class are set to.
///
/// A value of another form is left out: enumerations are open.
pub(super) fn enumeration(mut tokens: Cursor<'_, '_>, column: usize) -> ShapeKind {
    let (mut strings, mut integers) = (Vec::new(), Vec::new());
    tokens.next();
    let mut indent = None;
    while let Some(token) = tokens.next() {
        let Some(at) = token.first else { continue };
        if at <= column {
            break;
        }
        // Lines further in belong to a method.
        if *indent.get_or_insert(at) != at || tokens.eat_on_line('=').is_none() {
            continue;
        }
        let is_negative = tokens.eat_on_line('-').is_some();
        let Some(value) = tokens.peek().filter(|_| ends_line(&tokens)) else { continue };
        let Token { kind, span, first: _ } = value;
        match kind {
            TokenKind::Text(text) => {
                let text = escapes::value(Spanned::new(text, span), &mut Sink::default());
                strings.push(Spanned::new(text.into_owned(), span));
            }
            TokenKind::Number(digits) => {
                let sign = if is_negative { "-" } else { "" };
                let value = integer(&format!("{sign}{digits}"));
                integers.extend(value.map(|value| Spanned::new(value.to_string(), span)));
            }
            TokenKind::Name(_) | TokenKind::Ellipsis | TokenKind::Mark(_) => {}
        }
    }
    if strings.is_empty() && !integers.is_empty() {
        ShapeKind::IntegerEnumeration(distinct(integers))
    } else {
        ShapeKind::Enumeration(distinct(strings))
    }
}

/// Whether the next token is the last of its line.
fn ends_line(tokens: &Cursor<'_, '_>) -> bool {
    let mut tokens = tokens.clone();
    !tokens.at_line_end() && tokens.next().is_some() && tokens.at_line_end()
}

/// The values without repetitions: a second name of a value is an alias in Python.
fn distinct(values: Vec<Spanned<String>>) -> Vec<Spanned<String>> {
    let mut seen = std::collections::BTreeSet::new();
    values.into_iter().filter(|value| seen.insert(value.value.clone())).collect()
}
