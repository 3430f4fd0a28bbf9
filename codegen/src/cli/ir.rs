//! `shapewright ir`: each model as one line of JSON.

use std::io::{self, ErrorKind, Write};
use std::ops::ControlFlow;
use std::path::Path;

use crate::edge::find::{self, FindOptions, ModelFiles, ModelName};
use crate::edge::session::rendered;
use crate::edge::{files, report};
use crate::text::messages::files::cannot_print;

use super::Ending;
use super::args::Ir;
use super::colour::Painter;
use super::console::Console;
use super::in_order::in_order;

/// Prints every model without errors, in the order of the arguments and of the paths below them.
pub(super) fn run(arguments: &Ir, painter: Painter) -> Ending {
    let mut console = Console::new(false, painter);
    let mut ending = Ending::Done;
    for written in &arguments.models {
        let name = ModelName::Either(written.clone());
        let printed = match find::named(Path::new(""), &name, &FindOptions::default()) {
            Ok(found) => print(&found, arguments.threads(), &mut console, &mut ending),
            Err(refusal) => {
                console.show(&rendered(&refusal));
                ending = Ending::Errors;
                Ok(())
            }
        };
        if let Err(error) = printed {
            return stopped(&error, ending, &mut console);
        }
    }
    match io::stdout().flush() {
        Ok(()) => ending,
        Err(error) => stopped(&error, ending, &mut console),
    }
}

/// Prints the models in order, up to the first line that cannot be written.
fn print(
    models: &[ModelFiles],
    threads: usize,
    console: &mut Console,
    ending: &mut Ending,
) -> io::Result<()> {
    let mut printed = Ok(());
    in_order(models, threads, line, |Line { remarks, line }| {
        console.show(&remarks);
        match line {
            Ok(line) => printed = writeln!(io::stdout(), "{line}"),
            Err(errors) => {
                console.show(&errors);
                *ending = Ending::Errors;
            }
        }
        if printed.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    printed
}

struct Line {
    remarks: String,
    line: Result<String, String>,
}

/// Renders a model as a line, or its errors.
fn line(model: &ModelFiles) -> Line {
    let sources = match model.read() {
        Ok(sources) => sources,
        Err(refusal) => return Line { remarks: String::new(), line: Err(rendered(&refusal)) },
    };
    match crate::read(&sources) {
        Ok((model, remarks)) => {
            Line { remarks: remarks.render(&sources), line: Ok(crate::ir(&model)) }
        }
        Err(errors) => Line { remarks: String::new(), line: Err(errors.render(&sources)) },
    }
}

/// Reports that standard output cannot be written, unless its reader closed it.
fn stopped(error: &io::Error, ending: Ending, console: &mut Console) -> Ending {
    if error.kind() == ErrorKind::BrokenPipe {
        return ending;
    }
    console.show(&rendered(&report(cannot_print(files::reason(error)))));
    Ending::Errors
}
