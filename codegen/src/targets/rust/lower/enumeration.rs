//! Enums of strings, from enumerations.

use std::borrow::Cow;

use crate::model::names;
use crate::model::shape::Naming;
use crate::targets::rust::items::{Enum, Name};
use crate::text::by_name::ByName;
use crate::text::diagnostic::Sink;
use crate::text::messages::rust::Rename;
use crate::text::source::Spanned;

use super::collisions;

/// The enum of a shape, or of values that have no name in the model.
pub(super) fn enumeration<'m, 'v>(
    name: Name<'m>,
    shape: Option<&str>,
    values: &'v [Spanned<String>],
    wire: impl Fn(&'v str) -> Cow<'m, str>,
    naming: &Naming,
    sink: &mut Sink,
) -> Enum<'m> {
    let mut variants = Vec::with_capacity(values.len());
    for value in values {
        let ident = shape.and_then(|shape| naming.part(shape, &value.value));
        let ident = ident.map_or_else(|| names::variant(&value.value).into(), Into::into);
        variants.push(Name { ident, wire: wire(&value.value) });
    }
    let owner = shape.unwrap_or(&name.ident);
    report_variants((owner, shape), &variants, values, naming, sink);
    Enum { name, variants, derives: Vec::new() }
}

/// Reports values that become the same variant.
fn report_variants(
    (owner, shape): (&str, Option<&str>),
    variants: &[Name<'_>],
    values: &[Spanned<String>],
    naming: &Naming,
    sink: &mut Sink,
) {
    let mut seen: ByName<&str, &Spanned<String>> = ByName::with_capacity(variants.len());
    for (Name { ident, wire: _ }, value) in variants.iter().zip(values) {
        let Some(first) = seen.insert(ident, value) else { continue };
        let rename = match shape {
            Some(shape) => collisions::by_patch(shape, &value.value),
            None => Rename::NameTheType,
        };
        let thing = format!("variant `{ident}`");
        let diagnostic = collisions::report_names([first, value], owner, &thing, &rename, sink);
        let parts = [first, value].map(|value| Some(value.value.as_str()));
        let parts = shape.map(|shape| parts.map(|part| (shape, part)));
        collisions::show_patches(parts.into_iter().flatten(), naming, diagnostic);
    }
}
