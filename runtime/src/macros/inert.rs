//! `inert!`: the traits of a type whose derive failed.

/// Implements the traits of a shape without content, so that the errors of the derive are the only ones.
/// The crate does not compile, so none of it ever runs.
///
/// The lists are the generics, each with a comma after it, the type, and its predicates. The word `value`
/// in front is for types other than structures, and `debug` for `Debug` alone.
#[doc(hidden)]
#[macro_export]
macro_rules! inert {
    ([$($generics:tt)*] [$($type:tt)*] [$($predicates:tt)*]) => {
        impl<'de, $($generics)*> $crate::engine::Structure<'de> for $($type)* $($predicates)* {
            fn table(&self) -> &'static $crate::engine::Table {
                loop {}
            }

            fn walk<'m, 'v>(&'v self, members: $crate::engine::MemberViews<'m, 'v>) -> $crate::engine::MemberViews<'m, 'v> {
                members
            }

            fn read(&mut self, _: $crate::engine::MemberSource<'_, 'de>) {}

            fn start() -> Self {
                loop {}
            }
        }

        $crate::inert! { value [$($generics)*] [$($type)*] [$($predicates)*] }
    };
    (debug [$($generics:tt)*] [$($type:tt)*] [$($predicates:tt)*]) => {
        impl<$($generics)*> ::core::fmt::Debug for $($type)* $($predicates)* {
            fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::result::Result::Ok(())
            }
        }
    };
    (value [$($generics:tt)*] [$($type:tt)*] [$($predicates:tt)*]) => {
        impl<'de, $($generics)*> $crate::Value<'de> for $($type)* $($predicates)* {
            fn start() -> Self {
                loop {}
            }

            fn slot(&mut self) -> $crate::engine::Slot<'_, 'de> {
                loop {}
            }

            fn view(&self) -> $crate::engine::View<'_> {
                $crate::engine::View::Null
            }
        }

        impl<$($generics)* __M> $crate::engine::Holds<__M> for $($type)* $($predicates)* {}

        $crate::__serde! { [$($generics)*] ['de, $($generics)*] [$($type)*] [$($predicates)*] }
    };
}
