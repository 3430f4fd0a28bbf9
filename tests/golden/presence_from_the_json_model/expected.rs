// @generated from presence_from_the_json_model (type_defs.md, service-2.json) by shapewright. Do not edit.

/// `ResponseMetadataTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ResponseMetadataTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct ResponseMetadata {
    /// Wire name `RequestId`; optional: clients add it.
    pub request_id: ::core::option::Option<::std::string::String>,
}

/// `GetTokenResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("GetTokenResponseTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct GetTokenResponse {
    /// Wire name `expiresIn`; required by the model.
    pub expires_in: i64,
    /// Wire name `accessToken`.
    #[shape(sensitive)]
    pub access_token: ::core::option::Option<::std::string::String>,
    /// Wire name `ResponseMetadata`; optional: clients add it.
    #[shape(rename = "ResponseMetadata")]
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

/// `GetTokenRequestRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("GetTokenRequestRequestTypeDef")]
#[allow(dead_code)]
pub struct GetTokenRequest {
    #[shape(sensitive)]
    pub secret: ::std::string::String,
}

/// `EmptyResponseMetadataTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("EmptyResponseMetadataTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct EmptyResponseMetadata {
    /// Wire name `ResponseMetadata`; optional: clients add it.
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

/// `GetTokenOutputWaiterTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("GetTokenOutputWaiterTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct GetTokenOutputWaiter {
    /// Wire name `expiresIn`; required by the model.
    pub expires_in: i64,
    /// Wire name `accessToken`.
    #[shape(sensitive)]
    pub access_token: ::core::option::Option<::std::string::String>,
    /// Wire name `ResponseMetadata`; optional: clients add it.
    #[shape(rename = "ResponseMetadata")]
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

/// `GetTokenRequestPaginateTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("GetTokenRequestPaginateTypeDef")]
#[allow(dead_code)]
pub struct GetTokenRequestPaginate {
    #[shape(sensitive)]
    pub secret: ::core::option::Option<::std::string::String>,
}

/// `GetTokenRequestGetTokenPaginateTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("GetTokenRequestGetTokenPaginateTypeDef")]
#[allow(dead_code)]
pub struct GetTokenRequestGetTokenPaginate {
    #[shape(sensitive)]
    pub secret: ::core::option::Option<::std::string::String>,
}

/// `GetTokenRequestTokenGetTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("GetTokenRequestTokenGetTypeDef")]
#[allow(dead_code)]
pub struct GetTokenRequestTokenGet {
    #[shape(sensitive)]
    pub secret: ::core::option::Option<::std::string::String>,
}
