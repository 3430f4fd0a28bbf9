// @generated from dialect_of_cloudtrail (type_defs.md) by shapewright. Do not edit.

/// `LaunchRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("LaunchRequestTypeDef")]
#[shape(rename_all = "camelCase")]
#[shape(dialect = "cloudtrail")]
#[allow(dead_code)]
pub struct LaunchRequest {
    /// Wire name `dBInstanceIdentifier`; optional, although the page requires it.
    #[shape(rename = "dBInstanceIdentifier")]
    pub db_instance_identifier: ::core::option::Option<::std::string::String>,
    /// Wire name `minCount`; optional, although the page requires it.
    pub min_count: ::core::option::Option<i64>,
    pub tags: ::core::option::Option<::std::vec::Vec<Tag>>,
    pub arn: ::core::option::Option<::std::string::String>,
}

/// `TagTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("TagTypeDef", dialect = "cloudtrail")]
#[allow(dead_code)]
pub struct Tag {
    /// Optional, although the page requires it.
    pub key: ::core::option::Option<::std::string::String>,
    /// Optional, although the page requires it.
    pub value: ::core::option::Option<::std::string::String>,
}
