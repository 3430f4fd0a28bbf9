// @generated from union_becomes_enum (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: blob, decimal.

/// `ValueTypeDef`
#[derive(Clone, ::shapewright::Union)]
#[shape("ValueTypeDef")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum Value {
    String(::std::string::String),
    Blob(::shapewright::Blob),
    Integer(i64),
    StringList(::std::vec::Vec<::std::string::String>),
    IntegerMap(::std::collections::BTreeMap<::std::string::String, i64>),
    Null,
}

/// `AttributeTypeDef`
#[derive(Clone, ::shapewright::Union)]
#[shape("AttributeTypeDef")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum Attribute {
    String(::std::string::String),
    Decimal(::shapewright::Decimal),
    IntegerSet(::std::vec::Vec<i64>),
    StringSet(::std::vec::Vec<::std::string::String>),
    DecimalSet(::std::vec::Vec<::shapewright::Decimal>),
    BlobSet(::std::vec::Vec<::shapewright::Blob>),
}

/// `ItemTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ItemTypeDef")]
#[allow(dead_code)]
pub struct Item {
    pub value: Value,
    pub attribute: ::core::option::Option<Attribute>,
    pub inline: ::core::option::Option<ItemInline>,
}

/// `ItemInline`
#[derive(Clone, ::shapewright::Union)]
#[shape("ItemInline")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum ItemInline {
    Boolean(bool),
    BooleanList(::std::vec::Vec<bool>),
}
