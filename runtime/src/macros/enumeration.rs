//! What is the same for all enumerations.

/// The kind of an enumeration, and the traits of text types, by the text.
#[doc(hidden)]
#[macro_export]
macro_rules! __enumeration {
    ($name:ident) => {
        impl $name {
            /// The text that stands for this value.
            #[inline]
            #[must_use]
            pub fn as_str(&self) -> &::core::primitive::str {
                $crate::Enumeration::text(self)
            }

            /// The texts that the model lists, in its order.
            #[inline]
            #[must_use]
            pub const fn values() -> &'static [&'static ::core::primitive::str] {
                <Self as $crate::Enumeration>::TABLE.values
            }
        }

        impl<'de> $crate::Modeled<'de> for $name {
            type Kind = $crate::kind::Enumeration;
        }

        $crate::__serde! { $name }

        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::debug_enumeration(self, formatter)
            }
        }

        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::display_enumeration(self, formatter)
            }
        }

        impl ::core::convert::AsRef<::core::primitive::str> for $name {
            #[inline]
            fn as_ref(&self) -> &::core::primitive::str {
                $crate::Enumeration::text(self)
            }
        }

        impl<T: $crate::__private::OwnText> ::core::convert::From<T> for $name {
            #[inline]
            fn from(text: T) -> Self {
                $crate::__private::enumeration(text)
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            #[inline]
            fn from_str(
                text: &::core::primitive::str,
            ) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                $crate::__private::from_str(text)
            }
        }

        impl<T: $crate::__private::Comparable<Self> + ?::core::marker::Sized>
            ::core::cmp::PartialEq<T> for $name
        {
            #[inline]
            fn eq(&self, other: &T) -> ::core::primitive::bool {
                $crate::__private::is_text(self, other)
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl ::core::cmp::PartialOrd for $name {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                $crate::__private::partial_order(self, other)
            }
        }

        impl ::core::cmp::Ord for $name {
            #[inline]
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                $crate::__private::order(self, other)
            }
        }

        impl ::core::hash::Hash for $name {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                $crate::__private::hash(self, state)
            }
        }
    };
}
