//! `union!`: all that a generated enum gets whose variants hold values of different types.

/// Gives an enum whose variants hold one value each serde, `Debug` and `PartialEq`.
///
/// A value is read as the first variant whose type takes it, and written as what the variant holds.
/// A variant without a value may stand for null. Reading needs a format that describes itself.
///
/// ```
/// #[derive(Clone)]
/// pub enum AttributeValue {
///     Number(i64),
///     Text(::std::string::String),
///     List(::std::vec::Vec<AttributeValue>),
///     Null,
/// }
///
/// ::shapewright::union! {
///     AttributeValue = "AttributeValueTypeDef" {
///         Number: i64,
///         Text: ::std::string::String,
///         List: ::std::vec::Vec<AttributeValue>,
///     } null Null
/// }
///
/// let value: AttributeValue = serde_json::from_str(r#"["a", 5, null]"#).unwrap();
/// assert_eq!(format!("{value:?}"), r#"List([Text("a"), Number(5), Null])"#);
/// assert_eq!(serde_json::to_string(&value).unwrap(), r#"["a",5,null]"#);
/// ```
///
/// The first variant's type must not need the union itself as a required member: reading starts
/// from a value of it.
#[macro_export]
macro_rules! union {
    (
        $name:ident = $shape:literal
        { $first:ident: $first_type:ty $(, $variant:ident: $type:ty)* $(,)? }
        $(null $null:ident)?
    ) => {
        impl $crate::UnionValue for $name {
            #[inline]
            fn start() -> Self {
                Self::$first($crate::Value::start())
            }

            #[inline]
            fn read(&mut self, attempts: &mut $crate::Attempts<'_>) -> ::core::primitive::bool {
                $(
                    if attempts.is_null() {
                        *self = Self::$null;
                        return true;
                    }
                )?
                if let ::core::option::Option::Some(value) = attempts.offer::<$first_type>() {
                    *self = Self::$first(value);
                    return true;
                }
                $(
                    if let ::core::option::Option::Some(value) = attempts.offer::<$type>() {
                        *self = Self::$variant(value);
                        return true;
                    }
                )*
                false
            }

            fn variant(
                &self,
            ) -> (&'static ::core::primitive::str, ::core::option::Option<$crate::View<'_>>) {
                match self {
                    Self::$first(value) => (
                        ::core::stringify!($first),
                        ::core::option::Option::Some($crate::Value::view(value)),
                    ),
                    $(Self::$variant(value) => (
                        ::core::stringify!($variant),
                        ::core::option::Option::Some($crate::Value::view(value)),
                    ),)*
                    $(Self::$null => (::core::stringify!($null), ::core::option::Option::None),)?
                }
            }
        }

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

        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> ::core::primitive::bool {
                $crate::__private::equal_views(&$crate::Value::view(self), &$crate::Value::view(other))
            }
        }
    };
}
