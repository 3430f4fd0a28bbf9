//! Colours of diagnostics on a terminal.
//!
//! Diagnostics are rendered without colours, on any thread and for every entry point. The console
//! recognises the lines of a rendered diagnostic by their starts, which text of a model cannot have:
//! it follows a line number and `|`.

#![expect(clippy::disallowed_methods, reason = "the console reads the variables of a terminal")]

use std::borrow::Cow;
use std::io::{self, IsTerminal};

use super::args::Colour;

const RESET: &str = "\x1b[0m";
const BOLD: &str = "\x1b[1m";
const RED: &str = "\x1b[1;31m";
const YELLOW: &str = "\x1b[1;33m";
const GREEN: &str = "\x1b[1;32m";
const CYAN: &str = "\x1b[1;36m";
const BLUE: &str = "\x1b[1;34m";

/// Adds colours to diagnostics, or leaves them plain.
#[derive(Debug, Clone, Copy)]
pub(super) struct Painter {
    coloured: bool,
}

impl Painter {
    /// The painter for standard error.
    ///
    /// `NO_COLOR` (<https://no-color.org>) and `CLICOLOR_FORCE` count if they are not empty.
    pub(super) fn new(colour: Colour) -> Self {
        let coloured = match colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => is_coloured(
                |name| std::env::var_os(name).is_some_and(|value| !value.is_empty()),
                io::stderr().is_terminal(),
                std::env::var_os("TERM").is_some_and(|term| term == "dumb"),
            ),
        };
        Self { coloured }
    }

    /// The diagnostics in colour.
    pub(super) fn paint(self, rendered: &str) -> Cow<'_, str> {
        if !self.coloured {
            return Cow::Borrowed(rendered);
        }
        let mut title = RED;
        Cow::Owned(rendered.split_inclusive('\n').map(|line| painted(line, &mut title)).collect())
    }
}

fn is_coloured(is_set: impl Fn(&str) -> bool, terminal: bool, dumb: bool) -> bool {
    !is_set("NO_COLOR") && (is_set("CLICOLOR_FORCE") || terminal && !dumb)
}

/// One line in colour; `title` is the colour of the diagnostic's title.
fn painted(line: &str, title: &mut &'static str) -> String {
    let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
    for (start, colour) in [("error", RED), ("warning", YELLOW), ("note", GREEN)] {
        let code = line.strip_prefix(start).filter(|rest| rest.starts_with('['));
        if let Some((code, message)) = code.and_then(|rest| rest.split_once("]: ")) {
            *title = colour;
            return format!("{colour}{start}{code}]{RESET}{BOLD}: {message}{RESET}{end}");
        }
    }
    if let Some(help) = line.strip_prefix("help: ") {
        return format!("{CYAN}help{RESET}: {help}{end}");
    }
    let trimmed = line.trim_start();
    let indent = line.get(..line.len() - trimmed.len()).unwrap_or("");
    if let Some(help) = trimmed.strip_prefix("= help: ") {
        return format!("{indent}{BLUE}={RESET} {CYAN}help{RESET}: {help}{end}");
    }
    if let Some(place) = trimmed.strip_prefix("--> ") {
        return format!("{indent}{BLUE}-->{RESET} {place}{end}");
    }
    match line.split_once('|') {
        Some((number, rest)) if number.trim().bytes().all(|byte| byte.is_ascii_digit()) => {
            let marks = rest.trim_start().starts_with(['^', '-']) && number.trim().is_empty();
            let colour = if marks { *title } else { "" };
            let reset = if marks { RESET } else { "" };
            format!("{BLUE}{number}|{RESET}{colour}{rest}{reset}{end}")
        }
        Some(_) | None => format!("{line}{end}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Painter, is_coloured};

    #[test]
    fn variables_take_precedence_over_the_terminal() {
        for (variables, terminal, dumb, expected) in [
            (&[][..], true, false, true),
            (&[], false, false, false),
            (&[], true, true, false),
            (&["NO_COLOR"], true, false, false),
            (&["CLICOLOR_FORCE"], false, false, true),
            (&["NO_COLOR", "CLICOLOR_FORCE"], true, false, false),
        ] {
            let is_set = |name: &str| variables.contains(&name);
            assert_eq!(is_coloured(is_set, terminal, dumb), expected, "{variables:?}");
        }
    }

    #[test]
    fn colours_change_nothing_else() {
        let rendered = "error[SW0146]: unknown generic `Sequense`\n  --> a.md:32:24\n   |\n\
                        32 |     scope: Sequense[str],  # error[x]: y | z\n   |            ^^^ not known\n\
                        \n   = help: did you mean `Sequence`?\nhelp: x\n";
        let coloured = Painter { coloured: true }.paint(rendered).into_owned();
        assert!(
            coloured.starts_with("\x1b[1;31merror[SW0146]\x1b[0m\x1b[1m: unknown"),
            "{coloured}"
        );
        let mut plain = String::new();
        for part in coloured.split('\x1b') {
            let rest = part.strip_prefix('[').and_then(|part| part.split_once('m'));
            plain.push_str(rest.map_or(part, |(_, rest)| rest));
        }
        assert_eq!(plain, rendered);
        assert_eq!(Painter { coloured: false }.paint(rendered), rendered);
    }
}
