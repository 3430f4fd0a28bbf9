//! The checked-in types match the model.

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
