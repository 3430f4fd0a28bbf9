//! Emits structs.

use crate::model::traits::DefaultValue;
use crate::names;
use crate::targets::rust::items::{Field, Struct, Unknown};

use super::constraints;
use super::foreign::Foreign;
use super::head::{self, Head};
use super::style::Spelling;
use crate::targets::rust::emit::attribute::{self, Argument};
use crate::targets::rust::emit::doc;
use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::ty::{self, TypeText};
use crate::targets::rust::emit::writer::Writer;

/// Writes a struct, whose derive gives it serde, `Debug`, equality and constructors.
///
/// ```ignore
/// /// `CreateTokenRequestRequestTypeDef`
/// #[derive(Clone, ::shapewright::Structure)]
/// #[shape("CreateTokenRequestRequestTypeDef", rename_all = "camelCase")]
/// #[allow(dead_code)]
/// pub struct CreateTokenRequest {
///     pub client_id: ::std::string::String,
///     #[shape(sensitive)]
///     pub client_secret: ::std::string::String,
///     pub scope: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
/// }
/// ```
pub(super) fn emit(item: &Struct<'_>, scope: Scope<'_, '_>, out: &mut Writer) {
    let Struct { name, fields, unknown, derives, attributes, dialect, exception } = item;
    let spelling = Spelling::of(fields.iter().map(|field| &field.name));
    let kind = "::shapewright::Structure";
    let is_odd = fields.iter().any(|field| !names::is_snake_case(&field.name.ident));
    let of_parts = is_odd.then_some("non_snake_case");
    let denies_unknown = matches!(unknown, Unknown::Denied);
    let (style, dialect, exception) = (spelling.style, *dialect, exception.as_deref());
    head::emit(
        &Head {
            name,
            scope,
            kind,
            style,
            dialect,
            exception,
            denies_unknown,
            is_integer: false,
            derives,
            attributes,
            lints: &[],
            of_parts,
        },
        out,
    );
    let foreign = Foreign::of_struct(derives, fields);
    foreign.emit(denies_unknown, out);
    if fields.is_empty() && unknown.ty().is_none() {
        out.line(&format!("pub struct {} {{}}", name.ident));
        return;
    }
    out.open_item(&["pub struct ", &name.ident].concat());
    let items = scope.items;
    for field in fields {
        let Field {
            name,
            ty,
            required,
            sensitive,
            default,
            attributes,
            facts: _,
            leads_back: _,
            constraints,
        } = field;
        scope.rustdoc.field(field, out);
        let ty = TypeText { ty, items, is_optional: !required };
        let rename = spelling.rename(name);
        let required = (*required && ty.is_option()).then(|| "required".to_owned());
        let sensitive = sensitive.then(|| "sensitive".to_owned());
        let default = default.as_deref().and_then(argument);
        let own = [rename, required, sensitive, default].into_iter().flatten().map(Argument::Plain);
        let limits = constraints.map(constraints::arguments).unwrap_or_default();
        attribute::emit(own.chain(limits), out);
        foreign.emit_field(field, items, out);
        attribute::emit_of_user(attributes.as_deref().unwrap_or_default(), out);
        ty::emit(&["pub ", &name.ident, ":"].concat(), ty, ",", out);
    }
    if let Unknown::Kept(ident, ty) = unknown {
        out.line("/// The members that the model does not list.");
        attribute::emit(["flatten_rest".to_owned()], out);
        foreign.emit_kept(ty, items, out);
        ty::emit(&["pub ", ident, ":"].concat(), TypeText::of(ty, items), ",", out);
    }
    out.close("}");
}

/// The argument for a default.
fn argument(default: &DefaultValue) -> Option<String> {
    Some(match default {
        DefaultValue::Null => return None,
        DefaultValue::Boolean(flag) => format!("default = \"{flag}\""),
        DefaultValue::Number(number) => format!("default = \"{number}\""),
        DefaultValue::String(text) => format!("default_text = {}", doc::literal(text)),
        DefaultValue::EmptyList => "default = \"[]\"".to_owned(),
        DefaultValue::EmptyMap => "default = \"{}\"".to_owned(),
    })
}
