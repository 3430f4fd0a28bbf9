//! Generates the types from the model if the feature `regenerate` is on.

fn main() {
    #[cfg(feature = "regenerate")]
    shapewright_codegen::build::Build::new().model("../model/sso-oidc").run();
}
