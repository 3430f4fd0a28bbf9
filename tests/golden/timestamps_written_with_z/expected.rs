// @generated from timestamps_written_with_z (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: timestamp.

/// `QueryTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("QueryTypeDef")]
#[allow(dead_code)]
pub struct Query {
    pub start: ::shapewright::timestamp::TimestampZ,
    pub end: ::core::option::Option<::shapewright::timestamp::TimestampInputZ>,
    pub stops: ::core::option::Option<::std::vec::Vec<::shapewright::timestamp::TimestampInputZ>>,
}

/// `TimestampTypeDef`
#[allow(dead_code)]
pub type Timestamp = ::shapewright::timestamp::TimestampInputZ;
