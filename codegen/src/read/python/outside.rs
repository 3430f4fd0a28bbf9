//! Fields outside of classes: a class ends at the first line that is not indented.

use crate::text::diagnostic::{Diagnostic, Level, Sink};
use crate::text::messages::python::{CLASS_ABOVE, OutsideClass, field_outside_class};
use crate::text::source::Spanned;

use super::code::Within;
use super::cursor::{Cursor, found};
use super::token::{Token, TokenKind};

/// Keywords at the start of a statement that a colon follows.
const OPENERS: [&str; 4] = ["else", "finally", "lambda", "try"];

/// A line like a field that is not in a class.
#[derive(Debug)]
pub(in crate::read) struct Outside<'a> {
    /// The first token of the line: the name, or a mark before it.
    first: Token<'a>,
    name: Spanned<&'a str>,
    comma: bool,
}

/// The context of such a line.
#[derive(Debug, Clone, Copy)]
pub(in crate::read) struct Above<'a> {
    /// The last class of the same block.
    pub(in crate::read) class: Option<Spanned<&'a str>>,
    /// What surrounds the code.
    pub(in crate::read) within: Within,
}

/// The field on the next line, if it looks like one.
///
/// A line with a value is a variable of Python: `token: TokenTypeDef = {...}`.
pub(in crate::read) fn field<'a>(tokens: &Cursor<'a, '_>) -> Option<Outside<'a>> {
    let mut tokens = tokens.clone();
    let first = tokens.next()?;
    let start = match first.kind {
        TokenKind::Mark(mark) if begins_no_python(mark) => on_line(&mut tokens)?,
        _ => first,
    };
    if !matches!(start.kind, TokenKind::Name(_) | TokenKind::Text(_)) {
        return None;
    }
    while tokens.eat_on_line('-').is_some() {
        on_line(&mut tokens)?;
    }
    let span = start.span.to(tokens.last());
    let name = Spanned::new(tokens.slice(span).trim_matches(['"', '\'']), span);
    tokens.eat_on_line(':')?;
    let has_no_type = tokens.at_line_end();
    let comma = ends_in_comma(&mut tokens, first.first.unwrap_or(0))?;
    let opener = matches!(start.kind, TokenKind::Name(word) if OPENERS.contains(&word));
    (comma || !has_no_type && !opener).then_some(Outside { first, name, comma })
}

fn on_line<'a>(tokens: &mut Cursor<'a, '_>) -> Option<Token<'a>> {
    if tokens.at_line_end() { None } else { tokens.next() }
}

/// Whether a mark cannot begin a statement of Python, as in a line with a bullet or a `+`.
fn begins_no_python(mark: char) -> bool {
    !matches!(mark, '(' | ')' | '[' | ']' | '{' | '}' | '@' | '`')
}

/// Whether the line that begins at `column` ends in a comma; `None` if it is an assignment.
///
/// Brackets may span several lines, indented further than the first.
fn ends_in_comma(tokens: &mut Cursor<'_, '_>, column: usize) -> Option<bool> {
    let mut open = 0_usize;
    let mut comma = false;
    while let Some(token) = tokens.peek() {
        let left = token.first.is_some_and(|at| at <= column) && !is_closing(token);
        if token.first.is_some() && (open == 0 || left) {
            break;
        }
        tokens.next();
        comma = token.is_mark(',');
        if token.is_mark('=') && open == 0 {
            return None;
        }
        open = opened(open, token);
    }
    Some(comma)
}

/// The number of open brackets after a token.
pub(in crate::read) fn opened(open: usize, token: Token<'_>) -> usize {
    match token.kind {
        TokenKind::Mark('(' | '[' | '{') => open + 1,
        _ if is_closing(token) => open.saturating_sub(1),
        _ => open,
    }
}

fn is_closing(token: Token<'_>) -> bool {
    matches!(token.kind, TokenKind::Mark(')' | ']' | '}'))
}

impl<'a> Outside<'a> {
    /// Reports the field, which belongs to no class.
    ///
    /// Below a class, it is an error. Elsewhere it may be an example in Python, where a field has no
    /// comma, or text, if the fence has no language.
    pub(in crate::read) fn report(&self, above: Above<'a>, sink: &mut Sink) {
        let level = match (above.class, above.within, self.comma) {
            (None, Within::Fence, false) => return,
            (Some(class), _, _) => return self.report_below(class, sink),
            (None, Within::PythonFence, true) => Level::Error,
            (None, Within::PythonFence, false) | (None, Within::Fence, true) => Level::Warning,
        };
        self.start(level, OutsideClass::NoClass, sink);
    }

    /// Reports an indented field below a line that is not indented.
    pub(in crate::read) fn report_indented(&self, class: Spanned<&str>, sink: &mut Sink) {
        self.start(Level::Error, OutsideClass::Ended { class: class.value }, sink)
            .and(class.span, CLASS_ABOVE);
    }

    fn report_below(&self, class: Spanned<&str>, sink: &mut Sink) {
        let mark = found(Some(self.first));
        let cause = if self.first.span.start() < self.name.span.start() {
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
