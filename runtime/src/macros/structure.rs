//! The parts of a structure that are the same for all: its table, and its traits.

/// The table of a structure. Every derive and macro writes tables through this macro.
#[doc(hidden)]
#[macro_export]
macro_rules! __table {
    (
        $shape:literal, $name:expr, [$($members:tt)*], [$($required:tt)*], [$($fields:tt)*],
        [$($sensitive:tt)*], $dialect:expr, $unknown:ident $(,)?
    ) => {
        &$crate::engine::Table {
            shape: $shape,
            name: $name,
            members: &[$($members)*],
            required: &[$($required)*],
            fields: &[$($fields)*],
            sensitive: &[$($sensitive)*],
            dialect: $dialect,
            unknown: $crate::engine::Unknown::$unknown,
            is_union: false,
            error: ::core::option::Option::None,
        }
    };
    // The same for an exception. Other types need no second expansion.
    (
        $shape:literal, $name:expr, [$($members:tt)*], [$($required:tt)*], [$($fields:tt)*],
        [$($sensitive:tt)*], $dialect:expr, $unknown:ident, $error:expr $(,)?
    ) => {
        &$crate::engine::Table {
            shape: $shape,
            name: $name,
            members: &[$($members)*],
            required: &[$($required)*],
            fields: &[$($fields)*],
            sensitive: &[$($sensitive)*],
            dialect: $dialect,
            unknown: $crate::engine::Unknown::$unknown,
            is_union: false,
            error: $error,
        }
    };
    (
        union $shape:literal, $name:expr, [$($members:tt)*], [$($variants:tt)*], [$($sensitive:tt)*],
        $dialect:expr, $unknown:ident $(,)?
    ) => {
        &$crate::engine::Table {
            shape: $shape,
            name: $name,
            members: &[$($members)*],
            required: &[],
            fields: &[$($variants)*],
            sensitive: &[$($sensitive)*],
            dialect: $dialect,
            unknown: $crate::engine::Unknown::$unknown,
            is_union: true,
            error: ::core::option::Option::None,
        }
    };
}

/// Implements the traits that every structure has: the kind, serde, `Debug`, and `PartialEq`.
///
/// After the shape and the names of the required fields, the lists are the generics of an implementation,
/// those of one for reading, the type, and its predicates.
#[doc(hidden)]
#[macro_export]
macro_rules! __structure {
    (
        $shape:literal $required:expr,
        [$($viewing:tt)*] [$($reading:tt)*] [$($type:tt)*] [$($predicates:tt)*]
    ) => {
        impl<$($reading)*> $crate::engine::Modeled<'de> for $($type)* $($predicates)* {
            type Kind = $crate::engine::kind::Structure;
            const STRUCTURE: $crate::engine::derived::StructureFacts =
                ::core::option::Option::Some(($shape, $required));
        }

        $crate::__serde! { [$($viewing)*] [$($reading)*] [$($type)*] [$($predicates)*] }

        impl<$($viewing)*> ::core::fmt::Debug for $($type)* $($predicates)* {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::engine::derived::debug(self, formatter)
            }
        }

        // Types that derive `Hash` would get a lint of clippy without this attribute.
        #[automatically_derived]
        impl<$($viewing)*> ::core::cmp::PartialEq for $($type)* $($predicates)* {
            #[inline]
            fn eq(&self, other: &Self) -> ::core::primitive::bool {
                $crate::engine::derived::equal(self, other)
            }
        }
    };
}

/// Implements the traits that every exception has: `Exception`, `Error`, and `Display`.
///
/// The lists are the generics of an implementation, the type, and its predicates.
#[doc(hidden)]
#[macro_export]
macro_rules! __exception {
    ([$($viewing:tt)*] [$($type:tt)*] [$($predicates:tt)*]) => {
        impl<$($viewing)*> ::core::fmt::Display for $($type)* $($predicates)* {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::engine::derived::display_error(self, formatter)
            }
        }

        impl<$($viewing)*> ::core::error::Error for $($type)* $($predicates)* {}

        impl<$($viewing)*> $crate::exception::Exception for $($type)* $($predicates)* {}
    };
}

/// Implements serde for a [`Value`](crate::Value).
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($name:ident) => {
        $crate::__serde! { [] ['de] [$name] [] }
    };
    ([$($viewing:tt)*] [$($reading:tt)*] [$($type:tt)*] [$($predicates:tt)*]) => {
        impl<$($viewing)*> $crate::engine::derived::Serialize for $($type)* $($predicates)* {
            #[inline]
            fn serialize<__S: $crate::engine::derived::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::engine::serialize(self, serializer)
            }
        }

        impl<$($reading)*> $crate::engine::derived::Deserialize<'de> for $($type)* $($predicates)* {
            #[inline]
            fn deserialize<__D: $crate::engine::derived::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::engine::deserialize(deserializer)
            }
        }
    };
}
