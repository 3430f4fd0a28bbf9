//! `new`, and the setters.

#[doc(hidden)]
#[macro_export]
macro_rules! __constructors {
    (
        $name:ident
        { $($required:ident: $required_type:ty = $required_member:literal),* $(,)? }
        { $($optional:ident: $optional_type:ty = $optional_member:literal),* $(,)? }
    ) => {
        impl $name {
            /// Makes a value of its required members.
            #[allow(clippy::too_many_arguments)]
            #[inline]
            #[must_use]
            pub fn new($($required: impl ::core::convert::Into<$required_type>),*) -> Self {
                Self {
                    $($required: ::core::convert::Into::into($required),)*
                    $($optional: ::core::option::Option::None,)*
                }
            }

            $(
                #[doc = ::core::concat!("Sets `", $optional_member, "`.")]
                #[inline]
                #[must_use]
                pub fn $optional(mut self, value: impl ::core::convert::Into<$optional_type>) -> Self {
                    $crate::__private::set(&mut self.$optional, value);
                    self
                }
            )*
        }
    };
}
