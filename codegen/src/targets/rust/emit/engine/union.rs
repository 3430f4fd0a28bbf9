//! Emits enums of types.

use crate::config::dialect::Dialect;
use crate::targets::rust::items::{Union, UnionVariant};

use super::foreign;
use super::head::{self, Head};
use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::ty::TypeText;
use crate::targets::rust::emit::variant;
use crate::targets::rust::emit::writer::Writer;

/// Writes an enum with a variant for each type.
///
/// ```ignore
/// /// `TableAttributeValueTypeDef`
/// #[derive(Clone, ::shapewright::Union)]
/// #[shape("TableAttributeValueTypeDef")]
/// #[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
/// pub enum TableAttributeValue {
///     String(::std::string::String),
///     Null,
/// }
/// ```
pub(super) fn emit(item: &Union<'_>, scope: Scope<'_, '_>, out: &mut Writer) {
    let Union { name, variants, null, derives, attributes, leads_back } = item;
    let kind = "::shapewright::Union";
    let (style, dialect, denies_unknown, of_parts) = (None, Dialect::Model, false, None);
    head::emit(
        &Head {
            name,
            scope,
            kind,
            style,
            dialect,
            exception: None,
            denies_unknown,
            is_integer: false,
            derives,
            attributes,
            lints: &variant::LINTS,
            of_parts,
        },
        out,
    );
    foreign::of_union(derives, *leads_back, out);
    out.open_item(&format!("pub enum {}", name.ident));
    for UnionVariant { ident, ty } in variants {
        variant::emit(ident, TypeText::of(ty, scope.items), out);
    }
    if *null {
        out.line("Null,");
    }
    out.close("}");
}
