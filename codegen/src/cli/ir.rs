//! `shapewright ir`: each model as one line of JSON.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::Ending;
use super::args::Ir;
use super::console::Console;
use crate::diagnostic::Diagnostics;
use crate::edge::find::{self, Found};
use crate::edge::{files, refusal};

/// Prints every model that can be read, in the order of the arguments and of the paths below them.
pub(super) fn run(asked: &Ir) -> Ending {
    let console = Console::new(false);
    let mut out = io::stdout().lock();
    let mut ending = Ending::Done;
    for written in &asked.models {
        match find::models(Path::new(""), written) {
            Ok(found) => {
                for model in &found {
                    let Some(line) = read(model, &console) else {
                        ending = Ending::Errors;
                        continue;
                    };
                    if let Err(error) = writeln!(out, "{line}") {
                        return stopped(&error, ending, &console);
                    }
                }
            }
            Err(refusal) => {
                console.tell(&refusal);
                ending = Ending::Errors;
            }
        }
    }
    match out.flush() {
        Ok(()) => ending,
        Err(error) => stopped(&error, ending, &console),
    }
}

/// The line of a model; none where it has errors, which are shown.
fn read(model: &Found, console: &Console) -> Option<String> {
    let sources = model.read().map_err(|refusal| console.tell(&refusal)).ok()?;
    let show = |diagnostics: &Diagnostics| console.show(diagnostics, &sources);
    let (model, remarks) = crate::read(&sources).map_err(|errors| show(&errors)).ok()?;
    show(&remarks);
    Some(crate::ir(&model))
}

/// A reader who has seen enough is no error; a full disk is.
fn stopped(error: &io::Error, ending: Ending, console: &Console) -> Ending {
    if error.kind() == ErrorKind::BrokenPipe {
        return ending;
    }
    console
        .tell(&refusal(format!("cannot write to standard output: {}", files::reason(error)), []));
    Ending::Errors
}
