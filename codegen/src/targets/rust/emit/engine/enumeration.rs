//! Emits enums of strings and of integers.

use crate::config::dialect::Dialect;
use crate::names;
use crate::targets::rust::items::{Enum, Values};

use super::foreign::{ENUMERATION, Foreign, after_enumeration};
use super::head::{self, Head};
use super::style::Spelling;
use crate::targets::rust::emit::attribute;
use crate::targets::rust::emit::head::CAMEL_CASE;
use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::writer::Writer;

/// Writes an enum whose last variant keeps values that are not in the model.
///
/// ```ignore
/// /// `GrantType`
/// #[derive(Clone, ::shapewright::Enumeration)]
/// #[shape("GrantType", rename_all = "snake_case")]
/// #[allow(clippy::enum_variant_names, dead_code)]
/// pub enum GrantType {
///     AuthorizationCode,
///     /// A value that the model does not list.
///     Unknown(::std::string::String),
/// }
/// ```
///
/// One of integers has the argument `integer`, `#[shape(rename = "1")]` for each value, and
/// `Unknown(i64)`.
pub(super) fn emit(item: &Enum<'_>, scope: Scope<'_, '_>, out: &mut Writer) {
    let Enum { name, kind: values, variants, variant_attributes, derives, attributes } = item;
    let is_integer = *values == Values::Integers;
    let spelling = Spelling::of(variants.iter());
    let kind = ENUMERATION;
    let is_odd = variants.iter().any(|variant| !names::is_camel_case(&variant.ident));
    head::emit(
        &Head {
            name,
            scope,
            kind,
            style: spelling.style,
            denies_unknown: false,
            is_integer,
            dialect: Dialect::Model,
            exception: None,
            derives,
            attributes,
            lints: &["clippy::enum_variant_names"],
            of_parts: is_odd.then_some(CAMEL_CASE),
        },
        out,
    );
    let foreign = Foreign::of_enumeration(derives, *values, variants);
    foreign.emit(false, out);
    out.open_item(&format!("pub enum {}", name.ident));
    for (at, variant) in variants.iter().enumerate() {
        attribute::emit(spelling.rename(variant), out);
        foreign.emit_variant(variant, out);
        let of_user = variant_attributes.get(&at).map(|attributes| &**attributes);
        attribute::emit_of_user(of_user.unwrap_or_default(), out);
        out.parts(&[&variant.ident, ","]);
    }
    out.line("/// A value that the model does not list.");
    foreign.emit_catch_all(out);
    let unlisted = if is_integer { "i64" } else { "::std::string::String" };
    out.line(&format!("{}({unlisted}),", names::CATCH_ALL));
    out.close("}");
    if !is_integer {
        after_enumeration(name, derives, out);
    }
}
