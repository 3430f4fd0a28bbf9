//! Renders each diagnostic with the line that it points at, without dependencies.

use std::fmt::Write;

use crate::text::diagnostic::{Diagnostic, Diagnostics, Level};
use crate::text::line::{after, before};
use crate::text::source::{Sources, Span};

/// How many characters of a line are shown: an untrusted page may be a single line.
const WIDEST: usize = 100;

/// How many bytes so many characters have at most.
const MOST_BYTES: usize = WIDEST * 4;

/// All diagnostics, a blank line between them.
pub(crate) fn plain(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let texts: Vec<String> =
        diagnostics.iter().map(|diagnostic| one(diagnostic, sources)).collect();
    texts.join("\n")
}

fn one(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let level = match diagnostic.level() {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    };
    let code = diagnostic.code();
    let mut text = format!("{level}[{code}]: {}\n", diagnostic.message());
    let Some(place) = diagnostic.place() else {
        for help in diagnostic.helps() {
            let _ = writeln!(text, "help: {help}");
        }
        return text;
    };
    let margin = pointed(place, diagnostic.label_text(), sources, &mut text);
    for (span, label) in diagnostic.others() {
        pointed(*span, label, sources, &mut text);
    }
    if !diagnostic.helps().is_empty() {
        let _ = writeln!(text, "{margin} |");
    }
    for help in diagnostic.helps() {
        let _ = writeln!(text, "{margin} = help: {help}");
    }
    text
}

/// Renders a place with its line and a mark below it; returns the margin left of the bar.
fn pointed(span: Span, label: &str, sources: &Sources, text: &mut String) -> String {
    let source = sources.text(span.source());
    let before = before(source, span.start(), MOST_BYTES);
    let rest = after(source, span.start(), MOST_BYTES);
    let meant = rest.get(..span.end().saturating_sub(span.start())).unwrap_or(rest);
    let (line, column) = sources.place(span.source(), span.start());

    let skipped = before.chars().count().saturating_sub(WIDEST);
    let before: String = before.chars().skip(skipped).collect();
    let rest: String = rest.trim_end().chars().take(WIDEST).collect();
    let number = line.to_string();
    let margin = " ".repeat(number.len());
    let blank: String = before.chars().map(|char| if char == '\t' { char } else { ' ' }).collect();
    let mark = "^".repeat(meant.chars().count().clamp(1, WIDEST));
    let _ = writeln!(text, "{margin}--> {}:{line}:{column}", sources.name(span.source()));
    let _ = writeln!(text, "{margin} |\n{number} | {before}{rest}");
    let _ = writeln!(text, "{}", format!("{margin} | {blank}{mark} {label}").trim_end());
    margin
}

#[cfg(test)]
mod tests {
    use crate::text::render::brief::plain;
    use crate::{Diagnostics, Options, Sources, read_patched};

    fn broken(members: &str) -> (Diagnostics, Sources) {
        let mut sources = Sources::new();
        let text = format!("## A\n\n```python\nclass A(TypedDict):\n{members}```\n");
        sources.add("type_defs.md", text);
        (read_patched(&sources, &Options::default()).unwrap_err(), sources)
    }

    #[test]
    fn one_place_is_shown_as_it_is_drawn() {
        let (diagnostics, sources) = broken("    key: strr,\n\n\n\n\n\n    other: List[Xyz],\n");
        assert_eq!(diagnostics.iter().count(), 2);
        assert_eq!(plain(&diagnostics, &sources), diagnostics.render(&sources));
    }

    #[test]
    fn each_of_several_places_has_its_line() {
        let (diagnostics, sources) = broken("    key: str,\n    key: int,\n");
        let text = plain(&diagnostics, &sources);
        assert!(text.contains("5 |     key: str,\n  |     ^^^"), "{text}");
        assert!(text.contains("6 |     key: int,\n  |     ^^^"), "{text}");
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let (diagnostics, sources) = broken(&format!("    {}: strr,\n", "k".repeat(5000)));
        let text = plain(&diagnostics, &sources);
        assert!(text.lines().all(|line| line.len() < 250), "{text}");
    }
}
