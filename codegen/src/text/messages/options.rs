//! Messages about options and patches.

use crate::text::message::Message;

/// The label of the first of two names.
pub(crate) const FIRST_NAME: &str = "first named here";

/// The label of the first of two types.
pub(crate) const FIRST_TYPE: &str = "first type here";

/// The key of the jobs of the command, which are not options of a model.
pub(crate) const JOBS: &str = "generate";

const WHERE_JOBS_ARE: &str = "jobs are for the command: list them in `shapewright.toml` where you run `shapewright generate`";
const NO_EFFECT: &str = "has no effect";
const REMOVE: &str = "remove it";

/// `a`, `b` or `c`.
fn alternatives<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}

// The configuration file.

pub(crate) fn configuration_too_long(length: usize, limit: usize) -> Message {
    let text = format!("configuration file is {length} bytes long; the limit is {limit}");
    Message::new("SW0508", text).with_help("list the settings of each model in a file next to it")
}

pub(crate) fn invalid_toml(reason: &str) -> Message {
    Message::new("SW0501", "invalid TOML").with_label(reason.to_lowercase())
}

pub(crate) fn unknown_key(key: &str, known: &[&str], nearest: Option<&str>) -> Message {
    let message = Message::new("SW0502", format!("unknown key `{key}`"))
        .with_label(format!("expected {}", alternatives(known.iter().copied())))
        .with_suggestion(nearest);
    if key == JOBS { message.with_help(WHERE_JOBS_ARE) } else { message }
}

pub(crate) fn unknown_value(
    value: &str,
    key: &str,
    known: &[&str],
    nearest: Option<&str>,
) -> Message {
    Message::new("SW0503", format!("unknown value `{value}` of `{key}`"))
        .with_label(format!("expected {}", alternatives(known.iter().copied())))
        .with_suggestion(nearest)
}

/// `example` is a value of the expected type.
pub(crate) fn wrong_type(expected: &str, example: &str, found: &str) -> Message {
    Message::new("SW0504", format!("expected {expected}, found {found}"))
        .with_label(format!("expected `{example}`"))
}

/// `key` is the key without a value, or `None` without a key.
pub(crate) fn empty_patch(shape: &str, key: Option<&str>) -> Message {
    let key = key.map(|key| format!("`{key}` in ")).unwrap_or_default();
    Message::new("SW0505", format!("{key}the patch of `{shape}` is empty"))
        .with_label(NO_EFFECT)
        .with_help(REMOVE)
}

pub(crate) fn missing_reason(member: &str) -> Message {
    Message::new("SW0506", format!("missing reason why `{member}` is optional"))
        .with_label("expected a reason")
        .with_help("name the AWS documentation, or the documents that were seen")
}

#[cfg(feature = "cli")]
pub(crate) fn missing_job_key(key: &str, example: &str) -> Message {
    Message::new("SW0507", format!("missing `{key}` of a job"))
        .with_label(format!("expected `{key} = {example}`"))
}

// Patches.

pub(crate) fn unknown_shape(name: &str, service: &str, nearest: Option<&str>) -> Message {
    Message::new("SW0511", format!("no shape `{name}` in the model of `{service}`"))
        .with_label("no such shape in this model")
        .with_suggestion(nearest)
}

pub(crate) fn unknown_shape_in_all_models(name: &str, nearest: Option<&str>) -> Message {
    Message::new("SW0512", format!("no shape `{name}` in any of the models"))
        .with_label("no such shape in any model")
        .with_suggestion(nearest)
}

pub(crate) fn unknown_part(kind: &str, name: &str, shape: &str, nearest: Option<&str>) -> Message {
    Message::new("SW0513", format!("no {kind} `{name}` in `{shape}`"))
        .with_label(format!("no such {kind} in this shape"))
        .with_suggestion(nearest)
}

pub(crate) fn shape_without_members(shape: &str) -> Message {
    Message::new("SW0514", format!("`{shape}` has no members"))
        .with_label("only structures have members")
}

pub(crate) fn reserved_variant(name: &str) -> Message {
    Message::new("SW0515", format!("`{name}` is reserved"))
        .with_label("the variant for values that are not in the model")
}

pub(crate) fn not_an_identifier(name: &str) -> Message {
    Message::new("SW0516", format!("`{name}` is not a valid Rust identifier"))
        .with_label("expected an identifier")
        .with_help("use letters, digits and `_`; write a keyword as `r#type`")
}

/// Why a patch has no effect.
#[derive(Debug, Clone, Copy)]
pub(crate) enum NoEffect<'a> {
    AlreadyOptional,
    AlreadySensitive,
    NotSensitive,
    SecondMark,
    SameName,
    SecondName {
        of: &'a str,
    },
    SecondType {
        of: &'a str,
    },
    AlreadySparse,
    SamePolicy,
    SecondAttribute,
    AlreadyBoxed,
    /// No field holds values of the shape without indirection.
    NotHeld,
    /// A flag has the value that it has without the setting.
    SameFlag,
    NothingToHold {
        basic: &'a str,
        path: &'a str,
    },
    /// A type cannot implement a trait.
    NotDerivable {
        name: &'a str,
    },
    /// It is a tagged union, or not.
    SameKind(bool),
}

pub(crate) fn patch_without_effect(name: &str, cause: NoEffect<'_>) -> Message {
    let cause = match cause {
        NoEffect::AlreadyOptional => "is already optional in the model".to_owned(),
        NoEffect::AlreadySensitive => "is already sensitive".to_owned(),
        NoEffect::NotSensitive => "is not sensitive".to_owned(),
        NoEffect::SecondMark => "is both sensitive and public; the first setting counts".to_owned(),
        NoEffect::SameName => "is its name without this patch".to_owned(),
        NoEffect::SecondName { of } => format!("is a second name of `{of}`"),
        NoEffect::SecondType { of } => format!("is a second type of `{of}`"),
        NoEffect::AlreadySparse => "is already sparse in the model".to_owned(),
        NoEffect::SamePolicy => "is already the policy for unknown members".to_owned(),
        NoEffect::SecondAttribute => "is listed twice".to_owned(),
        NoEffect::AlreadyBoxed => "is already boxed".to_owned(),
        NoEffect::NotHeld => "is not held by value in any field".to_owned(),
        NoEffect::SameFlag => "has this value already".to_owned(),
        NoEffect::NothingToHold { basic, path: "" } => format!("replaces no {basic}"),
        NoEffect::NothingToHold { basic, path } => format!("replaces no {basic} of `{path}`"),
        NoEffect::NotDerivable { name } => format!("cannot be derived for `{name}`"),
        NoEffect::SameKind(true) => "is already a tagged union in the model".to_owned(),
        NoEffect::SameKind(false) => "is not a tagged union in the model".to_owned(),
    };
    Message::new("SW0517", format!("`{name}` {cause}")).with_label(NO_EFFECT).with_help(REMOVE)
}

pub(crate) fn member_without_items(name: &str) -> Message {
    Message::new("SW0518", format!("`{name}` has no list or map"))
        .with_label("only lists and maps are sparse")
        .with_help("a member that may be null is optional: use `optional`")
}

pub(crate) fn misplaced_key(key: &str, of: &str) -> Message {
    Message::new("SW0519", format!("`{key}` is not a setting of {of}"))
        .with_label("a path with a member or a value")
        .with_help("write the name of a shape without a member, or another key")
}

// Selection.

pub(crate) fn unknown_operation(name: &str, service: &str, nearest: Option<&str>) -> Message {
    Message::new("SW0521", format!("no operation `{name}` in the model of `{service}`"))
        .with_label("no such operation in this model")
        .with_suggestion(nearest)
}

pub(crate) fn unknown_operation_in_all_models(name: &str, nearest: Option<&str>) -> Message {
    Message::new("SW0522", format!("no operation `{name}` in any of the models"))
        .with_label("no such operation in any model")
        .with_suggestion(nearest)
}

// Replacements.

pub(crate) fn not_a_type_path(path: &str) -> Message {
    Message::new("SW0531", format!("`{path}` is not a type path"))
        .with_label("expected a path")
        .with_help("write an absolute path: `::my_crate::Type` or `crate::Type`")
}

pub(crate) fn unknown_replaced_type(name: &str, nearest: Option<&str>) -> Message {
    Message::new("SW0532", format!("no type `{name}` to replace"))
        .with_label("neither a type of the runtime nor a shape of this model")
        .with_suggestion(nearest)
}

pub(crate) fn unused_replacement(name: &str) -> Message {
    Message::new("SW0533", format!("no member has the type `{name}`"))
        .with_label(NO_EFFECT)
        .with_help(REMOVE)
}

pub(crate) fn map_with_parameters(path: &str) -> Message {
    Message::new("SW0534", format!("`{path}` has parameters"))
        .with_label("expected a path without `<...>`")
        .with_help("the types of keys and values follow the path; for other parameters, write an alias: `type Map<K, V> = ...`")
}

// Attributes.

pub(crate) fn not_an_attribute(text: &str) -> Message {
    Message::new("SW0551", format!("`{text}` is not an outer attribute"))
        .with_label("expected an attribute")
        .with_help("write `#[...]`")
}

pub(crate) fn reserved_attribute(name: &str) -> Message {
    Message::new("SW0552", format!("the attribute `{name}` is reserved"))
        .with_label("generated types have it already")
        .with_help("use the options: `rename`, `sensitive`, `unknown` and others")
}

// Derives.

pub(crate) fn redundant_derive(name: &str) -> Message {
    Message::new("SW0541", format!("every type implements `{name}` already"))
        .with_label(NO_EFFECT)
        .with_help(REMOVE)
}

pub(crate) fn unknown_derive(name: &str, nearest: Option<&str>) -> Message {
    Message::new("SW0542", format!("unknown derive `{name}`"))
        .with_label("neither a trait of the standard library nor a path")
        .with_suggestion(nearest)
        .with_help("write the path of a macro: `::some_crate::Derive`")
}

pub(crate) fn too_many_derives(limit: usize) -> Message {
    Message::new("SW0544", format!("more than {limit} derives of other crates"))
        .with_label("this one, and all after it")
        .with_help("each is written for every type: derive them by one macro of your own")
}

pub(crate) fn missing_derive(name: &str, needed: &str) -> Message {
    Message::new("SW0543", format!("`{name}` requires `{needed}`"))
        .with_label("cannot be derived alone")
        .with_help(format!("add `{needed}` to `derives`"))
}

/// Derives of other crates that see the names of Rust only.
pub(crate) fn foreign_derives<'a>(paths: impl Iterator<Item = &'a str> + Clone) -> Message {
    let first = paths.clone().next().unwrap_or_default().to_owned();
    let all: Vec<String> = paths.map(|path| format!("`{path}`")).collect();
    let verb = if all.len() == 1 { "sees" } else { "see" };
    let all = all.join(", ");
    Message::new(
        "SW0545",
        format!("{all} {verb} the names of fields and variants, not those of documents"),
    )
    .with_label("a derive of another crate")
    .with_help(format!("if it reads the attributes of serde, write `{first}=serde`"))
    .with_help(format!("if names do not matter to it, write `{first}=none`"))
}

pub(crate) fn unknown_attributes(name: &str, known: impl Iterator<Item = &'static str>) -> Message {
    Message::new("SW0546", format!("unknown attributes `{name}` of a derive"))
        .with_label(format!("expected {}", alternatives(known)))
        .with_help("`::some_crate::Derive=serde` is a derive that reads the attributes of serde")
}

// Schemas.

#[cfg(feature = "schema")]
pub(crate) fn dialect_of_schema(dialect: &str) -> Message {
    Message::new("SW0561", format!("the schema has the names of the model, not those of the dialect `{dialect}`"))
        .with_help("documents in other spellings are not valid; remove `dialect` for a schema of what the types read")
}
