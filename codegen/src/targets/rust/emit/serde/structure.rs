//! Emits structs.

use crate::names;
use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::serde_names::{Part, Spelling};
use crate::targets::rust::emit::ty::{self, TypeText};
use crate::targets::rust::emit::writer::Writer;
use crate::targets::rust::emit::{attribute, doc, head};
use crate::targets::rust::items::{Field, Items, Struct, Unknown};

use super::debug;
use super::exception::{self, Messages};
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
    let messages = Messages::of(item);
    let parts = Parts { item, scope, spelling: &spelling, is_read: messages.is_none() };
    let hides = debug::hides(item);
    scope.document(name, out);
    super::derive(!hides, parts.is_read, derives, out);
    attribute::named("serde", parts.arguments(), out);
    attribute::emit_of_user(attributes, out);
    parts.allow(out);
    if fields.is_empty() && unknown.ty().is_none() {
        out.line(&format!("pub struct {} {{}}", name.ident));
    } else {
        out.open_item(&["pub struct ", &name.ident].concat());
        parts.emit(helpers, out);
        out.close("}");
    }
    if let Some(messages) = messages {
        emit_reading(&parts, &messages, helpers, out);
    }
    if hides {
        debug::emit(item, scope, helpers, out);
    }
    if let Some(traits) = exception {
        exception::emit(item, traits, scope, helpers, out);
    }
}

/// What the struct and the mirror that reads it need.
struct Parts<'p, 'm> {
    item: &'p Struct<'m>,
    scope: Scope<'p, 'm>,
    spelling: &'p Spelling,
    /// Whether the derive of the struct reads it.
    is_read: bool,
}

impl Parts<'_, '_> {
    /// The arguments of the struct.
    fn arguments(&self) -> impl Iterator<Item = String> {
        let denies = matches!(self.item.unknown, Unknown::Denied);
        self.spelling
            .rename_all()
            .into_iter()
            .chain(denies.then(|| "deny_unknown_fields".to_owned()))
    }

    fn allow(&self, out: &mut Writer) {
        let Struct { name, fields, .. } = self.item;
        let is_odd = fields.iter().any(|field| !names::is_snake_case(&field.name.ident));
        let of_parts = is_odd.then_some("non_snake_case");
        head::allow(name, self.scope, std::iter::empty(), of_parts, out);
    }

    /// Writes the fields of the struct.
    fn emit(&self, helpers: &mut Helpers, out: &mut Writer) {
        let Struct { fields, unknown, derives, .. } = self.item;
        let schemas = Schemas::of(derives);
        for field in fields {
            let Field { name, required, attributes, .. } = field;
            let items = self.scope.items;
            self.scope.rustdoc.field(field, out);
            schemas.emit(field, items, out);
            let [read, write] = forms(field, items, helpers);
            let arguments = [self.spelling.rename(name), read.filter(|_| self.is_read), write];
            attribute::named("serde", arguments.into_iter().flatten(), out);
            if !required {
                let absent = "default, skip_serializing_if = \"::core::option::Option::is_none\"";
                attribute::named("serde", [absent.to_owned()], out);
            }
            attribute::emit_of_user(attributes.as_deref().unwrap_or_default(), out);
            emit_type(&["pub ", &name.ident].concat(), field, items, out);
        }
        if let Unknown::Kept(ident, ty) = unknown {
            out.line("/// The members that the model does not list.");
            attribute::named("serde", ["flatten".to_owned()], out);
            ty::emit(&["pub ", ident, ":"].concat(), TypeText::of(ty, self.scope.items), ",", out);
        }
    }

    /// Writes the fields of the mirror, with what reading needs.
    fn emit_mirror(&self, helpers: &mut Helpers, out: &mut Writer) {
        let Struct { fields, unknown, .. } = self.item;
        let items = self.scope.items;
        for field in fields {
            let Field { name, required, attributes, .. } = field;
            let [read, _] = forms(field, items, helpers);
            let default = (!required).then(|| "default".to_owned());
            let arguments = [self.spelling.rename(name), read, default];
            attribute::named("serde", arguments.into_iter().flatten(), out);
            super::emit_attributes_of_serde(attributes.as_deref().unwrap_or_default(), out);
            emit_type(&name.ident, field, items, out);
        }
        if let Unknown::Kept(ident, ty) = unknown {
            attribute::named("serde", ["flatten".to_owned()], out);
            ty::emit(&[ident, ":"].concat(), TypeText::of(ty, items), ",", out);
        }
    }
}

/// Writes the implementation that reads an exception, by the derive of a mirror.
///
/// ```ignore
/// impl<'de> ::serde::Deserialize<'de> for NotFound {
///     fn deserialize<D>(deserializer: D) -> ::core::result::Result<Self, D::Error>
///     where
///         D: ::serde::Deserializer<'de>,
///     {
///         #[derive(::serde::Deserialize)]
///         #[serde(remote = "NotFound")]
///         #[allow(dead_code)]
///         struct Members {
///             #[serde(default)]
///             message: ::core::option::Option<::std::string::String>,
///         }
///         let messages = forms::Messages {
///             ...
///         };
///         Members::deserialize(forms::Exception(deserializer, messages))
///     }
/// }
/// ```
fn emit_reading(
    parts: &Parts<'_, '_>,
    messages: &Messages<'_>,
    helpers: &mut Helpers,
    out: &mut Writer,
) {
    let Struct { name, attributes, .. } = parts.item;
    let mirror = helpers.mirror();
    super::open_reading(name, parts.scope, out);
    out.line("#[derive(::serde::Deserialize)]");
    let remote = ["remote = ", &doc::literal(&name.ident)].concat();
    attribute::named("serde", std::iter::once(remote).chain(parts.arguments()), out);
    super::emit_attributes_of_serde(attributes, out);
    parts.allow(out);
    out.open_item(&["struct ", &mirror].concat());
    parts.emit_mirror(helpers, out);
    out.close("}");
    messages.emit(&mirror, helpers, out);
    out.close("}");
    out.close("}");
}

/// The arguments for a type that is not read or written as its own implementation does.
fn forms(field: &Field<'_>, items: &Items<'_>, helpers: &mut Helpers) -> [Option<String>; 2] {
    let Field { ty, required, .. } = field;
    let text = TypeText { ty, items, is_optional: !required };
    let form = if *required { Form::of(ty, items) } else { Form::of_optional(ty, items) };
    match form {
        Some(form) => form.arguments(helpers),
        // Serde reads an absent member as `None`, unless a function reads it.
        None if *required && text.is_option() => {
            [Some("deserialize_with = \"::serde::Deserialize::deserialize\"".to_owned()), None]
        }
        None => [None, None],
    }
}

fn emit_type(before: &str, field: &Field<'_>, items: &Items<'_>, out: &mut Writer) {
    let text = TypeText { ty: &field.ty, items, is_optional: !field.required };
    ty::emit(&[before, ":"].concat(), text, ",", out);
}
