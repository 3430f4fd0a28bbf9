//! The generic parameters of a user's struct, in the implementations for it.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{DeriveInput, GenericParam, Lifetime, Type};

/// Parameters without their bounds, and all bounds as predicates.
pub(crate) struct Parameters {
    this: Ident,
    lifetimes: Vec<Lifetime>,
    types: Vec<Ident>,
    constants: Vec<(Ident, TokenStream)>,
    predicates: Vec<TokenStream>,
}

impl Parameters {
    pub(crate) fn of(input: &DeriveInput) -> Self {
        let mut parameters = Self {
            this: input.ident.clone(),
            lifetimes: Vec::new(),
            types: Vec::new(),
            constants: Vec::new(),
            predicates: Vec::new(),
        };
        for parameter in &input.generics.params {
            parameters.add(parameter);
        }
        if let Some(clause) = &input.generics.where_clause {
            parameters.predicates.extend(clause.predicates.iter().map(ToTokens::to_token_stream));
        }
        parameters
    }

    fn add(&mut self, parameter: &GenericParam) {
        match parameter {
            GenericParam::Lifetime(found) => {
                let (name, bounds) = (&found.lifetime, &found.bounds);
                if !bounds.is_empty() {
                    self.predicates.push(quote! { #name: #bounds });
                }
                self.lifetimes.push(name.clone());
            }
            GenericParam::Type(found) => {
                let (name, bounds) = (&found.ident, &found.bounds);
                if !bounds.is_empty() {
                    self.predicates.push(quote! { #name: #bounds });
                }
                self.types.push(name.clone());
            }
            GenericParam::Const(found) => {
                self.constants.push((found.ident.clone(), found.ty.to_token_stream()));
            }
        }
    }

    /// Adds a predicate that a field needs.
    pub(crate) fn require(&mut self, predicate: TokenStream) {
        self.predicates.push(predicate);
    }

    /// `Name<'a, T, N>`.
    pub(crate) fn this(&self) -> TokenStream {
        let Self { this, lifetimes, types, constants, predicates: _ } = self;
        let constants = constants.iter().map(|(name, _)| name);
        if self.is_plain() {
            quote! { #this }
        } else {
            quote! { #this <#(#lifetimes,)* #(#types,)* #(#constants,)*> }
        }
    }

    /// `'a, T, const N: usize,`, for the implementations of an inert type.
    pub(crate) fn declared(&self) -> TokenStream {
        let Self { this: _, lifetimes, types, constants, predicates: _ } = self;
        let constants = constants.iter().map(|(name, ty)| quote! { const #name: #ty });
        quote! { #(#lifetimes,)* #(#types,)* #(#constants,)* }
    }

    /// The same for an implementation with a document of the lifetime `'__de`.
    pub(crate) fn reading(&self, is_static: bool) -> TokenStream {
        let Self { this: _, lifetimes, types, constants, predicates: _ } = self;
        let constants = constants.iter().map(|(name, ty)| quote! { const #name: #ty });
        let is_static = is_static.then(|| quote! { 'static });
        let outlived = lifetimes.iter().map(|lifetime| quote! { #lifetime });
        let outlived = outlived.chain(is_static);
        quote! {
            '__de: #(#outlived +)*,
            #(#lifetimes,)* #(#types,)* #(#constants,)*
        }
    }

    /// `where T: Clone`.
    pub(crate) fn predicates(&self) -> TokenStream {
        let predicates = &self.predicates;
        quote! { where #(#predicates,)* }
    }

    /// Whether a type contains a type parameter or a const parameter.
    pub(crate) fn occur_in(&self, ty: &Type) -> bool {
        let names = self.types.iter().chain(self.constants.iter().map(|(name, _)| name));
        !self.is_concrete()
            && mentions(ty.to_token_stream(), &|ident| names.clone().any(|name| ident == name))
    }

    /// Whether a type contains the struct itself, and the struct has such parameters.
    pub(crate) fn contain_self(&self, ty: &Type) -> bool {
        !self.is_concrete()
            && mentions(ty.to_token_stream(), &|ident| ident == "Self" || *ident == self.this)
    }

    fn is_concrete(&self) -> bool {
        self.types.is_empty() && self.constants.is_empty()
    }

    fn is_plain(&self) -> bool {
        self.is_concrete() && self.lifetimes.is_empty()
    }

    /// The type inside a constant: with `'static` for every lifetime, and with the struct's name for
    /// `Self`.
    pub(crate) fn without_lifetimes(&self, ty: &Type) -> TokenStream {
        let ident = &self.this;
        let statics = self.lifetimes.iter().map(|_| quote! { 'static });
        let arguments = (!self.lifetimes.is_empty()).then(|| quote! { <#(#statics),*> });
        with_static_lifetimes(ty.to_token_stream(), &quote! { #ident #arguments })
    }
}

/// Whether a type contains `'static`.
pub(crate) fn has_static_lifetime(ty: &Type) -> bool {
    let mut is_lifetime = false;
    any(ty.to_token_stream(), &mut |token| match token {
        TokenTree::Punct(punct) => {
            is_lifetime = punct.as_char() == '\'';
            false
        }
        TokenTree::Ident(ident) => std::mem::take(&mut is_lifetime) && ident == "static",
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    })
}

fn mentions(tokens: TokenStream, matches: &impl Fn(&Ident) -> bool) -> bool {
    any(tokens, &mut |token| matches!(token, TokenTree::Ident(ident) if matches(ident)))
}

/// Whether a token matches, at any depth.
fn any(tokens: TokenStream, matches: &mut impl FnMut(&TokenTree) -> bool) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => any(group.stream(), matches),
        token => matches(&token),
    })
}

fn with_static_lifetimes(tokens: TokenStream, this: &TokenStream) -> TokenStream {
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
                let mut inner =
                    Group::new(group.delimiter(), with_static_lifetimes(group.stream(), this));
                inner.set_span(group.span());
                written.extend([TokenTree::Group(inner)]);
            }
            other => written.extend([other]),
        }
    }
    written
}
