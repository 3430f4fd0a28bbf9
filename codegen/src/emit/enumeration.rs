//! Enums of texts.

use crate::names;
use crate::rust::{Enum, Name};

use super::doc;
use super::head;
use super::writer::Writer;

/// Writes an enum whose last variant keeps what the model does not list, and its table.
///
/// ```ignore
/// /// `GrantType`
/// #[derive(Clone)]
/// #[allow(clippy::enum_variant_names, dead_code)]
/// pub enum GrantType {
///     AuthorizationCode,
///     /// A value that the model does not list.
///     Unknown(::std::string::String),
/// }
///
/// ::shapewright::enumeration! {
///     GrantType = "GrantType" {
///         AuthorizationCode = "authorization_code",
///     }
/// }
/// ```
pub(super) fn emit(item: &Enum<'_>, out: &mut Writer) {
    let Enum { name, variants, derives } = item;
    head::emit(name, derives, &["clippy::enum_variant_names"], out);
    out.open_item(&format!("pub enum {}", name.ident));
    for variant in variants {
        out.parts(&[&variant.ident, ","]);
    }
    out.line("/// A value that the model does not list.");
    out.line(&format!("{}(::std::string::String),", names::CATCH_ALL));
    out.close("}");
    out.blank();
    table(name, variants, out);
}

fn table(name: &Name<'_>, variants: &[Name<'_>], out: &mut Writer) {
    out.open("::shapewright::enumeration! {");
    out.open(&format!("{} = {} {{", name.ident, doc::literal(&name.wire)));
    for Name { ident, wire } in variants {
        out.line_by(|text| {
            text.push_str(ident);
            text.push_str(" = ");
            doc::write_literal(wire, text);
            text.push(',');
        });
    }
    out.close("}");
    out.close("}");
}
