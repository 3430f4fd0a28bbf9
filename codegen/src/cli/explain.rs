//! `shapewright explain`: the explanation of a code.

use crate::edge::report;
use crate::edge::session::rendered;
use crate::text::explain::{self, EXPLANATIONS};
use crate::text::messages::files::unknown_code;
use crate::text::suggest;

use super::Ending;
use super::args::Explain;
use super::colour::Painter;
use super::console::Console;
use super::output;

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
    match output::print(&text) {
        Ok(()) => Ending::Done,
        Err(errors) => {
            console.show(&errors);
            Ending::Errors
        }
    }
}

/// A line for each code.
fn list() -> String {
    let lines = EXPLANATIONS.iter().map(|one| format!("{}  {}\n", one.code, one.title()));
    lines.collect()
}
