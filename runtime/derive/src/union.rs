//! The implementations for a union.

use crate::item::{Item, Part, without_raw_prefix};
use crate::messages;
use crate::mistake::Mistake;
use crate::source_text;

/// A variant, and the type of its value. Null has a variant without a value.
struct Variant {
    name: String,
    ty: Option<String>,
}

pub(crate) fn expand(item: &Item) -> Result<String, Mistake> {
    let mut first = None;
    let (mut null, mut attempts, mut views) = (String::new(), String::new(), String::new());
    for part in item.parts("enum", &[])? {
        let span = part.ident.span();
        let variant = Variant::of(part)?;
        // Null is tried first, because no other type means it.
        let reads = if variant.ty.is_none() { &mut null } else { &mut attempts };
        if variant.ty.is_none() && !reads.is_empty() {
            return Err(Mistake::at(span, &messages::duplicate_null_variant()));
        }
        reads.push_str(&variant.attempt());
        views.push_str(&variant.view());
        if first.is_none() && variant.ty.is_some() {
            first = Some(variant.name);
        }
    }
    let Some(first) = first else {
        return Err(Mistake::at(item.ident.span(), &messages::union_without_values()));
    };
    let Item { ident, .. } = item;
    Ok(format!(
        "impl<'de> ::shapewright::engine::Collect<'de> for {ident} {{
            fn collect(
                &mut self,
                fill: &mut dyn ::core::ops::FnMut(
                    ::shapewright::engine::Slot<'_, 'de>,
                ) -> ::core::primitive::bool,
            ) -> ::core::result::Result<(), ::shapewright::engine::Refusal> {{
                {null}{attempts}
                ::core::result::Result::Ok(())
            }}
        }}

        impl ::shapewright::engine::Variant for {ident} {{
            fn variant(
                &self,
            ) -> (
                &'static ::core::primitive::str,
                ::core::option::Option<::shapewright::engine::View<'_>>,
            ) {{
                match self {{
                    {views}
                }}
            }}
        }}

        ::shapewright::__union! {{ {ident} {first} }}"
    ))
}

impl Variant {
    fn of(part: Part) -> Result<Self, Mistake> {
        let name = part.ident.to_string();
        let ty = part.only_field()?.map(|ty| source_text::text(&ty));
        if ty.is_none() && !part.rest.is_empty() {
            return Err(Mistake::at(part.ident.span(), &messages::unsupported_variant_of_union()));
        }
        Ok(Self { name, ty })
    }

    /// Reads this variant, if its type accepts the value.
    fn attempt(&self) -> String {
        let Self { name, ty } = self;
        match ty {
            None => format!(
                "if ::shapewright::engine::derived::collect_null(fill) {{
                    *self = Self::{name};
                    return ::core::result::Result::Ok(());
                }}\n"
            ),
            Some(ty) => format!(
                "if let ::core::option::Option::Some(value) =
                    ::shapewright::engine::derived::collect_one::<{ty}>(fill)
                {{
                    *self = Self::{name}(value);
                    return ::core::result::Result::Ok(());
                }}\n"
            ),
        }
    }

    /// The name of this variant, and the view of its value.
    fn view(&self) -> String {
        let Self { name, ty } = self;
        let shown = without_raw_prefix(name);
        match ty {
            None => {
                format!("Self::{name} => (\"{shown}\", ::core::option::Option::None),\n")
            }
            Some(_) => format!(
                "Self::{name}(value) => (
                    \"{shown}\",
                    ::core::option::Option::Some(::shapewright::Value::view(value)),
                ),\n"
            ),
        }
    }
}
