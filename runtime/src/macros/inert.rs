//! `inert!`: what a struct gets when its derive failed.

/// Gives a struct the traits of a shape and no content, so that the errors of its derive are all
/// that one sees: nothing that holds this ever compiles.
#[doc(hidden)]
#[macro_export]
macro_rules! inert {
    ($name:ident) => {
        impl $crate::Shape for $name {
            fn table(&self) -> &'static $crate::Table {
                &$crate::Table {
                    shape: "",
                    name: "",
                    members: &[],
                    required: &[],
                    fields: &[],
                    sensitive: &[],
                }
            }

            fn walk<'a>(&'a self, _: &mut dyn $crate::Sink<'a>) {}
        }

        impl<'de> $crate::Readable<'de> for $name {
            fn read(&mut self, _: &mut dyn $crate::Source<'de>) {}

            fn start() -> Self {
                loop {}
            }
        }

        $crate::__serde! { $name }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::result::Result::Ok(())
            }
        }

        impl ::core::cmp::PartialEq for $name {
            fn eq(&self, _: &Self) -> ::core::primitive::bool {
                false
            }
        }
    };
}
