// @generated from sso_oidc (type_defs.md) by shapewright. Do not edit.

/// `CreateTokenRequestRequestTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct CreateTokenRequest {
    pub client_id: ::std::string::String,
    pub client_secret: ::std::string::String,
    pub grant_type: ::std::string::String,
    pub device_code: ::std::string::String,
    pub code: ::core::option::Option<::std::string::String>,
    pub refresh_token: ::core::option::Option<::std::string::String>,
    pub scope: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    pub redirect_uri: ::core::option::Option<::std::string::String>,
}

::shapewright::structure! {
    CreateTokenRequest = "CreateTokenRequestRequestTypeDef" {
        client_id: ::std::string::String = "clientId",
        client_secret: ::std::string::String = "clientSecret",
        grant_type: ::std::string::String = "grantType",
        device_code: ::std::string::String = "deviceCode",
    } optional {
        code: ::std::string::String = "code",
        refresh_token: ::std::string::String = "refreshToken",
        scope: ::std::vec::Vec<::std::string::String> = "scope",
        redirect_uri: ::std::string::String = "redirectUri",
    } sensitive ["clientSecret", "deviceCode", "code", "refreshToken"]
}

/// `ResponseMetadataTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct ResponseMetadata {
    pub request_id: ::std::string::String,
    pub host_id: ::std::string::String,
    pub http_status_code: i64,
    pub http_headers: ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    pub retry_attempts: i64,
}

::shapewright::structure! {
    ResponseMetadata = "ResponseMetadataTypeDef" {
        request_id: ::std::string::String = "RequestId",
        host_id: ::std::string::String = "HostId",
        http_status_code: i64 = "HTTPStatusCode",
        http_headers: ::std::collections::BTreeMap<::std::string::String, ::std::string::String> = "HTTPHeaders",
        retry_attempts: i64 = "RetryAttempts",
    } optional {}
}

/// `RegisterClientRequestRequestTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct RegisterClientRequest {
    pub client_name: ::std::string::String,
    pub client_type: ::std::string::String,
    pub scopes: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}

::shapewright::structure! {
    RegisterClientRequest = "RegisterClientRequestRequestTypeDef" {
        client_name: ::std::string::String = "clientName",
        client_type: ::std::string::String = "clientType",
    } optional {
        scopes: ::std::vec::Vec<::std::string::String> = "scopes",
    }
}

/// `StartDeviceAuthorizationRequestRequestTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct StartDeviceAuthorizationRequest {
    pub client_id: ::std::string::String,
    pub client_secret: ::std::string::String,
    pub start_url: ::std::string::String,
}

::shapewright::structure! {
    StartDeviceAuthorizationRequest = "StartDeviceAuthorizationRequestRequestTypeDef" {
        client_id: ::std::string::String = "clientId",
        client_secret: ::std::string::String = "clientSecret",
        start_url: ::std::string::String = "startUrl",
    } optional {} sensitive ["clientSecret"]
}

/// `CreateTokenResponseTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct CreateTokenResponse {
    pub access_token: ::std::string::String,
    pub token_type: ::std::string::String,
    pub expires_in: i64,
    pub refresh_token: ::core::option::Option<::std::string::String>,
    pub id_token: ::core::option::Option<::std::string::String>,
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

::shapewright::structure! {
    CreateTokenResponse = "CreateTokenResponseTypeDef" {
        access_token: ::std::string::String = "accessToken",
        token_type: ::std::string::String = "tokenType",
        expires_in: i64 = "expiresIn",
    } optional {
        refresh_token: ::std::string::String = "refreshToken",
        id_token: ::std::string::String = "idToken",
        response_metadata: ResponseMetadata = "ResponseMetadata",
    } sensitive ["accessToken", "refreshToken", "idToken"]
}

/// `RegisterClientResponseTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct RegisterClientResponse {
    pub client_id: ::std::string::String,
    pub client_secret: ::std::string::String,
    pub client_id_issued_at: i64,
    pub client_secret_expires_at: i64,
    pub authorization_endpoint: ::core::option::Option<::std::string::String>,
    pub token_endpoint: ::core::option::Option<::std::string::String>,
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

::shapewright::structure! {
    RegisterClientResponse = "RegisterClientResponseTypeDef" {
        client_id: ::std::string::String = "clientId",
        client_secret: ::std::string::String = "clientSecret",
        client_id_issued_at: i64 = "clientIdIssuedAt",
        client_secret_expires_at: i64 = "clientSecretExpiresAt",
    } optional {
        authorization_endpoint: ::std::string::String = "authorizationEndpoint",
        token_endpoint: ::std::string::String = "tokenEndpoint",
        response_metadata: ResponseMetadata = "ResponseMetadata",
    } sensitive ["clientSecret"]
}

/// `StartDeviceAuthorizationResponseTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct StartDeviceAuthorizationResponse {
    pub device_code: ::std::string::String,
    pub user_code: ::std::string::String,
    pub verification_uri: ::std::string::String,
    pub verification_uri_complete: ::std::string::String,
    pub expires_in: i64,
    pub interval: i64,
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

::shapewright::structure! {
    StartDeviceAuthorizationResponse = "StartDeviceAuthorizationResponseTypeDef" {
        device_code: ::std::string::String = "deviceCode",
        user_code: ::std::string::String = "userCode",
        verification_uri: ::std::string::String = "verificationUri",
        verification_uri_complete: ::std::string::String = "verificationUriComplete",
        expires_in: i64 = "expiresIn",
        interval: i64 = "interval",
    } optional {
        response_metadata: ResponseMetadata = "ResponseMetadata",
    } sensitive ["deviceCode"]
}
