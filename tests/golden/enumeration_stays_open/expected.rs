// @generated from enumeration_stays_open (type_defs.md, literals.md) by shapewright. Do not edit.

/// `CreateTokenRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenRequestTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenRequest {
    /// Wire name `grantType`; required by the page.
    pub grant_type: Grant,
    pub others: ::core::option::Option<::std::vec::Vec<Grant>>,
}

/// `GrantType`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("GrantType", rename_all = "snake_case")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum Grant {
    AuthorizationCode,
    RefreshToken,
    #[shape(rename = "urn:ietf:params:oauth:grant-type:device_code")]
    UrnIetfParamsOauthGrantTypeDeviceCode,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}
