//! `utoipa_5!`.

/// Implements `utoipa::ToSchema` of utoipa 5 for a tagged union, from a struct with its members, or for an
/// enumeration, which its derive cannot describe: a value that the model does not list is the text itself.
///
/// ```
/// use shapewright::Enumeration;
///
/// #[derive(Clone, Enumeration)]
/// #[shape("StatusType", rename_all = "lowercase")]
/// pub enum Status {
///     Active,
///     Unknown(String),
/// }
///
/// shapewright::engine::utoipa_5! { Status }
///
/// let schema = <Status as utoipa::PartialSchema>::schema();
/// let json = serde_json::to_value(schema).unwrap();
/// assert_eq!(json["anyOf"][0]["enum"], serde_json::json!(["active"]));
/// ```
#[macro_export]
#[doc(hidden)]
macro_rules! __utoipa_5 {
    ($name:ident, $members:ident) => {
        impl $crate::engine::derived::utoipa_5::PartialSchema for $name {
            fn schema() -> $crate::engine::derived::utoipa_5::openapi::RefOr<
                $crate::engine::derived::utoipa_5::openapi::schema::Schema,
            > {
                $crate::engine::derived::utoipa_union::<Self>(
                    <$members as $crate::engine::derived::utoipa_5::PartialSchema>::schema(),
                )
            }
        }

        impl $crate::engine::derived::utoipa_5::ToSchema for $name {
            fn name() -> $crate::engine::derived::Cow<'static, $crate::engine::derived::Text> {
                $crate::engine::derived::Cow::Borrowed(::core::stringify!($name))
            }

            fn schemas(
                schemas: &mut $crate::engine::derived::Vec<(
                    $crate::engine::derived::String,
                    $crate::engine::derived::utoipa_5::openapi::RefOr<
                        $crate::engine::derived::utoipa_5::openapi::schema::Schema,
                    >,
                )>,
            ) {
                <$members as $crate::engine::derived::utoipa_5::ToSchema>::schemas(schemas);
            }
        }
    };
    ($name:ident) => {
        impl $crate::engine::derived::utoipa_5::PartialSchema for $name {
            fn schema() -> $crate::engine::derived::utoipa_5::openapi::RefOr<
                $crate::engine::derived::utoipa_5::openapi::schema::Schema,
            > {
                $crate::engine::derived::schema_of_enumeration::<Self>()
            }
        }

        impl $crate::engine::derived::utoipa_5::ToSchema for $name {
            fn name() -> $crate::engine::derived::Cow<'static, $crate::engine::derived::Text> {
                $crate::engine::derived::Cow::Borrowed(::core::stringify!($name))
            }
        }
    };
}
