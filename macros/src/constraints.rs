//! The constraints of members, as constants.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use shapewright_codegen::{Bounds, Constraints, Number};

use crate::projection::Projection;

/// The function with the constraints of the members; nothing if there are none. `names` are those of the
/// members in documents.
pub(crate) fn write<'n>(
    members: &[Projection<'_>],
    names: impl Iterator<Item = &'n String>,
    runtime: &syn::Path,
) -> Option<TokenStream> {
    let limits: Vec<_> = members
        .iter()
        .zip(names)
        .filter_map(|(member, name)| {
            let traits = member.member.traits.as_ref()?;
            let constraints = expression(traits.constraints.as_deref()?, runtime);
            Some(quote! { (#name, #constraints) })
        })
        .collect();
    (!limits.is_empty()).then(|| {
        quote! {
            fn constraints() -> &'static [(
                &'static ::core::primitive::str,
                #runtime::reflect::Constraints,
            )] {
                const { &[#(#limits),*] }
            }
        }
    })
}

fn expression(constraints: &Constraints, runtime: &syn::Path) -> TokenStream {
    let length = constraints.length.as_ref().map(|bounds| {
        let count = |number: Number| number.count().map(Literal::u64_unsuffixed);
        self::bounds(bounds, runtime, |number| count(number).map(|count| quote! { #count }))
    });
    let range = constraints.range.as_ref().map(|bounds| {
        self::bounds(bounds, runtime, |number| Some(self::number(number.finite()?, runtime)))
    });
    let pattern = constraints.pattern.as_ref().map(|pattern| quote! { #pattern });
    let nested = |inner: &Option<std::sync::Arc<Constraints>>| {
        inner.as_ref().map(|inner| {
            let inner = expression(inner, runtime);
            quote! { &#inner }
        })
    };
    let fields = [
        ("length", length),
        ("range", range),
        ("pattern", pattern),
        ("items", nested(&constraints.items)),
        ("keys", nested(&constraints.keys)),
    ];
    let fields = fields.into_iter().filter_map(|(name, value)| {
        let (name, value) = (proc_macro2::Ident::new(name, proc_macro2::Span::call_site()), value?);
        Some(quote! { #name: ::core::option::Option::Some(#value), })
    });
    let unique = constraints.unique.then(|| quote! { unique: true, });
    quote! {
        #runtime::reflect::Constraints { #(#fields)* #unique ..#runtime::reflect::Constraints::NONE }
    }
}

fn bounds(
    bounds: &Bounds,
    runtime: &syn::Path,
    number: impl Fn(Number) -> Option<TokenStream>,
) -> TokenStream {
    let [min, max] = [bounds.min, bounds.max].map(|bound| match bound.and_then(&number) {
        Some(number) => quote! { ::core::option::Option::Some(#number) },
        None => quote! { ::core::option::Option::None },
    });
    quote! { #runtime::reflect::Bounds { min: #min, max: #max } }
}

fn number(number: Number, runtime: &syn::Path) -> TokenStream {
    match number {
        Number::Integer(number) => {
            let number = Literal::i128_unsuffixed(number);
            quote! { #runtime::reflect::Number::Integer(#number) }
        }
        Number::Float(number) => {
            let number = Literal::f64_unsuffixed(number);
            quote! { #runtime::reflect::Number::Float(#number) }
        }
        _ => quote! { #runtime::reflect::Number::Integer(0) },
    }
}
