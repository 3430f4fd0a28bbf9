//! Emits structs.

use crate::names;
use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::serde_names::{Part, Spelling};
use crate::targets::rust::emit::ty::{self, TypeText};
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::emit::{attribute, head};
use crate::targets::rust::items::{Field, Struct, Unknown};

use super::debug;
use super::form::Form;
use super::helpers::Helpers;
use super::schema::Schemas;

/// Writes a struct.
///
/// ```ignore
/// /// `CreateTokenRequestRequestTypeDef`
/// #[derive(Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
/// #[serde(rename_all = "camelCase")]
/// #[allow(dead_code)]
/// pub struct CreateTokenRequest {
///     pub client_id: ::std::string::String,
///     #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
///     pub code: ::core::option::Option<::std::string::String>,
/// }
/// ```
pub(super) fn emit(
    item: &Struct<'_>,
    scope: Scope<'_, '_>,
    helpers: &mut Helpers,
    out: &mut Writer,
) {
    // A dialect other than the model's is an error with this style.
    let Struct { name, fields, unknown, derives, attributes, dialect: _, exception } = item;
    let spelling = Spelling::of(Part::Field, fields.iter().map(|field| &field.name));
    let hides = debug::hides(item);
    scope.document(name, out);
    super::derive(!hides, derives, out);
    let denies = matches!(unknown, Unknown::Denied).then(|| "deny_unknown_fields".to_owned());
    attribute::named("serde", spelling.rename_all().into_iter().chain(denies), out);
    attribute::emit_of_user(attributes, out);
    let is_odd = fields.iter().any(|field| !names::is_snake_case(&field.name.ident));
    head::allow(name, scope, std::iter::empty(), is_odd.then_some("non_snake_case"), out);
    if fields.is_empty() && unknown.ty().is_none() {
        out.line(&format!("pub struct {} {{}}", name.ident));
        return;
    }
    out.open_item(&["pub struct ", &name.ident].concat());
    let schemas = Schemas::of(derives);
    for field in fields {
        let aliases = exception.as_ref().map(|_| aliases(field, fields)).unwrap_or_default();
        emit_field(field, (&spelling, &schemas), aliases, scope, helpers, out);
    }
    if let Unknown::Kept(ident, ty) = unknown {
        out.line("/// The members that the model does not list.");
        attribute::named("serde", ["flatten".to_owned()], out);
        ty::emit(&["pub ", ident, ":"].concat(), TypeText::of(ty, scope.items), ",", out);
    }
    out.close("}");
    if hides {
        debug::emit(item, scope, helpers, out);
    }
}

/// The other spellings of the message of an exception.
fn aliases(field: &Field<'_>, fields: &[Field<'_>]) -> Vec<String> {
    const MESSAGES: [&str; 3] = ["message", "Message", "errorMessage"];
    if !field.name.wire.eq_ignore_ascii_case("message") {
        return Vec::new();
    }
    let is_free = |other: &&&str| fields.iter().all(|field| field.name.wire != **other);
    let others = MESSAGES.iter().filter(is_free);
    others.map(|other| format!("alias = \"{other}\"")).collect()
}

fn emit_field(
    field: &Field<'_>,
    (spelling, schemas): (&Spelling, &Schemas),
    aliases: Vec<String>,
    scope: Scope<'_, '_>,
    helpers: &mut Helpers,
    out: &mut Writer,
) {
    let Field {
        name,
        ty,
        required,
        sensitive: _,
        default: _,
        attributes,
        facts: _,
        leads_back: _,
        constraints: _,
    } = field;
    let items = scope.items;
    scope.rustdoc.field(field, out);
    schemas.emit(ty, !required, items, out);
    let text = TypeText { ty, items, is_optional: !required };
    let form = if *required { Form::of(ty, items) } else { Form::of_optional(ty, items) };
    let [read, write] = match form {
        Some(form) => form.arguments(helpers),
        // Serde reads an absent member as `None`, unless a function reads it.
        None if *required && text.is_option() => {
            [Some("deserialize_with = \"::serde::Deserialize::deserialize\"".to_owned()), None]
        }
        None => [None, None],
    };
    let arguments = [spelling.rename(name), read, write];
    attribute::named("serde", arguments.into_iter().flatten().chain(aliases), out);
    if !required {
        let absent = "default, skip_serializing_if = \"::core::option::Option::is_none\"";
        attribute::named("serde", [absent.to_owned()], out);
    }
    attribute::emit_of_user(attributes.as_deref().unwrap_or_default(), out);
    ty::emit(&["pub ", &name.ident, ":"].concat(), text, ",", out);
}
