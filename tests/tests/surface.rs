//! The public interface of the runtime, listed in `runtime/public-api.txt`. `UPDATE=1` rewrites the
//! list.
//!
//! The list is made from the source: the names that the crate root and its public modules export, with
//! their public functions, fields, and implemented traits. It omits implementations that macros write.

use std::collections::BTreeSet;
use std::path::Path;

use proc_macro2::TokenStream;
use quote::ToTokens;
use shapewright_tests::Expected;
use shapewright_tests::outside::workspace;
use syn::{Attribute, Ident, Item, UseTree, Visibility};

#[test]
fn public_interface_matches_its_list() {
    let runtime = workspace().join("runtime");
    let (mut exported, mut lines) = (BTreeSet::new(), BTreeSet::new());
    for (file, module) in MODULES {
        let names = names_of(&parse(&runtime.join("src").join(file)));
        lines.extend(names.iter().map(|name| format!("{module}{name}: exported")));
        exported.extend(names);
    }
    for (name, module) in [
        ("DecimalError", "decimal"),
        ("Exception", "exception"),
        ("TimestampError", "timestamp"),
        ("TimestampInputZ", "timestamp"),
        ("TimestampZ", "timestamp"),
    ] {
        lines.insert(format!("{module}::{name}: exported"));
        exported.insert(name.to_owned());
    }
    let kinds = parse(&runtime.join("src/engine/kind.rs"));
    lines.extend(kinds.iter().flat_map(|item| declared("kind", item)));
    let derives = sources(&runtime.join("derive/src"));
    for file in sources(&runtime.join("src")).iter().chain(&derives) {
        lines.extend(file.iter().flat_map(|item| told(item, &exported)));
    }
    let text = lines.into_iter().map(|line| line + "\n").collect::<String>();
    assert!(text.contains("Reflect: trait") && text.contains("derive(Structure"), "{text}");
    let listed = Expected::at(runtime.join("public-api.txt")).check(&text);
    listed.unwrap_or_else(|failed| panic!("{}", failed.message().unwrap_or_default()));
}

/// Every name at the root, and every trait, is one that a reader of the runtime has to learn.
#[test]
fn the_runtime_stays_small_enough_to_learn() {
    let runtime = workspace().join("runtime/src");
    let files = sources(&runtime);
    let traits = files.iter().flatten().filter(|item| matches!(item, Item::Trait(_))).count();
    // The last two are `Tagged` and `Exception`: other structures have no function for them, so that they do
    // not pay for unions and errors.
    // `IntegerEnumeration` is for enumerations whose values are not texts: one table for all of their traits.
    // `Operation` and `OperationError` are implemented by generated code.
    assert!((10..=25).contains(&traits), "{traits} traits");
    let macros = files.iter().flatten().filter(|item| {
        matches!(item, Item::Macro(item) if !is_hidden(&item.attrs)
            && item.attrs.iter().any(|one| one.path().is_ident("macro_export")))
    });
    let names = names_of(&parse(&runtime.join("lib.rs"))).len() + macros.count();
    // The last ones are `build!`, which users of generated types write, and `TaggedUnion` and `UnknownValue`,
    // which generated types name; `Operation` and `operation_error!`.
    assert!((10..=27).contains(&names), "{names} names at the root");
}

/// The files that export names by `pub use`, each with its module.
const MODULES: [(&str, &str); 5] = [
    ("lib.rs", ""),
    ("engine.rs", "engine::"),
    ("reflect.rs", "reflect::"),
    ("exception.rs", "exception::"),
    ("operation.rs", "operation::"),
];

fn parse(path: &Path) -> Vec<Item> {
    let text = std::fs::read_to_string(path).expect("a source file");
    syn::parse_file(&text).expect("Rust").items
}

fn sources(folder: &Path) -> Vec<Vec<Item>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else {
            found.push(parse(&path));
        }
    }
    found
}

/// The names that `pub use` exports.
fn names_of(module: &[Item]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for item in module {
        if let Item::Use(item) = item
            && matches!(item.vis, Visibility::Public(_))
            && !is_hidden(&item.attrs)
        {
            leaves(&item.tree, &mut names);
        }
    }
    names
}

fn leaves(tree: &UseTree, names: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) => leaves(&path.tree, names),
        UseTree::Name(name) => drop(names.insert(name.ident.to_string())),
        UseTree::Rename(rename) => drop(names.insert(rename.rename.to_string())),
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, names)),
        other => panic!("a list of names instead of {other:?}"),
    }
}

fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| tokens(attribute).contains("doc (hidden)"))
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Tokens as one line.
fn tokens(of: impl ToTokens) -> String {
    let mut text = of.into_token_stream().to_string();
    for (from, to) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" < ", "<"),
        ("< ", "<"),
        (" > ", "> "),
        (" >", ">"),
        ("& ", "&"),
        (" ,", ","),
        (" (", "("),
        (" )", ")"),
        ("( ", "("),
        (" :", ":"),
        (" ;", ";"),
        ("  ", " "),
        ("doc(hidden)", "doc (hidden)"),
    ] {
        text = text.replace(from, to);
    }
    text.trim().to_owned()
}

/// The lines that an item adds to the list.
fn told(item: &Item, exported: &BTreeSet<String>) -> Vec<String> {
    let is_exported = |name: &dyn ToString| exported.contains(&name.to_string());
    match item {
        Item::Struct(item) if is_public(&item.vis) && is_exported(&item.ident) => {
            let name = format!("{}: struct", item.ident);
            let fields = item.fields.iter().filter(|field| is_public(&field.vis));
            let fields = fields.map(|field| {
                let ident = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
                format!("{}.{ident}: {}", item.ident, tokens(&field.ty))
            });
            let name = name + &tokens(&item.generics);
            promises(&item.ident, &item.attrs).chain([name]).chain(fields).collect()
        }
        Item::Enum(item) if is_public(&item.vis) && is_exported(&item.ident) => {
            let name = format!("{}: enum{}", item.ident, tokens(&item.generics));
            let variants = item.variants.iter().map(|variant| {
                format!("{}::{}{}", item.ident, variant.ident, tokens(&variant.fields))
            });
            promises(&item.ident, &item.attrs).chain([name]).chain(variants).collect()
        }
        Item::Trait(item) if is_public(&item.vis) && is_exported(&item.ident) => {
            let bounds = tokens(&item.supertraits);
            let name = format!("{}: trait{} {bounds}", item.ident, tokens(&item.generics));
            let functions = item.items.iter().filter_map(|part| match part {
                syn::TraitItem::Fn(function) if !is_hidden(&function.attrs) => {
                    Some(format!("{}::{}", item.ident, tokens(&function.sig)))
                }
                syn::TraitItem::Const(constant) if !is_hidden(&constant.attrs) => Some(format!(
                    "{}::const {}: {}",
                    item.ident,
                    constant.ident,
                    tokens(&constant.ty)
                )),
                syn::TraitItem::Type(ty) if !is_hidden(&ty.attrs) => {
                    let bounds = tokens(&ty.bounds);
                    Some(format!("{}::type {}: {bounds}", item.ident, ty.ident))
                }
                _ => None,
            });
            [name.trim().to_owned()].into_iter().chain(functions).collect()
        }
        Item::Impl(item) => implementation(item, exported),
        Item::Fn(item) => {
            let derives = item.attrs.iter().filter(|one| one.path().is_ident("proc_macro_derive"));
            derives.map(|one| tokens(&one.meta).replacen("proc_macro_", "", 1)).collect()
        }
        Item::Macro(item) => {
            let exports = item.attrs.iter().any(|one| one.path().is_ident("macro_export"));
            let name = item.ident.iter().filter(|_| exports && !is_hidden(&item.attrs));
            name.map(|name| format!("{name}!: macro")).collect()
        }
        _ => Vec::new(),
    }
}

/// The part of a type's attributes that is public: derived traits, and `non_exhaustive`.
fn promises(ident: &Ident, attributes: &[Attribute]) -> impl Iterator<Item = String> {
    let promised = attributes.iter().filter(|attribute| {
        attribute.path().is_ident("derive") || attribute.path().is_ident("non_exhaustive")
    });
    promised.map(move |attribute| format!("{ident}: {}", tokens(&attribute.meta)))
}

/// The types that a macro declares in a public module, each after its documentation.
fn declared(module: &str, item: &Item) -> Vec<String> {
    let Item::Macro(item) = item else { return Vec::new() };
    if item.ident.is_some() {
        return Vec::new();
    }
    let declarations = tokens(&item.mac.tokens);
    let documented = declarations.split(';').filter_map(|one| one.rsplit_once(']'));
    documented.map(|(_, name)| format!("{module}::{}: struct", name.trim())).collect()
}

fn implementation(item: &syn::ItemImpl, exported: &BTreeSet<String>) -> Vec<String> {
    let ty = tokens(&item.self_ty);
    let name = |text: &str| {
        text.trim_start_matches("dyn ").split('<').next().unwrap_or("").trim().to_owned()
    };
    let of = item.trait_.as_ref().map(|(path, _)| tokens(path));
    let concerns = exported.contains(&name(&ty))
        || of.as_ref().is_some_and(|of| exported.contains(of.split('<').next().unwrap_or("")));
    if !concerns {
        return Vec::new();
    }
    if let Some(of) = of {
        let generics: TokenStream = item.generics.to_token_stream();
        return vec![format!("{}: impl{} {of} for {ty}", name(&ty), tokens(generics))];
    }
    let functions = item.items.iter().filter_map(|part| match part {
        syn::ImplItem::Fn(function) if is_public(&function.vis) => Some(tokens(&function.sig)),
        syn::ImplItem::Const(constant) if is_public(&constant.vis) => {
            Some(format!("const {}: {}", constant.ident, tokens(&constant.ty)))
        }
        _ => None,
    });
    functions.map(|signature| format!("{}::{signature}", name(&ty))).collect()
}
