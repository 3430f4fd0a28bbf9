//! A struct as a projection of a structure.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use shapewright_codegen::{Dialect, Member, Model, Projected, Sources};
use syn::{Error, Field, LitStr, Type};

use crate::attributes::{Errors, FieldAttributes};
use crate::derive::{Derive, no_shape};
use crate::generics::Parameters;
use crate::held::Holding;
use crate::rules;

/// The invocation that gives a struct everything, and what asks for its types.
pub(crate) fn expand(
    derive: &Derive<'_>,
    fields: &[&Field],
    model: &Model,
    sources: &Sources,
    parameters: &mut Parameters,
    errors: &mut Errors,
) -> Option<TokenStream> {
    let Derive { input, attributes, runtime } = derive;
    let (name, place) = derive.shape();
    let projected =
        errors
            .collect(Projected::new(model, &name).map_err(|problem| {
                no_shape(problem, &name, place, "a structure", model, sources)
            }))?;
    let projected = if let Some(partial) = attributes.partial {
        rules::partial(partial, &projected, errors);
        projected.partial()
    } else {
        projected
    };
    let members = members(fields, &projected, sources, errors);
    // A field that names no member may be the one that is missing.
    if members.len() == fields.len() {
        rules::whole(&members, &projected, sources, place, errors);
    }

    let ident = &input.ident;
    let checks: Vec<TokenStream> = members
        .iter()
        .filter_map(|found| {
            let content = projected.content(found.member);
            let holding =
                Holding { field: found.field, ty: found.ty, member: found.member, content };
            holding.check(ident, &projected, sources, parameters, runtime)
        })
        .collect();
    let arguments = parameters.arguments();
    let predicates = parameters.listed_predicates();
    let shape = &projected.shape().name.value;
    let dialect = attributes.dialect.unwrap_or_default();
    let required = members.iter().filter(|found| !found.optional).map(|found| found.line(dialect));
    let optional = members.iter().filter(|found| found.optional).map(|found| found.line(dialect));
    let sensitive = members.iter().filter(|found| found.member.sensitive);
    let sensitive = sensitive.map(|found| dialect.spell(&found.member.name.value));
    let any_case = (dialect == Dialect::AnyCase).then(|| quote! { in any_case });
    Some(quote! {
        #runtime::projection! {
            #ident #arguments #predicates = #shape {
                #(#required)*
            } optional {
                #(#optional)*
            } sensitive [#(#sensitive),*] #any_case
        }
        #(#checks)*
    })
}

/// A field and the member that it stands for.
pub(crate) struct Projection<'a> {
    pub(crate) field: &'a Ident,
    /// The type of the value: inside the `Option` of an optional field.
    pub(crate) ty: &'a Type,
    pub(crate) member: &'a Member,
    pub(crate) optional: bool,
}

impl Projection<'_> {
    fn line(&self, dialect: Dialect) -> TokenStream {
        let Self { field, ty, member, optional: _ } = self;
        let wire = dialect.spell(&member.name.value);
        quote! { #field: #ty = #wire, }
    }
}

fn members<'a>(
    fields: &[&'a Field],
    projected: &Projected<'a>,
    sources: &Sources,
    errors: &mut Errors,
) -> Vec<Projection<'a>> {
    let mut members: Vec<Projection<'a>> = Vec::with_capacity(fields.len());
    for field in fields {
        let before = errors.count();
        let attributes = FieldAttributes::read(&field.attrs, errors);
        if errors.count() > before {
            continue;
        }
        let Some(found) = member(field, &attributes, projected, sources, errors) else { continue };
        let wire = &found.member.name.value;
        if let Some(first) = members.iter().find(|other| other.member.name.value == *wire) {
            let message = format!(
                "member `{wire}` has a field already\n\
                 help: `{}` is it: remove one of them, or `rename` it after another member",
                first.field
            );
            errors.push(Error::new(name_span(found.field, &attributes), message));
        }
        members.push(found);
    }
    members
}

fn member<'a>(
    field: &'a Field,
    attributes: &FieldAttributes,
    projected: &Projected<'a>,
    sources: &Sources,
    errors: &mut Errors,
) -> Option<Projection<'a>> {
    let ident = field.ident.as_ref()?;
    let name = attributes.rename.as_ref().map_or_else(|| ident.to_string(), LitStr::value);
    let member = match projected.member(&name) {
        Ok(member) => member,
        Err(near) => {
            let message = unknown(&name, near, attributes, projected, sources);
            errors.push(Error::new(name_span(ident, attributes), message));
            return None;
        }
    };
    let inner = inside_option(&field.ty);
    rules::presence(field, inner.is_some(), member, attributes, projected, sources, errors);
    let ty = inner.unwrap_or(&field.ty);
    Some(Projection { field: ident, ty, member, optional: inner.is_some() })
}

/// How many members a message lists at most.
const LISTED: usize = 12;

fn unknown(
    name: &str,
    near: Option<&Member>,
    attributes: &FieldAttributes,
    projected: &Projected<'_>,
    sources: &Sources,
) -> String {
    let renamed = attributes.rename.is_some();
    let written = |member: &Member| {
        if renamed {
            format!("`{}`", member.name.value)
        } else {
            format!("`{}`", projected.field(member))
        }
    };
    let shape = projected.shape();
    let help = match near {
        Some(near) => format!("did you mean {}?", written(near)),
        None => {
            let members = projected.members();
            let listed: Vec<String> = members.iter().take(LISTED).map(written).collect();
            let more = members.len().saturating_sub(LISTED);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            format!("it has {}{more}", listed.join(", "))
        }
    };
    format!(
        "no member `{name}` in `{}`\nnote: the shape is at {}\nhelp: {help}",
        shape.name.value,
        sources.location(shape.name.span)
    )
}

fn name_span(ident: &Ident, attributes: &FieldAttributes) -> Span {
    attributes.rename.as_ref().map_or(ident.span(), LitStr::span)
}

/// The `T` of `Option<T>`, as far as tokens can tell.
fn inside_option(ty: &Type) -> Option<&Type> {
    let ty = match ty {
        // What a `macro_rules!` passes on as `$ty:ty` stands in a group that nobody sees.
        Type::Group(group) => &group.elem,
        ty => ty,
    };
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        syn::GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}
