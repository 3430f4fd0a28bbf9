//! `projection!`: what every struct gets that stands for a shape, generated or not.

/// Gives a struct its table, serde, `Debug` and `PartialEq`.
///
/// This is `#[derive(Structure)]` without `new`, the setters and `Default`: for a struct of your own
/// that holds some of the members of a shape, borrows, or has type parameters. The name of the struct
/// and of its shape come first; then the required members, each with its field, its type and its name
/// in documents; then the optional ones, whose fields are `Option`s of the type; then, where there are
/// any, the names of the members that are never printed. Documents are written in this order.
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
///
/// A struct that borrows from the document, or holds types of its user's choice, has its lifetimes
/// and then its type parameters behind its name, without their bounds. What it asks of them stands
/// in a list of predicates, as in a `where` clause; that a type can hold a member is asked already.
/// `&'a str` holds text as it stands in the document, and refuses text with escapes; `Cow<'a, str>`
/// borrows where it can.
///
/// ```
/// use std::borrow::Cow;
///
/// #[derive(Clone)]
/// struct Token<'a, T: Clone> {
///     access_token: &'a str,
///     token_type: Option<Cow<'a, str>>,
///     expires_in: T,
/// }
///
/// shapewright::projection! {
///     Token<'a, T> where [T: Clone] = "CreateTokenResponseTypeDef" {
///         access_token: &'a str = "accessToken",
///         expires_in: T = "expiresIn",
///     } optional {
///         token_type: Cow<'a, str> = "tokenType",
///     }
/// }
///
/// let document = String::from(r#"{"accessToken": "a", "tokenType": "\"", "expiresIn": 5}"#);
/// let token: Token<'_, u32> = serde_json::from_str(&document).unwrap();
/// assert_eq!(token.access_token, "a");
/// assert_eq!(token.token_type.as_deref(), Some("\""));
/// ```
///
/// `in any_case` at the end reads members whose first letter has the other case as well, as the same
/// member has in the logs of `CloudTrail`.
///
/// ```
/// # #[derive(Clone)]
/// # struct Token { access_token: String }
/// shapewright::projection! {
///     Token = "CreateTokenResponseTypeDef" { access_token: String = "accessToken", } optional {} in any_case
/// }
///
/// let token: Token = serde_json::from_str(r#"{"AccessToken": "a"}"#).unwrap();
/// assert_eq!(serde_json::to_string(&token).unwrap(), r#"{"accessToken":"a"}"#);
/// ```
#[macro_export]
macro_rules! projection {
    ($name:ident = $($table:tt)*) => {
        $crate::__shape! { [] ['de] [$name] [] $($table)* }
    };
    (
        $name:ident $(<$($lifetime:lifetime),* $(,)? $($parameter:ident),* $(,)?>)?
        $(where [$($predicate:tt)*])? = $($table:tt)*
    ) => {
        $crate::__shape! {
            ['de: $($($lifetime +)*)?, $($($lifetime,)* $($parameter: $crate::Value<'de>),*)?]
            ['de: $($($lifetime +)*)?, $($($lifetime,)* $($parameter: $crate::Value<'de>),*)?]
            [$name $(<$($lifetime,)* $($parameter),*>)?]
            [$(where $($predicate)*)?]
            $($table)*
        }
    };
}

/// The same, for the parameters of an implementation for views, those of one for reading, the type,
/// and its predicates.
#[doc(hidden)]
#[macro_export]
macro_rules! __shape {
    (
        [$($viewing:tt)*] [$($reading:tt)*] [$name:ident $($argument:tt)*] [$($predicates:tt)*]
        $shape:literal
        { $($required:ident: $required_type:ty = $required_member:literal),* $(,)? }
        optional { $($optional:ident: $optional_type:ty = $optional_member:literal),* $(,)? }
        $(sensitive [$($sensitive:literal),* $(,)?])?
        $(in $case:ident)?
    ) => {
        impl<$($reading)*> $crate::Structure<'de> for $name $($argument)* $($predicates)* {
            #[inline]
            fn table(&self) -> &'static $crate::Table {
                const { &$crate::Table {
                shape: $shape,
                name: $crate::__private::bare(::core::stringify!($name)),
                members: &[$($required_member,)* $($optional_member),*],
                required: &[$($required_member),*],
                fields: &[$(::core::stringify!($required),)* $(::core::stringify!($optional)),*],
                sensitive: $crate::__private::listed(
                    &[$($($sensitive),*)?],
                    &[$($required_member,)* $($optional_member),*],
                ),
                any_case: false $(| $crate::__private::case::$case)?,
                } }
            }

            #[inline]
            fn walk<'m, 'v>(&'v self, members: $crate::Members<'m, 'v>) -> $crate::Members<'m, 'v> {
                members
                    $(.required::<$required_type>(&self.$required))*
                    $(.optional::<$optional_type>(&self.$optional))*
            }

            #[inline]
            fn read(&mut self, source: $crate::Source<'_, 'de>) {
                source.fill(&mut [$(&mut self.$required,)* $(&mut self.$optional),*]);
            }

            #[inline]
            fn start() -> Self {
                Self {
                    $($required: $crate::Value::start(),)*
                    $($optional: ::core::option::Option::None,)*
                }
            }
        }

        $crate::__structure! { $shape [$($viewing)*] [$($reading)*] [$name $($argument)*] [$($predicates)*] }
    };
}

/// What every structure has and is the same for all, by the same four.
#[doc(hidden)]
#[macro_export]
macro_rules! __structure {
    ($shape:literal [$($viewing:tt)*] [$($reading:tt)*] [$($type:tt)*] [$($predicates:tt)*]) => {
        impl<$($reading)*> $crate::Modeled<'de> for $($type)* $($predicates)* {
            type Kind = $crate::kind::Structure;
            const SHAPE: ::core::option::Option<&'static ::core::primitive::str> =
                ::core::option::Option::Some($shape);
        }

        $crate::__serde! { [$($viewing)*] [$($reading)*] [$($type)*] [$($predicates)*] }

        impl<$($viewing)*> ::core::fmt::Debug for $($type)* $($predicates)* {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::debug(self, formatter)
            }
        }

        // A lint of clippy's asks for it where `Hash` is derived.
        #[automatically_derived]
        impl<$($viewing)*> ::core::cmp::PartialEq for $($type)* $($predicates)* {
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
        $crate::__serde! { [] ['de] [$name] [] }
    };
    ([$($viewing:tt)*] [$($reading:tt)*] [$($type:tt)*] [$($predicates:tt)*]) => {
        impl<$($viewing)*> $crate::__private::Serialize for $($type)* $($predicates)* {
            #[inline]
            fn serialize<__S: $crate::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::__private::serialize(self, serializer)
            }
        }

        impl<$($reading)*> $crate::__private::Deserialize<'de> for $($type)* $($predicates)* {
            #[inline]
            fn deserialize<__D: $crate::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::__private::deserialize(deserializer)
            }
        }
    };
}
