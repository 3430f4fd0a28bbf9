// @generated from everything_in_responses_is_optional_by_policy (type_defs.md) by shapewright. Do not edit.

/// `CreateIdentityRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateIdentityRequestTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct CreateIdentityRequest {
    pub name: ::std::string::String,
    pub tags: ::core::option::Option<::std::vec::Vec<Tag>>,
}

/// `TagTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("TagTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct Tag {
    pub key: ::core::option::Option<::std::string::String>,
    pub value: ::core::option::Option<::std::string::String>,
}

/// `GetIdentityResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("GetIdentityResponseTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct GetIdentityResponse {
    pub mail_from_attributes: ::core::option::Option<MailFromAttributes>,
    pub tags: ::core::option::Option<::std::vec::Vec<Tag>>,
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

/// `MailFromAttributesTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("MailFromAttributesTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct MailFromAttributes {
    pub mail_from_domain: ::core::option::Option<::std::string::String>,
    pub behavior_on_mx_failure: ::core::option::Option<::std::string::String>,
}

/// `ListConfigurationsResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ListConfigurationsResponseTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct ListConfigurationsResponse {
    pub configurations: ::core::option::Option<::std::vec::Vec<Configuration>>,
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

/// `ConfigurationTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ConfigurationTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct Configuration {
    pub arn: ::core::option::Option<::std::string::String>,
    pub name: ::core::option::Option<::std::string::String>,
    pub description: ::core::option::Option<::std::string::String>,
}

/// `ResponseMetadataTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ResponseMetadataTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct ResponseMetadata {
    pub request_id: ::core::option::Option<::std::string::String>,
}
