//! The messages of enums for enumerations.

use proc_macro2::Ident;
use shapewright_codegen::{ProjectedValues, Sources};
use syn::Variant;

use crate::list::{alternatives, shortened};
use crate::message::Message;

pub(crate) fn enum_without_variants(values: &ProjectedValues<'_>) -> Message {
    let shape = &values.shape().name.value;
    Message::new("SW1041", "expected an enum with variants")
        .with_help(format!("the values of `{shape}` are {}", value_list(values)))
}

pub(crate) fn unknown_value(
    name: &str,
    near: Option<&str>,
    values: &ProjectedValues<'_>,
    sources: &Sources,
) -> Message {
    let shape = &values.shape().name;
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the values are {}", value_list(values)),
    };
    Message::new("SW1042", format!("no value `{name}` in `{}`", shape.value))
        .with_note(format!("the enumeration is {}", sources.located(shape.span)))
        .with_help(help)
}

pub(crate) fn duplicate_value(value: &str, first: &Ident) -> Message {
    Message::new("SW1043", format!("duplicate variant for value `{value}`"))
        .with_note(format!("the first one is `{first}`"))
        .with_help("remove one of them")
}

pub(crate) fn variant_with_fields(variant: &Variant) -> Message {
    Message::new("SW1044", format!("the variant `{}` of a value cannot have fields", variant.ident))
        .with_help("for the variant of all other values, add `#[shape(other)]`")
}

pub(crate) fn duplicate_other() -> Message {
    Message::new("SW1045", "duplicate `other`").with_help("remove one of them")
}

pub(crate) fn other_with_rename() -> Message {
    Message::new("SW1046", "`other` cannot be combined with `rename`")
        .with_help("remove `rename`: the variant holds any other value")
}

pub(crate) fn other_without_field(variant: &Variant) -> Message {
    Message::new("SW1047", "expected one field, for the text of other values")
        .with_help(format!("write `{}(String)`", variant.ident))
}

/// The error of a document, when it is read; it has no code.
pub(crate) fn value_without_variant(shape: &str, ty: &Ident, known: &[&str]) -> String {
    format!("no variant of `{ty}` for this value of `{shape}`, expected {}", alternatives(known))
}

fn value_list(values: &ProjectedValues<'_>) -> String {
    shortened(values.values().iter().map(|value| value.value.as_str()))
}
