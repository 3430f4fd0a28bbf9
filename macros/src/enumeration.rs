//! An enum as a projection of an enumeration.

use proc_macro2::Ident;
use quote::{quote, quote_spanned};
use shapewright_codegen::{Model, ProjectedValues, Sources};
use syn::spanned::Spanned;
use syn::{DataEnum, Error, Fields, LitStr, Type, Variant};

use crate::attributes::{Errors, VariantAttributes};
use crate::companion;
use crate::derive::{Derive, Expanded, no_shape};

/// How many values a message lists at most.
const LISTED: usize = 12;

/// The implementations for an enum whose variants stand for values.
pub(crate) fn expand(
    derive: &Derive<'_>,
    data: &DataEnum,
    model: &Model,
    sources: &Sources,
    errors: &mut Errors,
) -> Option<Expanded> {
    let Derive { input, runtime, attributes, .. } = derive;
    let (name, place) = derive.shape();
    let dialect = attributes.dialect.map(|(_, span)| span);
    for (key, span) in [("partial", attributes.partial), ("dialect", dialect)] {
        if let Some(span) = span {
            let message =
                format!("`{key}` is of structures, and this is an enumeration\nhelp: remove it");
            errors.push(Error::new(span, message));
        }
    }
    let values = errors
        .collect(ProjectedValues::new(model, &name).map_err(|problem| {
            no_shape(problem, &name, place, "an enumeration", model, sources)
        }))?;
    let Variants { known, other } = variants(data, &values, sources, errors);
    // The one expression in which the type and the trait meet, so that one mistake is one error.
    let keeping = other.as_ref().map(|CatchAll { ty, .. }| {
        let keeps = quote_spanned! { ty.span() => <#ty as #runtime::__private::KeepsText> };
        quote! { const KEEPING: #runtime::__private::Keeping<#ty> = #keeps::KEEPING; }
    });
    let other = other.map(|CatchAll { variant, .. }| variant);
    let start = match (known.first(), other) {
        (Some((first, _)), _) => quote! { Self::#first },
        (None, Some(other)) => quote! { Self::#other((KEEPING.keep)("")) },
        (None, None) => {
            if data.variants.is_empty() {
                let message = format!(
                    "an enum without variants has no value to start from\nhelp: `{}` has {}",
                    values.shape().name.value,
                    listed(&values)
                );
                errors.push(Error::new(input.ident.span(), message));
            }
            return None;
        }
    };

    let ident = &input.ident;
    let shape = &values.shape().name.value;
    let variants: Vec<&Ident> = known.iter().map(|(variant, _)| *variant).collect();
    let texts: Vec<&str> = known.iter().map(|(_, text)| *text).collect();
    let refusal = format!(
        "value of `{shape}` that `{ident}` has no variant for, expected {}",
        joined(texts.iter().copied())
    );
    let unlisted = match other {
        Some(other) => quote! { text => Self::#other((KEEPING.keep)(text)) },
        None => quote! {
            _ => return ::core::result::Result::Err(#runtime::Refusal::because(#refusal))
        },
    };
    let kept = other.map(|other| quote! { Self::#other(text) => (KEEPING.kept)(text), });
    let companion = companion::enumeration(&values, sources, place);
    let implementation = quote! {
        #keeping

        impl<'de> #runtime::Text<'de> for #ident {
            fn copy(
                &mut self,
                text: &::core::primitive::str,
            ) -> ::core::result::Result<(), #runtime::Refusal> {
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

            fn slot(&mut self) -> #runtime::Slot<'_, 'de> {
                #runtime::Slot::OtherText(self)
            }

            fn view(&self) -> #runtime::View<'_> {
                #runtime::View::Text(match self {
                    #(Self::#variants => #texts,)*
                    #kept
                })
            }
        }

        impl #runtime::Holds<#runtime::kind::Enumeration> for #ident {
            const SHAPE: ::core::option::Option<&'static ::core::primitive::str> =
                ::core::option::Option::Some(#shape);
        }

        #runtime::__serde! { #ident }
    };
    Some(Expanded { companion, implementation })
}

/// The variants with the values that they stand for, and the one for any other.
struct Variants<'a> {
    known: Vec<(&'a Ident, &'a str)>,
    other: Option<CatchAll<'a>>,
}

/// The variant for any other value, and the type that it keeps the text in.
struct CatchAll<'a> {
    variant: &'a Ident,
    ty: &'a Type,
}

fn variants<'a>(
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
                let message = "any other value has no name\nhelp: remove `rename`";
                errors.push(Error::new(name.span(), message));
            }
            if found.other.is_some() {
                errors.push(Error::new(span, "there is a variant for any other value already"));
            } else if let Some(ty) = only_field(variant) {
                found.other = Some(CatchAll { variant: &variant.ident, ty });
            } else {
                let message = format!(
                    "the variant for any other value keeps its text\nhelp: `{}(String)`",
                    variant.ident
                );
                errors.push(Error::new(variant.ident.span(), message));
            }
            continue;
        }
        let Some(text) = value(variant, &attributes, values, sources, errors) else { continue };
        if let Some((first, _)) = found.known.iter().find(|(_, known)| *known == text) {
            let message = format!(
                "value `{text}` has a variant already\nhelp: `{first}` is it: remove one of them"
            );
            errors.push(Error::new(variant.ident.span(), message));
        }
        found.known.push((&variant.ident, text));
    }
    found
}

fn only_field(variant: &Variant) -> Option<&Type> {
    let Fields::Unnamed(fields) = &variant.fields else { return None };
    let mut fields = fields.unnamed.iter();
    let first = fields.next()?;
    fields.next().is_none().then_some(&first.ty)
}

fn value<'a>(
    variant: &'a Variant,
    attributes: &VariantAttributes,
    values: &ProjectedValues<'a>,
    sources: &Sources,
    errors: &mut Errors,
) -> Option<&'a str> {
    let ident = &variant.ident;
    if !matches!(variant.fields, Fields::Unit) {
        let message = format!(
            "`{ident}` stands for one value, and holds nothing\n\
             help: `#[shape(other)]` makes it the variant for any other value"
        );
        errors.push(Error::new_spanned(&variant.fields, message));
        return None;
    }
    let name = attributes.rename.as_ref().map_or_else(|| ident.to_string(), LitStr::value);
    let span = attributes.rename.as_ref().map_or(ident.span(), LitStr::span);
    match values.value(&name) {
        Ok(value) => Some(&value.value),
        Err(near) => {
            let help = match near {
                Some(near) if attributes.rename.is_some() => {
                    format!("did you mean `{}`?", near.value)
                }
                Some(near) => format!("did you mean `{}`?", values.variant(near)),
                None => format!("it has {}", listed(values)),
            };
            let shape = &values.shape().name;
            let message = format!(
                "no value `{name}` in `{}`\nnote: the enumeration is at {}\nhelp: {help}",
                shape.value,
                sources.location(shape.span)
            );
            errors.push(Error::new(span, message));
            None
        }
    }
}

fn listed(values: &ProjectedValues<'_>) -> String {
    let count = values.values().len();
    let first = joined(values.values().iter().take(LISTED).map(|value| value.value.as_str()));
    if count > LISTED { format!("{first} and {} more", count - LISTED) } else { first }
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", ")
}
