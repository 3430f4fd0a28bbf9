//! The parts of an enumeration that are the same for all.

/// Implements the kind of an enumeration, serde, and the traits of a text type.
#[doc(hidden)]
#[macro_export]
macro_rules! __enumeration {
    ($name:ident) => {
        impl $name {
            /// The text of this value.
            #[inline]
            #[must_use]
            pub fn as_str(&self) -> &::core::primitive::str {
                $crate::engine::Enumeration::text(self)
            }

            /// The texts that the model lists, in its order.
            #[inline]
            #[must_use]
            pub const fn values() -> &'static [&'static ::core::primitive::str] {
                <Self as $crate::engine::Enumeration>::TABLE.values
            }
        }

        impl<'de> $crate::engine::Modeled<'de> for $name {
            type Kind = $crate::engine::kind::Enumeration;
        }

        $crate::__serde! { $name }

        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::engine::derived::debug_enumeration(self, formatter)
            }
        }

        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::engine::derived::display_enumeration(self, formatter)
            }
        }

        impl ::core::convert::AsRef<::core::primitive::str> for $name {
            #[inline]
            fn as_ref(&self) -> &::core::primitive::str {
                $crate::engine::Enumeration::text(self)
            }
        }

        impl<T: $crate::engine::derived::Borrow<::core::primitive::str>> ::core::convert::From<T>
            for $name
        {
            #[inline]
            fn from(text: T) -> Self {
                $crate::engine::derived::enumeration(text)
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            #[inline]
            fn from_str(
                text: &::core::primitive::str,
            ) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                $crate::engine::derived::from_str(text)
            }
        }

        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> ::core::primitive::bool {
                $crate::engine::derived::is_equal(self, other)
            }
        }

        impl<T> ::core::cmp::PartialEq<T> for $name
        where
            T: $crate::engine::derived::Borrow<::core::primitive::str> + ?::core::marker::Sized,
        {
            #[inline]
            fn eq(&self, text: &T) -> ::core::primitive::bool {
                $crate::engine::derived::is_text(self, text)
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl ::core::cmp::PartialOrd for $name {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                $crate::engine::derived::partial_order(self, other)
            }
        }

        impl ::core::cmp::Ord for $name {
            #[inline]
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                $crate::engine::derived::order(self, other)
            }
        }

        impl ::core::hash::Hash for $name {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                $crate::engine::derived::hash(self, state)
            }
        }
    };
}
