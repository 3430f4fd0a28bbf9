//! What a command prints as its result.

use std::io::{self, ErrorKind, Write};

use crate::edge::session::rendered;
use crate::edge::{files, report};
use crate::text::messages::files::cannot_print;

/// Prints a text; the error is rendered. A reader that closed standard output is not an error.
pub(super) fn print(text: &str) -> Result<(), String> {
    let mut out = io::stdout();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(rendered(&report(cannot_print(files::reason(&error)))))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}
