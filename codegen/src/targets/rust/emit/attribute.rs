//! Emits the arguments of derives: `#[shape(...)]` or `#[serde(...)]`.

use std::rc::Rc;

use super::writer::Writer;

/// The width up to which rustfmt leaves several arguments on one line, whatever its settings.
pub(super) const NARROW: usize = 70;

/// Writes the attributes of the user, each exactly.
pub(super) fn emit_of_user(attributes: &[Rc<str>], out: &mut Writer) {
    attributes.iter().for_each(|attribute| out.line(attribute));
}

/// Writes `#[shape(...)]`.
pub(super) fn emit(arguments: impl IntoIterator<Item = String>, out: &mut Writer) {
    named("shape", arguments, out);
}

/// Writes an attribute: one for all arguments, or one each where that would be too long.
pub(super) fn named(name: &str, arguments: impl IntoIterator<Item = String>, out: &mut Writer) {
    let arguments: Vec<String> = arguments.into_iter().collect();
    let whole = arguments.join(", ");
    if whole.len() <= NARROW {
        if !whole.is_empty() {
            line(name, &whole, out);
        }
        return;
    }
    for argument in &arguments {
        line(name, argument, out);
    }
}

/// Writes an attribute with its arguments, each on a line of its own if they are too long.
pub(super) fn emit_one(name: &str, arguments: impl IntoIterator<Item = String>, out: &mut Writer) {
    let arguments: Vec<String> = arguments.into_iter().collect();
    let whole = arguments.join(", ");
    match arguments.as_slice() {
        [] => out.parts(&["#[", name, "]"]),
        [_] if out.fits(name.len() + whole.len() + "#[()]".len()) => {
            out.parts(&["#[", name, "(", &whole, ")]"]);
        }
        [..] if arguments.len() > 1 && whole.len() <= NARROW => {
            out.parts(&["#[", name, "(", &whole, ")]"]);
        }
        [rest @ .., last] => {
            out.open(&["#[", name, "("].concat());
            rest.iter().for_each(|argument| out.parts(&[argument, ","]));
            out.line(last);
            out.close(")]");
        }
    }
}

fn line(name: &str, argument: &str, out: &mut Writer) {
    if out.fits(name.len() + argument.len() + "#[()]".len()) {
        out.parts(&["#[", name, "(", argument, ")]"]);
    } else {
        out.open(&["#[", name, "("].concat());
        out.line(argument);
        out.close(")]");
    }
}
