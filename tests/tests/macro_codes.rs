//! Each message of the macros and derives has a code, a case in `tests/ui` and an explanation.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use shapewright_tests::outside::workspace;
use syn::{Item, ItemFn, LitStr};

/// The files with all messages of a crate, each with its first code.
const FILES: [(&str, usize); 2] =
    [("macros/src/messages.rs", 1001), ("runtime/derive/src/messages.rs", 1101)];

/// The functions of a file that return a message, each with the codes in its body.
fn messages(file: &str) -> Vec<(String, Vec<String>)> {
    let file = syn::parse_file(&read(&workspace().join(file))).expect("a file of Rust");
    let functions = file.items.into_iter().filter_map(|item| match item {
        Item::Fn(function) => Some(function),
        _ => None,
    });
    functions
        .filter(returns_message)
        .map(|function| (name(&function), codes_in(&function)))
        .collect()
}

fn returns_message(function: &ItemFn) -> bool {
    function.sig.output.to_token_stream().to_string() == "-> Message"
}

fn name(function: &ItemFn) -> String {
    function.sig.ident.to_string()
}

fn codes_in(function: &ItemFn) -> Vec<String> {
    fn collect(tokens: TokenStream, codes: &mut Vec<String>) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => collect(group.stream(), codes),
                token => {
                    let string = syn::parse2::<LitStr>(token.into()).map(|string| string.value());
                    codes.extend(string.ok().filter(|string| string.starts_with("SW")));
                }
            }
        }
    }
    let mut codes = Vec::new();
    collect(function.block.to_token_stream(), &mut codes);
    codes
}

fn codes() -> BTreeSet<String> {
    let messages = FILES.iter().flat_map(|(file, _)| messages(file));
    messages.flat_map(|(_, codes)| codes).collect()
}

#[track_caller]
fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of a folder with an extension, by their stems.
fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(workspace().join(folder)).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let paths = paths.filter(|path| path.extension().is_some_and(|found| found == extension));
    let stem = |path: &Path| path.file_stem().expect("a name").to_string_lossy().into_owned();
    paths.map(|path| (stem(&path), read(&path))).collect()
}

#[test]
fn each_message_has_one_code_in_the_order_of_the_file() {
    for (file, first) in FILES {
        let messages = messages(file);
        assert!(!messages.is_empty(), "{file}");
        for (index, (function, codes)) in messages.iter().enumerate() {
            assert_eq!(*codes, [format!("SW{}", first + index)], "{function}");
        }
    }
}

#[test]
fn messages_are_made_in_one_file_of_each_crate() {
    for folder in ["macros/src", "runtime/derive/src"] {
        for (file, text) in files(folder, "rs") {
            assert_eq!(text.contains("Message::new("), file == "messages", "{folder}/{file}.rs");
        }
    }
}

#[test]
fn each_code_is_in_the_expected_output_of_a_case() {
    let cases: String = files("tests/ui", "stderr").into_iter().map(|(_, text)| text).collect();
    let mut missing = codes();
    missing.retain(|code| !cases.contains(&format!("[{code}]")));
    assert!(missing.is_empty(), "no case in tests/ui reports {missing:?}");
    for (start, _) in cases.match_indices("[SW1") {
        let code = &cases[start + 1..start + 7];
        assert!(codes().contains(code), "no message has the code {code}");
    }
}

#[test]
fn each_code_has_an_explanation_with_cause_example_and_fix() {
    let explanations = files("codegen/src/text/explain", "md");
    let explanations = explanations.into_iter().filter(|(code, _)| code.starts_with("SW1"));
    let mut found = BTreeSet::new();
    for (code, text) in explanations {
        assert!(text.starts_with(&format!("# {code}: ")), "{code}.md has no title");
        let headings = text.lines().filter(|line| line.starts_with("## "));
        let headings: Vec<&str> = headings.collect();
        assert_eq!(headings, ["## Cause", "## Example", "## Fix"], "{code}.md");
        assert_eq!(text.matches("\n```").count(), 2, "{code}.md has one block of code");
        found.insert(code);
    }
    assert_eq!(found, codes());
}
