//! The implementations for an enumeration.

use proc_macro::{Ident, TokenTree};

use crate::argument::content;
use crate::item::{Item, Part, distinct, without_raw_prefix};
use crate::messages;
use crate::mistake::Mistake;
use crate::tokens::{add, is_punct};

pub(crate) fn expand(item: &Item) -> Result<String, Mistake> {
    let Item { ident, shape, .. } = item;
    if item.is_integer {
        return integers(item);
    }
    let (mut values, mut variants, mut parts) = (String::new(), String::new(), String::new());
    let mut unknown = None;
    // The name is cheaper than `Self`, whose variants the compiler also searches among associated items.
    let own = ident.to_string();
    let all = item.parts("enum", &["rename"])?;
    distinct(all.iter().filter(|part| is_listed(&part.rest)))?;
    for part in all {
        let variant = part.ident.to_string();
        if is_listed(&part.rest) {
            let (name, wire) = (without_raw_prefix(&variant), &part.wire);
            add(&mut values, &[wire, ","]);
            add(&mut variants, &[&own, "::", &variant, ","]);
            add(&mut parts, &[&own, "::", &variant, " => (", wire, ", \"", name, "\"),\n"]);
        } else {
            keep_unknown(&mut unknown, part)?;
        }
    }
    let Some(unknown) = unknown else {
        return Err(Mistake::at(ident.span(), &messages::missing_unknown_variant("String")));
    };
    Ok(format!(
        "impl ::shapewright::engine::Enumeration for {own} {{
            const TABLE: &'static ::shapewright::engine::EnumerationTable<Self> =
                &::shapewright::engine::EnumerationTable {{
                    shape: {shape},
                    values: &[{values}],
                    variants: &[{variants}],
                    unknown: {own}::{unknown},
                }};

            #[inline]
            fn parts(&self) -> (&::core::primitive::str, &'static ::core::primitive::str) {{
                match self {{
                    {parts}
                    {own}::{unknown}(text) => (text, \"\"),
                }}
            }}
        }}

        ::shapewright::__enumeration! {{ {own} }}"
    ))
}

/// The implementations for an enumeration of integers.
fn integers(item: &Item) -> Result<String, Mistake> {
    let Item { ident, shape, .. } = item;
    let (mut values, mut variants, mut parts) = (String::new(), String::new(), String::new());
    let mut unknown = None;
    let own = ident.to_string();
    let all = item.parts("enum", &["rename"])?;
    distinct(all.iter().filter(|part| is_listed(&part.rest)))?;
    for part in all {
        let variant = part.ident.to_string();
        if is_listed(&part.rest) {
            let Ok(value) = content(&part.wire).parse::<i64>() else {
                return Err(Mistake::at(part.ident.span(), &messages::variant_without_integer()));
            };
            let (name, value) = (without_raw_prefix(&variant), format!("{value}_i64"));
            add(&mut values, &[&value, ","]);
            add(&mut variants, &[&own, "::", &variant, ","]);
            add(&mut parts, &[&own, "::", &variant, " => (", &value, ", \"", name, "\"),\n"]);
        } else {
            keep_unknown(&mut unknown, part)?;
        }
    }
    let Some(unknown) = unknown else {
        return Err(Mistake::at(ident.span(), &messages::missing_unknown_variant("i64")));
    };
    Ok(format!(
        "impl ::shapewright::engine::IntegerEnumeration for {own} {{
            const TABLE: &'static ::shapewright::engine::IntegerTable<Self> =
                &::shapewright::engine::IntegerTable {{
                    shape: {shape},
                    values: &[{values}],
                    variants: &[{variants}],
                    unknown: {own}::{unknown},
                }};

            #[inline]
            fn parts(&self) -> (::core::primitive::i64, &'static ::core::primitive::str) {{
                match self {{
                    {parts}
                    {own}::{unknown}(value) => (*value, \"\"),
                }}
            }}
        }}

        ::shapewright::__integer_enumeration! {{ {own} }}"
    ))
}

/// Whether a variant has no value, and is a listed text. It may have a discriminant.
fn is_listed(rest: &[TokenTree]) -> bool {
    rest.first().is_none_or(|token| is_punct(token, '='))
}

/// Stores the variant that keeps unknown texts, and rejects a second one.
fn keep_unknown(unknown: &mut Option<Ident>, part: Part) -> Result<(), Mistake> {
    let holds_one = part.only_field()?.is_some();
    let Part { ident, has_name, .. } = part;
    let message = if !holds_one {
        messages::unsupported_variant_of_enumeration(&ident.to_string())
    } else if has_name {
        messages::renamed_unknown_variant()
    } else if unknown.is_some() {
        messages::duplicate_unknown_variant()
    } else {
        *unknown = Some(ident);
        return Ok(());
    };
    Err(Mistake::at(ident.span(), &message))
}
