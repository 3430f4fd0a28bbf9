//! Generates the types from the model if the feature `regenerate` is on.
//!
//! The model is in the repository, not in this package. Without it the checked-in types are compiled, so
//! that the package builds with all features.

#![expect(clippy::disallowed_macros, reason = "a build script prints to cargo")]

fn main() {
    println!("cargo::rustc-check-cfg=cfg(regenerated)");
    #[cfg(feature = "regenerate")]
    regenerate();
}

#[cfg(feature = "regenerate")]
fn regenerate() {
    const MODEL: &str = "../model/sso-oidc";
    if std::path::Path::new(MODEL).exists() {
        shapewright_codegen::build::Build::new().model(MODEL).run();
        println!("cargo::rustc-cfg=regenerated");
    } else {
        println!("cargo::rerun-if-changed=build.rs");
    }
}
