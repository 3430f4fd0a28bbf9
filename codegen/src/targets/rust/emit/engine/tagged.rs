//! Emits enums of members.

use crate::names;
use crate::targets::rust::items::{Field, TaggedUnion};

use super::foreign::{Foreign, TAGGED};
use super::head::{self, Head};
use super::style::Spelling;
use super::{constraints, members};
use crate::targets::rust::emit::attribute::{self, Argument};
use crate::targets::rust::emit::head::CAMEL_CASE;
use crate::targets::rust::emit::scope::Scope;
use crate::targets::rust::emit::ty::TypeText;
use crate::targets::rust::emit::variant;
use crate::targets::rust::emit::writer::Writer;

/// Writes an enum whose last variant keeps a member that is not in the model.
///
/// ```ignore
/// /// `AttributeValue`
/// #[derive(Clone, ::shapewright::TaggedUnion)]
/// #[shape("AttributeValue", rename_all = "PascalCase")]
/// #[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
/// pub enum AttributeValue {
///     S(::std::string::String),
///     #[shape(rename = "NULL")]
///     Null(bool),
///     /// A member that the model does not list.
///     Unknown {
///         name: ::std::string::String,
///         value: ::shapewright::UnknownValue,
///     },
/// }
/// ```
pub(super) fn emit(item: &TaggedUnion<'_>, scope: Scope<'_, '_>, out: &mut Writer) {
    let TaggedUnion { name, variants, denies_unknown, derives, attributes, dialect } = item;
    let spelling = Spelling::of(variants.iter().map(|variant| &variant.name));
    let is_odd = variants.iter().any(|variant| !names::is_camel_case(&variant.name.ident));
    head::emit(
        &Head {
            name,
            scope,
            kind: TAGGED,
            style: spelling.style,
            dialect: *dialect,
            exception: None,
            denies_unknown: *denies_unknown,
            is_integer: false,
            derives,
            attributes,
            lints: &variant::LINTS,
            of_parts: is_odd.then_some(CAMEL_CASE),
        },
        out,
    );
    let foreign = Foreign::of_tagged(derives, variants);
    foreign.emit(false, out);
    out.open_item(&["pub enum ", &name.ident].concat());
    for variant in variants {
        let Field {
            name,
            ty,
            required: _,
            sensitive,
            attributes,
            facts: _,
            default: _,
            leads_back: _,
            constraints,
        } = variant;
        scope.rustdoc.field(variant, out);
        let sensitive = sensitive.then(|| "sensitive".to_owned());
        let own = spelling.rename(name).into_iter().chain(sensitive).map(Argument::Plain);
        let limits = constraints.map(constraints::arguments).unwrap_or_default();
        attribute::emit(own.chain(limits), out);
        foreign.emit_variant(name, out);
        attribute::emit_of_user(attributes.as_deref().unwrap_or_default(), out);
        variant::emit(&name.ident, TypeText::of(ty, scope.items), out);
    }
    out.line("/// A member that the model does not list.");
    foreign.emit_unlisted(out);
    out.open(&[names::CATCH_ALL, " {"].concat());
    out.line("name: ::std::string::String,");
    out.line("value: ::shapewright::UnknownValue,");
    out.close("},");
    out.close("}");
    members::emit(item, scope, out);
}
