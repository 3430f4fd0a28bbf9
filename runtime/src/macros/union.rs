//! What is the same for all unions.

/// The kind of a union, serde, `Debug` and equality.
#[doc(hidden)]
#[macro_export]
macro_rules! __union {
    ($name:ident) => {
        impl<'de> $crate::Modeled<'de> for $name {
            type Kind = $crate::kind::Union;
        }

        $crate::__serde! { $name }

        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&$crate::Value::view(self), formatter)
            }
        }

        // A lint of clippy's asks for it where `Hash` is derived.
        #[automatically_derived]
        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> ::core::primitive::bool {
                $crate::__private::equal_views(
                    &$crate::Value::view(self),
                    &$crate::Value::view(other),
                )
            }
        }
    };
}
