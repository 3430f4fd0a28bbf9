// @generated from presence_from_the_json_model (type_defs.md, service-2.json) by shapewright. Do not edit.

/// `ResponseMetadataTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct ResponseMetadata {
    pub request_id: ::std::string::String,
}

::shapewright::structure! {
    ResponseMetadata = "ResponseMetadataTypeDef" {
        request_id: ::std::string::String = "RequestId",
    } optional {}
}

/// `GetTokenResponseTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct GetTokenResponse {
    pub expires_in: i64,
    pub access_token: ::core::option::Option<::std::string::String>,
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

::shapewright::structure! {
    GetTokenResponse = "GetTokenResponseTypeDef" {
        expires_in: i64 = "expiresIn",
    } optional {
        access_token: ::std::string::String = "accessToken",
        response_metadata: ResponseMetadata = "ResponseMetadata",
    } sensitive ["accessToken"]
}

/// `GetTokenRequestRequestTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct GetTokenRequest {
    pub secret: ::std::string::String,
}

::shapewright::structure! {
    GetTokenRequest = "GetTokenRequestRequestTypeDef" {
        secret: ::std::string::String = "secret",
    } optional {} sensitive ["secret"]
}
