//! Emits the arguments of derives: `#[shape(...)]` or `#[serde(...)]`.

use std::rc::Rc;

use super::writer::Writer;

/// The width up to which rustfmt leaves several arguments on one line, whatever its settings.
pub(super) const NARROW: usize = 70;

/// The width of what is around the arguments of an attribute; of a field's line, rustfmt leaves the last column
/// for a comma.
fn around(attribute: &str, out: &Writer) -> usize {
    attribute.len() + "#[()]".len() + usize::from(out.is_inside())
}

/// Writes the attributes of the user, each exactly.
pub(super) fn emit_of_user(attributes: &[Rc<str>], out: &mut Writer) {
    attributes.iter().for_each(|attribute| out.line(attribute));
}

/// An argument of an attribute.
pub(super) enum Argument {
    /// `required`, `rename = "..."`
    Plain(String),
    /// `length(min = 1, max = 5)`
    List(&'static str, Vec<Argument>),
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl Argument {
    /// The argument on one line.
    fn text(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::List(name, arguments) => {
                let arguments = arguments.iter().map(Self::text).collect::<Vec<_>>().join(", ");
                format!("{name}({arguments})")
            }
        }
    }

    /// Whether rustfmt would leave the list on one line, of which `width` is not the list.
    fn fits(&self, width: usize, out: &Writer) -> bool {
        let text = self.text();
        let is_narrow = match self {
            Self::Plain(_) => true,
            Self::List(name, arguments) => {
                arguments.len() < 2 && arguments.iter().all(|argument| argument.fits(0, out))
                    || text.len() <= NARROW + name.len() + "()".len()
            }
        };
        // rustfmt counts a column more for each list that a line opens.
        is_narrow && out.fits(text.len() + width + self.depth())
    }

    /// How deep its lists are nested.
    fn depth(&self) -> usize {
        match self {
            Self::Plain(_) => 0,
            Self::List(_, arguments) => {
                1 + arguments.iter().map(Self::depth).max().unwrap_or_default()
            }
        }
    }

    /// Writes the argument as lines of a list.
    fn write(&self, after: &str, out: &mut Writer) {
        match self {
            // Of the last line too, rustfmt leaves a column for a comma.
            Self::List(name, arguments) if !self.fits(",".len(), out) => {
                broken(name.to_string(), arguments, after, out);
            }
            Self::Plain(_) | Self::List(..) => out.parts(&[&self.text(), after]),
        }
    }
}

/// Writes `#[shape(...)]`: one for all arguments, or one each where that would be too long.
pub(super) fn emit<A: Into<Argument>>(arguments: impl IntoIterator<Item = A>, out: &mut Writer) {
    named("shape", arguments, out);
}

/// Writes an attribute: one for all arguments, or one each where that would be too long.
pub(super) fn named<A: Into<Argument>>(
    name: &str,
    arguments: impl IntoIterator<Item = A>,
    out: &mut Writer,
) {
    let arguments: Vec<Argument> = arguments.into_iter().map(Into::into).collect();
    let whole = arguments.iter().map(Argument::text).collect::<Vec<_>>().join(", ");
    if whole.len() <= NARROW {
        if !whole.is_empty() {
            line(name, &Argument::Plain(whole), out);
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
        [_] if out.fits(whole.len() + around(name, out)) => {
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

fn line(attribute: &str, argument: &Argument, out: &mut Writer) {
    match argument {
        _ if argument.fits(around(attribute, out), out) => {
            out.parts(&["#[", attribute, "(", &argument.text(), ")]"]);
        }
        Argument::Plain(text) => {
            out.open(&["#[", attribute, "("].concat());
            out.line(text);
            out.close(")]");
        }
        Argument::List(name, arguments) => {
            broken(["#[", attribute, "(", name].concat(), arguments, ")]", out);
        }
    }
}

/// Writes a list with each argument on a line of its own; rustfmt opens lists that are the only argument of
/// another one on the same line.
fn broken(mut head: String, mut arguments: &[Argument], after: &str, out: &mut Writer) {
    head.push('(');
    let mut tail = ")".to_owned();
    while let [Argument::List(name, inner)] = arguments {
        head.extend([name, "("]);
        tail.push(')');
        arguments = inner;
    }
    out.open(&head);
    write_all(arguments, out);
    out.close(&[&tail, after].concat());
}

fn write_all(arguments: &[Argument], out: &mut Writer) {
    let last = arguments.len().saturating_sub(1);
    for (place, argument) in arguments.iter().enumerate() {
        argument.write(if place == last { "" } else { "," }, out);
    }
}
