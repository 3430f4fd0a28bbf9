//! The checked-in types match the model.

use std::path::Path;

use shapewright_codegen::edge::find::{self, FindOptions};
use shapewright_codegen::{Options, Sources, generate};
use shapewright_tests::outside::workspace;

#[test]
fn checked_in_types_match_the_page() {
    let read = |path: &str| std::fs::read_to_string(workspace().join(path)).expect(path);
    let mut sources = Sources::new();
    sources.add("type_defs.md", read("model/sso-oidc/type_defs.md"));
    sources.add("shapewright.toml", read("model/sso-oidc/shapewright.toml"));
    let generated = generate(&sources, &Options::default()).expect("a page without errors");
    assert_eq!(
        read("generated/src/shapes/sso_oidc.rs"),
        generated.text,
        "run `cargo run --release -- generate model/sso-oidc --out generated/src/shapes`"
    );
}

#[test]
fn checked_in_types_of_the_current_model_match_it() {
    let model = find::service(Path::new(""), "sso-oidc", &FindOptions::default());
    let sources = model.expect("a service").read().expect("its model");
    let generated = generate(&sources, &Options::default()).expect("a model without errors");
    let checked_in = workspace().join("generated/src/current/sso_oidc.rs");
    assert_eq!(
        std::fs::read_to_string(checked_in).expect("the types"),
        generated.text,
        "run `cargo run --release -- generate sso-oidc --out generated/src/current`"
    );
}
