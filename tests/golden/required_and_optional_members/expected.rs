// @generated from required_and_optional_members (type_defs.md) by shapewright. Do not edit.

/// `CreateTokenRequestTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct CreateTokenRequest {
    pub client_id: ::std::string::String,
    pub enabled: bool,
    pub expires_in: ::core::option::Option<i64>,
    pub ratio: ::core::option::Option<f64>,
}

::shapewright::structure! {
    CreateTokenRequest = "CreateTokenRequestTypeDef" {
        client_id: ::std::string::String = "clientId",
        enabled: bool = "enabled",
    } optional {
        expires_in: i64 = "expiresIn",
        ratio: f64 = "ratio",
    }
}
