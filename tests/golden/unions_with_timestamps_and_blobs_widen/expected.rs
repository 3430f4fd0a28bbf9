// @generated from unions_with_timestamps_and_blobs_widen (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: blob, decimal, json, timestamp.

/// `UploadTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("UploadTypeDef")]
#[allow(dead_code)]
pub struct Upload {
    pub at: ::shapewright::TimestampInput,
    pub body: ::shapewright::BlobInput,
    pub until: ::core::option::Option<::shapewright::TimestampInput>,
    pub plain: ::core::option::Option<::shapewright::Blob>,
    pub amount: ::core::option::Option<::shapewright::Decimal>,
    pub any: ::core::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::shapewright::Json>,
    >,
}

/// `TimestampTypeDef`
#[allow(dead_code)]
pub type Timestamp = ::shapewright::TimestampInput;

/// `BlobTypeDef`
#[allow(dead_code)]
pub type Blob = ::shapewright::BlobInput;
