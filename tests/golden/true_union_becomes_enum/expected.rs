// @generated from true_union_becomes_enum (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: blob.

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

/// `ItemTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ItemTypeDef")]
#[allow(dead_code)]
pub struct Item {
    pub value: Value,
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
