//! The derives: a user's struct as a projection of a structure.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use shapewright_codegen::{
    Member, Model, NoStructure, Options, Projected, Sources, names, read_patched,
};
use syn::{DeriveInput, Error, Fields, Ident, LitStr, Type, parse_quote};

use crate::attributes::{Container, Errors, FieldAttributes};
use crate::model::{self, Loaded, Origin};

/// Expands a derive; a struct with errors still gets inert impls, so that they are all one sees.
pub(crate) fn expand(input: TokenStream, origin: &Origin) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let mut errors = Errors::default();
    let attributes = Container::read(&input.attrs, &mut errors);
    let ours: syn::Path = parse_quote!(::shapewright);
    let runtime = attributes.runtime.as_ref().unwrap_or(&ours);
    let expanded = projection(&input, &attributes, runtime, origin, &mut errors);
    let Some(error) = errors.into_error() else {
        return expanded.unwrap_or_default();
    };
    let error = error.into_compile_error();
    let ident = &input.ident;
    let inert = input.generics.params.is_empty().then(|| quote! { #runtime::inert! { #ident } });
    quote! { #error #inert }
}

/// The invocation that gives the struct everything, and what makes the compiler track the model.
fn projection(
    input: &DeriveInput,
    attributes: &Container,
    runtime: &syn::Path,
    origin: &Origin,
    errors: &mut Errors,
) -> Option<TokenStream> {
    let fields = named_fields(input, errors)?;
    let Loaded { sources, tracking } = errors.collect(model::load(
        origin,
        attributes.model.as_ref(),
        attributes.config.as_ref(),
    ))?;
    let place = attributes.shape.as_ref().map_or(input.ident.span(), LitStr::span);
    let model = errors.collect(
        read_patched(&sources, &Options::default())
            .map(|(model, _)| model)
            .map_err(|diagnostics| Error::new(place, model::broken(&diagnostics, &sources))),
    )?;
    let name = attributes.shape.as_ref().map_or_else(|| input.ident.to_string(), LitStr::value);
    let projected = errors.collect(structure(&model, &name, place))?;

    let members = members(&fields, &projected, &sources, errors);
    report_missing(&members, &projected, &sources, place, errors);
    let ident = &input.ident;
    let shape = &projected.shape().name.value;
    let required = members.iter().filter(|member| !member.optional).map(Projection::line);
    let optional = members.iter().filter(|member| member.optional).map(Projection::line);
    let sensitive = members.iter().filter(|member| member.sensitive).map(|member| &member.wire);
    Some(quote! {
        #runtime::projection! {
            #ident = #shape {
                #(#required)*
            } optional {
                #(#optional)*
            } sensitive [#(#sensitive),*]
        }
        #tracking
    })
}

/// A field and the member that it stands for.
struct Projection<'a> {
    field: &'a Ident,
    /// The type of the value: inside the `Option` of an optional field.
    ty: &'a Type,
    wire: String,
    optional: bool,
    sensitive: bool,
}

impl Projection<'_> {
    fn line(&self) -> TokenStream {
        let Self { field, ty, wire, optional: _, sensitive: _ } = self;
        quote! { #field: #ty = #wire, }
    }
}

fn named_fields<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Option<Vec<&'a syn::Field>> {
    let found = match &input.data {
        syn::Data::Struct(data) => match &data.fields {
            Fields::Named(fields) if input.generics.params.is_empty() => {
                return Some(fields.named.iter().collect());
            }
            Fields::Named(_) => "a generic struct",
            Fields::Unnamed(_) => "a tuple struct",
            Fields::Unit => "a struct without fields",
        },
        syn::Data::Enum(_) => "an enum",
        syn::Data::Union(_) => "a union",
    };
    let message = format!("a shape is a plain struct with named fields, found {found}");
    errors.push(Error::new(input.ident.span(), message));
    None
}

fn structure<'m>(model: &'m Model, name: &str, place: Span) -> syn::Result<Projected<'m>> {
    Projected::new(model, name).map_err(|problem| {
        let service = &model.service;
        let message = match problem {
            NoStructure::Unknown(None) => format!(
                "no shape `{name}` in the model of `{service}`\n\
                 help: name the shape: `#[shape(\"CreateTokenResponse\")]`"
            ),
            NoStructure::Unknown(Some(near)) => {
                format!(
                    "no shape `{name}` in the model of `{service}`\nhelp: did you mean `{near}`?"
                )
            }
            NoStructure::Other(kind) => {
                format!("`{name}` is {kind} in the model of `{service}`, expected a structure")
            }
        };
        Error::new(place, message)
    })
}

fn members<'a>(
    fields: &[&'a syn::Field],
    projected: &Projected<'_>,
    sources: &Sources,
    errors: &mut Errors,
) -> Vec<Projection<'a>> {
    let mut members: Vec<Projection<'a>> = Vec::with_capacity(fields.len());
    for field in fields {
        let attributes = FieldAttributes::read(&field.attrs, errors);
        let Some(member) = member(field, &attributes, projected, sources, errors) else { continue };
        if members.iter().any(|other| other.wire == member.wire) {
            let message = format!("member `{}` has a field already", member.wire);
            errors.push(Error::new(name_span(member.field, &attributes), message));
        }
        members.push(member);
    }
    members
}

fn member<'a>(
    field: &'a syn::Field,
    attributes: &FieldAttributes,
    projected: &Projected<'_>,
    sources: &Sources,
    errors: &mut Errors,
) -> Option<Projection<'a>> {
    let ident = field.ident.as_ref()?;
    let name = attributes.rename.as_ref().map_or_else(|| ident.to_string(), LitStr::value);
    let member = match projected.member(&name) {
        Ok(member) => member,
        Err(near) => {
            let message = unknown_member(&name, near, attributes, projected);
            errors.push(Error::new(name_span(ident, attributes), message));
            return None;
        }
    };
    let inner = inside_option(&field.ty);
    let optional = inner.is_some();
    let wire = &member.name.value;
    let shape = &projected.shape().name.value;
    let declared = sources.location(member.name.span);
    if member.required && optional && projected.is_sent() {
        let message = format!(
            "`{wire}` of `{shape}` is required in what you send, and may not be an `Option`\n\
             note: required at {declared}"
        );
        errors.push(Error::new_spanned(&field.ty, message));
    }
    if !member.required && !optional && projected.is_read() && attributes.assert_required.is_none()
    {
        let message = format!(
            "`{wire}` of `{shape}` is optional in what you read, and must be an `Option`\n\
             note: optional at {declared}\n\
             help: `#[shape(assert_required)]` holds it bare, and refuses documents without it"
        );
        errors.push(Error::new_spanned(&field.ty, message));
    }
    if let Some(span) = attributes.assert_required.filter(|_| optional) {
        let message = format!("`{wire}` is asserted to be required, and held in an `Option`");
        errors.push(Error::new(span, message));
    }
    let ty = inner.unwrap_or(&field.ty);
    Some(Projection { field: ident, ty, wire: wire.clone(), optional, sensitive: member.sensitive })
}

/// How many members a message lists at most.
const LISTED: usize = 12;

fn unknown_member(
    name: &str,
    near: Option<&Member>,
    attributes: &FieldAttributes,
    projected: &Projected<'_>,
) -> String {
    let renamed = attributes.rename.is_some();
    let written = |member: &Member| {
        let wire = &member.name.value;
        if renamed { format!("`{wire}`") } else { format!("`{}`", names::field(wire)) }
    };
    let shape = &projected.shape().name.value;
    let help = match near {
        Some(near) => format!("did you mean {}?", written(near)),
        None => {
            let members = projected.members();
            let listed: Vec<String> = members.iter().take(LISTED).map(written).collect();
            let more = if members.len() > LISTED { ", and more" } else { "" };
            format!("it has {}{more}", listed.join(", "))
        }
    };
    format!("no member `{name}` in `{shape}`\nhelp: {help}")
}

/// What is sent must be whole: every required member needs a field.
fn report_missing(
    members: &[Projection<'_>],
    projected: &Projected<'_>,
    sources: &Sources,
    place: Span,
    errors: &mut Errors,
) {
    if !projected.is_sent() {
        return;
    }
    let missing = projected.missing(members.iter().map(|member| member.wire.as_str()));
    let Some(first) = missing.first() else { return };
    let names: Vec<String> =
        missing.iter().map(|member| format!("`{}`", member.name.value)).collect();
    let message = format!(
        "fields are missing for required members of `{}`: {}\nnote: required at {}",
        projected.shape().name.value,
        names.join(", "),
        sources.location(first.name.span),
    );
    errors.push(Error::new(place, message));
}

fn name_span(ident: &Ident, attributes: &FieldAttributes) -> Span {
    attributes.rename.as_ref().map_or(ident.span(), LitStr::span)
}

/// The `T` of `Option<T>`, as far as tokens can tell.
fn inside_option(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        syn::GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}
