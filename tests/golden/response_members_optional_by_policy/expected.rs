// @generated from response_members_optional_by_policy (type_defs.md) by shapewright. Do not edit.

/// `CreateTokenResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateTokenResponseTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct CreateTokenResponse {
    #[shape(sensitive)]
    pub access_token: ::core::option::Option<::std::string::String>,
    pub expires_in: ::core::option::Option<i64>,
    #[shape(rename = "ResponseMetadata")]
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

/// `ResponseMetadataTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ResponseMetadataTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct ResponseMetadata {
    pub request_id: ::core::option::Option<::std::string::String>,
    pub host_id: ::core::option::Option<::std::string::String>,
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
    pub client_id: ::std::string::String,
}
