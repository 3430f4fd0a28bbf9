//! The implementations for an enum of a tagged union.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use shapewright_codegen::Dialect;
use syn::ext::IdentExt;

use crate::constraints;
use crate::generics::{Parameters, has_static_lifetime};
use crate::projection::{FieldAccessKind, Projection};
use crate::shape_traits::{self, ShapeTraits};

/// An enum whose variants are members of a shape.
pub(crate) struct TaggedImplementation<'a> {
    pub(crate) shape: &'a str,
    /// The enum, for formats with names of types and for `Debug`.
    pub(crate) name: String,
    /// In the order of the enum, which is that of the table.
    pub(crate) members: &'a [Projection<'a>],
    /// The variant for any other member.
    pub(crate) other: Option<&'a Ident>,
    pub(crate) dialect: Dialect,
    /// The place of the `Debug` that hides sensitive members, if there is one.
    pub(crate) debug: Option<Span>,
    pub(crate) parameters: &'a Parameters,
    pub(crate) runtime: &'a syn::Path,
}

impl TaggedImplementation<'_> {
    pub(crate) fn write(&self) -> TokenStream {
        let Self { shape, members, other, dialect, debug, parameters, runtime, .. } = self;
        let is_static = members.iter().any(|member| has_static_lifetime(member.ty));
        let generics = parameters.reading(is_static);
        let (this, predicates) = (parameters.this(), parameters.predicates());
        let wires = self.wires();
        let table = self.table(&wires);
        let variants: Vec<&Ident> = members.iter().map(|member| member.field).collect();
        let views = members.iter().zip(0..).map(|(member, index)| self.view(member, index));
        let slots = members.iter().map(|member| self.slot(member));
        let starts: Vec<TokenStream> = members.iter().map(|member| self.start(member)).collect();
        let indexes = 0_u32..;
        let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
        let unknown_value = quote! { value: #runtime::Value::start() };
        let first = match (other, starts.first()) {
            (Some(other), _) => {
                quote! { Self::#other { name: #runtime::engine::derived::String::new(), #unknown_value } }
            }
            (None, Some(start)) => start.clone(),
            (None, None) => quote! { loop {} },
        };
        // Reading refuses other members where no variant keeps them.
        let rest = match other {
            Some(other) => quote! {
                Self::#other { name: ::core::convert::From::from(name), #unknown_value }
            },
            None => first.clone(),
        };
        let rest_view = other.map(|other| {
            quote! { Self::#other { name, value } => members.unlisted(#count, name, value), }
        });
        let rest_slot = other
            .map(|other| quote! { Self::#other { value, .. } => #runtime::Value::slot(value), });
        let constraints = constraints::write(members, wires.iter(), runtime);
        let traits = ShapeTraits {
            mark: dialect.mark(shape),
            required: String::new(),
            generics: &generics,
            debug: *debug,
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
                    match self {
                        #(#views)*
                        #rest_view
                    }
                }

                fn read(&mut self, source: #runtime::engine::MemberSource<'_, '__de>) {
                    source.choose(self);
                }

                fn start() -> Self {
                    #first
                }

                #constraints
            }

            #[automatically_derived]
            impl<#generics> #runtime::engine::Tagged<'__de> for #this #predicates {
                fn open(
                    &mut self,
                    index: ::core::primitive::u32,
                    name: &::core::primitive::str,
                ) -> #runtime::engine::Slot<'_, '__de> {
                    let _ = name;
                    *self = match index {
                        #(#indexes => #starts,)*
                        _ => #rest,
                    };
                    match self {
                        #(Self::#variants(value) => #slots,)*
                        #rest_slot
                    }
                }
            }

            #traits
        }
    }

    /// The names of the members in documents.
    fn wires(&self) -> Vec<String> {
        let Self { members, dialect, .. } = self;
        members.iter().map(|member| dialect.spell(&member.member.name.value)).collect()
    }

    fn table(&self, wires: &[String]) -> TokenStream {
        let Self { shape, name, members, other, dialect, runtime, .. } = self;
        let sensitive = wires.iter().zip(members.iter());
        let sensitive = sensitive.filter(|(_, member)| member.member.sensitive);
        let sensitive = sensitive.map(|(wire, _)| wire);
        let variants = members.iter().map(|member| member.field).chain(*other);
        let variants = variants.map(|variant| variant.unraw().to_string());
        let dialect = shape_traits::dialect(*dialect);
        let unknown = if other.is_some() {
            quote! { Hidden }
        } else {
            quote! { Denied }
        };
        quote! {
            #runtime::__table! {
                union #shape, #name, [#(#wires),*], [#(#variants),*], [#(#sensitive),*],
                #runtime::engine::Dialect::#dialect, #unknown
            }
        }
    }

    /// The arm of a variant that adds the view of its value.
    fn view(&self, member: &Projection<'_>, index: u32) -> TokenStream {
        let Self { runtime, .. } = self;
        let Projection { field, ty, access, .. } = member;
        match access {
            FieldAccessKind::Unchecked => {
                quote! { Self::#field(value) => members.variant(#index, value), }
            }
            FieldAccessKind::Checked | FieldAccessKind::Converted(_) | FieldAccessKind::Copied => {
                quote! {
                    Self::#field(value) => match #runtime::engine::derived::FieldAccess::<'_, #ty>::view(value) {
                        ::core::option::Option::Some(view) => members.only(#index, view),
                        ::core::option::Option::None => members,
                    },
                }
            }
        }
    }

    fn slot(&self, member: &Projection<'_>) -> TokenStream {
        let Self { runtime, .. } = self;
        let Projection { ty, access, .. } = member;
        match access {
            FieldAccessKind::Unchecked => quote! { #runtime::Value::slot(value) },
            FieldAccessKind::Checked | FieldAccessKind::Converted(_) | FieldAccessKind::Copied => {
                quote! { #runtime::engine::derived::FieldAccess::<'_, #ty>::slot(value) }
            }
        }
    }

    fn start(&self, member: &Projection<'_>) -> TokenStream {
        let Self { runtime, .. } = self;
        let Projection { field, ty, access, .. } = member;
        match access {
            FieldAccessKind::Unchecked => quote! { Self::#field(#runtime::Value::start()) },
            FieldAccessKind::Checked | FieldAccessKind::Converted(_) | FieldAccessKind::Copied => {
                quote! { Self::#field(#runtime::engine::derived::FieldAccess::<'_, #ty>::start()) }
            }
        }
    }
}
