//! What generated code calls: each macro gives a type what the engine needs, and nothing that is
//! generic over a format.

mod constructors;
mod enumeration;
mod inert;
mod newtype;
mod projection;
mod structure;
mod union;

/// Includes what the build script wrote for a model.
///
/// `include_shapes!("sso_oidc")` is the file `sso_oidc.rs` in the build script's output folder.
#[macro_export]
macro_rules! include_shapes {
    ($module:literal) => {
        ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/", $module, ".rs"));
    };
}
