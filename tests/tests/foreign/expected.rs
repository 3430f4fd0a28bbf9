// @generated from small (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: blob, schemars_1, utoipa_5.

/// `LogInRequestTypeDef`
#[derive(Clone, ::schemars::JsonSchema, ::utoipa::ToSchema, ::shapewright::Structure)]
#[shape("LogInRequestTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
#[serde(rename_all = "camelCase")]
pub struct LogInRequest {
    /// Wire name `clientId`; required by the page.
    pub client_id: ::std::string::String,
    /// Wire name `Password`; required by the page.
    #[shape(rename = "Password", sensitive)]
    #[serde(rename = "Password")]
    pub password: ::std::string::String,
    /// Wire name `secretKey`.
    #[shape(sensitive)]
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub secret_key: ::core::option::Option<::shapewright::Blob>,
    /// Wire name `TTL`.
    #[shape(rename = "TTL")]
    #[serde(rename = "TTL")]
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub ttl: ::core::option::Option<i64>,
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    #[schemars(with = "::core::option::Option<::shapewright::engine::FloatForm>")]
    #[schema(value_type = ::core::option::Option<::shapewright::engine::FloatForm>)]
    pub ratio: ::core::option::Option<f64>,
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    pub kind: ::core::option::Option<Kind>,
    #[serde(default, skip_serializing_if = "::core::option::Option::is_none")]
    #[schema(no_recursion)]
    pub next: ::core::option::Option<::std::boxed::Box<LogInRequest>>,
}

/// `KindType`
#[derive(Clone, ::schemars::JsonSchema, ::shapewright::Enumeration)]
#[shape("KindType", rename_all = "kebab-case")]
#[allow(clippy::enum_variant_names, dead_code)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    First,
    #[shape(rename = "SECOND")]
    #[serde(rename = "SECOND")]
    Second,
    AB,
    /// A value that the model does not list.
    #[serde(untagged)]
    Unknown(::std::string::String),
}

::shapewright::engine::utoipa_5! { Kind }
