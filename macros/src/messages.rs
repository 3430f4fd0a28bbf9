//! Every message of the derives and macros, each with its code.
//!
//! `shapewright explain SW1001` prints `codegen/src/text/explain/SW1001.md`. A test demands that file
//! and a case in `tests/ui` for each code.
//!
//! The model's own mistakes are reported by `shapewright-codegen`, with its codes.

mod enums;
mod unions;

use proc_macro2::Ident;
use quote::ToTokens;
use shapewright_codegen::{
    Content, Dialect, Member, Model, Projected, Shape, ShapeKind, Sources, names,
};
use syn::{LitStr, Type};

use crate::list::{alternatives, quoted, shortened};
use crate::message::Message;
use crate::subject::{DeclaredMember, Subject};

pub(crate) use enums::*;
pub(crate) use unions::*;

// Attributes and the arguments of `shapes!`.

/// The entries that an attribute accepts.
#[derive(Clone, Copy)]
pub(crate) struct Accepted {
    /// Whether a string without a key is the name of a shape.
    pub(crate) shape: bool,
    pub(crate) keys: &'static [&'static str],
}

pub(crate) fn unknown_key(key: &Ident, accepted: Accepted) -> Message {
    Message::new("SW1001", format!("unknown key `{key}`, expected {}", entries(accepted)))
}

pub(crate) fn expected_entry(accepted: Accepted) -> Message {
    Message::new("SW1002", format!("expected {}", entries(accepted)))
}

#[cfg(feature = "shapes")]
pub(crate) fn expected_argument() -> Message {
    Message::new("SW1003", "expected a key").with_help("write `model = \"path/to/model\"`")
}

pub(crate) fn expected_comma() -> Message {
    Message::new("SW1004", "expected `,`")
}

pub(crate) fn duplicate_key(key: &Ident) -> Message {
    Message::new("SW1005", format!("duplicate key `{key}`"))
}

pub(crate) fn duplicate_shape_name() -> Message {
    Message::new("SW1006", "duplicate name of a shape")
        .with_help("remove one of them: a type is a projection of one shape")
}

pub(crate) fn missing_value(key: &Ident, example: Option<&str>) -> Message {
    let message = Message::new("SW1007", format!("missing value of `{key}`"));
    match example {
        Some(example) => message.with_help(format!("write `{key} = {example}`")),
        None => message,
    }
}

pub(crate) fn unexpected_value(key: &Ident) -> Message {
    Message::new("SW1008", format!("`{key}` takes no value"))
        .with_help(format!("write `{key}` without a value"))
}

pub(crate) fn expected_string(key: &Ident, example: &str) -> Message {
    Message::new("SW1009", "expected a string literal")
        .with_help(format!("write `{key} = {example:?}`"))
}

pub(crate) fn quoted_type(key: &Ident, value: &LitStr) -> Message {
    let ty = value.value();
    let help = format!(
        "write `{key} = {ty}`, where `{ty}` implements `shapewright::engine::Convert` for the field's type"
    );
    Message::new("SW1010", format!("expected a type after `{key} =`, found a string"))
        .with_help(help)
}

pub(crate) fn quoted_path(key: &Ident, value: &LitStr) -> Message {
    let path = value.value();
    let help = format!("write the path of `shapewright` without quotes: `{key} = {path}`");
    Message::new("SW1011", format!("expected a path after `{key} =`, found a string"))
        .with_help(help)
}

pub(crate) fn expected_rename(name: &LitStr) -> Message {
    let text = format!("expected `rename = \"{}\"`", name.value().escape_default());
    Message::new("SW1012", text)
        .with_help("only a type has a name without a key: that of its shape")
}

pub(crate) fn unknown_dialect(name: &LitStr) -> Message {
    let known = alternatives(Dialect::NAMES.iter().map(|(name, _)| name));
    Message::new("SW1013", format!("unknown dialect `{}`, expected {known}", name.value()))
}

pub(crate) fn key_of_structures(key: &str, found: &str) -> Message {
    let text = format!("`{key}` applies to structures, found {found}");
    Message::new("SW1014", text).with_help(format!("remove `{key}`"))
}

// The type that a derive is on.

/// A type that cannot be a projection.
#[derive(Clone, Copy)]
pub(crate) enum UnsupportedType {
    TupleStruct,
    UnitStruct,
    Union,
}

pub(crate) fn unsupported_type(shape: &str, found: UnsupportedType) -> Message {
    let kind = match found {
        UnsupportedType::TupleStruct => "a tuple struct",
        UnsupportedType::UnitStruct => "a struct without fields",
        UnsupportedType::Union => "a union",
    };
    let text = format!("expected a struct with named fields for `{shape}`, found {kind}");
    let message = Message::new("SW1015", text);
    match found {
        UnsupportedType::TupleStruct => message
            .with_help("name the fields after members; for a newtype, use `shapewright::newtype!`"),
        UnsupportedType::UnitStruct | UnsupportedType::Union => {
            message.with_help("name a field after each member that you need")
        }
    }
}

pub(crate) fn generic_enum() -> Message {
    Message::new("SW1016", "an enum for an enumeration cannot have generic parameters")
        .with_help("use `String` in the variant for other values")
}

pub(crate) fn missing_field_type(field: &Ident) -> Message {
    Message::new("SW1017", format!("missing type of field `{field}`"))
}

// The model.

/// Where a model is named.
#[derive(Clone, Copy)]
pub(crate) enum ModelKey {
    Attribute,
    #[cfg(feature = "shapes")]
    Argument,
}

pub(crate) fn missing_model(key: ModelKey) -> Message {
    let missing = match key {
        ModelKey::Attribute => "#[shape(model = \"path/to/model\")]",
        #[cfg(feature = "shapes")]
        ModelKey::Argument => "model = \"path/to/model\"",
    };
    Message::new("SW1018", format!("missing `{missing}`"))
        .with_help("or name a service of AWS: `service = \"dynamodb\"`")
}

pub(crate) fn config_without_model() -> Message {
    Message::new("SW1019", "`config` requires `model`")
        .with_help("add `model = \"path/to/model\"`, or remove `config`")
}

pub(crate) fn several_models(path: &LitStr, count: usize) -> Message {
    Message::new("SW1020", format!("expected one model in `{}`, found {count}", path.value()))
}

/// `diagnostics` are drawn in the model's text.
pub(crate) fn model_errors(diagnostics: &str) -> Message {
    Message::new("SW1021", "the model has errors").with_details(diagnostics.trim_end().to_owned())
}

// The shape.

/// The kind of shape for a Rust type.
#[derive(Clone, Copy)]
pub(crate) enum ExpectedShape {
    Structure,
    /// An enumeration or a tagged union.
    Enum,
}

impl ExpectedShape {
    fn is_kind_of(self, shape: &Shape) -> bool {
        match self {
            Self::Structure => matches!(shape.kind, ShapeKind::Structure(_)),
            Self::Enum => match &shape.kind {
                ShapeKind::Enumeration(_) => true,
                ShapeKind::Structure(structure) => structure.tagged,
                _ => false,
            },
        }
    }

    fn singular(self) -> &'static str {
        match self {
            Self::Structure => "a structure",
            Self::Enum => "an enumeration or a tagged union",
        }
    }

    fn plural(self) -> &'static str {
        match self {
            Self::Structure => "structures",
            Self::Enum => "enumerations or tagged unions",
        }
    }
}

pub(crate) fn unknown_shape(
    name: &str,
    near: Option<&str>,
    expected: ExpectedShape,
    model: &Model,
    sources: &Sources,
) -> Message {
    let text = format!("no shape `{name}` in the model of `{}`", model.service);
    let message = Message::new("SW1022", text);
    if let Some(near) = near {
        return message.with_help(format!("did you mean `{near}`?"));
    }
    let origin = model.origin.first().map_or("", |origin| sources.name(*origin));
    let count = model.shapes.len();
    let message = message.with_note(format!("searched {origin}, which has {count} shapes"));
    match model.shapes.iter().find(|shape| expected.is_kind_of(shape)) {
        Some(shape) => {
            let example = names::ty(&shape.canonical);
            message.with_help(format!("name one of them: `#[shape(\"{example}\")]`"))
        }
        None => message.with_help(format!("the model has no {}", expected.plural())),
    }
}

pub(crate) fn other_kind_of_shape(
    name: &str,
    found: &str,
    expected: ExpectedShape,
    model: &Model,
    may_be_union: bool,
) -> Message {
    let (expected, service) = (expected.singular(), &model.service);
    let text = format!("expected {expected}, but `{name}` is {found} in the model of `{service}`");
    let message = Message::new("SW1023", text);
    if !may_be_union {
        return message;
    }
    let key = format!("add `union = true` to `[shape.{name}]` in `shapewright.toml`");
    message.with_help(format!("if it is a tagged union, {key}"))
}

// Members.

pub(crate) fn unknown_member(
    name: &str,
    near: Option<&Member>,
    is_renamed: bool,
    is_variant: bool,
    projected: &Projected<'_>,
    sources: &Sources,
) -> Message {
    let spelled = |member: &Member| {
        if is_renamed { member.name.value.clone() } else { projected.field(member).to_owned() }
    };
    let shape = projected.shape();
    let help = match near {
        Some(near) => format!("did you mean `{}`?", spelled(near)),
        None => format!("the members are {}", shortened(projected.members().iter().map(spelled))),
    };
    let message = Message::new("SW1024", format!("no member `{name}` in `{}`", shape.name.value))
        .with_note(format!("the shape is {}", projected.located(sources)))
        .with_help(help);
    match near {
        Some(_) => message,
        None if is_variant => message.with_help(unions::HELP_FOR_OTHERS),
        None => message.with_help(
            "for a field of your own, write a struct with it that flattens this one: `#[serde(flatten)]`",
        ),
    }
}

pub(crate) fn duplicate_member(member: &Member, first: &Ident) -> Message {
    Message::new("SW1025", format!("duplicate field for member `{}`", member.name.value))
        .with_note(format!("the first one is `{first}`"))
        .with_help("remove one of them, or `rename` it after another member")
}

pub(crate) fn missing_members(
    missing: &[&Member],
    projected: &Projected<'_>,
    sources: &Sources,
) -> Message {
    let shape = &projected.shape().name.value;
    let names = quoted(missing.iter().map(|member| &member.name.value));
    let text = format!("missing fields for required members of `{shape}`: {names}");
    let message = Message::new("SW1026", text);
    let first = missing.first().map(|member| member.name.span);
    let place = match first.filter(|span| !sources.is_of_service(*span)) {
        Some(span) => sources.located(span),
        None => projected.located(sources),
    };
    let fields: Vec<String> = missing
        .iter()
        .map(|member| {
            format!("{}: {}", projected.field(member), projected.content(member).example())
        })
        .collect();
    message
        .with_note(format!("required {place}"))
        .with_help(format!("add `{}`", fields.join(", ")))
        .with_help("if the struct only reads requests, add `#[shape(partial)]`")
}

pub(crate) fn required_in_option(member: DeclaredMember<'_>) -> Message {
    let text = format!("{} is required in requests; use `T`, not `Option<T>`", member.name());
    Message::new("SW1028", text)
        .with_note(member.declaration())
        .with_help("if the struct only reads requests, add `#[shape(partial)]` to it")
}

pub(crate) fn optional_without_option(member: DeclaredMember<'_>) -> Message {
    let text = format!("{} may be absent from documents; use `Option<T>`, not `T`", member.name());
    let note = match member.exemption() {
        Some(exemption) => format!("{}; {exemption}", member.declaration()),
        None => member.declaration(),
    };
    Message::new("SW1029", text)
        .with_note(note)
        .with_help("or add `#[shape(assert_required)]`, which refuses documents without it")
}

pub(crate) fn asserted_option(member: &Member) -> Message {
    let text = format!("`assert_required` conflicts with the `Option` of `{}`", member.name.value);
    Message::new("SW1030", text).with_help("remove one of the two")
}

pub(crate) fn asserted_required_member(member: DeclaredMember<'_>) -> Message {
    let text = format!("`assert_required` has no effect: {} is required", member.name());
    Message::new("SW1031", text)
        .with_note(member.declaration())
        .with_help("remove `assert_required`")
}

pub(crate) fn asserted_in_request(member: DeclaredMember<'_>) -> Message {
    let text = format!("`assert_required` has no effect: {} is only sent", member.name());
    Message::new("SW1032", text)
        .with_note(member.declaration())
        .with_help("remove `assert_required`: a request may hold it without `Option`")
}

// The field for the other members.

pub(crate) fn duplicate_rest(first: &Ident) -> Message {
    Message::new("SW1033", "duplicate `flatten_rest`")
        .with_note(format!("`{first}` holds the other members already"))
        .with_help("remove one of them")
}

pub(crate) fn rest_with_other_keys() -> Message {
    Message::new("SW1034", "`flatten_rest` cannot be combined with other keys")
        .with_help("the field holds the members without a field; it has no member of its own")
}

pub(crate) fn rest_in_option() -> Message {
    Message::new("SW1035", "the field for the other members cannot be an `Option`")
        .with_help("use the map without `Option`; it is empty if there are no other members")
}

// Types of fields.

/// Title, label and note are format strings of `#[diagnostic::on_unimplemented]`.
pub(crate) fn type_cannot_hold(
    with: Option<&Type>,
    subject: &Subject<'_>,
    content: &Content,
    dialect: Dialect,
) -> Message {
    let ty = match with.map(|with| with.to_token_stream().to_string()) {
        Some(with) => format!("`{}` writes `{{Self}}`, which", escaped(&with)),
        None => "`{Self}`".to_owned(),
    };
    let text = format!("{ty} cannot hold {}", escaped(&subject.description(content)));
    let expected = format!("expected {}: {}", content.words(), suggested_type(content, dialect));
    Message::new("SW1036", text)
        .with_label(escaped(&expected))
        .with_note(escaped(&subject.declaration()))
}

pub(crate) fn type_cannot_hold_union(
    ty: &Type,
    subject: &Subject<'_>,
    content: &Content,
) -> Message {
    let ty = ty.to_token_stream();
    Message::new("SW1037", format!("`{ty}` cannot hold {}", subject.description(content)))
        .with_note(subject.declaration())
}

pub(crate) fn null_without_option(subject: &Subject<'_>) -> Message {
    Message::new("SW1038", "this type accepts null, but the field is not an `Option`")
        .with_note(subject.declaration())
        .with_help("write `Option<..>` directly, or use the inner type")
}

pub(crate) fn projection_of_other_shape(
    subject: &Subject<'_>,
    content: &Content,
    dialect: Dialect,
) -> Message {
    let found = if content.structures().is_empty() {
        "this is a projection of another shape"
    } else {
        "this is a projection of another shape, or in another dialect"
    };
    let text = format!("{found}, and cannot hold {}", subject.description(content));
    Message::new("SW1039", text)
        .with_note(subject.declaration())
        .with_help(format!("use {}", suggested_type(content, dialect)))
}

pub(crate) fn bytes_for_integers(subject: &Subject<'_>, content: &Content) -> Message {
    let text = format!("`Vec<u8>` is a blob, and cannot hold {}", subject.description(content));
    Message::new("SW1040", text)
        .with_note(subject.declaration())
        .with_help(format!("use `{}`", content.example()))
}

pub(crate) fn debug_with_no_debug() -> Message {
    Message::new("SW1048", "`debug` conflicts with `no_debug`").with_help("remove one of the two")
}

pub(crate) fn service_with_model() -> Message {
    Message::new("SW1058", "`service` conflicts with `model`")
        .with_help("remove one of the two: a service of AWS has its model")
}

fn entries(accepted: Accepted) -> String {
    let keys = alternatives(accepted.keys);
    if accepted.shape { format!("the name of a shape in quotes, {keys}") } else { keys }
}

/// A type that can hold a member.
fn suggested_type(content: &Content, dialect: Dialect) -> String {
    let example = content.example();
    let dialect = match Dialect::NAMES.iter().find(|(_, known)| *known == dialect) {
        Some((name, _)) if dialect != Dialect::Model => format!(", dialect = \"{name}\""),
        Some(_) | None => String::new(),
    };
    match (content.structures(), content.enumeration()) {
        ([name, ..], _) => {
            format!("`{example}`, with `#[shape(\"{name}\"{dialect})]` on its struct")
        }
        ([], Some(name)) => {
            format!("`{example}`, or in place of strings an enum with `#[shape(\"{name}\")]`")
        }
        ([], None) => format!("`{example}`"),
    }
}

/// Text without placeholders of a format string.
fn escaped(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}
