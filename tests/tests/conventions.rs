//! After `read`, no code of the generator depends on how a source spells AWS's names.
//!
//! The conventions of Python's stubs are in `read/conventions.rs`, and the names of a format's files
//! with the format. Code elsewhere that mentions one of them depends on a source. Documentation and
//! tests may mention them, and so may the texts that users read.

use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use shapewright_tests::outside::workspace;
use syn::Item;

/// Parts of names that a source alone has.
const OF_SOURCES: [&str; 10] = [
    "HostId",
    "RequestId",
    "RequestRequest",
    "ResponseMetadata",
    "TypeDef",
    "aiobotocore",
    "literals.md",
    "mypy",
    "service-2",
    "type_defs",
];

/// Where sources are read, the files whose strings are messages and help, and the names that protocols add to errors.
const ALLOWED: [&str; 5] =
    ["read/", "cli/args.rs", "edge/find/refusals.rs", "model/errors.rs", "text/messages"];

#[test]
fn only_readers_know_the_conventions_of_their_sources() {
    let root = workspace().join("codegen/src");
    let mut found = Vec::new();
    let mut files = 0;
    for_each_file(&root, &mut |path| {
        let name = path.strip_prefix(&root).expect("a path below the root").display().to_string();
        let name = name.replace('\\', "/");
        if ALLOWED.iter().any(|allowed| name.starts_with(allowed)) {
            return;
        }
        files += 1;
        let text = fs::read_to_string(path).expect("source text");
        let source = syn::parse_file(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        for item in source.items.iter().filter(|item| !is_test(item)) {
            mentions(item.to_token_stream(), &mut |token| found.push(format!("{name}: {token}")));
        }
    });
    assert!(files > 50, "{files} files were checked");
    assert!(found.is_empty(), "conventions of sources outside of `read`: {found:#?}");
}

#[test]
fn a_mention_is_found_in_strings_and_identifiers_and_not_in_documentation() {
    let source = r#"
        /// `XTypeDef` is documentation.
        fn strip(name: &str) -> &str {
            let host_id = HostId::of(name);
            name.strip_suffix("TypeDef").unwrap_or(name)
        }
    "#;
    let mut found = Vec::new();
    mentions(source.parse().expect("tokens"), &mut |token| found.push(token));
    assert_eq!(found, ["HostId", "\"TypeDef\""]);
}

fn for_each_file(folder: &Path, visit: &mut impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).expect("a folder of source") {
        let path = entry.expect("an entry").path();
        if path.file_stem().is_some_and(|name| name == "tests") {
            continue;
        }
        if path.is_dir() {
            for_each_file(&path, visit);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            visit(&path);
        }
    }
}

fn is_test(item: &Item) -> bool {
    let Item::Mod(module) = item else { return false };
    module.attrs.iter().any(|attribute| {
        let text = attribute.to_token_stream().to_string();
        text.contains("cfg") && text.contains("test")
    })
}

/// Calls `visit` with every identifier and literal that mentions a convention.
fn mentions(tokens: TokenStream, visit: &mut impl FnMut(String)) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if is_documentation(&group.stream()) => {}
            TokenTree::Group(group) => mentions(group.stream(), visit),
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                let text = token.to_string();
                if OF_SOURCES.iter().any(|of_source| text.contains(of_source)) {
                    visit(text);
                }
            }
            TokenTree::Punct(_) => {}
        }
    }
}

/// Whether tokens are those of `doc = "..."`.
fn is_documentation(tokens: &TokenStream) -> bool {
    let first = tokens.clone().into_iter().next();
    matches!(first, Some(TokenTree::Ident(first)) if first == "doc")
}
