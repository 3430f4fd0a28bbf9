// @generated from enumeration_stays_open (type_defs.md, literals.md) by shapewright. Do not edit.

/// `CreateTokenRequestTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct CreateTokenRequest {
    pub grant_type: GrantType,
    pub others: ::core::option::Option<::std::vec::Vec<GrantType>>,
}

::shapewright::structure! {
    CreateTokenRequest = "CreateTokenRequestTypeDef" {
        grant_type: GrantType = "grantType",
    } optional {
        others: ::std::vec::Vec<GrantType> = "others",
    }
}

/// `GrantType`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum GrantType {
    AuthorizationCode,
    RefreshToken,
    UrnIetfParamsOauthGrantTypeDeviceCode,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

::shapewright::enumeration! {
    GrantType = "GrantType" {
        AuthorizationCode = "authorization_code",
        RefreshToken = "refresh_token",
        UrnIetfParamsOauthGrantTypeDeviceCode = "urn:ietf:params:oauth:grant-type:device_code",
    }
}
