//! Emits enums of strings and of integers.

use crate::names;
use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::serde_names::{Part, Spelling};
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::emit::{attribute, head};
use crate::targets::rust::items::{Enum, Values};

/// Writes an enum whose last variant keeps values that are not in the model.
///
/// ```ignore
/// /// `GrantType`
/// #[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
/// #[serde(rename_all = "snake_case")]
/// #[allow(clippy::enum_variant_names, dead_code)]
/// pub enum GrantType {
///     AuthorizationCode,
///     /// A value that the model does not list.
///     #[serde(untagged)]
///     Unknown(::std::string::String),
/// }
/// ```
pub(super) fn emit(item: &Enum<'_>, scope: Scope<'_, '_>, out: &mut Writer) {
    if item.kind == Values::Integers {
        return emit_integers(item, scope, out);
    }
    let Enum { name, kind: _, variants, variant_attributes, derives, attributes } = item;
    let spelling = Spelling::of(Part::Variant, variants.iter());
    scope.document(name, out);
    super::derive(true, true, derives, out);
    attribute::named("serde", spelling.rename_all(), out);
    attribute::emit_of_user(attributes, out);
    let is_odd = variants.iter().any(|variant| !names::is_camel_case(&variant.ident));
    let of_parts = is_odd.then_some(head::CAMEL_CASE);
    head::allow(name, scope, ["clippy::enum_variant_names"].into_iter(), of_parts, out);
    out.open_item(&["pub enum ", &name.ident].concat());
    for (at, variant) in variants.iter().enumerate() {
        attribute::named("serde", spelling.rename(variant), out);
        let of_user = variant_attributes.get(&at).map(|attributes| &**attributes);
        attribute::emit_of_user(of_user.unwrap_or_default(), out);
        out.parts(&[&variant.ident, ","]);
    }
    out.line("/// A value that the model does not list.");
    attribute::named("serde", ["untagged".to_owned()], out);
    out.line(&format!("{}(::std::string::String),", names::CATCH_ALL));
    out.close("}");
}

/// Writes an enum of integers, which serde reads and writes as an `i64`.
///
/// ```ignore
/// /// `PriorityType`
/// #[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
/// #[serde(from = "i64", into = "i64")]
/// #[allow(clippy::enum_variant_names, dead_code)]
/// pub enum PriorityType {
///     Value0,
///     /// A value that the model does not list.
///     Unknown(i64),
/// }
///
/// impl ::core::convert::From<i64> for PriorityType { ... }
/// impl ::core::convert::From<PriorityType> for i64 { ... }
/// ```
fn emit_integers(item: &Enum<'_>, scope: Scope<'_, '_>, out: &mut Writer) {
    let Enum { name, kind: _, variants, variant_attributes, derives, attributes } = item;
    scope.document(name, out);
    super::derive(true, true, derives, out);
    attribute::named("serde", ["from = \"i64\"".to_owned(), "into = \"i64\"".to_owned()], out);
    attribute::emit_of_user(attributes, out);
    head::allow(name, scope, ["clippy::enum_variant_names"].into_iter(), None, out);
    out.open_item(&["pub enum ", &name.ident].concat());
    for (at, variant) in variants.iter().enumerate() {
        let of_user = variant_attributes.get(&at).map(|attributes| &**attributes);
        attribute::emit_of_user(of_user.unwrap_or_default(), out);
        out.parts(&[&variant.ident, ","]);
    }
    out.line("/// A value that the model does not list.");
    out.line(&format!("{}(i64),", names::CATCH_ALL));
    out.close("}");
    out.blank();
    out.open_item(&["impl ::core::convert::From<i64> for ", &name.ident].concat());
    out.open("fn from(value: i64) -> Self {");
    out.open("match value {");
    for variant in variants {
        out.parts(&[&*variant.wire, " => Self::", &variant.ident, ","]);
    }
    out.parts(&["other => Self::", names::CATCH_ALL, "(other),"]);
    out.close("}");
    out.close("}");
    out.close("}");
    out.blank();
    out.open_item(&["impl ::core::convert::From<", &name.ident, "> for i64"].concat());
    out.open(&["fn from(value: ", &name.ident, ") -> i64 {"].concat());
    out.open("match value {");
    for variant in variants {
        out.parts(&[&name.ident, "::", &variant.ident, " => ", &*variant.wire, ","]);
    }
    out.parts(&[&name.ident, "::", names::CATCH_ALL, "(other) => other,"]);
    out.close("}");
    out.close("}");
    out.close("}");
}
