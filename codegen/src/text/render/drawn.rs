//! Renders diagnostics with annotate-snippets.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level as Title, Origin, Renderer, Snippet,
};

use crate::text::diagnostic::{Diagnostic, Diagnostics, Level};
use crate::text::line::{after, before, boundary};
use crate::text::source::{SourceId, Sources, Span};

/// Written by some editors before the first line; it does not count as a column.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// How many bytes of a source are shown as a whole; for places farther apart, and for longer lines, only
/// the surroundings of each place are shown: an untrusted source may be a single line.
const WIDEST: usize = 1 << 16;

/// How many bytes a line has that is shown as a whole.
const LONGEST_LINE: usize = 1024;

/// How many bytes are shown on each side of a place in a longer line.
const AROUND: usize = 100;

/// All diagnostics, a blank line between them, without colours.
pub(crate) fn plain(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let renderer = Renderer::plain().decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for diagnostic in diagnostics {
        if !text.is_empty() {
            text.push('\n');
        }
        for group in groups(diagnostic, sources) {
            text.push_str(&renderer.render(&[group]));
            text.push('\n');
        }
    }
    text
}

/// A diagnostic with its places and helps; the helps follow the places if there are any.
fn groups<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Vec<Group<'a>> {
    let title = match diagnostic.level() {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Note => Title::NOTE,
    };
    let title = title.primary_title(diagnostic.message()).id(diagnostic.code());
    let group = Group::with_title(title);
    let helps = diagnostic.helps().iter();
    match diagnostic.place() {
        Some(place) => {
            let snippets = sources_of(place, diagnostic.others())
                .into_iter()
                .flat_map(|source| snippets(source, place, diagnostic, sources));
            let helps = helps.map(|help| Element::from(Title::HELP.message(help)));
            vec![group.elements(snippets).elements(helps)]
        }
        None => std::iter::once(group)
            .chain(helps.map(|help| Group::with_title(Title::HELP.primary_title(help))))
            .collect(),
    }
}

/// The sources that a diagnostic points into, that of its main place first.
fn sources_of(place: Span, others: &[(Span, String)]) -> Vec<SourceId> {
    let mut found = vec![place.source()];
    for (span, _) in others {
        if !found.contains(&span.source()) {
            found.push(span.source());
        }
    }
    found
}

fn snippets<'a>(
    source: SourceId,
    place: Span,
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
) -> Vec<Element<'a>> {
    let text = sources.text(source);
    let own = std::iter::once((AnnotationKind::Primary, place, diagnostic.label_text()));
    let others = diagnostic
        .others()
        .iter()
        .map(|(span, label)| (AnnotationKind::Context, *span, label.as_str()));
    let here: Vec<_> = own.chain(others).filter(|(_, span, _)| span.source() == source).collect();

    let Some(window) = window(text, here.iter().map(|(_, span, _)| *span)) else {
        return here.into_iter().flat_map(|marked| excerpt(marked, text, sources)).collect();
    };
    let shown = text.get(window.clone()).unwrap_or("");
    let annotations = here.into_iter().map(|(kind, span, label)| {
        let range =
            span.start().saturating_sub(window.start)..span.end().saturating_sub(window.start);
        kind.span(range).label((!label.is_empty()).then_some(label))
    });
    let (line, _) = sources.place(source, window.start);
    let snippet = Snippet::source(shown).line_start(line).path(sources.name(source));
    vec![snippet.annotations(annotations).into()]
}

/// The surroundings of a place, without the rest of its line.
fn excerpt<'a>(
    (kind, span, label): (AnnotationKind, Span, &'a str),
    text: &'a str,
    sources: &'a Sources,
) -> [Element<'a>; 2] {
    let first = span.start() - before(text, span.start(), AROUND).len();
    let marked = span.end().saturating_sub(span.start()).min(AROUND);
    let last = span.start() + after(text, span.start(), marked + AROUND).len();
    let end = boundary(text, span.start() + marked);
    let (number, column) = sources.place(span.source(), span.start());
    let range = span.start() - first..end.min(last).max(span.start()) - first;
    let annotation: Annotation<'_> = kind.span(range).label((!label.is_empty()).then_some(label));
    let shown = Snippet::source(text.get(first..last).unwrap_or(""));
    [
        Origin::path(sources.name(span.source())).line(number).char_column(column).into(),
        shown.line_start(number).path(None::<&str>).annotation(annotation).into(),
    ]
}

/// The whole lines from the first to the last of the spans; none if they are long.
///
/// It reads only what is shown, so that a page of megabytes is not searched for each diagnostic.
fn window(text: &str, spans: impl Iterator<Item = Span>) -> Option<std::ops::Range<usize>> {
    let (start, end) = spans
        .fold((text.len(), 0), |(start, end), span| (start.min(span.start()), end.max(span.end())));
    if end.saturating_sub(start) > WIDEST {
        return None;
    }
    let marked = if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
    let first = start - before(text, start, LONGEST_LINE + 1).len();
    let first = if first == 0 { marked } else { first };
    let shown = text.get(first..end + after(text, end, LONGEST_LINE + 1).len())?;
    let is_short = shown.split('\n').all(|line| line.len() <= LONGEST_LINE);
    is_short.then(|| first..first + shown.strip_suffix('\r').unwrap_or(shown).len())
}
