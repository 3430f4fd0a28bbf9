//! Emits enums of types.

use crate::config::dialect::Dialect;
use crate::targets::rust::items::{Union, UnionVariant};

use super::foreign;
use super::head::{self, Head};
use super::scope::Scope;
use super::ty::TypeText;
use super::writer::Writer;

/// Lints of clippy that the names and types of a model may break.
pub(super) const LINTS: [&str; 2] = ["clippy::enum_variant_names", "clippy::large_enum_variant"];

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
            derives,
            attributes,
            lints: &LINTS,
            of_parts,
        },
        out,
    );
    foreign::of_union(derives, *leads_back, out);
    out.open_item(&format!("pub enum {}", name.ident));
    for UnionVariant { ident, ty } in variants {
        emit_variant(ident, TypeText::of(ty, scope.items), out);
    }
    if *null {
        out.line("Null,");
    }
    out.close("}");
}

/// Writes a variant with its type, broken over lines as rustfmt does.
pub(super) fn emit_variant(ident: &str, ty: TypeText<'_>, out: &mut Writer) {
    let ty = ty.text();
    if out.fits(ident.len() + ty.len() + 3) {
        out.line(&format!("{ident}({ty}),"));
    } else {
        out.open(&format!("{ident}("));
        out.line(&format!("{ty},"));
        out.close("),");
    }
}
