//! The same types with derives in place of the invocations that follow them.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, Item, ItemEnum, ItemStruct, LitStr, Token, Type, braced, parse_quote};

/// The types and nothing else.
pub fn bare(items: &[Item]) -> String {
    let kept = items.iter().filter(|item| !matches!(item, Item::Macro(_))).cloned();
    text(kept.map(|mut item| {
        attributes(&mut item).retain(|attribute| !attribute.path().is_ident("derive"));
        item
    }))
}

/// The types as one would write them with serde_derive.
pub fn derived(items: &[Item]) -> String {
    let names = names(items);
    let kept = items.iter().filter(|item| !matches!(item, Item::Macro(_))).cloned();
    text(kept.map(|mut item| {
        match &mut item {
            Item::Struct(item) => derive_struct(item, &names),
            Item::Enum(item) => derive_enum(item, &names),
            _ => {}
        }
        item
    }))
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
    parse_quote!(#[derive(Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)])
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

/// An enumeration may be the key of a map, and has an order for that.
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

/// The names in documents, by type and by field or variant. Unions have none.
type Names = BTreeMap<String, BTreeMap<String, LitStr>>;

fn names(items: &[Item]) -> Names {
    let mut names = Names::new();
    for item in items {
        let Item::Macro(item) = item else { continue };
        if item.mac.path.segments.last().is_none_or(|segment| segment.ident != "union") {
            let Table { name, entries } = item.mac.parse_body().expect("an invocation");
            names.insert(name.to_string(), entries);
        }
    }
    names
}

/// What an invocation of `structure!` or `enumeration!` says.
struct Table {
    name: Ident,
    entries: BTreeMap<String, LitStr>,
}

impl Parse for Table {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name = input.parse()?;
        input.parse::<Token![=]>()?;
        input.parse::<LitStr>()?;
        let mut entries = BTreeMap::new();
        while !input.is_empty() {
            if input.peek(syn::token::Brace) {
                let content;
                braced!(content in input);
                let lines: Punctuated<Entry, Token![,]> =
                    content.parse_terminated(Entry::parse, Token![,])?;
                entries.extend(lines.into_iter().map(|entry| (entry.rust, entry.wire)));
            } else {
                input.parse::<proc_macro2::TokenTree>()?;
            }
        }
        Ok(Self { name, entries })
    }
}

/// `field: Type = "member"`, or `Variant = "value"`.
struct Entry {
    rust: String,
    wire: LitStr,
}

impl Parse for Entry {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let rust: Ident = input.call(syn::ext::IdentExt::parse_any)?;
        if input.parse::<Option<Token![:]>>()?.is_some() {
            input.parse::<Type>()?;
        }
        input.parse::<Token![=]>()?;
        Ok(Self { rust: rust.to_string(), wire: input.parse()? })
    }
}

/// A program that reads its argument as each of these types, and writes it again.
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
