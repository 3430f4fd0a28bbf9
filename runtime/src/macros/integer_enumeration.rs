//! The parts of an enumeration of integers that are the same for all.

/// Implements the kind of an enumeration of integers, serde, and the traits of an integer type.
#[doc(hidden)]
#[macro_export]
macro_rules! __integer_enumeration {
    ($name:ident) => {
        impl $name {
            /// The integer of this value.
            #[inline]
            #[must_use]
            pub fn value(&self) -> ::core::primitive::i64 {
                $crate::engine::IntegerEnumeration::parts(self).0
            }

            /// The integers that the model lists, in its order.
            #[inline]
            #[must_use]
            pub const fn values() -> &'static [::core::primitive::i64] {
                <Self as $crate::engine::IntegerEnumeration>::TABLE.values
            }
        }

        impl<'de> $crate::engine::Modeled<'de> for $name {
            type Kind = $crate::engine::kind::IntegerEnumeration;
        }

        $crate::__serde! { $name }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::engine::derived::debug_integer(self, formatter)
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.value(), formatter)
            }
        }

        impl ::core::convert::From<::core::primitive::i64> for $name {
            #[inline]
            fn from(integer: ::core::primitive::i64) -> Self {
                $crate::engine::IntegerEnumeration::from_integer(integer)
            }
        }

        impl ::core::convert::From<$name> for ::core::primitive::i64 {
            #[inline]
            fn from(value: $name) -> Self {
                value.value()
            }
        }

        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> ::core::primitive::bool {
                self.value() == other.value()
            }
        }

        impl ::core::cmp::PartialEq<::core::primitive::i64> for $name {
            #[inline]
            fn eq(&self, integer: &::core::primitive::i64) -> ::core::primitive::bool {
                self.value() == *integer
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl ::core::cmp::PartialOrd for $name {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
            }
        }

        impl ::core::cmp::Ord for $name {
            #[inline]
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                ::core::cmp::Ord::cmp(&self.value(), &other.value())
            }
        }

        impl ::core::hash::Hash for $name {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(&self.value(), state);
            }
        }
    };
}
