//! Emits enums of members.

use crate::names;
use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::serde_names::{Part, Spelling};
use crate::targets::rust::emit::ty::TypeText;
use crate::targets::rust::emit::variant;
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::emit::{attribute, doc, head};
use crate::targets::rust::items::{Field, TaggedUnion};

use super::form::Form;
use super::helpers::{Helper, Helpers};
use super::schema::Schemas;

/// Writes an enum whose last variant keeps a member that is not in the model, with its name.
///
/// ```ignore
/// /// `AttributeValue`
/// #[derive(Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
/// #[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
/// pub enum AttributeValue {
///     S(::std::string::String),
///     #[serde(rename = "NULL")]
///     Null(bool),
///     /// A member that the model does not list.
///     #[serde(untagged)]
///     Unknown(::std::collections::BTreeMap<::std::string::String, ::serde_json::Value>),
/// }
/// ```
pub(super) fn emit(
    item: &TaggedUnion<'_>,
    scope: Scope<'_, '_>,
    helpers: &mut Helpers,
    out: &mut Writer,
) {
    // A dialect other than the model's is an error with this style. `Unknown` remains if other members
    // are errors, as with the engine.
    let TaggedUnion { name, variants, denies_unknown, derives, attributes, dialect: _ } = item;
    let spelling = Spelling::of(Part::Variant, variants.iter().map(|variant| &variant.name));
    scope.document(name, out);
    super::derive(false, false, derives, out);
    attribute::named("serde", spelling.rename_all(), out);
    attribute::emit_of_user(attributes, out);
    let schemas = Schemas::of(derives);
    allow(item, scope, out);
    out.open_item(&["pub enum ", &name.ident].concat());
    for variant in variants {
        let Field { name, ty, attributes, .. } = variant;
        scope.rustdoc.field(variant, out);
        schemas.emit(variant, scope.items, out);
        let form = Form::of(ty, scope.items).map(|form| form.arguments(helpers));
        let write = form.and_then(|[_, write]| write);
        attribute::named("serde", spelling.rename(name).into_iter().chain(write), out);
        attribute::emit_of_user(attributes.as_deref().unwrap_or_default(), out);
        variant::emit(&name.ident, TypeText::of(ty, scope.items), out);
    }
    out.line("/// A member that the model does not list, by its name.");
    if *denies_unknown {
        attribute::named("serde", ["skip_deserializing".to_owned()], out);
    }
    attribute::named("serde", ["untagged".to_owned()], out);
    out.parts(&[names::CATCH_ALL, "(", UNKNOWN, "),"]);
    out.close("}");
    emit_reading(item, &spelling, scope, helpers, out);
    emit_debug(item, scope, helpers, out);
}

/// The type of the members that the model does not list.
const UNKNOWN: &str = "::std::collections::BTreeMap<::std::string::String, ::serde_json::Value>";

fn allow(item: &TaggedUnion<'_>, scope: Scope<'_, '_>, out: &mut Writer) {
    let TaggedUnion { name, variants, .. } = item;
    let is_odd = variants.iter().any(|variant| !names::is_camel_case(&variant.name.ident));
    head::allow(name, scope, variant::LINTS.into_iter(), is_odd.then_some(head::CAMEL_CASE), out);
}

/// Writes how a union is read: its one member by the derive of a mirror.
///
/// ```ignore
/// impl<'de> ::serde::Deserialize<'de> for AttributeValue {
///     fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
///     where
///         D: ::serde::Deserializer<'de>,
///     {
///         forms::union(deserializer)
///     }
/// }
///
/// impl forms::Union for AttributeValue {
///     fn read<'de, D>(member: forms::Member<'_, D>) -> ::core::result::Result<Self, D::Error>
///     where
///         D: ::serde::Deserializer<'de>,
///     {
///         #[derive(::serde::Deserialize)]
///         #[serde(remote = "AttributeValue")]
///         #[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
///         enum Members {
///             S(::std::string::String),
///             #[serde(rename = "NULL")]
///             Null(bool),
///         }
///         Members::deserialize(member)
///     }
///
///     fn unknown(member: ::std::collections::BTreeMap<..>) -> ::core::option::Option<Self> {
///         ::core::option::Option::Some(Self::Unknown(member))
///     }
/// }
/// ```
fn emit_reading(
    item: &TaggedUnion<'_>,
    spelling: &Spelling,
    scope: Scope<'_, '_>,
    helpers: &mut Helpers,
    out: &mut Writer,
) {
    let TaggedUnion { name, variants, denies_unknown, attributes, .. } = item;
    let mirror = helpers.mirror();
    helpers.add(&[Helper::Tagged], false);
    super::open_reading(name, scope, out);
    out.line("forms::union(deserializer)");
    out.close("}");
    out.close("}");
    out.blank();
    if scope.names_deprecated {
        out.line("#[allow(deprecated)]");
    }
    out.open_item(&["impl forms::Union for ", &name.ident].concat());
    out.line(
        "fn read<'de, D>(member: forms::Member<'_, D>) -> ::core::result::Result<Self, D::Error>",
    );
    out.line("where");
    out.line("    D: ::serde::Deserializer<'de>,");
    out.open("{");
    out.line("#[derive(::serde::Deserialize)]");
    let remote = ["remote = ", &doc::literal(&name.ident)].concat();
    attribute::named("serde", std::iter::once(remote).chain(spelling.rename_all()), out);
    super::emit_attributes_of_serde(attributes, out);
    allow(item, scope, out);
    out.open_item(&["enum ", &mirror].concat());
    for Field { name, ty, attributes, .. } in variants {
        let form = Form::of(ty, scope.items).map(|form| form.arguments(helpers));
        let read = form.and_then(|[read, _]| read);
        attribute::named("serde", spelling.rename(name).into_iter().chain(read), out);
        super::emit_attributes_of_serde(attributes.as_deref().unwrap_or_default(), out);
        variant::emit(&name.ident, TypeText::of(ty, scope.items), out);
    }
    out.close("}");
    out.parts(&[&mirror, "::deserialize(member)"]);
    out.close("}");
    out.blank();
    out.line("fn unknown(");
    out.parts(&["    ", if *denies_unknown { "_" } else { "member" }, ": ", UNKNOWN, ","]);
    out.open(") -> ::core::option::Option<Self> {");
    out.line(if *denies_unknown {
        "::core::option::Option::None"
    } else {
        "::core::option::Option::Some(Self::Unknown(member))"
    });
    out.close("}");
    out.close("}");
}

/// Writes `Debug`, which does not show secrets and members that the model does not list.
///
/// ```ignore
/// impl ::core::fmt::Debug for AttributeValue {
///     fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
///         match self {
///             Self::S(value) => forms::variant(formatter, "S", value),
///             Self::Unknown(value) => {
///                 let value = forms::HiddenValues(value);
///                 forms::variant(formatter, "Unknown", &value)
///             }
///         }
///     }
/// }
/// ```
fn emit_debug(
    item: &TaggedUnion<'_>,
    scope: Scope<'_, '_>,
    helpers: &mut Helpers,
    out: &mut Writer,
) {
    helpers.add(&[Helper::Hidden, Helper::HiddenValues, Helper::Variant], false);
    out.blank();
    if scope.names_deprecated {
        out.line("#[allow(deprecated)]");
    }
    out.open_item(&["impl ::core::fmt::Debug for ", &item.name.ident].concat());
    out.open("fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {");
    out.open("match self {");
    for Field { name, sensitive, .. } in &item.variants {
        let (pattern, value) =
            if *sensitive { ("_", "&forms::Hidden") } else { ("value", "value") };
        let shown = doc::literal(name.ident.strip_prefix("r#").unwrap_or(&name.ident));
        out.open(&["Self::", &name.ident, "(", pattern, ") => {"].concat());
        out.parts(&["let name = ", &shown, ";"]);
        out.parts(&["forms::variant(formatter, name, ", value, ")"]);
        out.close("}");
    }
    out.open(&["Self::", names::CATCH_ALL, "(value) => {"].concat());
    out.line("let value = forms::HiddenValues(value);");
    out.line("forms::variant(formatter, \"Unknown\", &value)");
    out.close("}");
    out.close("}");
    out.close("}");
    out.close("}");
}
