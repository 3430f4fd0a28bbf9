//! `enumeration!`: all that a generated enum gets whose values are texts.

/// Gives an enum of texts what a text type has: serde, `as_str`, `values`, conversions, order,
/// equality, printing.
///
/// Each variant comes with its text. One variant more, `Unknown(String)`, is not listed: it keeps a
/// text that the model does not know, because services add values without notice. Two values are
/// equal if their texts are, whichever variant they are.
///
/// ```
/// #[derive(Clone)]
/// pub enum Status {
///     Active,
///     Updating,
///     Unknown(::std::string::String),
/// }
///
/// ::shapewright::enumeration! {
///     Status = "StatusType" {
///         Active = "ACTIVE",
///         Updating = "UPDATING",
///     }
/// }
///
/// assert_eq!(serde_json::from_str::<Status>(r#""ACTIVE""#).unwrap(), Status::Active);
/// assert_eq!(serde_json::from_str::<Status>(r#""PAUSED""#).unwrap(), Status::Unknown("PAUSED".into()));
/// assert_eq!(Status::Updating.to_string(), "UPDATING");
/// assert!(Status::Updating == "UPDATING");
/// ```
#[macro_export]
macro_rules! enumeration {
    ($name:ident = $shape:literal { $($variant:ident = $text:literal),+ $(,)? }) => {
        impl $crate::Enumeration for $name {
            const TABLE: &'static $crate::EnumerationTable<Self> = &$crate::EnumerationTable {
                shape: $shape,
                values: &[$($text),+],
                variants: &[$(Self::$variant),+],
                unknown: Self::Unknown,
            };

            #[inline]
            fn parts(&self) -> (&::core::primitive::str, &'static ::core::primitive::str) {
                match self {
                    $(Self::$variant => ($text, ::core::stringify!($variant)),)+
                    Self::Unknown(text) => (text, ""),
                }
            }
        }

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
        $crate::__text! { $name }
    };
}

/// The traits of text types, by the text.
#[doc(hidden)]
#[macro_export]
macro_rules! __text {
    ($name:ident) => {
        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::debug_enumeration(self, formatter)
            }
        }

        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                formatter.pad(Self::as_str(self))
            }
        }

        impl ::core::convert::AsRef<::core::primitive::str> for $name {
            #[inline]
            fn as_ref(&self) -> &::core::primitive::str {
                Self::as_str(self)
            }
        }

        impl ::core::convert::From<&::core::primitive::str> for $name {
            #[inline]
            fn from(text: &::core::primitive::str) -> Self {
                $crate::Enumeration::from_text(text)
            }
        }

        impl ::core::convert::From<$crate::__private::String> for $name {
            #[inline]
            fn from(text: $crate::__private::String) -> Self {
                $crate::Enumeration::from_string(text)
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            #[inline]
            fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, Self::Err> {
                ::core::result::Result::Ok($crate::Enumeration::from_text(text))
            }
        }

        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> ::core::primitive::bool {
                Self::as_str(self) == $crate::Enumeration::text(other)
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
                ::core::cmp::Ord::cmp(Self::as_str(self), Self::as_str(other))
            }
        }

        impl ::core::hash::Hash for $name {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(Self::as_str(self), state);
            }
        }

        impl ::core::cmp::PartialEq<::core::primitive::str> for $name {
            #[inline]
            fn eq(&self, other: &::core::primitive::str) -> ::core::primitive::bool {
                Self::as_str(self) == other
            }
        }

        impl ::core::cmp::PartialEq<&::core::primitive::str> for $name {
            #[inline]
            fn eq(&self, other: &&::core::primitive::str) -> ::core::primitive::bool {
                Self::as_str(self) == *other
            }
        }
    };
}
