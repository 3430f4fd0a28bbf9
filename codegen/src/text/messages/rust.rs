//! Messages about the Rust that a model becomes.

use crate::text::message::Message;

/// The labels of two colliding definitions.
pub(crate) const FIRST: &str = "the first";
const SECOND: &str = "the second";

/// The label of the patch that names something.
pub(crate) fn named_here(name: &str) -> String {
    format!("`{name}` is named here")
}

/// How to rename one of two colliding names.
#[derive(Debug)]
pub(crate) enum Rename {
    /// With a patch, in the spelling of `shapewright.toml`.
    Patch(String),
    /// By naming the type.
    NameTheType,
}

/// Two names that a user gives, and that are the same.
pub(crate) fn name_collision(
    [first, second]: [&str; 2],
    owner: &str,
    becomes: &str,
    rename: &Rename,
) -> Message {
    let text = format!("`{first}` and `{second}` of `{owner}` both become the {becomes}");
    Message::new("SW0601", text).with_label(SECOND).with_help(match rename {
        Rename::Patch(patch) => format!("rename one of them in `shapewright.toml`: {patch}"),
        Rename::NameTheType => NAME_THE_TYPE.to_owned(),
    })
}

/// Two names of the model that are the same in Rust, of which the second one is changed.
pub(crate) fn second_name(
    [first, second]: [&str; 2],
    owner: &str,
    becomes: &str,
    ident: &str,
    rename: &Rename,
) -> Message {
    let text = format!("`{first}` and `{second}` of `{owner}` both become the {becomes}");
    Message::new("SW0608", text).with_label(becomes_instead(ident)).with_help(match rename {
        Rename::Patch(patch) => format!("choose its name in `shapewright.toml`: {patch}"),
        Rename::NameTheType => NAME_THE_TYPE.to_owned(),
    })
}

const NAME_THE_TYPE: &str =
    "name the type, `NAME = Literal[...]`, so that a patch can rename its values";

/// The label of a definition that keeps an identifier.
pub(crate) fn becomes(ident: &str) -> String {
    format!("becomes `{ident}`")
}

fn becomes_instead(ident: &str) -> String {
    format!("becomes `{ident}` instead")
}

pub(crate) fn type_collision(first: &str, second: &str, ident: &str, patch: &str) -> Message {
    Message::new("SW0602", format!("`{first}` and `{second}` both become the type `{ident}`"))
        .with_label(SECOND)
        .with_help(format!("name one of them in `shapewright.toml`: {patch}"))
}

pub(crate) fn nameless_type_collision(ident: &str, second: &str) -> Message {
    Message::new("SW0603", format!("two types become `{ident}`"))
        .with_label(becomes_instead(second))
        .with_help("name the nameless type: `NAME = Literal[...]` or `NAME = Union[...]`")
}

/// Two shapes that become the same type, of which the second one is changed.
pub(crate) fn second_type_name(
    [first, second]: [&str; 2],
    ident: &str,
    apart: &str,
    patch: &str,
) -> Message {
    Message::new("SW0609", format!("`{first}` and `{second}` both become the type `{ident}`"))
        .with_label(becomes_instead(apart))
        .with_help(format!("choose its name in `shapewright.toml`: {patch}"))
}

pub(crate) fn patch_takes_name(taken: &str, shape: &str, ident: &str, patch: &str) -> Message {
    Message::new("SW0604", format!("`{taken}` is the name of the type of `{shape}`"))
        .with_label(format!("`{shape}` becomes `{ident}`"))
        .with_help(format!("choose another name, or rename that shape too: {patch}"))
}

pub(crate) fn variant_collision(owner: &str, variant: &str, second: &str) -> Message {
    Message::new("SW0605", format!("two types of `{owner}` both become the variant `{variant}`"))
        .with_label(format!("the second one {}", becomes_instead(second)))
        .with_help("define the types by name")
}

pub(crate) fn recursive_alias(name: &str) -> Message {
    Message::new("SW0606", format!("alias `{name}` contains itself"))
        .with_label("Rust type aliases cannot be recursive")
        .with_help("define a class with a member of this type")
}

pub(crate) fn not_in_style(key: &str, value: &str) -> Message {
    let text = format!("`{key} = \"{value}\"` is not supported with `style = \"serde\"`");
    Message::new("SW0611", text)
        .with_help(format!("remove `{key}`, or `style`: the engine of the runtime supports it"))
}

pub(crate) fn unions_too_complex() -> Message {
    Message::new("SW0607", "the unions of the model nest too many types")
        .with_help("remove types from a union, or remove some of the unions")
}
