//! Enumerations: their values, and the names that the model gives to them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::names;
use crate::model::shape::Naming;
use crate::text::diagnostic::Sink;
use crate::text::messages::json as messages;
use crate::text::source::Spanned;

use super::entries::{Definition, Entries};
use super::id;
use super::traits::Applied;

/// A value, and its name where the model has one.
struct EnumValue<'a> {
    name: Option<Cow<'a, str>>,
    value: Spanned<String>,
}

/// The values of an enumeration.
pub(super) fn values<'a>(
    shape: &Definition<'a>,
    entries: &Entries<'a>,
    sink: &mut Sink,
) -> Vec<Spanned<String>> {
    read(shape, entries, sink).into_iter().map(|value| value.value).collect()
}

/// Names the variants of enumerations as the model names their values: `ENABLED` for `"enabled"`.
///
/// An enumeration two of whose variants would have one name keeps those that follow from its values.
pub(super) fn name_variants(naming: &mut Naming, entries: &Entries<'_>) {
    for shape in &entries.shapes {
        let is_enumeration = shape.ty.value == "enum" || shape.traits.has("smithy.api#enum");
        if !is_enumeration {
            continue;
        }
        // Errors are reported when the values are read as a shape.
        let values = read(shape, entries, &mut Sink::default());
        let variant = |value: &EnumValue<'_>| {
            let text = value.value.value.as_str();
            names::variant(value.name.as_deref().unwrap_or(text))
        };
        let distinct: BTreeSet<String> = values.iter().map(variant).collect();
        if distinct.len() < values.len() {
            continue;
        }
        let owner = id::name(&shape.id).value;
        for value in &values {
            let variant = variant(value);
            if variant != names::variant(&value.value.value) {
                let part = (owner.clone().into_owned(), value.value.value.clone());
                naming.parts.insert(part, variant);
            }
        }
    }
}

fn read<'a>(shape: &Definition<'a>, entries: &Entries<'a>, sink: &mut Sink) -> Vec<EnumValue<'a>> {
    match shape.ty.value.as_ref() {
        "enum" => of_members(shape, entries, sink),
        _ => of_trait(&shape.traits, sink),
    }
}

/// The values of version 2.0: `"members": {"NAME": {"traits": {"smithy.api#enumValue": "name"}}}`. A
/// member without that trait is its own value.
fn of_members<'a>(
    shape: &Definition<'a>,
    entries: &Entries<'a>,
    sink: &mut Sink,
) -> Vec<EnumValue<'a>> {
    let members = shape.object.get("members");
    let members = members.and_then(|members| members.object("`members`", sink));
    let mut values = Vec::new();
    for member in members.into_iter().flatten() {
        let what = format!("member `{}` of `{}`", member.key.value, shape.id.value);
        let Some(object) = member.value.object(&what, sink) else { continue };
        let id = format!("{}${}", shape.id.value, member.key.value);
        let traits = Applied::of(&object, entries.applied_to(&id), sink);
        let value = traits.get("smithy.api#enumValue");
        let value = value.and_then(|value| value.string("`smithy.api#enumValue`", sink));
        let name = member.key;
        let value = owned(value.unwrap_or_else(|| name.clone()));
        values.push(EnumValue { name: Some(name.value), value });
    }
    values
}

/// The values of version 1.0: `"smithy.api#enum": [{"value": "name", "name": "NAME"}]`.
fn of_trait<'a>(traits: &Applied<'a>, sink: &mut Sink) -> Vec<EnumValue<'a>> {
    let items = traits.get("smithy.api#enum");
    let items = items.and_then(|items| items.list("`smithy.api#enum`", sink));
    let mut values = Vec::new();
    for item in items.into_iter().flatten() {
        let Some(object) = item.object("an item of `smithy.api#enum`", sink) else { continue };
        let Some(value) = object.get("value") else {
            sink.error(object.place, messages::value_without_text());
            continue;
        };
        let Some(value) = value.string("`value`", sink) else { continue };
        let name = object.get("name").and_then(|name| name.string("`name`", sink));
        values.push(EnumValue { name: name.map(|name| name.value), value: owned(value) });
    }
    values
}

fn owned(text: Spanned<Cow<'_, str>>) -> Spanned<String> {
    Spanned::new(text.value.into_owned(), text.span)
}
