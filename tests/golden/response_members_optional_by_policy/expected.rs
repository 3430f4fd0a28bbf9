// @generated from response_members_optional_by_policy (type_defs.md) by shapewright. Do not edit.

/// `CreateTokenResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenResponseTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenResponse {
    /// Wire name `accessToken`; optional, although the page requires it.
    #[shape(sensitive)]
    pub access_token: ::core::option::Option<::std::string::String>,
    /// Wire name `expiresIn`; optional, although the page requires it.
    pub expires_in: ::core::option::Option<i64>,
    /// Wire name `ResponseMetadata`; optional: clients add it.
    #[shape(rename = "ResponseMetadata")]
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

/// `ResponseMetadataTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ResponseMetadataTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct ResponseMetadata {
    /// Wire name `RequestId`; optional: clients add it.
    pub request_id: ::core::option::Option<::std::string::String>,
    /// Wire name `HostId`; optional: clients add it.
    pub host_id: ::core::option::Option<::std::string::String>,
    /// Wire name `HTTPHeaders`; optional: clients add it.
    #[shape(rename = "HTTPHeaders")]
    pub http_headers: ::core::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    >,
}

/// `CreateTokenRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenRequestTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenRequest {
    /// Wire name `clientId`; required by the page.
    pub client_id: ::std::string::String,
}
