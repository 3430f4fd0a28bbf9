//! With the feature `regenerate`, writes the types anew from the model.

fn main() {
    #[cfg(feature = "regenerate")]
    shapewright_codegen::build::Build::new().model("../model/sso-oidc").run();
}
