//! Structs.

use crate::rust::{Field, Struct};

use super::head;
use super::writer::Writer;
use super::{doc, ty};

/// Writes a struct, and the table that gives it serde, `Debug`, equality and constructors.
///
/// ```ignore
/// /// `CreateTokenRequestRequestTypeDef`
/// #[derive(Clone)]
/// #[allow(dead_code)]
/// pub struct CreateTokenRequest {
///     pub client_id: ::std::string::String,
///     pub scope: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
/// }
///
/// ::shapewright::structure! {
///     CreateTokenRequest = "CreateTokenRequestRequestTypeDef" {
///         client_id: ::std::string::String = "clientId",
///     } optional {
///         scope: ::std::vec::Vec<::std::string::String> = "scope",
///     }
/// }
/// ```
pub(super) fn emit(item: &Struct, out: &mut Writer) {
    definition(item, out);
    out.blank();
    table(item, out);
}

fn definition(item: &Struct, out: &mut Writer) {
    let Struct { name, fields, derives } = item;
    head::emit(name, derives, &[], out);
    if fields.is_empty() {
        out.line(&format!("pub struct {} {{}}", name.ident));
        return;
    }
    out.open_item(&format!("pub struct {}", name.ident));
    for Field { name, ty, required, sensitive: _ } in fields {
        let before = format!("pub {}:", name.ident);
        if *required {
            ty::emit(&before, ty, ",", out);
        } else {
            ty::emit_optional(&before, ty, ",", out);
        }
    }
    out.close("}");
}

fn table(item: &Struct, out: &mut Writer) {
    let Struct { name, fields, derives: _ } = item;
    out.open("::shapewright::structure! {");
    let head = format!("{} = {} {{", name.ident, doc::literal(&name.wire));
    let middle = members(&head, fields.iter().filter(|field| field.required), out);
    let middle = format!("{middle}}} optional {{");
    let end = members(&middle, fields.iter().filter(|field| !field.required), out);
    out.line(&format!("{end}}}{}", sensitive(fields)));
    out.close("}");
}

/// Writes a section's head and lines; the start of the line that goes on after it.
fn members<'a>(head: &str, fields: impl Iterator<Item = &'a Field>, out: &mut Writer) -> String {
    let mut fields = fields.peekable();
    if fields.peek().is_none() {
        return head.to_owned();
    }
    out.open(head);
    for Field { name, ty, required: _, sensitive: _ } in fields {
        out.parts(&[&name.ident, ": ", &ty::text(ty), " = ", &doc::literal(&name.wire), ","]);
    }
    out.end();
    String::new()
}

fn sensitive(fields: &[Field]) -> String {
    let wires: Vec<String> = fields
        .iter()
        .filter(|field| field.sensitive)
        .map(|field| doc::literal(&field.name.wire))
        .collect();
    if wires.is_empty() { String::new() } else { format!(" sensitive [{}]", wires.join(", ")) }
}
