//! Messages about a model as a whole.

use crate::text::message::Message;

/// The label of the first of two definitions.
pub(crate) const FIRST: &str = "first defined here";

const AGAIN: &str = "redefined here";

pub(crate) fn duplicate_definition(name: &str) -> Message {
    Message::new("SW0401", format!("duplicate definition of `{name}`")).with_label(AGAIN)
}

pub(crate) fn duplicate_member(member: &str, shape: &str) -> Message {
    Message::new("SW0402", format!("duplicate member `{member}` in `{shape}`")).with_label(AGAIN)
}

pub(crate) fn duplicate_value(value: &str, shape: Option<&str>) -> Message {
    let place = shape.map_or_else(String::new, |shape| format!(" in `{shape}`"));
    Message::new("SW0403", format!("duplicate value `{value}`{place}")).with_label(AGAIN)
}

pub(crate) fn name_too_long(length: usize, limit: usize) -> Message {
    Message::new("SW0404", format!("name is {length} bytes long; the limit is {limit}"))
        .with_label("too long")
}

pub(crate) fn alias_cycle(name: &str, others: &[String]) -> Message {
    let through = if others.is_empty() {
        String::new()
    } else {
        format!(", through {}", others.join(" and "))
    };
    Message::new("SW0405", format!("`{name}` is defined as itself{through}"))
        .with_label("leads back to itself")
        .with_help("define it as a class, or as a type with values")
}

pub(crate) fn map_key_is_not_a_string() -> Message {
    Message::new("SW0406", "the key of a map is not a string")
        .with_label("expected `str` or an enumeration")
        .with_help("the keys of JSON objects are strings")
}

/// What can be done about a name without a definition.
#[derive(Debug, Clone, Copy)]
pub(crate) enum UndefinedHelp {
    /// A suggestion is enough.
    None,
    /// It looks like an enumeration.
    AddLiterals,
    /// It can be defined in the page.
    Define,
}

pub(crate) fn undefined_type(name: &str, nearest: Option<&str>, help: UndefinedHelp) -> Message {
    let message = Message::new("SW0407", format!("unknown type `{name}`"))
        .with_label("not defined in this model")
        .with_suggestion(nearest);
    match help {
        UndefinedHelp::None => message,
        UndefinedHelp::AddLiterals => {
            message.with_help("enumerations are defined in `literals.md`: put it next to the page")
        }
        UndefinedHelp::Define => {
            message.with_help(format!("define it in a block under a heading `## {name}`"))
        }
    }
}

/// How a structure requires itself.
#[derive(Debug, Clone, Copy)]
pub(crate) enum RequiresItself {
    Directly,
    ThroughUnion,
}

pub(crate) fn structure_requires_itself(shape: &str, member: &str, how: RequiresItself) -> Message {
    let (through, label, help) = match how {
        RequiresItself::Directly => (
            format!("`{member}`"),
            "read as optional: no document could have it",
            "mark the member as not required",
        ),
        RequiresItself::ThroughUnion => (
            format!("`{member}` and the first type of a union"),
            "read as optional: reading starts with the first type",
            "put a type that does not lead back first, or mark the member as not required",
        ),
    };
    Message::new("SW0409", format!("`{shape}` requires itself through {through}"))
        .with_label(label)
        .with_help(help)
}
