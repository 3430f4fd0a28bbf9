//! *Tighten what you send, loosen what you read.*

use proc_macro2::Span;
use shapewright_codegen::{Projected, Sources};
use syn::Field;

use crate::attributes::FieldAttributes;
use crate::errors::Errors;
use crate::messages;
use crate::projection::Projection;
use crate::subject::DeclaredMember;

/// A required member of a request is not an `Option`; an optional member of a response is one.
pub(crate) fn check_field(
    field: &Field,
    is_option: bool,
    member: DeclaredMember<'_>,
    attributes: &FieldAttributes,
    errors: &mut Errors,
) {
    let DeclaredMember { member: declared, projected, sources: _ } = member;
    let is_required = declared.required;
    let asserted = attributes.assert_required;
    if is_required && is_option && projected.is_sent() {
        errors.push(messages::required_in_option(member).on(&field.ty));
    }
    if !is_required && !is_option && projected.is_read() && asserted.is_none() {
        errors.push(messages::optional_without_option(member).on(&field.ty));
    }
    let Some(asserted) = asserted else { return };
    if is_option {
        errors.push(messages::asserted_option(declared).at(asserted));
    } else if is_required {
        errors.push(messages::asserted_required_member(member).at(asserted));
    } else if !projected.is_read() {
        errors.push(messages::asserted_in_request(member).at(asserted));
    }
}

/// Every required member of a request has a field.
pub(crate) fn check_missing(
    members: &[Projection<'_>],
    projected: &Projected<'_>,
    sources: &Sources,
    span: Span,
    errors: &mut Errors,
) {
    if !projected.is_sent() {
        return;
    }
    let present = members.iter().map(|found| found.member.name.value.as_str());
    let missing = projected.missing(present);
    if !missing.is_empty() {
        errors.push(messages::missing_members(&missing, projected, sources).at(span));
    }
}

/// A struct for a tagged union has at most one field that is always present.
pub(crate) fn check_only(
    members: &[Projection<'_>],
    projected: &Projected<'_>,
    errors: &mut Errors,
) {
    if !projected.is_tagged() {
        return;
    }
    let mut present = members.iter().filter(|found| !found.optional);
    if let Some(first) = present.next() {
        for second in present {
            errors.push(messages::second_member(first, second.member, projected).on(second.ty));
        }
    }
}
