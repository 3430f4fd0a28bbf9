//! Every golden is in the list, and compiles in the edition 2021 too.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use shapewright_tests::entries;
use shapewright_tests::outside::{Outside, workspace};

use crate::GOLDENS;

#[test]
fn every_golden_is_compiled() {
    let folders: Vec<String> = folders().iter().map(|path| name(path)).collect();
    let missing: Vec<&String> =
        folders.iter().filter(|folder| !GOLDENS.contains(&folder.as_str())).collect();
    assert!(missing.is_empty(), "add to the list of goldens: {missing:?}");
    assert_eq!(GOLDENS.len(), folders.len());
}

#[test]
fn every_golden_compiles_in_edition_2021_too() {
    let outside = Outside::new();
    let modules: String = folders().iter().map(|path| module(path)).collect();
    let user_scope = include_str!("user_scope.rs");
    let lib = format!(
        "#![deny(warnings)]\n#![forbid(unsafe_code)]\n#![allow(missing_docs)]\n\
         {modules}pub mod user_scope {{\n{user_scope}\n}}\n"
    );
    let manifest = format!(
        "[package]\nname = \"edition-2021\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n\
         [workspace]\n\n[dependencies]\nserde = {{ version = \"1\", features = [\"derive\"] }}\n\
         serde_json = \"1\"\n\n[dependencies.shapewright]\npath = {:?}\nfeatures = {:?}\n",
        workspace().join("runtime"),
        features(),
    );
    let printed =
        outside.write("Cargo.toml", &manifest).write("src/lib.rs", &lib).cargo("", &["check"]);
    assert!(printed.success, "{}", printed.stderr);
}

/// The runtime features that the goldens need, from their second lines.
fn features() -> Vec<String> {
    let needs = |path: PathBuf| {
        let text = std::fs::read_to_string(path.join("expected.rs")).expect("a golden");
        let line = text.lines().nth(1).unwrap_or("").trim_end_matches('.').to_owned();
        line.split_once(": ").map_or(String::new(), |(_, features)| features.to_owned())
    };
    let lines: Vec<String> = folders().into_iter().map(needs).collect();
    let names: BTreeSet<&str> = lines.iter().flat_map(|names| names.split(", ")).collect();
    names.into_iter().filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn folders() -> Vec<PathBuf> {
    let mut folders = entries("golden");
    folders.retain(|path| path.is_dir());
    folders
}

fn name(folder: &Path) -> String {
    folder.file_name().expect("a name").to_string_lossy().into_owned()
}

fn module(folder: &Path) -> String {
    let path = folder.join("expected.rs");
    format!(
        "pub mod {} {{\n    #[allow(unused_imports)]\n    use crate::user_scope::*;\n    \
         include!({path:?});\n}}\n",
        name(folder)
    )
}
