//! Whether the type of a field can hold its member: asked of the compiler, which knows types.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use shapewright_codegen::{Content, Member, Projected, Sources};
use syn::Type;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use crate::generics::Parameters;

/// A field's type, and the member that it is to hold.
pub(crate) struct Holding<'a> {
    pub(crate) field: &'a Ident,
    pub(crate) ty: &'a Type,
    pub(crate) member: &'a Member,
    pub(crate) content: Content,
}

impl Holding<'_> {
    /// What makes the compiler ask; where a type parameter is part of the type, the struct is asked
    /// for a predicate instead.
    pub(crate) fn check(
        &self,
        ident: &Ident,
        projected: &Projected<'_>,
        sources: &Sources,
        parameters: &mut Parameters,
        runtime: &syn::Path,
    ) -> Option<TokenStream> {
        let Self { field, ty, member, content } = self;
        if *content == Content::Any {
            return None;
        }
        let kinds = kinds(content, projected.is_read(), runtime);
        if parameters.stand_in(ty) {
            if let [kind] = kinds.as_slice() {
                parameters.ask(quote! { #ty: #runtime::Holds<#kind> });
            }
            return None;
        }
        let wire = &member.name.value;
        let shape = &projected.shape().name.value;
        let what = content.words();
        let subject = format!("`{wire}` of `{shape}`, which is {what}");
        let written = sources.line_from(member.name.span);
        let note = format!("`{written}` at {}", sources.location(member.name.span));
        let span = ty.span();
        let held = parameters.without_lifetimes(ty, ident);
        Some(match kinds.as_slice() {
            [kind] => {
                let message = format!("`{{Self}}` cannot hold {}", braced(&subject));
                let label = format!("expected {}: {}", braced(&what), braced(&way_out(content)));
                let note = braced(&note);
                let holder = format_ident!("Holds_{}", field.unraw(), span = Span::call_site());
                let question = quote_spanned! { span => <#held as #holder>::SHAPE };
                let shapes = shapes(content);
                let other = format!(
                    "this is a projection of another shape\n\
                     {subject}\nnote: {note}\nhelp: {}",
                    way_out(content)
                );
                let expect = expect_shape(&question, &shapes, &other, span);
                quote! {
                    const _: () = {
                        #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
                        #[allow(non_camel_case_types)]
                        trait #holder {
                            const SHAPE: ::core::option::Option<&'static ::core::primitive::str>;
                        }

                        #[diagnostic::do_not_recommend]
                        impl<T: #runtime::Holds<#kind>> #holder for T {
                            const SHAPE: ::core::option::Option<&'static ::core::primitive::str> =
                                <T as #runtime::Holds<#kind>>::SHAPE;
                        }

                        #[allow(unused_imports)]
                        use #runtime::__private::expect_shape as expect;
                        #expect
                    };
                }
            }
            kinds => {
                let spelled = ty.to_token_stream().to_string();
                let message = format!("`{spelled}` cannot hold {subject}\nnote: {note}");
                let stop = quote_spanned! { span => stop(#message) };
                quote! {
                    const _: () = {
                        use #runtime::__private::{Otherwise as _, stop};
                        if !(false #(|| #runtime::__private::Probe::<#held, #kinds>::HOLDS)*) {
                            #stop;
                        }
                    };
                }
            }
        })
    }
}

/// What a type must hold: one of these is enough.
fn kinds(content: &Content, is_read: bool, runtime: &syn::Path) -> Vec<TokenStream> {
    let kind = |name: &str| {
        let name = Ident::new(name, Span::call_site());
        vec![quote! { #runtime::kind::#name }]
    };
    match content {
        Content::Text => kind("Text"),
        Content::Integer => kind("Integer"),
        Content::Float => kind("Float"),
        Content::Boolean => kind("Boolean"),
        Content::Bytes => kind("Bytes"),
        Content::BytesOrText => kind("BytesOrText"),
        Content::Timestamp => kind("Timestamp"),
        Content::Decimal => kind("Decimal"),
        Content::Any => kind("Any"),
        Content::Null => kind("Null"),
        Content::Structure(_) => kind("Structure"),
        Content::Enumeration(_) => kind("Enumeration"),
        Content::List(item) => within("List", kinds(item, is_read, runtime), runtime),
        Content::Set(item) => within("Set", kinds(item, is_read, runtime), runtime),
        Content::Map(key, value) => {
            let keys = kinds(key, is_read, runtime);
            let values = kinds(value, is_read, runtime);
            let pairs = keys.iter().flat_map(|key| values.iter().map(move |value| (key, value)));
            pairs.map(|(key, value)| quote! { #runtime::kind::Map<#key, #value> }).collect()
        }
        // What is read may be any of them; what is sent is what its user says.
        Content::Union { widest, types } => {
            let mut found = kind("Union");
            let more: Vec<&Content> = if is_read {
                widest.as_deref().into_iter().collect()
            } else {
                types.iter().chain(widest.as_deref()).collect()
            };
            found.extend(more.into_iter().flat_map(|content| kinds(content, is_read, runtime)));
            found
        }
    }
}

fn within(name: &str, items: Vec<TokenStream>, runtime: &syn::Path) -> Vec<TokenStream> {
    let name = Ident::new(name, Span::call_site());
    items.into_iter().map(|item| quote! { #runtime::kind::#name<#item> }).collect()
}

/// The one expression in which the type and the trait meet, so that one mistake is one error.
fn expect_shape(question: &TokenStream, shapes: &[&str], message: &str, span: Span) -> TokenStream {
    if shapes.is_empty() {
        return quote! { let _ = #question; };
    }
    quote_spanned! { span =>
        expect(#question, &[#(#shapes),*], #message);
    }
}

/// The names of shapes that a type may stand for.
fn shapes(content: &Content) -> Vec<&str> {
    let structures = content.structures().iter().map(String::as_str);
    structures.chain(content.enumeration()).collect()
}

/// A type that would do.
fn way_out(content: &Content) -> String {
    let example = content.example();
    match content.structures() {
        [] => format!("`{example}`"),
        [name, ..] => format!("`{example}`, with `#[shape(\"{name}\")]` on its struct"),
    }
}

/// Text that `on_unimplemented` takes as it stands.
fn braced(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}
