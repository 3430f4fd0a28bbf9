// @generated from serde_unions_and_recursion (type_defs.md) by shapewright. Do not edit.
// Needs the crates `serde`, with its feature `derive`, and `serde_json`.

/// `ValueTypeDef`
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(untagged)]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum Value {
    String(::std::string::String),
    Integer(i64),
    Field(::std::boxed::Box<Field>),
    Null,
}

/// `FieldTypeDef`
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[allow(dead_code)]
pub struct Field {
    pub name: ::std::string::String,
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub value: ::core::option::Option<::std::boxed::Box<Value>>,
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub anything: ::core::option::Option<::serde_json::Value>,
}
