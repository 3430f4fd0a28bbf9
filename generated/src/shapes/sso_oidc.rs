// @generated from sso_oidc (type_defs.md) by shapewright. Do not edit.

/// `CreateTokenRequestRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenRequestRequestTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenRequest {
    pub client_id: ::std::string::String,
    #[shape(sensitive)]
    pub client_secret: ::std::string::String,
    pub grant_type: ::std::string::String,
    #[shape(sensitive)]
    pub device_code: ::core::option::Option<::std::string::String>,
    #[shape(sensitive)]
    pub code: ::core::option::Option<::std::string::String>,
    #[shape(sensitive)]
    pub refresh_token: ::core::option::Option<::std::string::String>,
    pub scope: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    pub redirect_uri: ::core::option::Option<::std::string::String>,
}

/// `ResponseMetadataTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ResponseMetadataTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct ResponseMetadata {
    pub request_id: ::core::option::Option<::std::string::String>,
    pub host_id: ::core::option::Option<::std::string::String>,
    #[shape(rename = "HTTPStatusCode")]
    pub http_status_code: ::core::option::Option<i64>,
    #[shape(rename = "HTTPHeaders")]
    pub http_headers: ::core::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    >,
    pub retry_attempts: ::core::option::Option<i64>,
}

/// `RegisterClientRequestRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("RegisterClientRequestRequestTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct RegisterClientRequest {
    pub client_name: ::std::string::String,
    pub client_type: ::std::string::String,
    pub scopes: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}

/// `StartDeviceAuthorizationRequestRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("StartDeviceAuthorizationRequestRequestTypeDef")]
#[shape(rename_all = "camelCase")]
#[allow(dead_code)]
pub struct StartDeviceAuthorizationRequest {
    pub client_id: ::std::string::String,
    #[shape(sensitive)]
    pub client_secret: ::std::string::String,
    pub start_url: ::std::string::String,
}

/// `CreateTokenResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenResponseTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenResponse {
    #[shape(sensitive)]
    pub access_token: ::std::string::String,
    pub token_type: ::std::string::String,
    pub expires_in: i64,
    #[shape(sensitive)]
    pub refresh_token: ::core::option::Option<::std::string::String>,
    #[shape(sensitive)]
    pub id_token: ::core::option::Option<::std::string::String>,
    #[shape(rename = "ResponseMetadata")]
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

/// `RegisterClientResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("RegisterClientResponseTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct RegisterClientResponse {
    pub client_id: ::std::string::String,
    #[shape(sensitive)]
    pub client_secret: ::std::string::String,
    pub client_id_issued_at: i64,
    pub client_secret_expires_at: i64,
    pub authorization_endpoint: ::core::option::Option<::std::string::String>,
    pub token_endpoint: ::core::option::Option<::std::string::String>,
    #[shape(rename = "ResponseMetadata")]
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

/// `StartDeviceAuthorizationResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("StartDeviceAuthorizationResponseTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct StartDeviceAuthorizationResponse {
    #[shape(sensitive)]
    pub device_code: ::std::string::String,
    pub user_code: ::std::string::String,
    pub verification_uri: ::std::string::String,
    pub verification_uri_complete: ::std::string::String,
    pub expires_in: i64,
    pub interval: i64,
    #[shape(rename = "ResponseMetadata")]
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}
