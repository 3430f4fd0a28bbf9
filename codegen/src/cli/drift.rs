//! What `--check` says about a file that is not what its model generates.

use crate::edge::{DisplayPath, files, refusal};
use crate::text::diagnostic::Sink;
use crate::text::source::{Sources, Span};

/// The file is not there.
pub(super) fn missing(file: &DisplayPath, origin: &str) -> String {
    let message = format!("`{}` is missing; it is generated from {origin}", file.shown());
    refusal(message, [way_out()]).render(&Sources::new())
}

/// The file holds something else; the first line that differs is shown.
pub(super) fn different(
    file: &DisplayPath,
    found: Vec<u8>,
    expected: &str,
    origin: &str,
) -> String {
    let help = if files::is_generated(&found) {
        way_out()
    } else {
        format!("it was not generated, so it is not replaced: move it away, and {}", way_out())
    };
    let mut sources = Sources::new();
    let source = sources.add(file.shown(), found);
    let Difference { start, end, label } = first_difference(sources.text(source), expected);
    let mut sink = Sink::default();
    sink.error(
        Span::new(source, start..end),
        format!("`{}` is not what {origin} generates", file.shown()),
    )
    .label(label)
    .help(help);
    sink.into_diagnostics().render(&sources)
}

#[derive(Debug, PartialEq, Eq)]
struct Difference {
    start: usize,
    end: usize,
    label: String,
}

/// The first line of `found` that differs, and what was expected there.
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

fn way_out() -> String {
    let arguments =
        std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    format!("run `{}`", command_that_writes(arguments))
}

/// The command line of this run without `--check`, as a shell takes it.
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
    fn the_way_out_is_the_same_command_line_without_check() {
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
