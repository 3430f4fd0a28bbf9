// @generated from required_and_optional_members (type_defs.md) by shapewright. Do not edit.

/// `CreateTokenRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenRequestTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenRequest {
    pub client_id: ::std::string::String,
    pub enabled: bool,
    pub expires_in: ::core::option::Option<i64>,
    pub ratio: ::core::option::Option<f64>,
}
