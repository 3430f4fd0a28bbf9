//! The parts of a union that are the same for all.

/// Implements `Value`, serde, `Debug`, and `PartialEq` for a union whose first variant is `$first`.
#[doc(hidden)]
#[macro_export]
macro_rules! __union {
    ($name:ident $first:ident) => {
        impl<'de> $crate::Value<'de> for $name {
            fn start() -> Self {
                Self::$first($crate::Value::start())
            }

            fn slot(&mut self) -> $crate::engine::Slot<'_, 'de> {
                $crate::engine::Slot::Union(self)
            }

            fn view(&self) -> $crate::engine::View<'_> {
                $crate::engine::View::Union(self)
            }
        }

        impl $crate::engine::Holds<$crate::engine::kind::Union> for $name {}

        $crate::__serde! { $name }

        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&$crate::Value::view(self), formatter)
            }
        }

        // Types that derive `Hash` would get a lint of clippy without this attribute.
        #[automatically_derived]
        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> ::core::primitive::bool {
                $crate::engine::derived::equal_views(
                    &$crate::Value::view(self),
                    &$crate::Value::view(other),
                )
            }
        }
    };
}
