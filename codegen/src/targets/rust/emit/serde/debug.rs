//! Emits `Debug` for structs that hold secrets.

use crate::targets::rust::emit::doc;
use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::items::{Field, Struct, Unknown};

use super::helpers::{Helper, Helpers};

/// rustfmt's limit for the arguments of a call on one line.
const CALL: usize = 60;

/// Whether a struct has values that `Debug` must not show: sensitive members, and those that the model
/// does not list.
pub(super) fn hides(item: &Struct<'_>) -> bool {
    matches!(item.unknown, Unknown::Kept(..)) || item.fields.iter().any(|field| field.sensitive)
}

/// Writes an implementation of `Debug` that shows what a derived one does, without secrets.
///
/// ```ignore
/// impl ::core::fmt::Debug for CreateTokenRequest {
///     fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
///         let mut output = formatter.debug_struct("CreateTokenRequest");
///         output.field("client_id", &self.client_id);
///         output.field("client_secret", &forms::Hidden);
///         output.field("code", &forms::hidden(&self.code));
///         output.finish()
///     }
/// }
/// ```
pub(super) fn emit(
    item: &Struct<'_>,
    scope: Scope<'_, '_>,
    helpers: &mut Helpers,
    out: &mut Writer,
) {
    let Struct { name, fields, unknown, .. } = item;
    helpers.add(&[Helper::Hidden], false);
    out.blank();
    if scope.names_deprecated {
        out.line("#[allow(deprecated)]");
    }
    out.open_item(&["impl ::core::fmt::Debug for ", &name.ident].concat());
    out.open("fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {");
    emit_start(&name.ident, out);
    for field in fields {
        let Field { name, required, sensitive, .. } = field;
        let ident = &*name.ident;
        let value = match (sensitive, required) {
            (false, _) => ["&self.", ident].concat(),
            (true, true) => "&forms::Hidden".to_owned(),
            (true, false) => ["&forms::hidden(&self.", ident, ")"].concat(),
        };
        emit_call(ident.strip_prefix("r#").unwrap_or(ident), &value, out);
    }
    if let Unknown::Kept(ident, _) = unknown {
        emit_call(ident, &["&forms::HiddenValues(&self.", ident, ")"].concat(), out);
        helpers.add(&[Helper::HiddenValues], false);
    }
    out.line("output.finish()");
    out.close("}");
    out.close("}");
}

/// Writes `let mut output = formatter.debug_struct("Name");`, with the name on a line of its own if it is long.
fn emit_start(ident: &str, out: &mut Writer) {
    let name = doc::literal(ident);
    if out.fits(name.len() + "let mut output = formatter.debug_struct();".len()) {
        out.parts(&["let mut output = formatter.debug_struct(", &name, ");"]);
        return;
    }
    if out.fits(name.len() + "let name = ;".len()) {
        out.parts(&["let name = ", &name, ";"]);
    } else {
        out.open("let name =");
        out.parts(&[&name, ";"]);
        out.end();
    }
    out.line("let mut output = formatter.debug_struct(name);");
}

/// Writes `output.field("name", value);` as rustfmt does.
fn emit_call(name: &str, value: &str, out: &mut Writer) {
    let name = doc::literal(name);
    let width = name.len() + value.len() + 2;
    if width <= CALL && out.fits(width + "output.field();".len()) {
        out.parts(&["output.field(", &name, ", ", value, ");"]);
        return;
    }
    out.open("output.field(");
    out.parts(&[&name, ","]);
    out.parts(&[value, ","]);
    out.close(");");
}
