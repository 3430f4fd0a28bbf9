//! `inert!`: what a type gets when its derive failed.

/// Gives a type the traits of a shape and no content, so that the errors of its derive are all
/// that one sees: nothing that holds this ever compiles.
///
/// The parameters of the implementations come first, each with a comma behind it; then the type, then
/// its predicates. After the word `value` they are those of a type that is no structure.
#[doc(hidden)]
#[macro_export]
macro_rules! inert {
    ([$($generics:tt)*] [$($type:tt)*] [$($predicates:tt)*]) => {
        impl<'de, $($generics)*> $crate::Structure<'de> for $($type)* $($predicates)* {
            fn table(&self) -> &'static $crate::Table {
                loop {}
            }

            fn walk<'m, 'v>(&'v self, members: $crate::Members<'m, 'v>) -> $crate::Members<'m, 'v> {
                members
            }

            fn read(&mut self, _: $crate::Source<'_, 'de>) {}

            fn start() -> Self {
                loop {}
            }
        }

        $crate::inert! { value [$($generics)*] [$($type)*] [$($predicates)*] }

        impl<$($generics)*> ::core::fmt::Debug for $($type)* $($predicates)* {
            fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::result::Result::Ok(())
            }
        }

        impl<$($generics)*> ::core::cmp::PartialEq for $($type)* $($predicates)* {
            fn eq(&self, _: &Self) -> ::core::primitive::bool {
                false
            }
        }
    };
    (value [$($generics:tt)*] [$($type:tt)*] [$($predicates:tt)*]) => {
        impl<'de, $($generics)*> $crate::Value<'de> for $($type)* $($predicates)* {
            fn start() -> Self {
                loop {}
            }

            fn slot(&mut self) -> $crate::Slot<'_, 'de> {
                loop {}
            }

            fn view(&self) -> $crate::View<'_> {
                $crate::View::Null
            }
        }

        impl<$($generics)* __M> $crate::Holds<__M> for $($type)* $($predicates)* {}

        $crate::__serde! { [$($generics)*] ['de, $($generics)*] [$($type)*] [$($predicates)*] }
    };
}
