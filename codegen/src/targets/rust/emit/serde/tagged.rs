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
    let is_odd = variants.iter().any(|variant| !names::is_camel_case(&variant.name.ident));
    scope.document(name, out);
    super::derive(false, derives, out);
    attribute::named("serde", spelling.rename_all(), out);
    attribute::emit_of_user(attributes, out);
    head::allow(name, scope, variant::LINTS.into_iter(), is_odd.then_some(head::CAMEL_CASE), out);
    out.open_item(&["pub enum ", &name.ident].concat());
    let schemas = Schemas::of(derives);
    for variant in variants {
        let Field { name, ty, attributes, .. } = variant;
        scope.rustdoc.field(variant, out);
        schemas.emit(ty, false, scope.items, out);
        let form = Form::of(ty, scope.items).map(|form| form.arguments(helpers));
        let arguments = form.into_iter().flatten().flatten();
        attribute::named("serde", spelling.rename(name).into_iter().chain(arguments), out);
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
    emit_debug(item, scope, helpers, out);
}

/// The type of the members that the model does not list.
const UNKNOWN: &str = "::std::collections::BTreeMap<::std::string::String, ::serde_json::Value>";

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
