// @generated from everything_in_responses_is_optional_by_policy (type_defs.md) by shapewright. Do not edit.

/// `CreateIdentityRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("CreateIdentityRequestTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct CreateIdentityRequest {
    /// Wire name `Name`; required by the page.
    pub name: ::std::string::String,
    /// Wire name `Tags`.
    pub tags: ::core::option::Option<::std::vec::Vec<Tag>>,
}

/// `TagTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("TagTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct Tag {
    /// Wire name `Key`; optional, although the page requires it.
    pub key: ::core::option::Option<::std::string::String>,
    /// Wire name `Value`; optional, although the page requires it.
    pub value: ::core::option::Option<::std::string::String>,
}

/// `GetIdentityResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("GetIdentityResponseTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct GetIdentityResponse {
    /// Wire name `MailFromAttributes`; optional, although the page requires it.
    pub mail_from_attributes: ::core::option::Option<MailFromAttributes>,
    /// Wire name `Tags`; optional, although the page requires it.
    pub tags: ::core::option::Option<::std::vec::Vec<Tag>>,
    /// Wire name `ResponseMetadata`; optional: clients add it.
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

/// `MailFromAttributesTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("MailFromAttributesTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct MailFromAttributes {
    /// Wire name `MailFromDomain`; optional, although the page requires it.
    pub mail_from_domain: ::core::option::Option<::std::string::String>,
    /// Wire name `BehaviorOnMxFailure`; optional, although the page requires it.
    pub behavior_on_mx_failure: ::core::option::Option<::std::string::String>,
}

/// `ListConfigurationsResponseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ListConfigurationsResponseTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct ListConfigurationsResponse {
    /// Wire name `Configurations`; optional, although the page requires it.
    pub configurations: ::core::option::Option<::std::vec::Vec<Configuration>>,
    /// Wire name `ResponseMetadata`; optional: clients add it.
    pub response_metadata: ::core::option::Option<ResponseMetadata>,
}

/// `ConfigurationTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ConfigurationTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct Configuration {
    /// Wire name `Arn`; optional, although the page requires it.
    pub arn: ::core::option::Option<::std::string::String>,
    /// Wire name `Name`; optional, although the page requires it.
    pub name: ::core::option::Option<::std::string::String>,
    /// Wire name `Description`; optional, although the page requires it.
    pub description: ::core::option::Option<::std::string::String>,
}

/// `ResponseMetadataTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ResponseMetadataTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct ResponseMetadata {
    /// Wire name `RequestId`; optional: clients add it.
    pub request_id: ::core::option::Option<::std::string::String>,
}
