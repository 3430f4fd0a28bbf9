//! Enums of types.

use crate::rust::{Items, Union, UnionVariant};

use super::ty::Word;
use super::writer::Writer;
use super::{doc, head};

/// What clippy would have otherwise in the types of a model.
const LINTS: [&str; 2] = ["clippy::enum_variant_names", "clippy::large_enum_variant"];

/// Writes an enum with a variant for each type, and its table.
///
/// ```ignore
/// /// `TableAttributeValueTypeDef`
/// #[derive(Clone)]
/// #[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
/// pub enum TableAttributeValue {
///     String(::std::string::String),
///     Null,
/// }
///
/// ::shapewright::union! {
///     TableAttributeValue = "TableAttributeValueTypeDef" {
///         String: ::std::string::String,
///     } null Null
/// }
/// ```
pub(super) fn emit(item: &Union<'_>, items: &Items<'_>, out: &mut Writer) {
    let Union { name, variants, null, derives } = item;
    head::emit(name, derives, &LINTS, out);
    out.open_item(&format!("pub enum {}", name.ident));
    for UnionVariant { ident, ty } in variants {
        let ty = Word::of(ty, items).text();
        if out.fits(ident.len() + ty.len() + 3) {
            out.line(&format!("{ident}({ty}),"));
        } else {
            out.open(&format!("{ident}("));
            out.line(&format!("{ty},"));
            out.close("),");
        }
    }
    if *null {
        out.line("Null,");
    }
    out.close("}");
    out.blank();
    table(item, items, out);
}

fn table(item: &Union<'_>, items: &Items<'_>, out: &mut Writer) {
    let Union { name, variants, null, derives: _ } = item;
    out.open("::shapewright::union! {");
    out.open(&format!("{} = {} {{", name.ident, doc::literal(&name.wire)));
    for UnionVariant { ident, ty } in variants {
        out.line(&format!("{ident}: {},", Word::of(ty, items).text()));
    }
    out.close(if *null { "} null Null" } else { "}" });
    out.close("}");
}
