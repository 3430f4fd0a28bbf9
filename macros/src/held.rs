//! Whether the type of a field can hold its member: asked of the compiler, which knows types.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use shapewright_codegen::{Content, Dialect, Projected, Sources};
use syn::Type;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use crate::companion;
use crate::generics::Parameters;
use crate::implement::Way;
use crate::rest::Rest;
use crate::structure::Projection;

/// A field's type, and what it is to hold.
pub(crate) struct Holding<'a> {
    field: &'a Ident,
    ty: &'a Type,
    with: Option<&'a Type>,
    content: Content,
    is_read: bool,
    dialect: Dialect,
    is_rest: bool,
    /// Whether the field says that it is never null.
    is_bare: bool,
    /// The member, and what it is.
    subject: String,
    /// Where the model says so.
    note: String,
    /// What an editor shows.
    shown: String,
    /// Where it is to be shown.
    place: Span,
    runtime: &'a syn::Path,
}

impl<'a> Holding<'a> {
    pub(crate) fn new(
        found: &'a Projection<'_>,
        projected: &Projected<'_>,
        sources: &Sources,
        dialect: Dialect,
        runtime: &'a syn::Path,
    ) -> Self {
        let member = found.member;
        let content = projected.content(member);
        let (wire, shape) = (&member.name.value, &projected.shape().name.value);
        let with = match &found.way {
            Way::With(with) => Some(&**with),
            Way::Held | Way::Plain | Way::Copied => None,
        };
        Self {
            field: found.field,
            ty: found.ty,
            with,
            is_read: projected.is_read(),
            dialect,
            is_rest: false,
            is_bare: with.is_none() && !found.optional,
            subject: format!("`{wire}` of `{shape}`, which is {}", content.words()),
            note: format!(
                "`{}` at {}",
                sources.line_from(member.name.span),
                sources.location(member.name.span)
            ),
            shown: companion::member(projected, member, sources),
            place: found.place,
            content,
            runtime,
        }
    }

    /// What the field for all other members is to hold.
    pub(crate) fn of_rest(
        rest: &'a Rest<'_>,
        projected: &Projected<'_>,
        sources: &Sources,
        runtime: &'a syn::Path,
    ) -> Self {
        let content = Content::Map(Box::new(Content::Text), Box::new(Content::Any));
        let shape = &projected.shape().name;
        let subject =
            format!("the other members of `{}`, which are {}", shape.value, content.words());
        Self {
            field: rest.field,
            ty: rest.ty,
            with: None,
            is_read: projected.is_read(),
            dialect: Dialect::Model,
            is_rest: true,
            is_bare: false,
            shown: subject.clone(),
            subject,
            note: format!("the structure is at {}", sources.location(shape.span)),
            place: rest.field.span(),
            content,
            runtime,
        }
    }

    /// What makes the compiler ask; where a parameter is part of the type, the struct is asked for
    /// predicates instead.
    pub(crate) fn check(&self, parameters: &mut Parameters) -> TokenStream {
        let Self { field, ty, with, content, is_read, runtime, .. } = self;
        let kinds = match content {
            Content::Any => vec![quote! { #runtime::kind::Any }],
            content => kinds(content, *is_read, runtime),
        };
        let holder = format_ident!("Holds_{}", field.unraw(), span = Span::call_site());
        let stands_in = |ty: &Type| parameters.stand_in(ty);
        if stands_in(ty) || with.is_some_and(stands_in) {
            return self.ask(&kinds, &holder, parameters);
        }
        let held = parameters.without_lifetimes(ty);
        let with = with.map(|with| parameters.without_lifetimes(with));
        let held = self.wire(&held, with.as_ref());
        match kinds.as_slice() {
            [kind] => {
                let holder_trait = self.holder(&holder, kind, None);
                let mut shown = holder;
                shown.set_span(self.place);
                let expect = self.expect(&held, &shown);
                quote! { #holder_trait #expect }
            }
            kinds => self.stop(&held, kinds),
        }
    }

    /// The type that the document is read as.
    fn wire(&self, held: &TokenStream, with: Option<&TokenStream>) -> TokenStream {
        let runtime = self.runtime;
        match with {
            Some(with) => {
                quote_spanned! { self.span() => <#with as #runtime::Convert<#held>>::Wire }
            }
            None => held.clone(),
        }
    }

    /// The trait of the types that hold this member, whose name is never seen: its message is.
    fn holder(
        &self,
        holder: &Ident,
        kind: &TokenStream,
        value: Option<TokenStream>,
    ) -> TokenStream {
        let Self { content, subject, note, shown, runtime, .. } = self;
        let through = match self.with.map(|with| with.to_token_stream().to_string()) {
            Some(with) => format!("`{}` writes `{{Self}}`, which", braced(&with)),
            None => "`{Self}`".to_owned(),
        };
        let message = format!("{through} cannot hold {}", braced(subject));
        let label = format!(
            "expected {}: {}",
            braced(&content.words()),
            braced(&way_out(content, self.dialect))
        );
        let note = braced(note);
        let holds = (*content != Content::Any).then(|| quote! { #runtime::Holds<#kind> + });
        // Any JSON value holds a map, and is none.
        let map = self.is_rest.then(|| quote! { #runtime::Map<'__de> + });
        let held = match content {
            Content::Any => quote! { shape: ::core::option::Option::None, is_option: false },
            _ => quote! {
                shape: <T as #runtime::Holds<#kind>>::SHAPE,
                is_option: <T as #runtime::Holds<#kind>>::IS_OPTION,
            },
        };
        quote! {
            #[doc = #shown]
            #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
            #[allow(non_camel_case_types)]
            pub trait #holder<'__de> #value {
                const HELD: #runtime::__private::Found;
            }

            #[diagnostic::do_not_recommend]
            impl<'__de, T: #holds #map #runtime::Value<'__de>> #holder<'__de> for T {
                const HELD: #runtime::__private::Found = #runtime::__private::Found { #held };
            }
        }
    }

    /// Predicates for a type with parameters.
    fn ask(
        &self,
        kinds: &[TokenStream],
        holder: &Ident,
        parameters: &mut Parameters,
    ) -> TokenStream {
        let Self { ty, with, runtime, .. } = self;
        let held = ty.to_token_stream();
        if let Some(with) = with {
            parameters.ask(quote! { #with: #runtime::Convert<#held> });
        }
        let held = self.wire(&held, with.map(ToTokens::to_token_stream).as_ref());
        let [kind] = kinds else {
            parameters.ask(quote! { #held: #runtime::Value<'__de> });
            return TokenStream::new();
        };
        parameters.ask(quote! { #held: #holder<'__de> });
        // What is asked for it is all that is known of a parameter.
        self.holder(holder, kind, Some(quote! { : #runtime::Value<'__de> }))
    }

    /// The one expression in which the type and the trait meet, so that one mistake is one error.
    fn expect(&self, held: &TokenStream, holder: &Ident) -> TokenStream {
        let Self { content, subject, note, runtime, .. } = self;
        let span = self.span();
        let question = quote_spanned! { span => <#held as #holder<'static>>::HELD };
        let question = if self.is_bare {
            let null = format!(
                "null is a value of this type, and the field is no `Option`\n{subject}\n\
                 note: {note}\nhelp: write the `Option` out, or hold what is in it"
            );
            quote_spanned! { span => #question.never_null(#null) }
        } else {
            question
        };
        let shapes = shapes(content, self.dialect);
        let other = match content {
            Content::List(item) | Content::Set(item) if **item == Content::Integer => {
                "bytes in a `Vec` are a blob"
            }
            _ if shapes.is_empty() => {
                return quote! { const _: () = { let _ = #question; }; };
            }
            _ if content.structures().is_empty() => "this is a projection of another shape",
            _ => "this is a projection of another shape, or in another dialect",
        };
        let other =
            format!("{other}\n{subject}\nnote: {note}\nhelp: {}", way_out(content, self.dialect));
        let expect = quote_spanned! { span => expect(#question, &[#(#shapes),*], #other) };
        quote! {
            const _: () = {
                use #runtime::__private::expect_shape as expect;
                #expect;
            };
        }
    }

    /// The same for a member of several kinds.
    fn stop(&self, held: &TokenStream, kinds: &[TokenStream]) -> TokenStream {
        let Self { subject, note, runtime, .. } = self;
        let spelled = self.with.unwrap_or(self.ty).to_token_stream().to_string();
        let message = format!("`{spelled}` cannot hold {subject}\nnote: {note}");
        let stop = quote_spanned! { self.span() => stop(#message) };
        quote! {
            const _: () = {
                use #runtime::__private::{Otherwise as _, stop};
                if !(false #(|| #runtime::__private::Probe::<#held, #kinds>::HOLDS)*) {
                    #stop;
                }
            };
        }
    }

    fn span(&self) -> Span {
        self.with.unwrap_or(self.ty).span()
    }
}

/// What a type must hold: one of these is enough.
fn kinds(content: &Content, is_read: bool, runtime: &syn::Path) -> Vec<TokenStream> {
    let kind = |name: &str| {
        let name = Ident::new(name, Span::call_site());
        vec![quote! { #runtime::kind::#name }]
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
        Content::Any => kind("Any"),
        Content::Null => kind("Null"),
        Content::Structure(_) => kind("Structure"),
        Content::Enumeration(_) => kind("Enumeration"),
        Content::List(item) => within("List", kinds(item, is_read, runtime), runtime),
        Content::Set(item) => within("Set", kinds(item, is_read, runtime), runtime),
        Content::Map(key, value) => {
            let keys = kinds(key, is_read, runtime);
            let values = kinds(value, is_read, runtime);
            let pairs = keys.iter().flat_map(|key| values.iter().map(move |value| (key, value)));
            pairs.map(|(key, value)| quote! { #runtime::kind::Map<#key, #value> }).collect()
        }
        // What is read may be any of them; what is sent is what its user says.
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

fn within(name: &str, items: Vec<TokenStream>, runtime: &syn::Path) -> Vec<TokenStream> {
    let name = Ident::new(name, Span::call_site());
    items.into_iter().map(|item| quote! { #runtime::kind::#name<#item> }).collect()
}

/// The names of shapes that a type may stand for.
fn shapes(content: &Content, dialect: Dialect) -> Vec<String> {
    let structures = content.structures().iter().map(|name| dialect.mark(name));
    structures.chain(content.enumeration().map(str::to_owned)).collect()
}

/// A type that would do.
fn way_out(content: &Content, dialect: Dialect) -> String {
    let example = content.example();
    let dialect = match Dialect::NAMES.iter().find(|(_, known)| *known == dialect) {
        Some((name, _)) if dialect != Dialect::Model => format!(", dialect = \"{name}\""),
        Some(_) | None => String::new(),
    };
    match (content.structures(), content.enumeration()) {
        ([name, ..], _) => {
            format!("`{example}`, with `#[shape(\"{name}\"{dialect})]` on its struct")
        }
        ([], Some(name)) => {
            format!("`{example}`, or in place of text an enum with `#[shape(\"{name}\")]`")
        }
        ([], None) => format!("`{example}`"),
    }
}

/// Text that `on_unimplemented` takes as it stands.
fn braced(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}
