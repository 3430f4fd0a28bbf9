//! The parameters of a user's struct, as the macros of the runtime take them.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{DeriveInput, GenericParam, Lifetime, Type};

use crate::attributes::Errors;

/// Lifetimes and type parameters without their bounds, and all bounds as predicates.
pub(crate) struct Parameters {
    lifetimes: Vec<Lifetime>,
    types: Vec<Ident>,
    predicates: Vec<TokenStream>,
}

impl Parameters {
    pub(crate) fn of(input: &DeriveInput, errors: &mut Errors) -> Self {
        let mut parameters =
            Self { lifetimes: Vec::new(), types: Vec::new(), predicates: Vec::new() };
        for parameter in &input.generics.params {
            match parameter {
                GenericParam::Lifetime(found) => {
                    let (name, bounds) = (&found.lifetime, &found.bounds);
                    if !bounds.is_empty() {
                        parameters.predicates.push(quote! { #name: #bounds });
                    }
                    parameters.lifetimes.push(name.clone());
                }
                GenericParam::Type(found) => {
                    let (name, bounds) = (&found.ident, &found.bounds);
                    if !bounds.is_empty() {
                        parameters.predicates.push(quote! { #name: #bounds });
                    }
                    parameters.types.push(name.clone());
                }
                GenericParam::Const(found) => errors.push(syn::Error::new(
                    found.ident.span(),
                    "a shape has no parameters that are constants\n\
                     help: write the number where it is used",
                )),
            }
        }
        if let Some(clause) = &input.generics.where_clause {
            parameters.predicates.extend(clause.predicates.iter().map(ToTokens::to_token_stream));
        }
        parameters
    }

    /// A predicate that the fields ask for.
    pub(crate) fn ask(&mut self, predicate: TokenStream) {
        self.predicates.push(predicate);
    }

    /// `<'a, T>`, as it stands behind the name of the type.
    pub(crate) fn arguments(&self) -> Option<TokenStream> {
        let Self { lifetimes, types, predicates: _ } = self;
        // A comma behind the last of them has two places in the grammar of `projection!`.
        match (lifetimes.as_slice(), types.as_slice()) {
            ([], []) => None,
            (lifetimes, []) => Some(quote! { <#(#lifetimes),*> }),
            (lifetimes, types) => Some(quote! { <#(#lifetimes,)* #(#types),*> }),
        }
    }

    /// `where [T: Clone]`, as `projection!` takes it.
    pub(crate) fn listed_predicates(&self) -> Option<TokenStream> {
        let predicates = &self.predicates;
        (!predicates.is_empty()).then(|| quote! { where [#(#predicates),*] })
    }

    /// `['a, T,] [Name<'a, T>] [where T: Clone]`, as `inert!` takes it.
    pub(crate) fn spelled_out(&self, ident: &Ident) -> TokenStream {
        let Self { lifetimes, types, predicates } = self;
        let arguments = self.arguments();
        quote! { [#(#lifetimes,)* #(#types,)*] [#ident #arguments] [where #(#predicates),*] }
    }

    /// Whether a type speaks of a type parameter.
    pub(crate) fn stand_in(&self, ty: &Type) -> bool {
        !self.types.is_empty() && mentions(ty.to_token_stream(), &self.types)
    }

    /// The type as a constant may speak of it: with the longest lifetime for every other, and with
    /// the struct's name for `Self`.
    pub(crate) fn without_lifetimes(&self, ty: &Type, ident: &Ident) -> TokenStream {
        let forever = self.lifetimes.iter().map(|_| quote! { 'static });
        let arguments = (!self.lifetimes.is_empty()).then(|| quote! { <#(#forever),*> });
        forever_in(ty.to_token_stream(), &quote! { #ident #arguments })
    }
}

fn mentions(tokens: TokenStream, names: &[Ident]) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "Self" || names.contains(&ident),
        TokenTree::Group(group) => mentions(group.stream(), names),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

fn forever_in(tokens: TokenStream, this: &TokenStream) -> TokenStream {
    let mut rest = tokens.into_iter();
    let mut written = TokenStream::new();
    while let Some(token) = rest.next() {
        match token {
            TokenTree::Punct(quote) if quote.as_char() == '\'' => {
                written.extend([TokenTree::Punct(quote)]);
                let name = rest.next().map(|name| Ident::new("static", name.span()));
                written.extend(name.map(TokenTree::Ident));
            }
            TokenTree::Ident(ident) if ident == "Self" => written.extend(this.clone()),
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), forever_in(group.stream(), this));
                inner.set_span(group.span());
                written.extend([TokenTree::Group(inner)]);
            }
            other => written.extend([other]),
        }
    }
    written
}
