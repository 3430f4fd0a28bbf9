//! *Tighten what you send, loosen what you read.*

use proc_macro2::Span;
use shapewright_codegen::{Member, Projected, Sources};
use syn::{Error, Field};

use crate::attributes::{Errors, FieldAttributes};
use crate::structure::Projection;

/// What is sent is not optional where the model requires it; what is read is optional where the
/// model does not promise it.
pub(crate) fn presence(
    field: &Field,
    optional: bool,
    member: &Member,
    attributes: &FieldAttributes,
    projected: &Projected<'_>,
    sources: &Sources,
    errors: &mut Errors,
) {
    let wire = &member.name.value;
    let shape = &projected.shape().name.value;
    let declared = sources.location(member.name.span);
    let written = sources.line_from(member.name.span);
    if member.required && optional && projected.is_sent() {
        let message = format!(
            "`{wire}` of `{shape}` is required in what you send, and may not be an `Option`\n\
             note: `{written}` at {declared}\n\
             help: hold it bare; `#[shape(partial)]` on the struct is for requests that are only read"
        );
        errors.push(Error::new_spanned(&field.ty, message));
    }
    let asserted = attributes.assert_required;
    if !member.required && !optional && projected.is_read() && asserted.is_none() {
        let message = format!(
            "`{wire}` of `{shape}` is optional in what you read, and must be an `Option`\n\
             note: `{written}` at {declared}\n\
             help: `#[shape(assert_required)]` holds it bare, and refuses documents without it"
        );
        errors.push(Error::new_spanned(&field.ty, message));
    }
    if let Some(span) = asserted.filter(|_| optional) {
        let message = format!(
            "`{wire}` is asserted to be required, and held in an `Option`\n\
             help: remove one of the two"
        );
        errors.push(Error::new(span, message));
    }
    if let Some(span) = asserted.filter(|_| member.required && !optional) {
        let message = format!(
            "`{wire}` of `{shape}` is required already\n\
             note: `{written}` at {declared}\n\
             help: remove `assert_required`"
        );
        errors.push(Error::new(span, message));
    }
    if let Some(span) = asserted.filter(|_| !member.required && !optional && !projected.is_read()) {
        let message = format!(
            "`{wire}` of `{shape}` may be bare in what you send\n\
             note: `{written}` at {declared}\n\
             help: remove `assert_required`"
        );
        errors.push(Error::new(span, message));
    }
}

/// What is sent must be whole: every required member needs a field.
pub(crate) fn whole(
    members: &[Projection<'_>],
    projected: &Projected<'_>,
    sources: &Sources,
    place: Span,
    errors: &mut Errors,
) {
    if !projected.is_sent() {
        return;
    }
    let present = members.iter().map(|found| found.member.name.value.as_str());
    let missing = projected.missing(present);
    let Some(first) = missing.first() else { return };
    let names: Vec<String> =
        missing.iter().map(|member| format!("`{}`", member.name.value)).collect();
    let lines: Vec<String> = missing
        .iter()
        .map(|member| {
            format!("{}: {}", projected.field(member), projected.content(member).example())
        })
        .collect();
    let message = format!(
        "fields are missing for required members of `{}`: {}\n\
         note: required at {}\n\
         help: add `{}`\n\
         help: `#[shape(partial)]` is for requests that are only read",
        projected.shape().name.value,
        names.join(", "),
        sources.location(first.name.span),
        lines.join(", "),
    );
    errors.push(Error::new(place, message));
}

/// A partial projection is of something that is sent; of anything else every projection is.
pub(crate) fn partial(place: Span, projected: &Projected<'_>, errors: &mut Errors) {
    if !projected.is_sent() {
        let message = format!(
            "`{}` is only read, and any projection of it may be partial\nhelp: remove `partial`",
            projected.shape().name.value
        );
        errors.push(Error::new(place, message));
    }
}
