//! What generated code calls: each macro gives a type what the engine needs, and nothing that is
//! generic over a format.

mod derives;
mod enumeration;
mod inert;
mod newtype;
mod projection;
mod union;

pub use derives::{Enumeration, Structure, Union};

/// What a setter makes of its argument.
#[inline]
pub fn some<T>(value: impl Into<T>) -> Option<T> {
    Some(value.into())
}

/// What may stand behind the `in` at the end of a projection.
pub mod case {
    /// The first letter of a member's name may be in either case.
    #[expect(non_upper_case_globals, reason = "a user writes it as a word")]
    pub const any_case: bool = true;
}

/// Includes what the build script wrote for a model.
///
/// `include_shapes!("sso_oidc")` is the file `sso_oidc.rs` in the build script's output folder.
#[macro_export]
macro_rules! include_shapes {
    ($module:literal) => {
        ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/", $module, ".rs"));
    };
}
