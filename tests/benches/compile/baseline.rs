//! The same types with other derives.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use shapewright_tests::written;
use syn::{Attribute, Ident, Item, ItemEnum, ItemStruct, LitStr, Type, parse_quote};

/// The types without any derives.
pub fn bare(items: &[Item]) -> String {
    text(items.iter().cloned().map(without_derives))
}

/// The types with serde_derive, as one would write them by hand.
pub fn derived(generated: &str, items: &[Item]) -> String {
    let names = names(generated);
    text(items.iter().cloned().map(without_derives).map(|mut item| {
        match &mut item {
            Item::Struct(item) => derive_struct(item, &names),
            Item::Enum(item) => derive_enum(item, &names),
            _ => {}
        }
        item
    }))
}

fn without_derives(mut item: Item) -> Item {
    let is_ours = |attribute: &Attribute| {
        attribute.path().is_ident("derive") || attribute.path().is_ident("shape")
    };
    attributes(&mut item).retain(|attribute| !is_ours(attribute));
    match &mut item {
        Item::Struct(item) => {
            item.fields.iter_mut().for_each(|field| field.attrs.retain(|one| !is_ours(one)))
        }
        Item::Enum(item) => {
            item.variants.iter_mut().for_each(|one| one.attrs.retain(|one| !is_ours(one)))
        }
        _ => {}
    }
    item
}

fn text(items: impl Iterator<Item = Item>) -> String {
    items.map(|item| item.into_token_stream().to_string() + "\n").collect()
}

fn attributes(item: &mut Item) -> &mut Vec<Attribute> {
    match item {
        Item::Struct(item) => &mut item.attrs,
        Item::Enum(item) => &mut item.attrs,
        Item::Type(item) => &mut item.attrs,
        other => panic!("generated text has no such item: {}", other.to_token_stream()),
    }
}

fn derives() -> Attribute {
    parse_quote!(#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)])
}

fn derive_struct(item: &mut ItemStruct, names: &Names) {
    item.attrs.push(derives());
    let names = &names[&item.ident.to_string()];
    for field in &mut item.fields {
        let name = &names[&field.ident.as_ref().expect("a named field").to_string()];
        field.attrs.push(parse_quote!(#[serde(rename = #name)]));
        if is_option(&field.ty) {
            let absent = parse_quote!(#[serde(skip_serializing_if = "Option::is_none")]);
            field.attrs.push(absent);
        }
    }
}

fn is_option(ty: &Type) -> bool {
    let Type::Path(ty) = ty else { return false };
    ty.path.segments.last().is_some_and(|segment| segment.ident == "Option")
}

/// Enumerations implement `Ord`, because they may be keys of maps.
fn derive_enum(item: &mut ItemEnum, names: &Names) {
    item.attrs.push(derives());
    let Some(names) = names.get(&item.ident.to_string()) else {
        item.attrs.push(parse_quote!(#[serde(untagged)]));
        return;
    };
    item.attrs.push(parse_quote!(#[derive(Eq, PartialOrd, Ord)]));
    for variant in &mut item.variants {
        variant.attrs.push(match names.get(&variant.ident.to_string()) {
            Some(name) => parse_quote!(#[serde(rename = #name)]),
            None => parse_quote!(#[serde(untagged)]),
        });
    }
}

/// The names in documents, by type and by field or variant; unions have none.
type Names = BTreeMap<String, BTreeMap<String, LitStr>>;

fn names(generated: &str) -> Names {
    let literal = |(part, name): (&str, String)| {
        (part.to_owned(), syn::parse_str(&format!("\"{name}\"")).expect("a literal"))
    };
    let all = written(generated).into_iter();
    all.map(|one| (one.name.to_owned(), one.parts.into_iter().map(literal).collect())).collect()
}

/// A program that reads its argument as each of the types, and writes it.
pub fn program(types: &[String]) -> String {
    let reads = types.iter().map(|name| {
        let name = Ident::new(name, proc_macro2::Span::call_site());
        quote! {
            match ::serde_json::from_str::<types::#name>(&text) {
                Ok(value) => println!("{} {:?}", ::serde_json::to_string(&value).unwrap(), value == value.clone()),
                Err(error) => println!("{error}"),
            }
        }
    });
    let reads: TokenStream = reads.collect();
    quote!(fn main() { let text = ::std::env::args().nth(1).unwrap_or_default(); #reads })
        .to_string()
}
