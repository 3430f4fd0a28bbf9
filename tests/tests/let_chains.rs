//! No published crate, and no generated text, has let chains, which need Rust 1.88 and edition 2024, or keeps the
//! result of `format_args!` in a variable, which needs Rust 1.89.
//!
//! A later compiler accepts them whatever `rust-version` is. For functions of std, clippy checks it
//! (`incompatible_msrv`).

use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use shapewright_tests::outside::workspace;

/// The sources of the published crates, and the texts that tests compare generated text with.
const FOLDERS: [&str; 7] = [
    "codegen/src",
    "generated/src",
    "macros/src",
    "model/src",
    "runtime/derive/src",
    "runtime/src",
    "tests/golden",
];

#[test]
fn published_crates_and_generated_text_have_no_let_chains() {
    for (file, text) in texts() {
        let tokens: TokenStream = text.parse().expect("tokens of Rust");
        if let Some(line) = let_chain(tokens) {
            panic!("{}:{line}: a let chain", file.display());
        }
    }
}

#[test]
fn published_crates_keep_no_arguments_of_formats_in_variables() {
    for (file, text) in texts() {
        for (number, line) in text.lines().enumerate() {
            let is_kept = line.trim_start().starts_with("let ") && line.contains("= format_args!(");
            assert!(!is_kept, "{}:{}: arguments in a variable", file.display(), number + 1);
        }
    }
}

#[test]
fn let_chains_are_found_and_plain_conditions_are_not() {
    for (text, is_chain) in [
        ("if let Some(a) = b && a > 1 { c }", true),
        ("fn f() { while a && let Some(a) = b {} }", true),
        ("if a {} else if let A = a && let B = b {}", true),
        ("macro_rules! m { () => { if let A = a && b {} } }", true),
        ("if let Some(a) = b.filter(|a| a > 1 && a < 3) { c && d }", false),
        ("if a && b { let c = d; }", false),
        ("if let &a = b & c {}", false),
    ] {
        let tokens: TokenStream = text.parse().expect("tokens of Rust");
        assert_eq!(let_chain(tokens).is_some(), is_chain, "{text}");
    }
}

/// The files of the folders, with their texts.
fn texts() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for folder in FOLDERS {
        collect(&workspace().join(folder), &mut files);
    }
    assert!(files.len() > 200, "{} files found", files.len());
    let text = |file: &PathBuf| std::fs::read_to_string(file).expect("a file");
    files.into_iter().map(|file| (file.clone(), text(&file))).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The line of the first condition that has both a `let` and an `&&`, at one level.
fn let_chain(tokens: TokenStream) -> Option<usize> {
    let mut condition: Option<Condition> = None;
    for tree in tokens {
        let line = tree.span().start().line;
        match &tree {
            TokenTree::Ident(word) if word == "if" || word == "while" => {
                condition = Some(Condition::default());
            }
            TokenTree::Ident(word) if word == "let" => {
                condition.iter_mut().for_each(|condition| condition.has_let = true);
            }
            TokenTree::Punct(sign) if sign.as_char() == '&' => {
                condition.iter_mut().for_each(|condition| condition.ampersand(sign.spacing()));
            }
            TokenTree::Group(group) => {
                if let Some(line) = let_chain(group.stream()) {
                    return Some(line);
                }
                if group.delimiter() == Delimiter::Brace {
                    condition = None;
                }
            }
            TokenTree::Punct(_) | TokenTree::Ident(_) | TokenTree::Literal(_) => {}
        }
        if condition.as_ref().is_some_and(|found| found.has_let && found.has_and) {
            return Some(line);
        }
    }
    None
}

#[derive(Default)]
struct Condition {
    has_let: bool,
    has_and: bool,
    /// Whether the token before is the first half of `&&`.
    is_joint: bool,
}

impl Condition {
    fn ampersand(&mut self, spacing: Spacing) {
        self.has_and |= self.is_joint;
        self.is_joint = spacing == Spacing::Joint;
    }
}
