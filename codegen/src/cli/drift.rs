//! Errors of `--check` for files that differ from what their models generate.

use crate::edge::session::rendered;
use crate::edge::{DisplayPath, files, report};
use crate::text::diagnostic::Sink;
use crate::text::messages::files::{missing_file, outdated_file};
use crate::text::source::{Sources, Span};

/// Renders the error for a missing file. `origin` names the models that it is generated from.
pub(super) fn missing(file: &DisplayPath, origin: &str) -> String {
    rendered(&report(missing_file(file.shown(), origin, &command())))
}

/// Renders the error for a file with other text, at the first line that differs.
pub(super) fn different(
    file: &DisplayPath,
    found: Vec<u8>,
    expected: &str,
    origin: &str,
) -> String {
    let is_generated = files::is_generated(&found);
    let mut sources = Sources::new();
    let source = sources.add(file.shown(), found);
    let Difference { start, end, label } = first_difference(sources.text(source), expected);
    let message = outdated_file(file.shown(), origin, &label, &command(), is_generated);
    let mut sink = Sink::default();
    sink.error(Span::new(source, start..end), message);
    sink.into_diagnostics().render(&sources)
}

#[derive(Debug, PartialEq, Eq)]
struct Difference {
    start: usize,
    end: usize,
    label: String,
}

/// The first line of `found` that differs, and the expected line.
fn first_difference(found: &str, expected: &str) -> Difference {
    let mut wanted = expected.split_inclusive('\n');
    let mut start = 0;
    for line in found.split_inclusive('\n') {
        let want = wanted.next();
        if want != Some(line) {
            return Difference {
                start,
                end: start + line.trim_end().len(),
                label: want
                    .map_or_else(|| "expected the end of the file".to_owned(), expected_line),
            };
        }
        start += line.len();
    }
    Difference { start, end: start, label: wanted.next().map_or_else(String::new, expected_line) }
}

fn expected_line(line: &str) -> String {
    match line.trim() {
        "" => "expected an empty line".to_owned(),
        text => format!("expected `{text}`"),
    }
}

/// The command that updates the files.
pub(super) fn command() -> String {
    let arguments =
        std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    command_that_writes(arguments)
}

/// The command line of this run without `--check`, quoted for a shell.
fn command_that_writes(arguments: impl Iterator<Item = String>) -> String {
    let mut command = "shapewright".to_owned();
    for argument in arguments.filter(|argument| argument != "--check") {
        command.push(' ');
        match shlex::try_quote(&argument) {
            Ok(quoted) => command.push_str(&quoted),
            Err(_) => command.push_str(&argument),
        }
    }
    command
}

#[cfg(test)]
mod tests {
    use crate::cli::drift::{Difference, command_that_writes, first_difference};

    #[test]
    fn the_first_line_that_differs_is_found() {
        for (found, expected, start, end, label) in [
            ("a\nb\nc\n", "a\nx\nc\n", 2, 3, "expected `x`"),
            ("a\n", "a\n  b\n", 2, 2, "expected `b`"),
            ("a\nb\n", "a\n", 2, 3, "expected the end of the file"),
            ("", "a\n", 0, 0, "expected `a`"),
            ("a\r\n", "a\n", 0, 1, "expected `a`"),
            ("a", "a\n", 0, 1, "expected `a`"),
            ("a\nb\n", "a\n\nb\n", 2, 3, "expected an empty line"),
        ] {
            let difference = Difference { start, end, label: label.to_owned() };
            assert_eq!(first_difference(found, expected), difference, "{found:?}");
        }
    }

    #[test]
    fn the_suggested_command_is_the_same_without_check() {
        for (arguments, expected) in [
            (
                vec!["generate", "model/sso-oidc", "--out", "o", "--check"],
                "shapewright generate model/sso-oidc --out o",
            ),
            (
                vec!["generate", "--check", "my model", "--out", "it's"],
                r#"shapewright generate 'my model' --out "it's""#,
            ),
        ] {
            let arguments = arguments.into_iter().map(str::to_owned);
            assert_eq!(command_that_writes(arguments), expected);
        }
    }
}
