//! What generated code calls: each macro gives a type what the engine needs, and nothing that is
//! generic over a format.

mod derives;
mod enumeration;
mod inert;
mod newtype;
mod projection;
mod union;

use crate::holds::{is_among, stop};

pub use derives::{Enumeration, Structure, Union};

/// What a setter makes of its argument.
#[inline]
pub fn some<T>(value: impl Into<T>) -> Option<T> {
    Some(value.into())
}

/// A name without what makes it one where it is a word of Rust.
#[must_use]
#[inline]
pub const fn bare(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

/// The names of sensitive members, which are all among those of the members.
///
/// # Panics
/// While the crate compiles, if one is not: its value would be printed.
#[must_use]
#[inline]
pub const fn listed(
    sensitive: &'static [&'static str],
    members: &[&str],
) -> &'static [&'static str] {
    let mut rest = sensitive;
    while let [name, others @ ..] = rest {
        if !is_among(name, members) {
            stop("a sensitive name is the name of no member");
        }
        rest = others;
    }
    sensitive
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
        ::core::include!(::core::concat!(
            ::core::env!(
                "OUT_DIR",
                "`include_shapes!` needs a build.rs that runs `shapewright_codegen::build::Build`"
            ),
            "/",
            $module,
            ".rs"
        ));
    };
}
