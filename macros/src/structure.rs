//! A struct as a projection of a structure.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use shapewright_codegen::{Member, Model, Projected, Sources};
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::{Error, Field, GenericArgument, LitStr, PathArguments, Token, Type};

use crate::attributes::{Errors, FieldAttributes};
use crate::companion;
use crate::derive::{Derive, Expanded, no_shape};
use crate::generics::Parameters;
use crate::held::Holding;
use crate::implement::{Implementation, Way};
use crate::rest::Rest;
use crate::rules;

/// The invocation that gives a struct everything, and what asks for its types.
pub(crate) fn expand(
    derive: &Derive<'_>,
    fields: &[&Field],
    model: &Model,
    sources: &Sources,
    parameters: &mut Parameters,
    errors: &mut Errors,
) -> Option<Expanded> {
    let Derive { input, is_whole, attributes, runtime } = derive;
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
    let Fields { mut members, mut rest } = members(fields, &projected, sources, errors);
    // A field that names no member may be the one that is missing.
    if *is_whole && members.len() + usize::from(rest.is_some()) == fields.len() {
        rules::whole(&members, &projected, sources, place, errors);
    }

    let dialect = attributes.dialect.map(|(dialect, _)| dialect).unwrap_or_default();
    // The table has those first that a document must have.
    members.sort_by_key(|member| member.optional);
    let mut checks = TokenStream::new();
    for member in &mut members {
        if parameters.is_own(member.ty) && matches!(member.way, Way::Held) {
            // Asking whether the struct holds itself would never end.
            member.way = Way::Plain;
            continue;
        }
        checks
            .extend(Holding::new(member, &projected, sources, dialect, runtime).check(parameters));
    }
    if let Some(rest) = &mut rest {
        rest.hide(&projected, &members, dialect);
        checks.extend(Holding::of_rest(rest, &projected, sources, runtime).check(parameters));
    }
    let implementation = Implementation {
        shape: &projected.shape().name.value,
        name: input.ident.unraw().to_string(),
        members: &members,
        rest: rest.as_ref(),
        dialect,
        parameters,
        runtime,
    }
    .write();
    let implementation = quote! {
        #[allow(unused_imports)]
        use #runtime::__private::NotHeld as _;
        #checks
        #implementation
    };
    let companion = companion::structure(&projected, &members, sources, place);
    Some(Expanded { companion, implementation })
}

/// A field and the member that it stands for.
pub(crate) struct Projection<'a> {
    pub(crate) field: &'a Ident,
    /// Where the field's own attribute names the member, or else the field does.
    pub(crate) place: Span,
    /// The type of the value: inside the `Option` of an optional field.
    pub(crate) ty: &'a Type,
    pub(crate) member: &'a Member,
    pub(crate) optional: bool,
    pub(crate) way: Way,
}

/// The fields by what they stand for.
struct Fields<'a> {
    members: Vec<Projection<'a>>,
    rest: Option<Rest<'a>>,
}

fn members<'a>(
    fields: &[&'a Field],
    projected: &Projected<'a>,
    sources: &Sources,
    errors: &mut Errors,
) -> Fields<'a> {
    let mut members: Vec<Projection<'a>> = Vec::with_capacity(fields.len());
    let mut rest = None;
    for field in fields {
        let before = errors.count();
        let mut attributes = FieldAttributes::read(&field.attrs, errors);
        if errors.count() > before {
            continue;
        }
        if let Some(place) = attributes.flatten_rest {
            rest = Rest::read(field, place, &attributes, rest.as_ref(), errors);
            continue;
        }
        let Some(found) = member(field, &mut attributes, projected, sources, errors) else {
            continue;
        };
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
    Fields { members, rest }
}

fn member<'a>(
    field: &'a Field,
    attributes: &mut FieldAttributes,
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
    let way = match attributes.with.take() {
        Some(with) => Way::With(Box::new(with)),
        None if is_static_cow(ty) => Way::Copied,
        None => Way::Held,
    };
    let place = name_span(ident, attributes);
    Some(Projection { field: ident, place, ty, member, optional: inner.is_some(), way })
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

/// Whether it is `Cow<'static, str>`, as far as tokens can tell.
fn is_static_cow(ty: &Type) -> bool {
    let Some(arguments) = arguments(ty, "Cow") else { return false };
    match (arguments.first(), arguments.get(1)) {
        (
            Some(GenericArgument::Lifetime(lifetime)),
            Some(GenericArgument::Type(Type::Path(ty))),
        ) => {
            lifetime.ident == "static"
                && ty.path.segments.last().is_some_and(|last| last.ident == "str")
        }
        _ => false,
    }
}

/// The `T` of `Option<T>`, as far as tokens can tell.
pub(crate) fn inside_option(ty: &Type) -> Option<&Type> {
    match arguments(ty, "Option")?.first()? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}

/// What stands between the angle brackets of a type of this name.
fn arguments<'a>(ty: &'a Type, name: &str) -> Option<&'a Punctuated<GenericArgument, Token![,]>> {
    let ty = match ty {
        // What a `macro_rules!` passes on as `$ty:ty` stands in a group that nobody sees.
        Type::Group(group) => &group.elem,
        ty => ty,
    };
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == name)?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        PathArguments::None | PathArguments::Parenthesized(_) => None,
    }
}
