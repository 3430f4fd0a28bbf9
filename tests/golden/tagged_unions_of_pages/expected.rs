// @generated from tagged_unions_of_pages (type_defs.md, service-2.json) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: json.

/// `ValueTypeDef`
#[derive(Clone, ::shapewright::TaggedUnion)]
#[shape("ValueTypeDef")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum Value {
    S(::std::string::String),
    L(::std::vec::Vec<::std::collections::BTreeMap<::std::string::String, ::shapewright::Json>>),
    /// A member that the model does not list.
    Unknown {
        name: ::std::string::String,
        value: ::shapewright::UnknownValue,
    },
}

/// `OnlyInPageTypeDef`
#[derive(Clone, ::shapewright::TaggedUnion)]
#[shape("OnlyInPageTypeDef", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum OnlyInPage {
    /// Wire name `a`.
    A(::std::string::String),
    /// Wire name `b`.
    B(i64),
    /// A member that the model does not list.
    Unknown {
        name: ::std::string::String,
        value: ::shapewright::UnknownValue,
    },
}

/// `AskOutputTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("AskOutputTypeDef")]
#[allow(dead_code)]
pub struct AskOutput {
    pub value: Value,
    pub page: ::core::option::Option<OnlyInPage>,
    /// Wire name `ResponseMetadata`; optional: clients add it.
    #[shape(rename = "ResponseMetadata")]
    pub response_metadata: ::core::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    >,
}
