//! The implementations that a struct and an enum for a shape have alike.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::quote;
use shapewright_codegen::Dialect;

use crate::generics::Parameters;

/// A type that is a structure of the runtime.
pub(crate) struct ShapeTraits<'a> {
    /// The name of the shape and its dialect, which checks compare.
    pub(crate) mark: String,
    /// The required fields, each with a comma after it.
    pub(crate) required: String,
    /// The generics of an implementation for reading.
    pub(crate) generics: &'a TokenStream,
    /// The place of the `Debug` that hides sensitive members, if there is one.
    pub(crate) debug: Option<Span>,
    pub(crate) parameters: &'a Parameters,
    pub(crate) runtime: &'a syn::Path,
}

impl ShapeTraits<'_> {
    pub(crate) fn write(&self) -> TokenStream {
        let Self { mark, required, generics, debug, parameters, runtime } = self;
        let (this, predicates) = (parameters.this(), parameters.predicates());
        let debug = debug.map(|span| self.debug(span));
        quote! {
            #[automatically_derived]
            impl<#generics> #runtime::engine::Modeled<'__de> for #this #predicates {
                type Kind = #runtime::engine::kind::Structure;
                const STRUCTURE: #runtime::engine::derived::StructureFacts =
                    ::core::option::Option::Some((#mark, #required));
            }

            #[automatically_derived]
            impl<#generics> #runtime::engine::derived::Serialize for #this #predicates {
                fn serialize<__S: #runtime::engine::derived::Serializer>(
                    &self,
                    serializer: __S,
                ) -> ::core::result::Result<__S::Ok, __S::Error> {
                    #runtime::engine::serialize(self, serializer)
                }
            }

            #[automatically_derived]
            impl<#generics> #runtime::engine::derived::Deserialize<'__de> for #this #predicates {
                fn deserialize<__D: #runtime::engine::derived::Deserializer<'__de>>(
                    deserializer: __D,
                ) -> ::core::result::Result<Self, __D::Error> {
                    #runtime::engine::deserialize(deserializer)
                }
            }

            #debug
        }
    }

    /// The `Debug` that hides sensitive members, with all its tokens at one place.
    fn debug(&self, span: Span) -> TokenStream {
        let Self { generics, parameters, runtime, .. } = self;
        let (this, predicates) = (parameters.this(), parameters.predicates());
        let implementation = quote! {
            #[automatically_derived]
            impl<#generics> ::core::fmt::Debug for #this #predicates {
                fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #runtime::engine::derived::debug(self, formatter)
                }
            }
        };
        located_at(implementation, span)
    }
}

/// The variant of the runtime's `Dialect`.
pub(crate) fn dialect(dialect: Dialect) -> TokenStream {
    match dialect {
        Dialect::Model => quote! { Model },
        Dialect::CloudTrail => quote! { CloudTrail },
        Dialect::AnyCase => quote! { AnyCase },
    }
}

/// The same tokens, with messages about them at one place.
fn located_at(tokens: TokenStream, place: Span) -> TokenStream {
    let located = tokens.into_iter().map(|token| {
        let mut token = match token {
            TokenTree::Group(group) => {
                let inner = located_at(group.stream(), place);
                TokenTree::Group(Group::new(group.delimiter(), inner))
            }
            token => token,
        };
        token.set_span(token.span().located_at(place));
        token
    });
    located.collect()
}
