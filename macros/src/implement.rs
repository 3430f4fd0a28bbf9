//! The implementations for a struct: the traits of a shape, of serde, and of the standard library.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use shapewright_codegen::Dialect;

use crate::constraints;
use crate::exception::Exception;
use crate::generics::{Parameters, has_static_lifetime};
use crate::projection::{FieldAccessKind, Projection};
use crate::rest::RestField;
use crate::shape_traits::{self, ShapeTraits};

/// A struct whose fields are members of a shape.
pub(crate) struct Implementation<'a> {
    pub(crate) shape: &'a str,
    /// The name of the struct, for formats with names of structs.
    pub(crate) name: String,
    /// In the order of the table: required members first.
    pub(crate) members: &'a [Projection<'a>],
    /// The field for all other members.
    pub(crate) rest: Option<&'a RestField<'a>>,
    pub(crate) dialect: Dialect,
    /// The place of the `Debug` that hides sensitive members, if there is one.
    pub(crate) debug: Option<Span>,
    /// What the model knows of the error, if the shape is an exception.
    pub(crate) exception: Option<Exception<'a>>,
    pub(crate) parameters: &'a Parameters,
    pub(crate) runtime: &'a syn::Path,
}

impl Implementation<'_> {
    pub(crate) fn write(&self) -> TokenStream {
        let Self { shape, members, dialect, exception, parameters, runtime, .. } = self;
        let generics = self.generics();
        let (this, predicates) = (parameters.this(), parameters.predicates());
        let table = self.table();
        let views = members.iter().zip(0..).map(|(member, index)| self.view(member, index));
        let places = members.iter().map(|member| self.place(member));
        let starts = members.iter().map(|member| self.start(member));
        let access = |RestField { ty, .. }: &RestField<'_>| quote! { #runtime::engine::derived::FieldAccess::<'_, #ty> };
        let rest = self.rest.map(|rest| (rest.field, access(rest)));
        let rest_view =
            rest.as_ref().map(|(field, access)| quote! { .member(#access::view(&self.#field)) });
        let rest_place =
            rest.as_ref().map(|(field, access)| quote! { &mut #access::place(&mut self.#field) });
        let rest_start = rest.as_ref().map(|(field, access)| quote! { #field: #access::start() });
        let conversions = self.conversions();
        let required = members.iter().filter(|member| !member.optional);
        let required: String = required.map(|member| format!("{},", member.field)).collect();
        let error = exception.as_ref().map(|exception| exception.write(&generics));
        let constraints = constraints::write(members, self.wires().iter(), runtime);
        let traits = ShapeTraits {
            mark: dialect.mark(shape),
            required,
            generics: &generics,
            debug: self.debug,
            parameters,
            runtime,
        }
        .write();
        quote! {
            #[automatically_derived]
            impl<#generics> #runtime::engine::Structure<'__de> for #this #predicates {
                fn table(&self) -> &'static #runtime::engine::Table {
                    #table
                }

                fn walk<'__m, '__v>(
                    &'__v self,
                    members: #runtime::engine::MemberViews<'__m, '__v>,
                ) -> #runtime::engine::MemberViews<'__m, '__v> {
                    members #(#views)* #rest_view
                }

                #conversions

                fn read(&mut self, source: #runtime::engine::MemberSource<'_, '__de>) {
                    source.fill(&mut [#(&mut #places,)* #rest_place]);
                }

                fn start() -> Self {
                    Self { #(#starts,)* #rest_start }
                }

                #constraints
            }

            #traits
            #error
        }
    }

    /// The names of the members in documents.
    fn wires(&self) -> Vec<String> {
        let Self { members, dialect, .. } = self;
        members.iter().map(|member| dialect.spell(&member.member.name.value)).collect()
    }

    /// A `'static` value is read only from a `'static` document, unless it is converted or copied.
    fn generics(&self) -> TokenStream {
        let Self { members, parameters, .. } = self;
        let is_static =
            members.iter().any(|member| !member.is_converted() && has_static_lifetime(member.ty));
        parameters.reading(is_static)
    }

    fn table(&self) -> TokenStream {
        let Self { shape, name, members, rest, dialect, exception, runtime, .. } = self;
        let all = self.wires();
        let wires = || all.iter().cloned();
        let required = wires().zip(members.iter()).filter(|(_, member)| !member.optional);
        let required = required.map(|(wire, _)| wire);
        let sensitive = wires().zip(members.iter()).filter(|(_, member)| member.member.sensitive);
        let sensitive = sensitive.map(|(wire, _)| wire);
        let fields = members.iter().map(|member| member.field);
        let fields = fields.chain(rest.map(|rest| rest.field)).map(ToString::to_string);
        let sensitive =
            sensitive.chain(rest.iter().flat_map(|rest| rest.sensitive.iter().cloned()));
        let dialect = shape_traits::dialect(*dialect);
        let error = exception.as_ref().map(|exception| {
            let table = exception.table(&all);
            quote! { , ::core::option::Option::Some(#table) }
        });
        quote! {
            #runtime::__table! {
                #shape, #name, [#(#all),*], [#(#required),*], [#(#fields),*], [#(#sensitive),*],
                #runtime::engine::Dialect::#dialect, Allowed #error
            }
        }
    }

    /// The call that adds the view of a field.
    fn view(&self, member: &Projection<'_>, index: u32) -> TokenStream {
        let Self { runtime, .. } = self;
        let Projection { field, ty, optional, access, .. } = member;
        match (access, optional) {
            (FieldAccessKind::Checked, false) => {
                quote! { .member(#runtime::engine::derived::FieldAccess::<'_, #ty>::view(&self.#field)) }
            }
            (FieldAccessKind::Checked, true) => {
                quote! { .member(#runtime::engine::derived::FieldAccess::<'_, #ty>::optional_view(&self.#field)) }
            }
            (FieldAccessKind::Unchecked, false) => quote! { .required(&self.#field) },
            (FieldAccessKind::Unchecked, true) => quote! { .optional(&self.#field) },
            (FieldAccessKind::Converted(_) | FieldAccessKind::Copied, false) => quote! {
                .member(::core::option::Option::Some(#runtime::engine::View::Converted(self, #index)))
            },
            (FieldAccessKind::Converted(_) | FieldAccessKind::Copied, true) => quote! {
                .member(::core::option::Option::map(
                    ::core::option::Option::as_ref(&self.#field),
                    |_| #runtime::engine::View::Converted(self, #index),
                ))
            },
        }
    }

    /// The place that a field is read into.
    fn place(&self, member: &Projection<'_>) -> TokenStream {
        let Projection { field, optional, access, .. } = member;
        let path = self.path(member);
        match (access, optional) {
            (FieldAccessKind::Unchecked, _) => quote! { self.#field },
            (
                FieldAccessKind::Checked | FieldAccessKind::Converted(_) | FieldAccessKind::Copied,
                false,
            ) => {
                quote! { #path::place(&mut self.#field) }
            }
            (
                FieldAccessKind::Checked | FieldAccessKind::Converted(_) | FieldAccessKind::Copied,
                true,
            ) => {
                quote! { #path::optional_place(&mut self.#field) }
            }
        }
    }

    fn start(&self, member: &Projection<'_>) -> TokenStream {
        let Self { runtime, .. } = self;
        let Projection { field, optional, access, .. } = member;
        let path = self.path(member);
        match (access, optional) {
            (_, true) => quote! { #field: ::core::option::Option::None },
            (FieldAccessKind::Unchecked, false) => quote! { #field: #runtime::Value::start() },
            (
                FieldAccessKind::Checked | FieldAccessKind::Converted(_) | FieldAccessKind::Copied,
                false,
            ) => {
                quote! { #field: #path::start() }
            }
        }
    }

    /// The type with the functions for this field.
    fn path(&self, member: &Projection<'_>) -> TokenStream {
        let Self { runtime, .. } = self;
        let ty = member.ty;
        match &member.access {
            FieldAccessKind::Converted(with) => {
                quote! { #runtime::engine::derived::ConvertedAccess::<'_, #ty, #with> }
            }
            FieldAccessKind::Copied => {
                quote! { #runtime::engine::derived::ConvertedAccess::<'_, #ty, #runtime::engine::derived::CopiedText> }
            }
            FieldAccessKind::Checked | FieldAccessKind::Unchecked => {
                quote! { #runtime::engine::derived::FieldAccess::<'_, #ty> }
            }
        }
    }

    /// The views of fields with conversions, which are temporary values.
    fn conversions(&self) -> Option<TokenStream> {
        let Self { members, runtime, .. } = self;
        if !members.iter().any(Projection::is_converted) {
            return None;
        }
        let converted = members.iter().zip(0_u32..).filter(|(member, _)| member.is_converted());
        let arms = converted.map(|(member, index)| {
            let (field, path) = (member.field, self.path(member));
            if member.optional {
                quote! {
                    #index => if let ::core::option::Option::Some(value) = &self.#field {
                        #path::give(value, receive)
                    }
                }
            } else {
                quote! { #index => #path::give(&self.#field, receive), }
            }
        });
        Some(quote! {
            fn converted(
                &self,
                index: ::core::primitive::u32,
                receive: &mut dyn ::core::ops::FnMut(#runtime::engine::View<'_>),
            ) {
                match index {
                    #(#arms)*
                    _ => {}
                }
            }
        })
    }
}
