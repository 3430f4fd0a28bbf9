//! The messages of types for tagged unions.

use proc_macro2::Ident;
use shapewright_codegen::{Member, Projected, Sources};
use syn::{Fields, Variant};

use crate::list::shortened;
use crate::message::Message;
use crate::projection::Projection;
use crate::subject::DeclaredMember;

/// How to keep members without a variant.
pub(super) const HELP_FOR_OTHERS: &str = "for members that the model does not list, write \
    `Unknown { name: String, value: shapewright::UnknownValue }`";

pub(crate) fn union_without_variants(projected: &Projected<'_>) -> Message {
    let members = projected.members().iter().map(|member| projected.field(member));
    let help =
        format!("the members of `{}` are {}", projected.shape().name.value, shortened(members));
    Message::new("SW1049", "expected an enum with a variant for each member").with_help(help)
}

pub(crate) fn variant_without_one_value(variant: &Variant, example: &str) -> Message {
    let ident = &variant.ident;
    let found = match &variant.fields {
        Fields::Unit => "none".to_owned(),
        Fields::Unnamed(fields) if fields.unnamed.is_empty() => "none".to_owned(),
        Fields::Unnamed(fields) => fields.unnamed.len().to_string(),
        Fields::Named(_) => "named fields".to_owned(),
    };
    let text = format!("expected one value in the variant `{ident}`, found {found}");
    let message = Message::new("SW1050", text).with_help(format!("write `{ident}({example})`"));
    match &variant.fields {
        Fields::Named(_) => message.with_help(HELP_FOR_OTHERS),
        Fields::Unit | Fields::Unnamed(_) => message,
    }
}

pub(crate) fn null_in_variant(member: DeclaredMember<'_>) -> Message {
    let text = format!("{} is never null in a variant; use `T`, not `Option<T>`", member.name());
    Message::new("SW1051", text)
        .with_note("a member that is null counts as absent, so that its variant is never chosen")
        .with_help("put the enum into an `Option` instead")
}

pub(crate) fn duplicate_variant(member: &Member, first: &Ident) -> Message {
    Message::new("SW1052", format!("duplicate variant for member `{}`", member.name.value))
        .with_note(format!("the first one is `{first}`"))
        .with_help("remove one of them, or `rename` it after another member")
}

pub(crate) fn missing_variants(
    missing: &[&Member],
    projected: &Projected<'_>,
    sources: &Sources,
) -> Message {
    let shape = &projected.shape().name;
    let names = shortened(missing.iter().map(|member| member.name.value.as_str()));
    let text = format!("missing variants for members of `{}`: {names}", shape.value);
    let variant = |member: &&Member| {
        format!("{}({})", projected.field(member), projected.content(member).example())
    };
    Message::new("SW1053", text)
        .with_note(format!(
            "AWS may return any of them; the shape is {}",
            projected.located(sources)
        ))
        .with_help(format!("add {}", shortened(missing.iter().map(variant))))
        .with_help(
            "or add `Unknown { name: String, value: shapewright::UnknownValue }`, which keeps all others",
        )
        .with_help("or add `#[shape(partial)]`, which refuses documents with others")
}

pub(crate) fn other_without_name_and_value(variant: &Ident) -> Message {
    Message::new("SW1054", "expected the fields `name` and `value`, for any other member")
        .with_help(format!(
            "write `{variant} {{ name: String, value: shapewright::UnknownValue }}`"
        ))
}

pub(crate) fn type_of_other(field: &str, expected: &str) -> Message {
    Message::new("SW1055", format!("expected `{expected}` as type of `{field}`")).with_help(
        "the variant keeps the name and the value of a member that the model does not list",
    )
}

pub(crate) fn duplicate_other_member(first: &Ident) -> Message {
    Message::new("SW1056", "duplicate variant for any other member")
        .with_note(format!("the first one is `{first}`"))
        .with_help("remove one of them")
}

pub(crate) fn second_member(
    first: &Projection<'_>,
    second: &Member,
    projected: &Projected<'_>,
) -> Message {
    let shape = &projected.shape().name.value;
    let text = format!("two members of `{shape}` without `Option`, but a value has only one");
    Message::new("SW1057", text)
        .with_note(format!("`{}` is always present", first.field))
        .with_help(format!(
            "use `Option<{}>`, or derive an enum with a variant for each member",
            projected.content(second).example()
        ))
}
