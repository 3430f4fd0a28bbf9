// @generated from store (service-2.json) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: blob.

/// `PutRequest`
#[derive(Clone, ::shapewright::Structure)]
#[shape("PutRequest")]
#[allow(dead_code)]
pub struct PutRequest {
    /// Required by the model; length 1 to 64; pattern `[\w.-]+`.
    #[shape(length(min = 1, max = 64), pattern = "[\\w.-]+")]
    pub name: ::std::string::String,
    /// Value -1 to 100.
    #[shape(range(min = -1, max = 100))]
    pub count: ::core::option::Option<i64>,
    /// Value at least 0.5.
    #[shape(range(min = 0.5))]
    pub share: ::core::option::Option<f64>,
    /// Length 20 to 2048; pattern
    /// `arn:(aws|aws-cn|aws-us-gov):store:[a-z]{2}(-[a-z]+){1,2}-\d:[0-9]{12}:item/[A-Za-z0-9_"-]{1,128}`.
    #[shape(length(min = 20, max = 2048))]
    #[shape(
        pattern = "arn:(aws|aws-cn|aws-us-gov):store:[a-z]{2}(-[a-z]+){1,2}-\\d:[0-9]{12}:item/[A-Za-z0-9_\"-]{1,128}"
    )]
    pub arn: ::core::option::Option<::std::string::String>,
    /// Length 0 to 50; keys: length 1 to 64; keys: pattern `[\w.-]+`; items: length at most 256.
    #[shape(length(min = 0, max = 50))]
    #[shape(keys(length(min = 1, max = 64), pattern = "[\\w.-]+"))]
    #[shape(items(length(max = 256)))]
    pub tags: ::core::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    >,
    /// Length at most 10; items: length 20 to 2048; items: pattern
    /// `arn:(aws|aws-cn|aws-us-gov):store:[a-z]{2}(-[a-z]+){1,2}-\d:[0-9]{12}:item/[A-Za-z0-9_"-]{1,128}`.
    #[shape(length(max = 10))]
    #[shape(items(
        length(min = 20, max = 2048),
        pattern = "arn:(aws|aws-cn|aws-us-gov):store:[a-z]{2}(-[a-z]+){1,2}-\\d:[0-9]{12}:item/[A-Za-z0-9_\"-]{1,128}"
    ))]
    pub names: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Length -1 to 4096.
    #[shape(length(max = 4096))]
    pub content: ::core::option::Option<::shapewright::Blob>,
    /// Pattern ``*/ `\``.
    #[shape(sensitive, pattern = "*/\n\u{202e}`\\")]
    pub token: ::core::option::Option<::std::string::String>,
    pub state: ::core::option::Option<State>,
}

/// `State`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("State", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum State {
    On,
    Off,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}
