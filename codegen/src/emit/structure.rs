//! Structs.

use crate::rust::{Field, Items, Struct};

use super::ty::{self, Word};
use super::writer::Writer;
use super::{doc, head};

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
pub(super) fn emit(item: &Struct<'_>, items: &Items<'_>, out: &mut Writer) {
    definition(item, items, out);
    out.blank();
    table(item, items, out);
}

fn definition(item: &Struct<'_>, items: &Items<'_>, out: &mut Writer) {
    let Struct { name, fields, derives } = item;
    head::emit(name, derives, &[], out);
    if fields.is_empty() {
        out.line(&format!("pub struct {} {{}}", name.ident));
        return;
    }
    out.open_item(&["pub struct ", &name.ident].concat());
    for Field { name, ty, required, sensitive: _ } in fields {
        let before = ["pub ", &name.ident, ":"].concat();
        ty::emit(&before, Word { ty, items, is_optional: !required }, ",", out);
    }
    out.close("}");
}

fn table(item: &Struct<'_>, items: &Items<'_>, out: &mut Writer) {
    let Struct { name, fields, derives: _ } = item;
    out.open("::shapewright::structure! {");
    let head = [&name.ident, " = ", &doc::literal(&name.wire), " {"].concat();
    let mut line = members(head, fields.iter().filter(|field| field.required), items, out);
    line.push_str("} optional {");
    let mut line = members(line, fields.iter().filter(|field| !field.required), items, out);
    line.push('}');
    line.push_str(&sensitive(fields));
    out.line(&line);
    out.close("}");
}

/// Writes a section's head and lines; the start of the line that goes on after it.
fn members<'a>(
    head: String,
    fields: impl Iterator<Item = &'a Field<'a>>,
    items: &Items<'_>,
    out: &mut Writer,
) -> String {
    let mut fields = fields.peekable();
    if fields.peek().is_none() {
        return head;
    }
    out.open(&head);
    for Field { name, ty, required: _, sensitive: _ } in fields {
        out.line_by(|text| {
            text.push_str(&name.ident);
            text.push_str(": ");
            Word::of(ty, items).write(text);
            text.push_str(" = ");
            doc::write_literal(&name.wire, text);
            text.push(',');
        });
    }
    out.end();
    String::new()
}

fn sensitive(fields: &[Field<'_>]) -> String {
    let wires: Vec<String> = fields
        .iter()
        .filter(|field| field.sensitive)
        .map(|field| doc::literal(&field.name.wire))
        .collect();
    if wires.is_empty() { String::new() } else { format!(" sensitive [{}]", wires.join(", ")) }
}
