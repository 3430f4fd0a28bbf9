//! Fields that stand outside of every class: a class ends where a line is not indented.

use crate::text::diagnostic::{Diagnostic, Level, Sink};
use crate::text::messages::python::{CLASS_ABOVE, OutsideClass, field_outside_class};
use crate::text::source::Spanned;

use super::cursor::{Cursor, found};
use super::lexer::{Kind, Token};

/// Words that Python follows with a colon where a statement begins.
const OPENERS: [&str; 4] = ["else", "finally", "lambda", "try"];

/// A line that reads as a field and is none.
#[derive(Debug)]
pub(in crate::read) struct Outside<'a> {
    /// What begins the line: the name, or a mark before it.
    first: Token<'a>,
    name: Spanned<&'a str>,
    comma: bool,
}

/// What stands above such a line.
#[derive(Debug, Clone, Copy)]
pub(in crate::read) struct Above<'a> {
    /// The last class of the same block.
    pub(in crate::read) class: Option<Spanned<&'a str>>,
    /// Whether the fence says that its code is Python.
    pub(in crate::read) python: bool,
}

/// The field that the next line reads as.
///
/// What has a value is none: a variable of Python, `token: TokenTypeDef = {...}`.
pub(in crate::read) fn field<'a>(tokens: &Cursor<'a, '_>) -> Option<Outside<'a>> {
    let mut tokens = tokens.clone();
    let first = tokens.next()?;
    let start = match first.kind {
        Kind::Mark(mark) if begins_no_python(mark) => on_line(&mut tokens)?,
        _ => first,
    };
    if !matches!(start.kind, Kind::Name(_) | Kind::Text(_)) {
        return None;
    }
    while tokens.eat_on_line('-').is_some() {
        on_line(&mut tokens)?;
    }
    let span = start.span.to(tokens.last());
    let name = Spanned::new(tokens.slice(span).trim_matches(['"', '\'']), span);
    tokens.eat_on_line(':')?;
    let bare = tokens.at_line_end();
    let comma = ends_in_comma(&mut tokens, first.first.unwrap_or(0))?;
    let opener = matches!(start.kind, Kind::Name(word) if OPENERS.contains(&word));
    (comma || !bare && !opener).then_some(Outside { first, name, comma })
}

fn on_line<'a>(tokens: &mut Cursor<'a, '_>) -> Option<Token<'a>> {
    if tokens.at_line_end() { None } else { tokens.next() }
}

/// Whether no statement of Python begins with a mark, but a line that was copied may.
fn begins_no_python(mark: char) -> bool {
    !matches!(mark, '(' | ')' | '[' | ']' | '{' | '}' | '@' | '`')
}

/// Whether the line that is read, which begins at a column, ends in a comma; `None` where it gives a
/// value to a variable.
///
/// What stands between brackets may take several lines, right of the first.
fn ends_in_comma(tokens: &mut Cursor<'_, '_>, column: usize) -> Option<bool> {
    let mut open = 0_usize;
    let mut comma = false;
    while let Some(token) = tokens.peek() {
        let left = token.first.is_some_and(|at| at <= column) && !is_closing(token);
        if token.first.is_some() && (open == 0 || left) {
            break;
        }
        tokens.next();
        comma = token.kind == Kind::Mark(',');
        if token.kind == Kind::Mark('=') && open == 0 {
            return None;
        }
        open = opened(open, token);
    }
    Some(comma)
}

/// How many brackets are open after a token.
pub(in crate::read) fn opened(open: usize, token: Token<'_>) -> usize {
    match token.kind {
        Kind::Mark('(' | '[' | '{') => open + 1,
        _ if is_closing(token) => open.saturating_sub(1),
        _ => open,
    }
}

fn is_closing(token: Token<'_>) -> bool {
    matches!(token.kind, Kind::Mark(')' | ']' | '}'))
}

impl<'a> Outside<'a> {
    /// Reports the field: what it was a part of is not sure, so that it cannot be read.
    ///
    /// Below a class, it is lost. Elsewhere it may be an example, which Python lets stand without a
    /// comma; and a fence that does not say what it holds may hold anything.
    pub(in crate::read) fn report(&self, above: Above<'a>, sink: &mut Sink) {
        let level = match (above.class, above.python, self.comma) {
            (Some(class), _, _) => return self.report_below(class, sink),
            (None, true, true) => Level::Error,
            (None, true, false) | (None, false, true) => Level::Warning,
            (None, false, false) => return,
        };
        self.start(level, OutsideClass::NoClass, sink);
    }

    /// Reports a field that is indented, below a line that is not.
    pub(in crate::read) fn report_indented(&self, class: Spanned<&str>, sink: &mut Sink) {
        self.start(Level::Error, OutsideClass::Ended { class: class.value }, sink)
            .and(class.span, CLASS_ABOVE);
    }

    fn report_below(&self, class: Spanned<&str>, sink: &mut Sink) {
        let mark = found(Some(self.first));
        let cause = if self.first.span.start < self.name.span.start {
            OutsideClass::Marked { mark: &mark, class: class.value }
        } else {
            OutsideClass::NotIndented { class: class.value }
        };
        self.start(Level::Error, cause, sink).and(class.span, CLASS_ABOVE);
    }

    fn start<'s>(
        &self,
        level: Level,
        cause: OutsideClass<'_>,
        sink: &'s mut Sink,
    ) -> &'s mut Diagnostic {
        let Spanned { value: name, span } = self.name;
        let message = field_outside_class(name, cause);
        let place = self.first.span.to(span);
        match level {
            Level::Error => sink.error(place, message),
            Level::Warning | Level::Note => sink.warning(place, message),
        }
    }
}
