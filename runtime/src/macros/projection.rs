//! `projection!`: what every struct gets that stands for a shape, generated or not.

/// Gives a struct its table, serde, `Debug` and `PartialEq`, in the grammar of
/// [`structure!`](crate::structure).
///
/// This is [`structure!`](crate::structure) without `new`, the setters and `Default`: for a struct
/// of your own that holds some of the members of a shape.
///
/// ```
/// #[derive(Clone)]
/// struct Token {
///     expires_in: i64,
///     access_token: String,
/// }
///
/// shapewright::projection! {
///     Token = "CreateTokenResponseTypeDef" {
///         access_token: String = "accessToken",
///         expires_in: i64 = "expiresIn",
///     } optional {} sensitive ["accessToken"]
/// }
///
/// let error = serde_json::from_str::<Token>(r#"{"accessToken": 5}"#).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "accessToken: expected string, found number, in `CreateTokenResponseTypeDef` at line 1 column 17",
/// );
/// ```
#[macro_export]
macro_rules! projection {
    (
        $name:ident = $shape:literal
        { $($required:ident: $required_type:ty = $required_member:literal),* $(,)? }
        optional { $($optional:ident: $optional_type:ty = $optional_member:literal),* $(,)? }
        $(sensitive [$($sensitive:literal),* $(,)?])?
    ) => {
        impl $crate::Shape for $name {
            #[inline]
            fn table(&self) -> &'static $crate::Table {
                &$crate::Table {
                    shape: $shape,
                    name: ::core::stringify!($name),
                    members: &[$($required_member,)* $($optional_member),*],
                    required: &[$($required_member),*],
                    fields: &[$(::core::stringify!($required),)* $(::core::stringify!($optional)),*],
                    sensitive: &[$($($sensitive),*)?],
                }
            }

            #[inline]
            fn read(&mut self, source: &mut dyn $crate::Source<'_>) {
                $crate::__members! { self source $(fill $required)* $(fill_optional $optional)* }
            }

            #[inline]
            fn walk<'a>(&'a self, sink: &mut dyn $crate::Sink<'a>) {
                $(sink.put($required_member, &self.$required);)*
                $(sink.put_optional($optional_member, &self.$optional);)*
            }

            #[inline]
            fn start() -> Self {
                Self {
                    $($required: $crate::Value::start(),)*
                    $($optional: ::core::option::Option::None,)*
                }
            }
        }

        $crate::__serde! { $name }

        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::debug(self, formatter)
            }
        }

        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> ::core::primitive::bool {
                $crate::__private::equal(self, other)
            }
        }
    };
}

/// The same for every type that can hold a member.
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($name:ident) => {
        impl $crate::__private::Serialize for $name {
            #[inline]
            fn serialize<S: $crate::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::serialize(self, serializer)
            }
        }

        impl<'de> $crate::__private::Deserialize<'de> for $name {
            #[inline]
            fn deserialize<D: $crate::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::deserialize(deserializer)
            }
        }
    };
}
