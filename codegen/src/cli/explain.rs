//! `shapewright explain`: the explanation of a code.

use std::io::{self, Write};

use crate::edge::session::rendered;
use crate::edge::{files, report};
use crate::text::explain::{self, EXPLANATIONS};
use crate::text::messages::files::{cannot_print, unknown_code};
use crate::text::suggest;

use super::Ending;
use super::args::Explain;
use super::colour::Painter;
use super::console::Console;

/// Prints the explanation of a code, or all codes with their titles.
pub(super) fn run(arguments: &Explain, painter: Painter) -> Ending {
    let mut console = Console::new(false, painter);
    let text = match &arguments.code {
        None => list(),
        Some(code) => match explain::find(code) {
            Some(explanation) => explanation.text.to_owned(),
            None => {
                let codes = EXPLANATIONS.iter().map(|explanation| explanation.code);
                let nearest = suggest::nearest(code, codes);
                console.show(&rendered(&report(unknown_code(code, nearest))));
                return Ending::Errors;
            }
        },
    };
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            console.show(&rendered(&report(cannot_print(files::reason(&error)))));
            Ending::Errors
        }
        Ok(()) | Err(_) => Ending::Done,
    }
}

/// A line for each code.
fn list() -> String {
    let lines = EXPLANATIONS.iter().map(|one| format!("{}  {}\n", one.code, one.title()));
    lines.collect()
}
