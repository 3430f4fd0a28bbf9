//! Messages about JSON models.

use std::fmt::Display;

use crate::text::message::Message;

/// The label of a list or map in a cycle.
pub(crate) const IN_CYCLE: &str = "through this one";

/// The label of the first use of a key.
pub(crate) const FIRST_KEY: &str = "first used here";

const STRUCTURE_BETWEEN: &str = "put a structure in between";

// Syntax.

/// Where JSON ends to be valid.
#[derive(Debug, Clone, Copy)]
pub(crate) enum InvalidAt {
    /// The source ends too early.
    End,
    /// A character is unexpected.
    Character,
}

pub(crate) fn invalid_json(reason: &str, at: InvalidAt) -> Message {
    Message::new("SW0301", format!("invalid JSON: {reason}")).with_label(match at {
        InvalidAt::End => "the source ends here",
        InvalidAt::Character => "invalid from here on",
    })
}

pub(crate) fn duplicate_key(key: &str) -> Message {
    Message::new("SW0302", format!("duplicate key `{key}`")).with_label("used again here")
}

pub(crate) fn wrong_kind(
    what: impl Display,
    expected: impl Display,
    found: impl Display,
) -> Message {
    Message::new("SW0303", format!("expected {what} to be {expected}, found {found}"))
        .with_label(format!("not {expected}"))
}

// The document.

pub(crate) fn missing_top_level_key(key: &str) -> Message {
    Message::new("SW0311", format!("the model has no `{key}`"))
        .with_label("this object does not have the key")
        .with_help("a model is an object with `metadata`, `operations` and `shapes`")
}

pub(crate) fn metadata_without_service() -> Message {
    Message::new("SW0312", "`metadata` does not name the service")
        .with_label("expected `serviceId` or `endpointPrefix`")
}

pub(crate) fn not_a_service_name(name: &str) -> Message {
    Message::new("SW0313", format!("`{name}` is not the name of a service"))
        .with_label("expected letters or digits")
}

// Shapes.

pub(crate) fn shape_without_type(shape: &str) -> Message {
    Message::new("SW0321", format!("shape `{shape}` has no `type`"))
        .with_label("expected `\"type\": \"...\"` in this shape")
}

pub(crate) fn unknown_shape_type(ty: &str, nearest: Option<&str>) -> Message {
    Message::new("SW0322", format!("unknown shape type `{ty}`"))
        .with_label("not a type of shapes")
        .with_suggestion(nearest)
}

pub(crate) fn missing_part(kind: &str, shape: &str, key: &str) -> Message {
    Message::new("SW0323", format!("{kind} `{shape}` has no `{key}`"))
        .with_label(format!("expected `\"{key}\": {{\"shape\": \"NAME\"}}` in this shape"))
}

pub(crate) fn structure_without_members(structure: &str) -> Message {
    Message::new("SW0324", format!("structure `{structure}` has no `members`"))
        .with_label("expected `\"members\": {...}` in this shape")
}

pub(crate) fn unknown_required_member(
    name: &str,
    structure: &str,
    nearest: Option<&str>,
) -> Message {
    Message::new("SW0325", format!("required `{name}` is not a member of `{structure}`"))
        .with_label("not a name in `members`")
        .with_suggestion(nearest)
}

pub(crate) fn reference_without_shape(what: impl Display) -> Message {
    Message::new("SW0326", format!("{what} has no `shape`"))
        .with_label("expected `{\"shape\": \"NAME\"}`")
}

pub(crate) fn unknown_shape(name: &str, nearest: Option<&str>) -> Message {
    Message::new("SW0327", format!("unknown shape `{name}`"))
        .with_label("not defined in `shapes`")
        .with_suggestion(nearest)
}

pub(crate) fn not_a_structure(what: impl Display, shape: &str) -> Message {
    Message::new("SW0328", format!("{what} is `{shape}`, which is not a structure"))
        .with_label("expected a shape of type `structure`")
}

pub(crate) fn map_key_is_not_a_string(map: &str, key: &str) -> Message {
    Message::new("SW0329", format!("the key of map `{map}` is `{key}`, which is not a string"))
        .with_label("expected a shape of type `string`")
        .with_help("the keys of JSON objects are strings")
}

pub(crate) fn recursive_container(shape: &str) -> Message {
    Message::new("SW0330", format!("`{shape}` contains only itself"))
        .with_label("this list or map leads back here")
        .with_help(STRUCTURE_BETWEEN)
}

pub(crate) fn containers_too_deep(shape: &str, limit: usize) -> Message {
    Message::new("SW0331", format!("`{shape}` nests more than {limit} lists and maps"))
        .with_label("the outermost one")
        .with_help(STRUCTURE_BETWEEN)
}

pub(crate) fn too_many_repeated_values(limit: usize) -> Message {
    Message::new("SW0332", format!("lists and maps repeat more than {limit} values in total"))
        .with_label("exceeds the limit")
        .with_help("define the values as a shape: `\"type\": \"string\", \"enum\": [...]`")
}

// Smithy.

/// The label of the first of two shapes with one name.
pub(crate) const FIRST_OF_NAME: &str = "the first shape with this name";

pub(crate) fn unknown_version(version: &str) -> Message {
    Message::new("SW0351", format!("version `{version}` of Smithy is not known"))
        .with_label("expected `1.0` or `2.0`")
}

pub(crate) fn reference_without_target(what: impl Display) -> Message {
    Message::new("SW0352", format!("{what} has no `target`"))
        .with_label("expected `{\"target\": \"NAMESPACE#NAME\"}`")
}

pub(crate) fn missing_target(kind: &str, shape: &str, key: &str) -> Message {
    Message::new("SW0353", format!("{kind} `{shape}` has no `{key}`")).with_label(format!(
        "expected `\"{key}\": {{\"target\": \"NAMESPACE#NAME\"}}` in this shape"
    ))
}

pub(crate) fn value_without_text() -> Message {
    Message::new("SW0354", "this value has no `value`")
        .with_label("expected `{\"value\": \"...\"}`")
}

pub(crate) fn several_services(first: &str, other: &str) -> Message {
    Message::new("SW0355", format!("the model has two services, `{first}` and `{other}`"))
        .with_label("the second one")
        .with_help("write a model for each service: `smithy build` has projections for that")
}

pub(crate) fn name_in_two_namespaces(name: &str) -> Message {
    Message::new("SW0356", format!("two shapes have the name `{name}`, in different namespaces"))
        .with_label("types of Rust have no namespaces")
        .with_help("rename one of them in the model")
}

pub(crate) fn mixins_too_deep(shape: &str, limit: usize) -> Message {
    Message::new("SW0357", format!("the mixins of `{shape}` nest more than {limit} deep"))
        .with_label("the last one")
        .with_help("mixins may not form a cycle")
}

pub(crate) fn too_many_mixed_in(limit: usize) -> Message {
    Message::new(
        "SW0358",
        format!("mixins add more than {limit} members to the shapes of the model"),
    )
    .with_label("exceeds the limit")
}
