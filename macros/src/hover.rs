//! Documentation that editors show on the attributes of a derive: statics without any other use.

use std::fmt::Write;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use shapewright_codegen::{Projected, ProjectedValues, Sources, names};

use crate::projection::Projection;
use crate::subject::DeclaredMember;

/// A static for a structure; the name of the shape at `span` refers to it.
pub(crate) fn structure(
    projected: &Projected<'_>,
    members: &[Projection<'_>],
    sources: &Sources,
    span: Span,
) -> TokenStream {
    let shape = projected.shape();
    let origin = sources.located(shape.name.span);
    let mut text = format!("`{}` {origin}\n\n", shape.name.value);
    if let Some(page) = projected.page().filter(|_| sources.is_of_service(shape.name.span)) {
        let _ = write!(text, "[AWS API reference]({page})\n\n");
    }
    documentation(&projected.docs(), &mut text);
    text.push_str("| field | member | |\n|---|---|---|\n");
    for member in projected.members() {
        let found = members.iter().find(|found| found.member.name.value == member.name.value);
        let field = found.map_or_else(String::new, |found| format!("`{}`", found.field));
        let name = cell(&member.name.value);
        let facts = cell(&DeclaredMember { member, projected, sources }.facts());
        let _ = writeln!(text, "| {field} | `{name}` | {facts} |");
    }
    documented(&shape.canonical, &text, &origin, span)
}

/// A static for an enumeration; the name of the shape at `span` refers to it.
pub(crate) fn enumeration(
    values: &ProjectedValues<'_>,
    sources: &Sources,
    span: Span,
) -> TokenStream {
    let shape = values.shape();
    let origin = sources.located(shape.name.span);
    let mut text = format!("`{}` {origin}\n\n", shape.name.value);
    documentation(&values.docs(), &mut text);
    for value in values.values() {
        let _ = writeln!(text, "- `{}`", cell(&value.value));
    }
    documented(&shape.canonical, &text, &origin, span)
}

/// The documentation of a member: name, type, presence and place, and what the model has.
pub(crate) fn member(member: DeclaredMember<'_>) -> String {
    let location = member.sources.located(member.member.name.span);
    let mut text = format!("{}: {}, {location}\n\n", member.name(), member.facts());
    documentation(&member.projected.member_docs(member.member), &mut text);
    text.truncate(text.trim_end().len());
    text
}

/// Adds the documentation of the model, if there is one.
fn documentation(docs: &str, text: &mut String) {
    if !docs.is_empty() {
        text.push_str(docs);
        text.push_str("\n\n");
    }
}

fn documented(shape: &str, text: &str, origin: &str, span: Span) -> TokenStream {
    let ident = |span| {
        let name = syn::parse_str(&names::ty(shape));
        let mut name: Ident = name.unwrap_or_else(|_| Ident::new("Unnamed", span));
        name.set_span(span);
        name
    };
    let (definition, reference) = (ident(Span::call_site()), ident(span));
    quote! {
        #[doc = #text]
        #[allow(non_upper_case_globals)]
        static #definition: &::core::primitive::str = #origin;
        const _: &&::core::primitive::str = &#reference;
    }
}

/// Text that stays within a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
