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
    /// With a patch, as it is written in `shapewright.toml`.
    Patch(String),
    /// By naming the type.
    NameTheType,
}

pub(crate) fn name_collision(
    first: &str,
    second: &str,
    owner: &str,
    becomes: &str,
    rename: &Rename,
) -> Message {
    let text = format!("`{first}` and `{second}` of `{owner}` both become the {becomes}");
    Message::new("SW0601", text).with_label(SECOND).with_help(match rename {
        Rename::Patch(patch) => format!("rename one of them in `shapewright.toml`: {patch}"),
        Rename::NameTheType => {
            "name the type, `NAME = Literal[...]`, so that a patch can rename its values".to_owned()
        }
    })
}

pub(crate) fn type_collision(first: &str, second: &str, ident: &str, patch: &str) -> Message {
    Message::new("SW0602", format!("`{first}` and `{second}` both become the type `{ident}`"))
        .with_label(SECOND)
        .with_help(format!("name one of them in `shapewright.toml`: {patch}"))
}

pub(crate) fn nameless_type_collision(ident: &str) -> Message {
    Message::new("SW0603", format!("two types become `{ident}`"))
        .with_label(SECOND)
        .with_help("name the nameless type: `NAME = Literal[...]` or `NAME = Union[...]`")
}

pub(crate) fn patch_takes_name(taken: &str, shape: &str, ident: &str, patch: &str) -> Message {
    Message::new("SW0604", format!("`{taken}` is the name of the type of `{shape}`"))
        .with_label(format!("`{shape}` becomes `{ident}`"))
        .with_help(format!("choose another name, or rename that shape too: {patch}"))
}

pub(crate) fn variant_collision(owner: &str, variant: &str) -> Message {
    Message::new("SW0605", format!("two types of `{owner}` both become the variant `{variant}`"))
        .with_label("this union")
        .with_help("define the types by name")
}

pub(crate) fn recursive_alias(name: &str) -> Message {
    Message::new("SW0606", format!("alias `{name}` contains itself"))
        .with_label("Rust type aliases cannot be recursive")
        .with_help("define a class with a member of this type")
}

pub(crate) fn unions_too_complex() -> Message {
    Message::new("SW0607", "the unions of the model nest too many types")
        .with_help("remove types from a union, or remove some of the unions")
}
