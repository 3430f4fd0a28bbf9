// @generated from response_members_as_declared (type_defs.md) by shapewright. Do not edit.

/// `CreateTokenResponseTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct CreateTokenResponse {
    pub access_token: ::std::string::String,
    pub expires_in: i64,
    pub response_metadata: ResponseMetadata,
}

::shapewright::structure! {
    CreateTokenResponse = "CreateTokenResponseTypeDef" {
        access_token: ::std::string::String = "accessToken",
        expires_in: i64 = "expiresIn",
        response_metadata: ResponseMetadata = "ResponseMetadata",
    } optional {}
}

/// `ResponseMetadataTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct ResponseMetadata {
    pub request_id: ::std::string::String,
    pub http_headers: ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
}

::shapewright::structure! {
    ResponseMetadata = "ResponseMetadataTypeDef" {
        request_id: ::std::string::String = "RequestId",
        http_headers: ::std::collections::BTreeMap<::std::string::String, ::std::string::String> = "HTTPHeaders",
    } optional {}
}

/// `CreateTokenRequestTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct CreateTokenRequest {
    pub client_id: ::std::string::String,
}

::shapewright::structure! {
    CreateTokenRequest = "CreateTokenRequestTypeDef" {
        client_id: ::std::string::String = "clientId",
    } optional {}
}
