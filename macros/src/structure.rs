//! A struct as a projection of a structure.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use shapewright_codegen::{Member, Model, Projected, Sources};
use syn::ext::IdentExt;
use syn::{Field, LitStr};

use crate::attributes::{FieldAttributes, TypeAttributes};
use crate::context::{Derive, Expanded};
use crate::deprecated;
use crate::errors::Errors;
use crate::exception::Exception;
use crate::generics::Parameters;
use crate::hover;
use crate::implement::Implementation;
use crate::messages::{self, ExpectedShape};
use crate::presence;
use crate::projection::{FieldAccessKind, Projection, inside_option, is_static_cow};
use crate::rest::RestField;
use crate::subject::DeclaredMember;
use crate::type_check::TypeCheck;

/// The implementations for a struct, and the checks of its fields' types.
pub(crate) fn expand(
    derive: &Derive<'_>,
    fields: &[&Field],
    model: &Model,
    sources: &Sources,
    parameters: &mut Parameters,
    errors: &mut Errors,
) -> Option<Expanded> {
    let Derive { input, is_complete, attributes, runtime } = derive;
    let (name, span) = derive.shape();
    let projected = Projected::new(model, &name)
        .map_err(|problem| derive.no_shape(&problem, ExpectedShape::Structure, model, sources));
    let projected = errors.collect(projected)?;
    let projected = if attributes.partial.is_some() { projected.partial() } else { projected };
    let Fields { mut members, mut rest, has_sensitive_near } =
        read_fields(fields, &projected, sources, errors);
    // A field with an unknown name may be the missing one.
    if *is_complete && members.len() + usize::from(rest.is_some()) == fields.len() {
        presence::check_missing(&members, &projected, sources, span, errors);
    }
    presence::check_only(&members, &projected, errors);

    let dialect = attributes.dialect.map(|(dialect, _)| dialect).unwrap_or_default();
    // The table lists required members first.
    members.sort_by_key(|member| member.optional);
    let mut checks = TokenStream::new();
    for member in &mut members {
        let is_checked = matches!(member.access, FieldAccessKind::Checked);
        if is_checked && parameters.contain_self(member.ty) {
            // A predicate of the struct on itself never ends.
            member.access = FieldAccessKind::Unchecked;
            continue;
        }
        let check = TypeCheck::of_member(member, &projected, sources, dialect, runtime);
        checks.extend(check.write(parameters));
    }
    if let Some(rest) = &mut rest {
        rest.mark_sensitive(&projected, &members, dialect);
        let check = TypeCheck::of_rest(rest, &projected, sources, runtime);
        checks.extend(check.write(parameters));
    }
    let parts = fields.iter().filter_map(|field| Some((field.ident.as_ref()?, &*field.attrs)));
    let warnings = deprecated::warnings(&members, parts, &input.attrs, &projected);
    let debug = debug_span(attributes, &members, rest.as_ref());
    let exception = projected.error().map(|traits| Exception {
        traits,
        shape: &projected.shape().canonical,
        is_error: attributes.no_error.is_none(),
        parameters,
        runtime,
    });
    let implementation = Implementation {
        shape: &projected.shape().name.value,
        name: input.ident.unraw().to_string(),
        members: &members,
        rest: rest.as_ref(),
        dialect,
        debug,
        exception,
        parameters,
        runtime,
    }
    .write();
    let implementation = quote! {
        #[allow(unused_imports)]
        use #runtime::engine::derived::Unsupported as _;
        #checks
        #warnings
        #implementation
    };
    let hover = hover::structure(&projected, &members, sources, span);
    let has_debug = debug.is_some() || has_sensitive_near && attributes.no_debug.is_none();
    Some(Expanded { hover, implementation, has_debug, is_structure: true })
}

/// The place of a `Debug` that hides sensitive members, for a struct with one: its field, so that the
/// compiler reports a second `Debug` there.
fn debug_span(
    attributes: &TypeAttributes,
    members: &[Projection<'_>],
    rest: Option<&RestField<'_>>,
) -> Option<Span> {
    if attributes.no_debug.is_some() {
        return None;
    }
    let sensitive = members.iter().find(|found| found.member.sensitive);
    let rest = rest.filter(|rest| !rest.sensitive.is_empty());
    let field = sensitive.map(|found| found.field).or(rest.map(|rest| rest.field));
    attributes.debug.or(field.map(Ident::span))
}

/// The fields of a struct.
struct Fields<'a> {
    members: Vec<Projection<'a>>,
    rest: Option<RestField<'a>>,
    /// Whether a misspelled field seems to be that of a sensitive member.
    has_sensitive_near: bool,
}

fn read_fields<'a>(
    fields: &[&'a Field],
    projected: &Projected<'a>,
    sources: &Sources,
    errors: &mut Errors,
) -> Fields<'a> {
    let mut members: Vec<Projection<'a>> = Vec::with_capacity(fields.len());
    let mut rest = None;
    let mut has_sensitive_near = false;
    for field in fields {
        let before = errors.count();
        let mut attributes = FieldAttributes::read(&field.attrs, errors);
        if errors.count() > before {
            continue;
        }
        if let Some(span) = attributes.flatten_rest {
            rest = RestField::read(field, span, &attributes, rest.as_ref(), errors);
            continue;
        }
        let found = match read_field(field, &mut attributes, projected, sources, errors) {
            Ok(found) => found,
            Err(near) => {
                has_sensitive_near |= near.is_some_and(|near| near.sensitive);
                continue;
            }
        };
        let name = &found.member.name.value;
        if let Some(first) = members.iter().find(|other| other.member.name.value == *name) {
            errors.push(messages::duplicate_member(found.member, first.field).at(found.span));
        }
        members.push(found);
    }
    Fields { members, rest, has_sensitive_near }
}

/// Reads a field of a member; the error is the member that its name resembles.
fn read_field<'a>(
    field: &'a Field,
    attributes: &mut FieldAttributes,
    projected: &Projected<'a>,
    sources: &Sources,
    errors: &mut Errors,
) -> Result<Projection<'a>, Option<&'a Member>> {
    let ident = field.ident.as_ref().ok_or(None)?;
    let rename = attributes.rename.as_ref();
    let name = rename.map_or_else(|| ident.to_string(), LitStr::value);
    let span = name_span(ident, attributes);
    let found = if rename.is_some() { projected.named(&name) } else { projected.member(&name) };
    let member = match found {
        Ok(member) => member,
        Err(near) => {
            let message =
                messages::unknown_member(&name, near, rename.is_some(), false, projected, sources);
            errors.push(message.at(span));
            return Err(near);
        }
    };
    let inner = inside_option(&field.ty);
    let declared = DeclaredMember { member, projected, sources };
    presence::check_field(field, inner.is_some(), declared, attributes, errors);
    let ty = inner.unwrap_or(&field.ty);
    let access = match attributes.with.take() {
        Some(with) => FieldAccessKind::Converted(Box::new(with)),
        None if is_static_cow(ty) => FieldAccessKind::Copied,
        None => FieldAccessKind::Checked,
    };
    Ok(Projection { field: ident, span, ty, member, optional: inner.is_some(), access })
}

fn name_span(ident: &Ident, attributes: &FieldAttributes) -> Span {
    attributes.rename.as_ref().map_or(ident.span(), LitStr::span)
}
