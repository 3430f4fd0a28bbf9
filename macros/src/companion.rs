//! What an editor shows where the attributes of a derive stand: statics with documentation, which
//! nothing else uses.

use std::fmt::Write;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use shapewright_codegen::{Member, Projected, ProjectedValues, Sources, names};

use crate::structure::Projection;

/// A static for a structure, which the name of the shape in its attribute leads to.
pub(crate) fn structure(
    projected: &Projected<'_>,
    members: &[Projection<'_>],
    sources: &Sources,
    place: Span,
) -> TokenStream {
    let shape = projected.shape();
    let origin = sources.location(shape.name.span);
    let mut text = format!("`{}` at {origin}\n\n", shape.name.value);
    text.push_str("| field | member | |\n|---|---|---|\n");
    for member in projected.members() {
        let found = members.iter().find(|found| found.member.name.value == member.name.value);
        let field = found.map_or_else(String::new, |found| format!("`{}`", found.field));
        let wire = cell(&member.name.value);
        let _ = writeln!(text, "| {field} | `{wire}` | {} |", cell(&what(projected, member)));
    }
    shown(&shape.name.value, &text, &origin, place)
}

/// The same for an enumeration.
pub(crate) fn enumeration(
    values: &ProjectedValues<'_>,
    sources: &Sources,
    place: Span,
) -> TokenStream {
    let shape = values.shape();
    let origin = sources.location(shape.name.span);
    let mut text = format!("`{}` at {origin}\n\n", shape.name.value);
    for value in values.values() {
        let _ = writeln!(text, "- `{}`", cell(&value.value));
    }
    shown(&shape.name.value, &text, &origin, place)
}

/// What a field's trait says of its member: name, type, presence and origin.
pub(crate) fn member(projected: &Projected<'_>, member: &Member, sources: &Sources) -> String {
    format!(
        "`{}` of `{}`: {}, at {}",
        member.name.value,
        projected.shape().name.value,
        what(projected, member),
        sources.location(member.name.span)
    )
}

fn what(projected: &Projected<'_>, member: &Member) -> String {
    let presence = if member.required { "required" } else { "optional" };
    let sensitive = if member.sensitive { ", sensitive" } else { "" };
    format!("{}, {presence}{sensitive}", projected.content(member).words())
}

fn shown(shape: &str, text: &str, origin: &str, place: Span) -> TokenStream {
    let ident = |span| {
        let name = syn::parse_str(&names::ty(shape));
        let mut name: Ident = name.unwrap_or_else(|_| Ident::new("Unnamed", span));
        name.set_span(span);
        name
    };
    let (defined, named) = (ident(Span::call_site()), ident(place));
    quote! {
        #[doc = #text]
        #[allow(non_upper_case_globals)]
        static #defined: &::core::primitive::str = #origin;
        const _: &&::core::primitive::str = &#named;
    }
}

/// Text that stays within a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
