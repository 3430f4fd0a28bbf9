//! Generated types with the features of this crate that they need.

/// Items that need features of this crate. If one is off, they become one error with the features that
/// are off, because the compiler would report each use of each type.
///
/// `[features to look at] [features that are off] { items }`
#[doc(hidden)]
#[macro_export]
macro_rules! __require {
    ([] [] { $($items:tt)* }) => {
        $($items)*
    };
    ([] [$first:ident $($off:ident)*] $items:tt) => {
        ::core::compile_error!(::core::concat!(
            "the generated types need features of the crate `shapewright` that are off: `",
            ::core::stringify!($first),
            "`",
            $(", `", ::core::stringify!($off), "`",)*
            "\nhelp: add to `shapewright` in Cargo.toml: features = [\"",
            ::core::stringify!($first),
            "\"",
            $(", \"", ::core::stringify!($off), "\"",)*
            "]"
        ));
    };
    ([$feature:ident $($others:ident)*] $off:tt $items:tt) => {
        $crate::engine::derived::features::$feature! { $feature [$($others)*] $off $items }
    };
}

/// A feature that is on.
#[doc(hidden)]
#[macro_export]
macro_rules! __feature_on {
    ($feature:ident $others:tt $off:tt $items:tt) => {
        $crate::__require! { $others $off $items }
    };
}

/// A feature that is off.
#[doc(hidden)]
#[macro_export]
macro_rules! __feature_off {
    ($feature:ident $others:tt [$($off:ident)*] $items:tt) => {
        $crate::__require! { $others [$($off)* $feature] $items }
    };
}

/// One of these two macros for each feature that generated types can need.
pub mod features {
    macro_rules! features {
        ($($feature:literal $name:ident)*) => {$(
            #[cfg(not(feature = $feature))]
            pub use crate::__feature_off as $name;
            #[cfg(feature = $feature)]
            pub use crate::__feature_on as $name;
        )*};
    }

    features! {
        "blob" blob
        "bytes" bytes
        "chrono" chrono
        "decimal" decimal
        "indexmap" indexmap
        "jiff_02" jiff_02
        "jiff_1" jiff_1
        "json" json
        "schemars_1" schemars_1
        "secrecy" secrecy
        "time" time
        "timestamp" timestamp
        "utoipa_5" utoipa_5
    }
}
