//! An enum as a projection of an enumeration.

use proc_macro2::Ident;
use quote::{quote, quote_spanned};
use shapewright_codegen::{ProjectedValues, Sources};
use syn::spanned::Spanned;
use syn::{DataEnum, Fields, LitStr, Type, Variant};

use crate::attributes::VariantAttributes;
use crate::context::{Derive, Expanded};
use crate::errors::Errors;
use crate::hover;
use crate::messages;

/// The implementations for an enum with a variant for each value.
pub(crate) fn expand(
    derive: &Derive<'_>,
    data: &DataEnum,
    values: &ProjectedValues<'_>,
    sources: &Sources,
    errors: &mut Errors,
) -> Option<Expanded> {
    let Derive { input, runtime, attributes, .. } = derive;
    if let Some(parameter) = input.generics.params.first() {
        errors.push(messages::generic_enum().on(parameter));
        return None;
    }
    let (_, span) = derive.shape();
    let dialect = attributes.dialect.map(|(_, span)| span);
    for (key, span) in [
        ("partial", attributes.partial),
        ("dialect", dialect),
        ("debug", attributes.debug),
        ("no_debug", attributes.no_debug),
        ("no_error", attributes.no_error),
    ] {
        if let Some(span) = span {
            errors.push(messages::key_of_structures(key, "an enumeration").at(span));
        }
    }
    let Variants { known, other } = read_variants(data, values, sources, errors);
    // Type and trait occur together in this expression only, so that a mistake is one error.
    let keeping = other.as_ref().map(|OtherVariant { ty, .. }| {
        let keeps = quote_spanned! { ty.span() => <#ty as KeepsText> };
        quote! {
            #[diagnostic::on_unimplemented(
                message = "`{Self}` cannot keep the text of any other value",
                label = "expected a string: `String`",
                note = "the type must implement `From<String>` and `AsRef<str>`"
            )]
            trait KeepsText: ::core::marker::Sized {
                const KEEPING: #runtime::engine::derived::Keeping<Self>;
            }

            #[diagnostic::do_not_recommend]
            impl<T> KeepsText for T
            where
                T: ::core::convert::From<#runtime::engine::derived::String>
                    + ::core::convert::AsRef<::core::primitive::str>,
            {
                const KEEPING: #runtime::engine::derived::Keeping<T> = #runtime::engine::derived::Keeping::<T>::NEW;
            }

            const KEEPING: #runtime::engine::derived::Keeping<#ty> = #keeps::KEEPING;
        }
    });
    let other = other.map(|OtherVariant { variant, .. }| variant);
    let start = match (known.first(), other) {
        (Some((first, _)), _) => quote! { Self::#first },
        (None, Some(other)) => quote! { Self::#other((KEEPING.keep)("")) },
        (None, None) => {
            if data.variants.is_empty() {
                errors.push(messages::enum_without_variants(values).at(input.ident.span()));
            }
            return None;
        }
    };

    let ident = &input.ident;
    let shape = &values.shape().name.value;
    let variants: Vec<&Ident> = known.iter().map(|(variant, _)| *variant).collect();
    let texts: Vec<&str> = known.iter().map(|(_, text)| *text).collect();
    let refusal = messages::value_without_variant(shape, ident, &texts);
    let unlisted = match other {
        Some(other) => quote! { text => Self::#other((KEEPING.keep)(text)) },
        None => quote! {
            _ => return ::core::result::Result::Err(#runtime::engine::Refusal::because(#refusal))
        },
    };
    let kept = other.map(|other| quote! { Self::#other(text) => (KEEPING.kept)(text), });
    let hover = hover::enumeration(values, sources, span);
    let implementation = quote! {
        #keeping

        impl<'de> #runtime::engine::TextTarget<'de> for #ident {
            fn copy(
                &mut self,
                text: &::core::primitive::str,
            ) -> ::core::result::Result<(), #runtime::engine::Refusal> {
                *self = match text {
                    #(#texts => Self::#variants,)*
                    #unlisted
                };
                ::core::result::Result::Ok(())
            }
        }

        impl<'de> #runtime::Value<'de> for #ident {
            fn start() -> Self {
                #start
            }

            fn slot(&mut self) -> #runtime::engine::Slot<'_, 'de> {
                #runtime::engine::Slot::OtherText(self)
            }

            fn view(&self) -> #runtime::engine::View<'_> {
                #runtime::engine::View::Text(match self {
                    #(Self::#variants => #texts,)*
                    #kept
                })
            }
        }

        impl #runtime::engine::Holds<#runtime::engine::kind::Enumeration> for #ident {
            const SHAPE: ::core::option::Option<&'static ::core::primitive::str> =
                ::core::option::Option::Some(#shape);
        }

        #runtime::__serde! { #ident }
    };
    Some(Expanded { hover, implementation, has_debug: false, is_structure: false })
}

/// The variants of an enum.
struct Variants<'a> {
    /// With their values.
    known: Vec<(&'a Ident, &'a str)>,
    other: Option<OtherVariant<'a>>,
}

/// The variant for any other value, and the type of its text.
struct OtherVariant<'a> {
    variant: &'a Ident,
    ty: &'a Type,
}

fn read_variants<'a>(
    data: &'a DataEnum,
    values: &ProjectedValues<'a>,
    sources: &Sources,
    errors: &mut Errors,
) -> Variants<'a> {
    let mut found = Variants { known: Vec::with_capacity(data.variants.len()), other: None };
    for variant in &data.variants {
        let before = errors.count();
        let attributes = VariantAttributes::read(&variant.attrs, errors);
        if errors.count() > before {
            continue;
        }
        if let Some(span) = attributes.other {
            if let Some(name) = &attributes.rename {
                errors.push(messages::other_with_rename().at(name.span()));
            }
            if found.other.is_some() {
                errors.push(messages::duplicate_other().at(span));
            } else if let Some(ty) = only_field(variant) {
                found.other = Some(OtherVariant { variant: &variant.ident, ty });
            } else {
                errors.push(messages::other_without_field(variant).at(variant.ident.span()));
            }
            continue;
        }
        let Some(text) = read_value(variant, &attributes, values, sources, errors) else {
            continue;
        };
        if let Some((first, _)) = found.known.iter().find(|(_, known)| *known == text) {
            errors.push(messages::duplicate_value(text, first).at(variant.ident.span()));
        }
        found.known.push((&variant.ident, text));
    }
    found
}

pub(crate) fn only_field(variant: &Variant) -> Option<&Type> {
    let Fields::Unnamed(fields) = &variant.fields else { return None };
    let mut fields = fields.unnamed.iter();
    let first = fields.next()?;
    fields.next().is_none().then_some(&first.ty)
}

fn read_value<'a>(
    variant: &'a Variant,
    attributes: &VariantAttributes,
    values: &ProjectedValues<'a>,
    sources: &Sources,
    errors: &mut Errors,
) -> Option<&'a str> {
    if !matches!(variant.fields, Fields::Unit) {
        errors.push(messages::variant_with_fields(variant).on(&variant.fields));
        return None;
    }
    let (ident, rename) = (&variant.ident, attributes.rename.as_ref());
    let name = rename.map_or_else(|| ident.to_string(), LitStr::value);
    let found = if rename.is_some() { values.named(&name) } else { values.value(&name) };
    match found {
        Ok(value) => Some(&value.value),
        Err(near) => {
            let near = near.map(|near| match rename {
                Some(_) => near.value.clone(),
                None => values.variant(near).to_owned(),
            });
            let message = messages::unknown_value(&name, near.as_deref(), values, sources);
            errors.push(message.at(rename.map_or(ident.span(), LitStr::span)));
            None
        }
    }
}
