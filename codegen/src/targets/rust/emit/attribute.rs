//! Emits `#[shape(...)]`, the arguments of the runtime's derives.

use super::writer::Writer;

/// The width up to which rustfmt leaves several arguments on one line, whatever its settings.
pub(super) const NARROW: usize = 70;

/// Writes `#[shape(...)]`: one for all arguments, or one each where that would be too long.
pub(super) fn emit(arguments: impl IntoIterator<Item = String>, out: &mut Writer) {
    let arguments: Vec<String> = arguments.into_iter().collect();
    let whole = arguments.join(", ");
    if whole.len() <= NARROW {
        if !whole.is_empty() {
            line(&whole, out);
        }
        return;
    }
    for argument in &arguments {
        line(argument, out);
    }
}

fn line(argument: &str, out: &mut Writer) {
    if out.fits(argument.len() + "#[shape()]".len()) {
        out.parts(&["#[shape(", argument, ")]"]);
    } else {
        out.open("#[shape(");
        out.line(argument);
        out.close(")]");
    }
}
