// @generated from sso_oidc (type_defs.md) by shapewright. Do not edit.

/// `CreateTokenRequestRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenRequestRequestTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenRequest {
    /// Wire name `clientId`; required by the page.
    pub client_id: ::std::string::String,
    /// Wire name `clientSecret`; required by the page.
    #[shape(sensitive)]
    pub client_secret: ::std::string::String,
    /// Wire name `grantType`; required by the page.
    pub grant_type: ::std::string::String,
    /// Wire name `deviceCode`; optional: service-2.json: only for the device code grant; a refresh
    /// request has none.
    #[shape(sensitive)]
    pub device_code: ::core::option::Option<::std::string::String>,
    #[shape(sensitive)]
    pub code: ::core::option::Option<::std::string::String>,
    /// Wire name `refreshToken`.
    #[shape(sensitive)]
    pub refresh_token: ::core::option::Option<::std::string::String>,
    pub scope: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Wire name `redirectUri`.
    pub redirect_uri: ::core::option::Option<::std::string::String>,
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
    /// Wire name `HTTPStatusCode`; optional: clients add it.
    #[shape(rename = "HTTPStatusCode")]
    pub http_status_code: ::core::option::Option<i64>,
    /// Wire name `HTTPHeaders`; optional: clients add it.
    #[shape(rename = "HTTPHeaders")]
    pub http_headers: ::core::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    >,
    /// Wire name `RetryAttempts`; optional: clients add it.
    pub retry_attempts: ::core::option::Option<i64>,
}

/// `RegisterClientRequestRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("RegisterClientRequestRequestTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct RegisterClientRequest {
    /// Wire name `clientName`; required by the page.
    pub client_name: ::std::string::String,
    /// Wire name `clientType`; required by the page.
    pub client_type: ::std::string::String,
    pub scopes: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}

/// `StartDeviceAuthorizationRequestRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("StartDeviceAuthorizationRequestRequestTypeDef")]
#[shape(rename_all = "camelCase")]
#[allow(dead_code)]
pub struct StartDeviceAuthorizationRequest {
    /// Wire name `clientId`; required by the page.
    pub client_id: ::std::string::String,
    /// Wire name `clientSecret`; required by the page.
    #[shape(sensitive)]
    pub client_secret: ::std::string::String,
    /// Wire name `startUrl`; required by the page.
    pub start_url: ::std::string::String,
}

/// `CreateTokenResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenResponseTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenResponse {
    /// Wire name `accessToken`; required by the page.
    #[shape(sensitive)]
    pub access_token: ::std::string::String,
    /// Wire name `tokenType`; required by the page.
    pub token_type: ::std::string::String,
    /// Wire name `expiresIn`; required by the page.
    pub expires_in: i64,
    /// Wire name `refreshToken`; optional: API reference, CreateToken: only "if present", for
    /// clients with refresh grants.
    #[shape(sensitive)]
    pub refresh_token: ::core::option::Option<::std::string::String>,
    /// Wire name `idToken`; optional: API reference, CreateToken: "The idToken is not implemented
    /// or supported".
    #[shape(sensitive)]
    pub id_token: ::core::option::Option<::std::string::String>,
    /// Wire name `ResponseMetadata`; optional: clients add it.
    #[shape(rename = "ResponseMetadata")]
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

/// `RegisterClientResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("RegisterClientResponseTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct RegisterClientResponse {
    /// Wire name `clientId`; required by the page.
    pub client_id: ::std::string::String,
    /// Wire name `clientSecret`; required by the page.
    #[shape(sensitive)]
    pub client_secret: ::std::string::String,
    /// Wire name `clientIdIssuedAt`; required by the page.
    pub client_id_issued_at: i64,
    /// Wire name `clientSecretExpiresAt`; required by the page.
    pub client_secret_expires_at: i64,
    /// Wire name `authorizationEndpoint`; optional: real replies leave it out; service-2.json does
    /// not promise it.
    pub authorization_endpoint: ::core::option::Option<::std::string::String>,
    /// Wire name `tokenEndpoint`; optional: real replies leave it out; service-2.json does not
    /// promise it.
    pub token_endpoint: ::core::option::Option<::std::string::String>,
    /// Wire name `ResponseMetadata`; optional: clients add it.
    #[shape(rename = "ResponseMetadata")]
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

/// `StartDeviceAuthorizationResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("StartDeviceAuthorizationResponseTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct StartDeviceAuthorizationResponse {
    /// Wire name `deviceCode`; required by the page.
    #[shape(sensitive)]
    pub device_code: ::std::string::String,
    /// Wire name `userCode`; required by the page.
    pub user_code: ::std::string::String,
    /// Wire name `verificationUri`; required by the page.
    pub verification_uri: ::std::string::String,
    /// Wire name `verificationUriComplete`; required by the page.
    pub verification_uri_complete: ::std::string::String,
    /// Wire name `expiresIn`; required by the page.
    pub expires_in: i64,
    pub interval: i64,
    /// Wire name `ResponseMetadata`; optional: clients add it.
    #[shape(rename = "ResponseMetadata")]
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}
