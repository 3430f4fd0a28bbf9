//! `cargo xtask regenerate`: generated files, and files that several packages need.
//!
//! A package contains only files of its own directory, and symbolic links do not work on every system.

use std::fs;

use crate::command::{cargo, run};
use crate::{Failure, workspace};

/// The directories of the published crates.
pub(crate) const PUBLISHED: [(&str, &str); 6] = [
    ("model", "shapewright-model"),
    ("runtime/derive", "shapewright-derive"),
    ("codegen", "shapewright-codegen"),
    ("macros", "shapewright-macros"),
    ("runtime", "shapewright"),
    ("generated", "sso-oidc-shapes"),
];

/// Files with a copy: the original, and the copy, which only tests compile.
const TEST_FILES: [(&str, &str); 2] = [
    ("runtime/derive/src/style.rs", "codegen/src/targets/rust/emit/engine/style/derived.rs"),
    ("generated/src/shapes/sso_oidc.rs", "runtime/tests/contract/sso_oidc.rs"),
];

/// Every original with its copy.
fn copies() -> Vec<(String, String)> {
    let licenses = ["LICENSE-APACHE", "LICENSE-MIT"].into_iter().flat_map(|license| {
        PUBLISHED.map(|(directory, _)| (license.to_owned(), format!("{directory}/{license}")))
    });
    let tests = TEST_FILES.map(|(original, copy)| (original.to_owned(), copy.to_owned()));
    licenses.chain(tests).collect()
}

/// Generates the types of SSO OIDC and writes all copies.
pub(crate) fn regenerate() -> Result<(), Failure> {
    for generate in [
        "run --release -- generate model/sso-oidc --out generated/src/shapes",
        "run --release -- generate sso-oidc --out generated/src/current",
    ] {
        run(&mut cargo(&generate.split(' ').collect::<Vec<_>>()))?;
    }
    for (original, copy) in copies() {
        let text = read(&original)?;
        if read(&copy).ok().as_deref() != Some(text.as_str()) {
            fs::write(workspace().join(&copy), text)
                .map_err(|error| format!("cannot write {copy}: {error}"))?;
            println!("wrote {copy}");
        }
    }
    Ok(())
}

fn read(path: &str) -> Result<String, Failure> {
    let text = fs::read_to_string(workspace().join(path));
    text.map_err(|error| format!("cannot read {path}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{copies, read};

    #[test]
    fn copies_equal_their_originals() {
        for (original, copy) in copies() {
            let is_equal = read(&original).expect("an original") == read(&copy).expect("a copy");
            assert!(is_equal, "{copy} differs from {original}: run `cargo xtask regenerate`");
        }
    }
}
