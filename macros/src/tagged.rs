//! An enum as a projection of a tagged union: a structure of which one member is present.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use shapewright_codegen::{Member, Projected, Sources};
use syn::ext::IdentExt;
use syn::{DataEnum, FieldsNamed, LitStr, Type, Variant};

use crate::attributes::VariantAttributes;
use crate::context::{Derive, Expanded};
use crate::deprecated;
use crate::enumeration::only_field;
use crate::errors::Errors;
use crate::generics::Parameters;
use crate::hover;
use crate::implement_tagged::TaggedImplementation;
use crate::messages;
use crate::projection::{FieldAccessKind, Projection, inside_option};
use crate::subject::DeclaredMember;
use crate::type_check::TypeCheck;

/// The implementations for an enum with a variant for each member, and the checks of their types.
pub(crate) fn expand(
    derive: &Derive<'_>,
    data: &DataEnum,
    projected: Projected<'_>,
    sources: &Sources,
    parameters: &mut Parameters,
    errors: &mut Errors,
) -> Option<Expanded> {
    let Derive { input, is_complete, attributes, runtime } = derive;
    let (_, span) = derive.shape();
    if let Some(span) = attributes.no_error {
        errors.push(messages::key_of_structures("no_error", "a tagged union").at(span));
    }
    let is_partial = attributes.partial.is_some();
    let projected = if is_partial { projected.partial() } else { projected };
    let Variants { mut members, other, has_sensitive_near } =
        read_variants(data, &projected, sources, errors);
    if data.variants.is_empty() && *is_complete {
        errors.push(messages::union_without_variants(&projected).at(input.ident.span()));
        return None;
    }
    // A variant with an unknown name may be the missing one.
    let are_read = members.len() + usize::from(other.is_some()) == data.variants.len();
    if *is_complete && are_read && other.is_none() && projected.is_read() && !is_partial {
        let present = members.iter().map(|found| found.member.name.value.as_str());
        let missing = projected.others(present);
        if !missing.is_empty() {
            errors.push(messages::missing_variants(&missing, &projected, sources).at(span));
        }
    }

    let dialect = attributes.dialect.map(|(dialect, _)| dialect).unwrap_or_default();
    let mut checks = TokenStream::new();
    for member in &mut members {
        if parameters.contain_self(member.ty) {
            // A predicate of the enum on itself never ends.
            member.access = FieldAccessKind::Unchecked;
            continue;
        }
        let check = TypeCheck::of_variant(member, &projected, sources, dialect, runtime);
        checks.extend(check.write(parameters));
    }
    let parts = data.variants.iter().map(|variant| (&variant.ident, &*variant.attrs));
    let warnings = deprecated::warnings(&members, parts, &input.attrs, &projected);
    let sensitive = members.iter().find(|found| found.member.sensitive);
    let debug = attributes.debug.or(sensitive.map(|found| found.field.span()));
    let debug = debug.filter(|_| attributes.no_debug.is_none());
    let implementation = TaggedImplementation {
        shape: &projected.shape().name.value,
        name: input.ident.unraw().to_string(),
        members: &members,
        other,
        dialect,
        debug,
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

/// The variants of an enum.
struct Variants<'a> {
    members: Vec<Projection<'a>>,
    /// The variant for any other member.
    other: Option<&'a Ident>,
    /// Whether a misspelled variant seems to be that of a sensitive member.
    has_sensitive_near: bool,
}

fn read_variants<'a>(
    data: &'a DataEnum,
    projected: &Projected<'a>,
    sources: &Sources,
    errors: &mut Errors,
) -> Variants<'a> {
    let mut members: Vec<Projection<'a>> = Vec::with_capacity(data.variants.len());
    let mut other: Option<&Ident> = None;
    let mut has_sensitive_near = false;
    for variant in &data.variants {
        let before = errors.count();
        let attributes = VariantAttributes::read(&variant.attrs, errors);
        if errors.count() > before {
            continue;
        }
        let fields = name_and_value(variant);
        if attributes.other.is_some() || fields.is_some() {
            match (other, fields) {
                (Some(first), _) => {
                    let span = attributes.other.unwrap_or(variant.ident.span());
                    errors.push(messages::duplicate_other_member(first).at(span));
                }
                (None, Some(fields)) => {
                    check_other(fields, &attributes, errors);
                    other = Some(&variant.ident);
                }
                (None, None) => {
                    let message = messages::other_without_name_and_value(&variant.ident);
                    errors.push(message.at(variant.ident.span()));
                }
            }
            continue;
        }
        let found = match read_variant(variant, &attributes, projected, sources, errors) {
            Ok(found) => found,
            Err(near) => {
                has_sensitive_near |= near.is_some_and(|near| near.sensitive);
                continue;
            }
        };
        let name = &found.member.name.value;
        if let Some(first) = members.iter().find(|other| other.member.name.value == *name) {
            errors.push(messages::duplicate_variant(found.member, first.field).at(found.span));
        }
        members.push(found);
    }
    Variants { members, other, has_sensitive_near }
}

/// The fields of a variant that are called `name` and `value`.
fn name_and_value(variant: &Variant) -> Option<&FieldsNamed> {
    let syn::Fields::Named(fields) = &variant.fields else { return None };
    let mut names: Vec<&Ident> =
        fields.named.iter().filter_map(|field| field.ident.as_ref()).collect();
    names.sort();
    matches!(names.as_slice(), [name, value] if *name == "name" && *value == "value")
        .then_some(fields)
}

/// Checks the variant for any other member. A macro knows no types but their names.
fn check_other(fields: &FieldsNamed, attributes: &VariantAttributes, errors: &mut Errors) {
    if let Some(rename) = &attributes.rename {
        errors.push(messages::other_with_rename().at(rename.span()));
    }
    for field in &fields.named {
        let (name, expected) = match &field.ident {
            Some(ident) if *ident == "name" => ("name", "String"),
            Some(_) | None => ("value", "UnknownValue"),
        };
        if !is_named(&field.ty, expected) {
            let expected = if name == "name" { "String" } else { "shapewright::UnknownValue" };
            errors.push(messages::type_of_other(name, expected).on(&field.ty));
        }
    }
}

fn is_named(ty: &Type, name: &str) -> bool {
    match ty {
        Type::Group(group) => is_named(&group.elem, name),
        Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == name),
        _ => false,
    }
}

/// Reads the variant of a member; the error is the member that its name resembles.
fn read_variant<'a>(
    variant: &'a Variant,
    attributes: &VariantAttributes,
    projected: &Projected<'a>,
    sources: &Sources,
    errors: &mut Errors,
) -> Result<Projection<'a>, Option<&'a Member>> {
    let (ident, rename) = (&variant.ident, attributes.rename.as_ref());
    let name = rename.map_or_else(|| ident.to_string(), LitStr::value);
    let span = rename.map_or(ident.span(), LitStr::span);
    let found = if rename.is_some() { projected.named(&name) } else { projected.member(&name) };
    let member = found.inspect_err(|near| {
        let message =
            messages::unknown_member(&name, *near, rename.is_some(), true, projected, sources);
        errors.push(message.at(span));
    })?;
    let Some(ty) = only_field(variant) else {
        let message =
            messages::variant_without_one_value(variant, &projected.content(member).example());
        errors.push(match &variant.fields {
            syn::Fields::Unit => message.at(ident.span()),
            fields => message.on(fields),
        });
        return Err(Some(member));
    };
    if inside_option(ty).is_some() {
        errors
            .push(messages::null_in_variant(DeclaredMember { member, projected, sources }).on(ty));
    }
    let access = FieldAccessKind::Checked;
    Ok(Projection { field: ident, span, ty, member, optional: false, access })
}
