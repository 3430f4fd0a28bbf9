//! The macros of derived code, and the functions that they call. Nothing in them is generic over a format.

mod build;
mod derives;
mod enumeration;
mod inert;
mod integer_enumeration;
mod newtype;
mod projection;
mod require;
#[cfg(feature = "schemars_1")]
mod schemars;
mod structure;
mod union;
#[cfg(feature = "utoipa_5")]
mod utoipa;

use crate::check::{is_among, stop};
use crate::dialect::Dialect;
use crate::read::deserialize;
use crate::value::Value;

use serde_core::de::IntoDeserializer;

pub use build::{FieldPlace, RequiredPlace, check_fields};
pub use derives::{Enumeration, Structure, TaggedUnion, Union};
pub use require::features;

/// The value that a setter stores.
#[inline]
pub fn some<T>(value: impl Into<T>) -> Option<T> {
    Some(value.into())
}

/// The default of a member, as a document has it; `None` if the member cannot hold it.
pub fn default_value<T: Value<'static>>(
    value: impl IntoDeserializer<'static, serde_core::de::value::Error>,
) -> Option<T> {
    deserialize(value.into_deserializer()).ok()
}

/// The default of a member without items.
pub fn default_items<T: Value<'static>>() -> Option<T> {
    Some(T::start())
}

/// Fails to compile unless every sensitive name is the name of a member. The member with the intended
/// name would be printed.
#[inline]
pub const fn check_sensitive(sensitive: &[&str], members: &[&str]) {
    let mut rest = sensitive;
    while let [name, others @ ..] = rest {
        if !is_among(name, members) {
            stop("a sensitive name is the name of no member");
        }
        rest = others;
    }
}

/// The words that may follow `in` at the end of a projection.
#[expect(non_upper_case_globals, reason = "users write them as words")]
pub mod case {
    use crate::dialect::Dialect;

    /// The case of letters in names is ignored.
    pub const any_case: Dialect = Dialect::AnyCase;

    /// Names and values are those of `CloudTrail`.
    pub const cloudtrail: Dialect = Dialect::CloudTrail;
}

/// The dialect of a projection, of which it lists at most one.
#[must_use]
pub const fn dialect(listed: &[Dialect]) -> Dialect {
    match listed {
        [first, ..] => *first,
        [] => Dialect::Model,
    }
}

/// Includes the types that the build script wrote for a model.
///
/// `include_shapes!("sso_oidc")` includes the file `sso_oidc.rs` of the build script's output folder, if
/// the features of this crate that its types need are on. They are in `sso_oidc.features.rs` next to it.
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
            ".features.rs"
        ));
    };
}
