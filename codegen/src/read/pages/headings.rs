//! Checks that each definition of a page has a heading, and each heading a definition.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::read::conventions::{SUFFIX, is_structure_name, is_type_name};
use crate::text::by_name::ByName;
use crate::text::diagnostic::{Diagnostic, Sink};
use crate::text::messages::pages as messages;
use crate::text::source::Spanned;
use crate::text::suggest;

/// A `##` heading.
#[derive(Debug)]
pub(super) struct Heading<'a> {
    pub(super) name: Spanned<Cow<'a, str>>,
    /// Whether a block of code is below it.
    pub(super) code: bool,
    /// The language of the first block below it that is not Python.
    pub(super) unread: Option<Spanned<&'a str>>,
}

impl<'a> Heading<'a> {
    pub(super) fn new(name: Spanned<Cow<'a, str>>) -> Self {
        Self { name, code: false, unread: None }
    }
}

/// Headings that name types which a page does not define.
#[derive(Debug, Default)]
pub(super) struct Undefined<'a> {
    pub(super) count: usize,
    /// The definitions that they may mean.
    meant: BTreeSet<&'a str>,
}

/// Reports headings that name a type which the page does not define.
///
/// Other headings, such as `Usage`, may be about something else.
pub(super) fn check_defined<'a>(
    headings: &[Heading<'_>],
    definitions: &[Spanned<&'a str>],
    sink: &mut Sink,
) -> Undefined<'a> {
    let defined: ByName<&str, ()> = definitions.iter().map(|name| name.value).collect();
    let headed: ByName<&str, ()> = names(headings).collect();
    let mut undefined = Undefined::default();
    for Heading { name, code, unread } in headings {
        if defined.contains(&name.value) {
            continue;
        }
        if !names_a_type(&name.value) {
            if *code && is_identifier(&name.value) {
                let message = messages::heading_is_not_defined_by_its_code(&name.value);
                sink.warning(name.span, message);
            }
            continue;
        }
        let meant = if sink.suggests() {
            let free = definitions.iter().filter(|name| !headed.contains(name.value));
            let free = free.map(|name| name.value);
            suggest::nearest_with_suffix(&name.value, SUFFIX, free)
        } else {
            None
        };
        let meant_by = |meant| definitions.iter().find(|name| name.value == meant);
        report_undefined(name, meant.and_then(meant_by), *unread, sink);
        undefined.count += 1;
        undefined.meant.extend(meant);
    }
    undefined
}

fn report_undefined(
    heading: &Spanned<Cow<'_, str>>,
    meant: Option<&Spanned<&str>>,
    unread: Option<Spanned<&str>>,
    sink: &mut Sink,
) {
    let name = &heading.value;
    let diagnostic = sink.error(heading.span, messages::heading_without_definition(name));
    match (meant, unread) {
        (Some(meant), _) => diagnostic
            .and(meant.span, messages::POSSIBLE_DEFINITION)
            .help(messages::same_name_for_both()),
        (None, Some(language)) => point_at_unread(language, diagnostic),
        (None, None) => diagnostic.help(messages::define_below(name)),
    };
}

/// Points at a skipped block, which may have what is missing.
pub(super) fn point_at_unread<'d>(
    language: Spanned<&str>,
    diagnostic: &'d mut Diagnostic,
) -> &'d mut Diagnostic {
    let (label, help) = messages::skipped_block(language.value);
    diagnostic.and(language.span, label).help(help)
}

/// Reports definitions without a heading, except near misses of a heading that was reported.
pub(super) fn check_present(
    headings: &[Heading<'_>],
    definitions: &[Spanned<&str>],
    undefined: &Undefined<'_>,
    sink: &mut Sink,
) {
    let headed: ByName<&str, ()> = names(headings).collect();
    for name in definitions {
        let known = headed.contains(name.value) || undefined.meant.contains(name.value);
        if !known && !name.value.starts_with('_') {
            sink.warning(name.span, messages::definition_without_heading(name.value));
        }
    }
}

fn names<'h>(headings: &'h [Heading<'_>]) -> impl Iterator<Item = &'h str> {
    headings.iter().map(|heading| heading.name.value.as_ref())
}

/// Whether a heading names a type; `Content Type` may be prose.
fn names_a_type(heading: &str) -> bool {
    is_type_name(heading) && (is_identifier(heading) || is_structure_name(heading))
}

fn is_identifier(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}
