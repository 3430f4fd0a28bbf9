//! Emits variants with a type.

use super::ty::TypeText;
use super::writer::Writer;

/// Lints of clippy that the names and types of a model may break.
pub(super) const LINTS: [&str; 2] = ["clippy::enum_variant_names", "clippy::large_enum_variant"];

/// Writes a variant with its type, broken over lines as rustfmt does.
pub(super) fn emit(ident: &str, ty: TypeText<'_>, out: &mut Writer) {
    let ty = ty.text();
    if out.fits(ident.len() + ty.len() + 3) {
        out.line(&format!("{ident}({ty}),"));
    } else {
        out.open(&format!("{ident}("));
        out.line(&format!("{ty},"));
        out.close("),");
    }
}
