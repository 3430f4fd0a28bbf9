//! Headings and definitions: the pages have one for each.

use std::collections::BTreeSet;

use crate::by_name::ByName;
use crate::diagnostic::Sink;
use crate::source::Spanned;
use crate::suggest;

use super::statement::is_type_name;

/// A `##` heading.
#[derive(Debug)]
pub(super) struct Heading {
    pub(super) name: Spanned<String>,
    /// Whether a block of code stands under it.
    pub(super) code: bool,
}

/// The headings that name types which a page does not define.
#[derive(Debug, Default)]
pub(super) struct Undefined<'a> {
    pub(super) count: usize,
    /// The definitions that they may mean.
    meant: BTreeSet<&'a str>,
}

/// Reports headings that name a type which the page does not define.
///
/// Only the names of types are sure to be meant so: `Usage` may be the heading of an example.
pub(super) fn check_defined<'a>(
    headings: &[Heading],
    definitions: &[Spanned<&'a str>],
    sink: &mut Sink,
) -> Undefined<'a> {
    let defined: ByName<&str, ()> = definitions.iter().map(|name| name.value).collect();
    let headed: ByName<&str, ()> = names(headings).collect();
    let mut undefined = Undefined::default();
    for Heading { name, code } in headings {
        if defined.contains(&name.value) {
            continue;
        }
        if !is_type_name(&name.value) {
            if *code && is_identifier(&name.value) {
                warn_of_code(name, sink);
            }
            continue;
        }
        let meant = if sink.suggests() {
            let free = definitions.iter().filter(|name| !headed.contains(name.value));
            suggest::nearest(&name.value, free.map(|name| name.value))
        } else {
            None
        };
        let meant_by = |meant| definitions.iter().find(|name| name.value == meant);
        report_undefined(name, meant.and_then(meant_by), sink);
        undefined.count += 1;
        undefined.meant.extend(meant);
    }
    undefined
}

fn warn_of_code(heading: &Spanned<String>, sink: &mut Sink) {
    let name = &heading.value;
    sink.warning(heading.span, format!("the code under `{name}` does not define it"))
        .label("passed over");
}

fn report_undefined(heading: &Spanned<String>, meant: Option<&Spanned<&str>>, sink: &mut Sink) {
    let name = &heading.value;
    let diagnostic = sink.error(heading.span, format!("heading `{name}` has no definition"));
    match meant {
        Some(meant) => diagnostic
            .label("not defined in this page")
            .and(meant.span, "is this its definition?")
            .help("give the heading and the definition one name"),
        None => diagnostic
            .label("not defined in this page")
            .help(format!("write `class {name}(TypedDict):` in a block below")),
    };
}

/// Reports definitions without a heading, but for those that a heading may mean by another name.
pub(super) fn check_present(
    headings: &[Heading],
    definitions: &[Spanned<&str>],
    undefined: &Undefined<'_>,
    sink: &mut Sink,
) {
    let headed: ByName<&str, ()> = names(headings).collect();
    for name in definitions {
        let known = headed.contains(name.value) || undefined.meant.contains(name.value);
        if !known && !name.value.starts_with('_') {
            sink.warning(name.span, format!("definition `{}` has no heading", name.value))
                .label("read all the same")
                .help(format!("write `## {}` above its block", name.value));
        }
    }
}

fn names(headings: &[Heading]) -> impl Iterator<Item = &str> {
    headings.iter().map(|heading| heading.name.value.as_str())
}

fn is_identifier(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}
