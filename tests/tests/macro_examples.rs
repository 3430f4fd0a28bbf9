//! The example of each explanation of the macros reports the code that it explains.

use std::collections::BTreeMap;
use std::fmt::Write;

use shapewright_tests::outside::{Outside, copy, workspace};

const MANIFEST: &str = r#"
[package]
name = "explained"
version = "0.1.0"
edition = "2024"

[dependencies]
shapewright = { path = "RUNTIME", features = ["blob", "json", "shapes"] }
"#;

/// What the examples leave out.
const PRELUDE: &str = "
#![allow(dead_code, unused_imports)]

mod prelude {
    pub use std::collections::BTreeMap;
    pub use std::time::Duration;

    pub use shapewright::{Enumeration, Json, Shape, SsoOidcShape, Structure, TaggedUnion, Union};
}
";

/// The first line of the error that the parser of Rust reports for a field without a type, before the
/// derive reports it.
const SYNTAX_ERROR: &str = "expected `:`";

#[test]
fn each_example_reports_its_code_and_nothing_else() {
    let examples = examples();
    assert!(!examples.is_empty());
    let reported = check(&examples);
    for code in examples.keys() {
        let errors = reported.get(code).map_or(&[][..], Vec::as_slice);
        let errors = errors.iter().filter(|error| !error.contains(SYNTAX_ERROR));
        let errors: Vec<&String> = errors.collect();
        let [error] = errors.as_slice() else {
            panic!("expected one error in the example of {code}, found {errors:?}");
        };
        assert!(error.contains(&format!("[{code}]")), "{code}: {error}");
    }
}

/// The blocks of code of the explanations, by their codes.
fn examples() -> BTreeMap<String, String> {
    let entries = std::fs::read_dir(workspace().join("codegen/src/text/explain"));
    let paths = entries.expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut examples = BTreeMap::new();
    for path in paths {
        let code = path.file_stem().expect("a name").to_string_lossy().into_owned();
        if code.starts_with("SW1") {
            let text = std::fs::read_to_string(&path).expect("an explanation");
            let example = text.split("```").nth(1).and_then(|block| block.strip_prefix("rust\n"));
            examples.insert(code, example.expect("a block of Rust").to_owned());
        }
    }
    examples
}

/// The errors in each example, as the compiler reports them in a line.
fn check(examples: &BTreeMap<String, String>) -> BTreeMap<String, Vec<String>> {
    let outside = Outside::new();
    let runtime = workspace().join("runtime").display().to_string().replace('\\', "/");
    outside.write("explained/Cargo.toml", &MANIFEST.replace("RUNTIME", &runtime));
    let models = outside.path().join("explained/model");
    for (from, to) in
        [("docs/fleet", "fleet"), ("tests/ui/model", "token"), ("tests/ui/broken", "broken")]
    {
        copy(&workspace().join(from), &models.join(to));
    }
    let mut root = PRELUDE.to_owned();
    for (code, example) in examples {
        let module = code.to_lowercase();
        writeln!(root, "mod {module};").expect("a string");
        let text = format!("use crate::prelude::*;\n\n{example}");
        outside.write(format!("explained/src/{module}.rs"), &text);
    }
    outside.write("explained/src/lib.rs", &root);
    let printed = outside.cargo("explained", &["check", "--quiet", "--message-format", "short"]);
    let mut reported: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in printed.stderr.lines() {
        let Some((place, error)) = line.split_once(": error") else { continue };
        let file = place.split(".rs:").next().expect("a first part");
        let code = file.rsplit(['/', '\\']).next().expect("a name").to_uppercase();
        reported.entry(code).or_default().push(error.to_owned());
    }
    reported
}
