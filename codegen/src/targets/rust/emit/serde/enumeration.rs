//! Emits enums of strings.

use crate::names;
use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::serde_names::{Part, Spelling};
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::emit::{attribute, head};
use crate::targets::rust::items::Enum;

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
    let Enum { name, variants, variant_attributes, derives, attributes } = item;
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
