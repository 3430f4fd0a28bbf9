//! Each message has a code, an expected output with that code, and an explanation.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use shapewright_tests::outside::workspace;
use syn::{Item, ItemFn, LitStr};

/// The files with all messages of the macros and of the derives, each with its first code.
const MACROS: [(&str, usize); 4] = [
    ("macros/src/messages.rs", 1001),
    ("macros/src/messages/enums.rs", 1041),
    ("macros/src/messages/unions.rs", 1049),
    ("runtime/derive/src/messages.rs", 1101),
];

/// The folder with all messages of the generator.
const GENERATOR: &str = "codegen/src/text/messages";

/// The functions of a file that return a message, each with the codes in its body.
fn messages(file: &Path) -> Vec<(String, Vec<String>)> {
    let file = syn::parse_file(&read(file)).expect("a file of Rust");
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

/// Fails with the codes that only one of two sets has.
#[track_caller]
fn assert_same(found: &BTreeSet<String>, codes: &BTreeSet<String>) {
    let missing: Vec<&String> = codes.difference(found).collect();
    let unknown: Vec<&String> = found.difference(codes).collect();
    assert!(missing.is_empty(), "missing: {missing:?}");
    assert!(unknown.is_empty(), "no message has the codes {unknown:?}");
}

/// The codes of the macros and of the derives.
fn codes_of_macros() -> BTreeSet<String> {
    let messages = MACROS.iter().flat_map(|(file, _)| messages(&workspace().join(file)));
    messages.flat_map(|(_, codes)| codes).collect()
}

/// Each message of the generator with its codes.
fn messages_of_generator() -> Vec<(String, Vec<String>)> {
    let files = paths_below(&workspace().join(GENERATOR));
    files.iter().flat_map(|file| messages(file)).collect()
}

fn codes_of_generator() -> BTreeSet<String> {
    messages_of_generator().into_iter().flat_map(|(_, codes)| codes).collect()
}

/// The files below a folder.
fn paths_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { paths_below(&path) } else { vec![path] }).collect()
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
fn each_message_of_the_macros_has_one_code_in_the_order_of_the_file() {
    for (file, first) in MACROS {
        let messages = messages(&workspace().join(file));
        assert!(!messages.is_empty(), "{file}");
        // Codes of removed messages are not reused, so there may be gaps.
        let mut next = format!("SW{first}");
        for (function, codes) in messages {
            let [code] = &codes[..] else { panic!("{function} has the codes {codes:?}") };
            assert!(*code >= next, "{function}: {code} comes after a higher code");
            assert_eq!(code[..4], next[..4], "{function}: {code}");
            next = format!("{code}+");
        }
    }
}

#[test]
fn messages_of_the_macros_are_made_in_one_file_of_each_crate() {
    for folder in ["macros/src", "runtime/derive/src"] {
        for (file, text) in files(folder, "rs") {
            assert_eq!(text.contains("Message::new("), file == "messages", "{folder}/{file}.rs");
        }
    }
}

#[test]
fn each_code_of_the_macros_is_in_the_expected_output_of_a_case() {
    let cases: String = files("tests/ui", "stderr").into_iter().map(|(_, text)| text).collect();
    let mut missing = codes_of_macros();
    missing.retain(|code| !cases.contains(&format!("[{code}]")));
    assert!(missing.is_empty(), "no case in tests/ui reports {missing:?}");
    for (start, _) in cases.match_indices("[SW1") {
        let code = &cases[start + 1..start + 7];
        assert!(codes_of_macros().contains(code), "no message has the code {code}");
    }
}

#[test]
fn each_message_of_the_generator_has_one_code() {
    let mut known = BTreeSet::new();
    for (function, codes) in messages_of_generator() {
        assert_eq!(codes.len(), 1, "{function}: {codes:?}");
        for code in codes {
            assert!(code.starts_with("SW0"), "{function}: {code}");
            assert!(
                known.insert(code.clone()),
                "{function}: {code} is the code of another message"
            );
        }
    }
    assert!(known.len() > 120, "{} codes", known.len());
}

#[test]
fn messages_of_the_generator_are_made_in_one_folder() {
    let folder = workspace().join(GENERATOR);
    for path in paths_below(&workspace().join("codegen/src")) {
        if path.extension().is_none_or(|extension| extension != "rs") || path.starts_with(&folder) {
            continue;
        }
        let text = read(&path);
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(&text);
        assert!(!code.contains("Message::new("), "{} makes a message", path.display());
    }
}

#[test]
fn each_code_of_the_generator_is_expected_by_a_test() {
    let is_own = |path: &Path| path.ends_with("tests/tests/codes.rs");
    let mut expected = String::new();
    for folder in ["tests/diagnostics", "tests/ui", "codegen/tests", "tests/tests"] {
        let paths = paths_below(&workspace().join(folder));
        for path in paths.iter().filter(|path| !is_own(path)) {
            expected += &String::from_utf8_lossy(&fs::read(path).expect("a file"));
        }
    }
    for path in paths_below(&workspace().join("codegen/src")) {
        if path.components().any(|part| part.as_os_str().to_string_lossy().starts_with("tests")) {
            expected += &String::from_utf8_lossy(&fs::read(&path).expect("a file"));
        }
    }
    let codes = codes_of_generator();
    // As a report shows a code, or as a string that a test compares.
    let forms = |code: &str| [format!("[{code}]"), format!("\"{code}\""), format!("\"{code}: ")];
    let is_expected = |code: &str| forms(code).iter().any(|form| expected.contains(form));
    let missing: Vec<&String> = codes.iter().filter(|code| !is_expected(code)).collect();
    assert!(missing.is_empty(), "no test expects {missing:?}");
    for (_, text) in files("tests/diagnostics", "txt") {
        for (start, _) in text.match_indices("[SW") {
            let code = &text[start + 1..start + 7];
            assert!(codes.contains(code), "no message has the code {code}");
        }
    }
}

#[test]
fn each_code_has_an_explanation_with_cause_example_and_fix() {
    let mut found = BTreeSet::new();
    for (code, text) in files("codegen/src/text/explain", "md") {
        assert!(text.starts_with(&format!("# {code}: ")), "{code}.md has no title");
        let headings = text.lines().filter(|line| line.starts_with("## "));
        let headings: Vec<&str> = headings.filter(|line| !line.ends_with("TypeDef")).collect();
        assert_eq!(headings[..1], ["## Cause"], "{code}.md");
        for heading in ["\n## Cause\n", "\n## Example\n", "\n## Fix\n"] {
            assert_eq!(text.matches(heading).count(), 1, "{code}.md: {heading}");
        }
        assert!(text.matches("\n```").count() >= 2, "{code}.md has no block of code");
        found.insert(code);
    }
    assert_same(&found, &(&codes_of_macros() | &codes_of_generator()));
}

#[test]
fn the_command_has_every_explanation() {
    let list = read(&workspace().join("codegen/src/text/explain.rs"));
    let listed = list.split_once("explanations! {\n").and_then(|(_, rest)| rest.split_once("};"));
    let listed: Vec<&str> = listed.expect("a list").0.split_whitespace().collect();
    assert!(listed.is_sorted(), "the codes of the list ascend");
    let listed = listed.into_iter().map(str::to_owned).collect();
    assert_same(&listed, &(&codes_of_macros() | &codes_of_generator()));
}
