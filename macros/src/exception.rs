//! The implementations for a struct of an exception.

use proc_macro2::TokenStream;
use quote::quote;
use shapewright_codegen::{ErrorTraits, Fault, Retryable};

use crate::generics::Parameters;

/// A struct of an exception.
pub(crate) struct Exception<'a> {
    pub(crate) traits: ErrorTraits,
    /// The name of the shape, which is the code unless the model has another.
    pub(crate) shape: &'a str,
    /// Whether `Error` and `Display` are implemented, and not left to the user.
    pub(crate) is_error: bool,
    pub(crate) parameters: &'a Parameters,
    pub(crate) runtime: &'a syn::Path,
}

impl Exception<'_> {
    /// The expression of the table of the error; `members` are the names of the members.
    pub(crate) fn table(&self, members: &[String]) -> TokenStream {
        let Self { traits, shape, is_error: _, parameters: _, runtime } = self;
        let code = traits.code.as_deref().unwrap_or(shape);
        let status = optional(traits.status.map(|status| quote! { #status }));
        let fault = optional(traits.fault().map(|fault| match fault {
            Fault::Server => quote! { #runtime::exception::Fault::Server },
            _ => quote! { #runtime::exception::Fault::Client },
        }));
        let retryable = optional(traits.retryable.map(|retryable| match retryable {
            Retryable::Throttling => quote! { #runtime::exception::Retryable::Throttling },
            _ => quote! { #runtime::exception::Retryable::Transient },
        }));
        quote! {
            &#runtime::engine::ErrorTable {
                code: #code,
                status: #status,
                fault: #fault,
                retryable: #retryable,
                names: &[#(#members,)* "message", "Message", "errorMessage"],
            }
        }
    }

    /// The traits of an error, with the generics of an implementation.
    ///
    /// `Error` requires `Debug`, which the user derives. Without it, the struct only is not an error: a bound
    /// with a lifetime is checked where the implementation is used.
    pub(crate) fn write(&self, generics: &TokenStream) -> TokenStream {
        let Self { traits: _, shape: _, is_error, parameters, runtime } = self;
        let (this, predicates) = (parameters.this(), parameters.predicates());
        let error = is_error.then(|| {
            quote! {
                #[automatically_derived]
                impl<#generics> ::core::fmt::Display for #this #predicates {
                    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        #runtime::engine::derived::display_error(self, formatter)
                    }
                }

                #[automatically_derived]
                impl<#generics> ::core::error::Error for #this
                #predicates for<'__debug> Self: ::core::fmt::Debug {}
            }
        });
        quote! {
            #error

            #[automatically_derived]
            impl<#generics> #runtime::exception::Exception for #this
            #predicates for<'__error> Self: ::core::error::Error {}
        }
    }
}

fn optional(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote! { ::core::option::Option::Some(#value) },
        None => quote! { ::core::option::Option::None },
    }
}
