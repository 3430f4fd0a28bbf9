//! `schemars_1!`.

/// Implements `schemars::JsonSchema` of schemars 1 for a tagged union, from a struct with its members: serde has
/// no attribute for a member that the model does not list.
///
/// ```
/// use shapewright::{TaggedUnion, UnknownValue};
///
/// #[derive(Clone, TaggedUnion)]
/// #[shape("AttributeValue")]
/// pub enum AttributeValue {
///     S(String),
///     Unknown { name: String, value: UnknownValue },
/// }
///
/// #[derive(schemars::JsonSchema)]
/// struct Members {
///     #[serde(rename = "S")]
///     member_0: String,
/// }
///
/// shapewright::engine::schemars_1! { AttributeValue, Members }
///
/// let schema = schemars::schema_for!(AttributeValue);
/// assert_eq!(schema.get("anyOf").unwrap()[0]["required"], serde_json::json!(["S"]));
/// ```
#[macro_export]
#[doc(hidden)]
macro_rules! __schemars_1 {
    ($name:ident, $members:ident) => {
        impl $crate::engine::derived::schemars_1::JsonSchema for $name {
            fn schema_name() -> $crate::engine::derived::Cow<'static, $crate::engine::derived::Text>
            {
                $crate::engine::derived::Cow::Borrowed(::core::stringify!($name))
            }

            fn schema_id() -> $crate::engine::derived::Cow<'static, $crate::engine::derived::Text> {
                $crate::engine::derived::Cow::Borrowed(::core::concat!(
                    ::core::module_path!(),
                    "::",
                    ::core::stringify!($name)
                ))
            }

            fn json_schema(
                generator: &mut $crate::engine::derived::schemars_1::SchemaGenerator,
            ) -> $crate::engine::derived::schemars_1::Schema {
                let members =
                    <$members as $crate::engine::derived::schemars_1::JsonSchema>::json_schema(
                        generator,
                    );
                $crate::engine::derived::schemars_union::<Self>(&members, generator)
            }
        }
    };
}
