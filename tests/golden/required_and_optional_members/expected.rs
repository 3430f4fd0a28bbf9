// @generated from required_and_optional_members (type_defs.md) by shapewright. Do not edit.

/// `CreateTokenRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenRequestTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenRequest {
    /// Wire name `clientId`; required by the page.
    pub client_id: ::std::string::String,
    pub enabled: bool,
    /// Wire name `expiresIn`.
    pub expires_in: ::core::option::Option<i64>,
    pub ratio: ::core::option::Option<f64>,
}
