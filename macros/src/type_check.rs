//! Checks that the type of a field can hold its member. The compiler evaluates them, because it alone
//! knows types.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use shapewright_codegen::{Content, Dialect, Projected, Sources, names};
use syn::Type;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use crate::generics::Parameters;
use crate::hover;
use crate::message::Message;
use crate::messages;
use crate::projection::{FieldAccessKind, Projection};
use crate::rest::RestField;
use crate::subject::{DeclaredMember, Subject};

/// The check of one field.
pub(crate) struct TypeCheck<'a> {
    /// The canonical name of the shape of the struct.
    shape: &'a str,
    field: &'a Ident,
    ty: &'a Type,
    with: Option<&'a Type>,
    subject: Subject<'a>,
    content: Content,
    /// Other types that the field may have, where the source cuts recursion.
    uncut: Vec<Content>,
    is_read: bool,
    dialect: Dialect,
    /// The error of a type that accepts null, if the type may not.
    null: Option<Message>,
    /// Documentation for editors, and its place.
    hover: String,
    hover_span: Span,
    runtime: &'a syn::Path,
}

impl<'a> TypeCheck<'a> {
    pub(crate) fn of_member(
        projection: &'a Projection<'_>,
        projected: &'a Projected<'_>,
        sources: &'a Sources,
        dialect: Dialect,
        runtime: &'a syn::Path,
    ) -> Self {
        let member = DeclaredMember { member: projection.member, projected, sources };
        let with = match &projection.access {
            FieldAccessKind::Converted(with) => Some(&**with),
            FieldAccessKind::Checked | FieldAccessKind::Unchecked | FieldAccessKind::Copied => None,
        };
        Self {
            shape: &projected.shape().canonical,
            field: projection.field,
            ty: projection.ty,
            with,
            subject: Subject::Member(member),
            content: member.content(),
            uncut: projected.uncut(projection.member),
            is_read: projected.is_read(),
            dialect,
            null: (with.is_none() && !projection.optional)
                .then(|| messages::null_without_option(&Subject::Member(member))),
            hover: hover::member(member),
            hover_span: projection.span,
            runtime,
        }
    }

    /// The check of the value of a variant.
    pub(crate) fn of_variant(
        projection: &'a Projection<'_>,
        projected: &'a Projected<'_>,
        sources: &'a Sources,
        dialect: Dialect,
        runtime: &'a syn::Path,
    ) -> Self {
        let member = DeclaredMember { member: projection.member, projected, sources };
        let check = Self::of_member(projection, projected, sources, dialect, runtime);
        Self { null: Some(messages::null_in_variant(member)), ..check }
    }

    /// The check of the field for all other members.
    pub(crate) fn of_rest(
        rest: &'a RestField<'_>,
        projected: &'a Projected<'_>,
        sources: &'a Sources,
        runtime: &'a syn::Path,
    ) -> Self {
        let shape = projected.shape();
        let subject = Subject::OtherMembers { shape, sources };
        let content = subject.content();
        Self {
            shape: &shape.canonical,
            field: rest.field,
            ty: rest.ty,
            with: None,
            hover: subject.description(&content),
            subject,
            content,
            uncut: Vec::new(),
            is_read: projected.is_read(),
            dialect: Dialect::Model,
            null: None,
            hover_span: rest.field.span(),
            runtime,
        }
    }

    /// Writes the check. A type with parameters is checked by a predicate of the struct.
    pub(crate) fn write(&self, parameters: &mut Parameters) -> TokenStream {
        let Self { field, ty, with, content, is_read, runtime, .. } = self;
        let kinds = match content {
            Content::Any => vec![quote! { #runtime::engine::kind::Any }],
            content => kinds(content, *is_read, runtime),
        };
        let holder = format_ident!("Holds_{}", field.unraw(), span = Span::call_site());
        let is_generic = |ty: &Type| parameters.occur_in(ty);
        if is_generic(ty) || with.is_some_and(is_generic) {
            return self.predicates(&kinds, &holder, parameters);
        }
        let held = parameters.without_lifetimes(ty);
        let with = with.map(|with| parameters.without_lifetimes(with));
        let held = self.wire_type(&held, with.as_ref());
        match kinds.as_slice() {
            kinds if !self.uncut.is_empty() => self.assert_uncut(&held, kinds),
            [kind] => {
                let holder_trait = self.holder_trait(&holder, kind, None);
                let mut shown = holder;
                shown.set_span(self.hover_span);
                let assertion = self.assert_kind(&held, &shown);
                quote! { #holder_trait #assertion }
            }
            kinds => self.assert_any_kind(&held, kinds),
        }
    }

    /// The type that is read from a document.
    fn wire_type(&self, held: &TokenStream, with: Option<&TokenStream>) -> TokenStream {
        let runtime = self.runtime;
        match with {
            Some(with) => {
                quote_spanned! { self.span() => <#with as #runtime::engine::Convert<#held>>::Wire }
            }
            None => held.clone(),
        }
    }

    /// A trait for the types that can hold the member. Users see the message of an unimplemented one.
    fn holder_trait(
        &self,
        holder: &Ident,
        kind: &TokenStream,
        supertrait: Option<TokenStream>,
    ) -> TokenStream {
        let Self { with, subject, content, dialect, hover, runtime, .. } = self;
        let message = messages::type_cannot_hold(*with, subject, content, *dialect);
        let (title, label, note) = (message.title(), message.label(), message.note());
        let holds = (*content != Content::Any).then(|| quote! { #runtime::engine::Holds<#kind> + });
        // A JSON value holds a map, but does not implement `Map`.
        let map = match subject {
            Subject::OtherMembers { .. } => Some(quote! { #runtime::engine::Map<'__de> + }),
            Subject::Member(_) => None,
        };
        let held = match content {
            Content::Any => quote! { shape: ::core::option::Option::None, is_option: false },
            _ => quote! {
                shape: <T as #runtime::engine::Holds<#kind>>::SHAPE,
                is_option: <T as #runtime::engine::Holds<#kind>>::IS_OPTION,
            },
        };
        quote! {
            #[doc = #hover]
            #[diagnostic::on_unimplemented(message = #title, label = #label, note = #note)]
            #[allow(non_camel_case_types)]
            pub trait #holder<'__de> #supertrait {
                const HELD: #runtime::engine::derived::FieldFacts;
            }

            #[diagnostic::do_not_recommend]
            impl<'__de, T: #holds #map #runtime::Value<'__de>> #holder<'__de> for T {
                const HELD: #runtime::engine::derived::FieldFacts = #runtime::engine::derived::FieldFacts { #held };
            }
        }
    }

    fn predicates(
        &self,
        kinds: &[TokenStream],
        holder: &Ident,
        parameters: &mut Parameters,
    ) -> TokenStream {
        let Self { ty, with, runtime, .. } = self;
        let held = ty.to_token_stream();
        if let Some(with) = with {
            parameters.require(quote! { #with: #runtime::engine::Convert<#held> });
        }
        let held = self.wire_type(&held, with.map(ToTokens::to_token_stream).as_ref());
        let [kind] = kinds else {
            parameters.require(quote! { #held: #runtime::Value<'__de> });
            return TokenStream::new();
        };
        parameters.require(quote! { #held: #holder<'__de> });
        // The compiler knows nothing else of a type parameter.
        self.holder_trait(holder, kind, Some(quote! { : #runtime::Value<'__de> }))
    }

    /// Type and trait occur together in one expression only, so that a mistake is one error.
    fn assert_kind(&self, held: &TokenStream, holder: &Ident) -> TokenStream {
        let Self { content, dialect, runtime, .. } = self;
        let span = self.span();
        let found = quote_spanned! { span => <#held as #holder<'static>>::HELD };
        let found = match &self.null {
            Some(message) => {
                let message = message.to_string();
                quote_spanned! { span => #found.never_null(#message) }
            }
            None => found,
        };
        let shapes = shapes(content, *dialect);
        let Some(message) = self.other_shape(&shapes) else {
            return self.constant(&quote! { let _ = #found; });
        };
        let message = message.to_string();
        let expect = quote_spanned! { span => expect(#found, &[#(#shapes),*], #message) };
        self.constant(&quote! {
            use #runtime::engine::derived::expect_shape as expect;
            #expect;
        })
    }

    /// The message for a type of another shape, where the member has one of `shapes`.
    fn other_shape(&self, shapes: &[String]) -> Option<Message> {
        let Self { subject, content, dialect, .. } = self;
        match content {
            Content::List(item) | Content::Set(item) if **item == Content::Integer => {
                Some(messages::bytes_for_integers(subject, content))
            }
            _ if shapes.is_empty() => None,
            _ => Some(messages::projection_of_other_shape(subject, content, *dialect)),
        }
    }

    /// One of several kinds is enough.
    fn assert_any_kind(&self, held: &TokenStream, kinds: &[TokenStream]) -> TokenStream {
        let Self { ty, with, subject, content, runtime, .. } = self;
        let ty = with.unwrap_or(ty);
        let message = messages::type_cannot_hold_union(ty, subject, content).to_string();
        let stop = quote_spanned! { self.span() => stop(#message) };
        self.constant(&quote! {
            use #runtime::engine::derived::{Unsupported as _, stop};
            if !(false #(|| #runtime::engine::derived::Probe::<#held, #kinds>::HOLDS)*) {
                #stop;
            }
        })
    }

    /// The declared kind, or one without the cut of recursion: then the type must be a projection of a
    /// structure that contains the member.
    fn assert_uncut(&self, held: &TokenStream, kinds: &[TokenStream]) -> TokenStream {
        let Self { ty, with, subject, content, uncut, is_read, dialect, runtime, .. } = self;
        let ty = with.unwrap_or(ty);
        let probe =
            |kind: &TokenStream| quote! { #runtime::engine::derived::Probe::<#held, #kind> };
        let declared = kinds.iter().map(probe);
        let other = messages::projection_of_other_shape(subject, content, *dialect).to_string();
        let span = self.span();
        let others = uncut.iter().flat_map(|content| {
            let shapes = shapes(content, *dialect);
            let kinds = crate::type_check::kinds(content, *is_read, runtime);
            let checks = kinds.iter().map(|kind| {
                let probe = probe(kind);
                let expect =
                    quote_spanned! { span => expect(#probe::FACTS, &[#(#shapes),*], #other) };
                quote! { else if #probe::HOLDS { #expect; } }
            });
            checks.collect::<Vec<_>>()
        });
        let message = messages::type_cannot_hold_union(ty, subject, content);
        let message = message.with_help(format!("use `{}`", content.example())).to_string();
        let stop = quote_spanned! { self.span() => stop(#message) };
        self.constant(&quote! {
            use #runtime::engine::derived::{Unsupported as _, expect_shape as expect, stop};
            if false #(|| #declared::HOLDS)* {
            } #(#others)* else {
                #stop;
            }
        })
    }

    /// A constant with the names of the shape and the field, which rustc prints when the evaluation
    /// fails. With an underscore first, it is not reported as unused.
    fn constant(&self, statements: &TokenStream) -> TokenStream {
        let field = self.field.unraw();
        let name = syn::parse_str(&format!("_{}_{field}", names::ty(self.shape)));
        let name: Ident = name.unwrap_or_else(|_| format_ident!("_{field}"));
        quote! {
            #[allow(non_upper_case_globals)]
            const #name: () = { #statements };
        }
    }

    fn span(&self) -> Span {
        self.with.unwrap_or(self.ty).span()
    }
}

/// The kinds of values of which a type must hold one.
fn kinds(content: &Content, is_read: bool, runtime: &syn::Path) -> Vec<TokenStream> {
    let kind = |name: &str| {
        let name = Ident::new(name, Span::call_site());
        vec![quote! { #runtime::engine::kind::#name }]
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
        Content::Document => kind("Document"),
        Content::Any => kind("Any"),
        Content::Null => kind("Null"),
        Content::Structure { .. } => kind("Structure"),
        Content::Enumeration(_) => kind("Enumeration"),
        Content::List(item) => match &**item {
            Content::Nullable(item) => nested("SparseList", kinds(item, is_read, runtime), runtime),
            item => nested("List", kinds(item, is_read, runtime), runtime),
        },
        // Only items of lists and values of maps are nullable.
        Content::Nullable(item) => kinds(item, is_read, runtime),
        Content::Set(item) => nested("Set", kinds(item, is_read, runtime), runtime),
        Content::Map(key, value) => {
            let keys = kinds(key, is_read, runtime);
            let values = kinds(value, is_read, runtime);
            let map = match **value {
                Content::Nullable(_) => "SparseMap",
                _ => "Map",
            };
            let map = Ident::new(map, Span::call_site());
            let pairs = keys.iter().flat_map(|key| values.iter().map(move |value| (key, value)));
            pairs
                .map(|(key, value)| quote! { #runtime::engine::kind::#map<#key, #value> })
                .collect()
        }
        // A document may hold any of them when it is read; its user chooses when it is sent.
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

fn nested(name: &str, items: Vec<TokenStream>, runtime: &syn::Path) -> Vec<TokenStream> {
    let name = Ident::new(name, Span::call_site());
    items.into_iter().map(|item| quote! { #runtime::engine::kind::#name<#item> }).collect()
}

/// The shapes of which a type must be a projection, as their marks.
fn shapes(content: &Content, dialect: Dialect) -> Vec<String> {
    let structures = content.structures().iter().map(|name| dialect.mark(name));
    structures.chain(content.enumeration().map(str::to_owned)).collect()
}
