//! Every message of the derives, each with its code.
//!
//! `shapewright explain SW1101` prints `codegen/src/text/explain/SW1101.md`. A test demands that file
//! and a case in `tests/ui` for each code.

use std::fmt::{self, Display, Formatter};

/// An error of a derive. rustc shows the code at the end of the first line.
pub(crate) struct Message {
    code: &'static str,
    text: String,
    help: String,
}

impl Message {
    fn new(code: &'static str, text: impl Into<String>) -> Self {
        Self { code, text: text.into(), help: String::new() }
    }

    fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: help.into(), ..self }
    }
}

impl Display for Message {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let Self { code, text, help } = self;
        write!(formatter, "{text} [{code}]")?;
        if help.is_empty() { Ok(()) } else { write!(formatter, "\nhelp: {help}") }
    }
}

// The type that a derive is on.

pub(crate) fn other_keyword(expected: &str, found: &str) -> Message {
    Message::new("SW1101", format!("expected `{expected}`, found `{found}`"))
}

pub(crate) fn generic_parameters() -> Message {
    Message::new("SW1102", "expected a type without generic parameters")
        .with_help("for a struct with parameters, use `shapewright::projection!`")
}

pub(crate) fn expected_braces() -> Message {
    Message::new("SW1103", "expected named fields or variants in braces")
}

pub(crate) fn missing_shape() -> Message {
    Message::new("SW1104", "missing `#[shape(\"Name\")]`")
}

// Attributes.

pub(crate) fn expected_arguments() -> Message {
    Message::new("SW1105", "expected arguments of `shape` in parentheses")
}

pub(crate) fn expected_comma() -> Message {
    Message::new("SW1106", "expected `,`")
}

pub(crate) fn expected_string() -> Message {
    Message::new("SW1107", "expected a string literal")
}

/// `known` are the arguments that exist at this place.
pub(crate) fn unknown_argument(known: &[&str]) -> Message {
    let known: Vec<String> = known.iter().map(|known| format!("`{known}`")).collect();
    let expected = if known.is_empty() { "none".to_owned() } else { known.join(" or ") };
    Message::new("SW1108", format!("unknown argument, expected {expected}"))
}

/// `form` is how the argument is written.
pub(crate) fn other_form(form: &str) -> Message {
    Message::new("SW1109", format!("expected `{form}`"))
}

pub(crate) fn duplicate_argument() -> Message {
    Message::new("SW1110", "duplicate argument").with_help("remove one of them")
}

pub(crate) fn unknown_style(known: &str) -> Message {
    Message::new("SW1111", format!("unknown style of names, expected one of {known}"))
}

pub(crate) fn attribute_on_value() -> Message {
    Message::new("SW1112", "expected `#[shape(...)]` on the variant, found it on the value")
}

// Fields and variants.

pub(crate) fn missing_field_type() -> Message {
    Message::new("SW1113", "missing type of a field")
}

/// `name` is in quotes.
pub(crate) fn duplicate_name(name: &str) -> Message {
    Message::new("SW1114", format!("duplicate name {name}"))
        .with_help("use another name in `rename`")
}

/// `holds` is the type of unknown values.
pub(crate) fn missing_unknown_variant(holds: &str) -> Message {
    Message::new("SW1115", "missing variant for unknown values")
        .with_help(format!("add `Unknown({holds})`"))
}

pub(crate) fn unsupported_variant_of_enumeration(variant: &str) -> Message {
    let expected = format!("`{variant}` for one value, or `{variant}(String)` for unknown values");
    Message::new("SW1116", format!("expected {expected}"))
}

pub(crate) fn duplicate_unknown_variant() -> Message {
    Message::new("SW1117", "duplicate variant for unknown values").with_help("remove one of them")
}

pub(crate) fn renamed_unknown_variant() -> Message {
    Message::new("SW1118", "the variant for unknown values cannot have a name")
        .with_help("remove `rename`")
}

pub(crate) fn unsupported_variant_of_union() -> Message {
    Message::new("SW1119", "expected a variant with one value, or without any for null")
}

pub(crate) fn duplicate_null_variant() -> Message {
    Message::new("SW1120", "duplicate variant for null").with_help("remove one of them")
}

pub(crate) fn union_without_values() -> Message {
    Message::new("SW1121", "expected a variant with a value")
}

pub(crate) fn default_of_required() -> Message {
    Message::new("SW1122", "a member with a default is an `Option`")
        .with_help("`new` sets it; write `Option<..>`, or remove `default`")
}

pub(crate) fn unsupported_variant_of_tagged() -> Message {
    let unlisted = "`Unknown { name: String, value: UnknownValue }` for unlisted members";
    Message::new("SW1123", format!("expected a variant with one value, or {unlisted}"))
}

pub(crate) fn variant_without_integer() -> Message {
    Message::new("SW1124", "the variant has no integer").with_help("add `#[shape(rename = \"1\")]`")
}
