//! Emits enums of types.

use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::ty::TypeText;
use crate::targets::rust::emit::variant;
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::emit::{attribute, head};
use crate::targets::rust::items::{Union, UnionVariant};

use super::form::Form;
use super::helpers::Helpers;
use super::schema::Schemas;

/// Writes an enum with a variant for each type, of which serde reads the first that fits.
///
/// ```ignore
/// /// `TableAttributeValueTypeDef`
/// #[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
/// #[serde(untagged)]
/// #[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
/// pub enum TableAttributeValue {
///     String(::std::string::String),
///     Null,
/// }
/// ```
pub(super) fn emit(
    item: &Union<'_>,
    scope: Scope<'_, '_>,
    helpers: &mut Helpers,
    out: &mut Writer,
) {
    let Union { name, variants, null, derives, attributes, leads_back } = item;
    scope.document(name, out);
    super::derive(true, true, derives, out);
    attribute::named("serde", ["untagged".to_owned()], out);
    let schemas = Schemas::of(derives);
    schemas.emit_end(*leads_back, out);
    attribute::emit_of_user(attributes, out);
    head::allow(name, scope, variant::LINTS.into_iter(), None, out);
    out.open_item(&["pub enum ", &name.ident].concat());
    for (at, variant) in variants.iter().enumerate() {
        let UnionVariant { ident, ty } = variant;
        schemas.emit_type(ty, scope.items, out);
        let form = Form::of_variant(item, at, scope.items);
        let arguments = form.map(|form| form.arguments(helpers));
        attribute::named("serde", arguments.into_iter().flatten().flatten(), out);
        variant::emit(ident, TypeText::of(ty, scope.items), out);
    }
    if *null {
        out.line("Null,");
    }
    out.close("}");
}
