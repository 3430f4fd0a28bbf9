//! `projection!`: a struct with some members of a shape.

/// Implements a table, serde, `Debug`, and `PartialEq` for a struct.
///
/// This is `#[derive(Structure)]` without `new`, setters, and `Default`, for a struct of your own that
/// holds some members of a shape, borrows, or has type parameters. Write the name of the struct and of its
/// shape first. Then follow the required members, each with its field, its type, and its name in
/// documents; then the optional ones, whose fields are `Option`s of the type; then the names of members
/// that are never printed, if there are any. Documents are written in this order.
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
/// A generic struct has its lifetimes and then its type parameters after its name, without bounds. Write
/// bounds as a list of predicates, as in a `where` clause; [`Value`](crate::Value) is implied for each
/// type parameter. `&'a str` borrows text from the document, and refuses text with escapes;
/// `Cow<'a, str>` borrows where it can.
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
/// With `in any_case` at the end, the case of letters in the names of members is ignored, as
/// [`AnyCase`](crate::AnyCase) ignores it. With `in cloudtrail`, documents are those of
/// [`CloudTrail`](crate::CloudTrail).
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

/// `projection!` with the generics of an implementation, those of one for reading, the type, and its
/// predicates.
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
        impl<$($reading)*> $crate::engine::Structure<'de> for $name $($argument)* $($predicates)* {
            #[inline]
            fn table(&self) -> &'static $crate::engine::Table {
                const _: () = $crate::engine::derived::check_sensitive(
                    &[$($($sensitive),*)?],
                    &[$($required_member,)* $($optional_member),*],
                );
                const DIALECT: $crate::engine::Dialect =
                    $crate::engine::derived::dialect(&[$($crate::engine::derived::case::$case)?]);
                $crate::__table! {
                    $shape,
                    const { $crate::engine::derived::without_raw_prefix(::core::stringify!($name)) },
                    [$($required_member,)* $($optional_member),*],
                    [$($required_member),*],
                    [$(::core::stringify!($required),)* $(::core::stringify!($optional)),*],
                    [$($($sensitive),*)?],
                    DIALECT,
                    Allowed,
                }
            }

            #[inline]
            fn walk<'m, 'v>(
                &'v self,
                members: $crate::engine::MemberViews<'m, 'v>,
            ) -> $crate::engine::MemberViews<'m, 'v> {
                members
                    $(.required::<$required_type>(&self.$required))*
                    $(.optional::<$optional_type>(&self.$optional))*
            }

            #[inline]
            fn read(&mut self, source: $crate::engine::MemberSource<'_, 'de>) {
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

        $crate::__structure! {
            $shape ::core::concat!($(::core::stringify!($required), ","),*),
            [$($viewing)*] [$($reading)*] [$name $($argument)*] [$($predicates)*]
        }
    };
}
