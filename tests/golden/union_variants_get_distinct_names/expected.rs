// @generated from union_variants_get_distinct_names (type_defs.md, literals.md) by shapewright. Do not edit.

/// `ValueTypeDef`
#[derive(Clone, ::shapewright::Union)]
#[shape("ValueTypeDef")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum Value {
    String(::std::string::String),
    StringTypeDef(String),
    NullTypeDef(Null),
    Jwt(jwt),
    IntegerMap(::std::collections::BTreeMap<::std::string::String, i64>),
    KeyIntegerMap(::std::collections::BTreeMap<Key, i64>),
    Boolean(bool),
    BooleanList(::std::vec::Vec<bool>),
    Null,
}

/// `StringTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("StringTypeDef")]
#[allow(dead_code)]
pub struct String {
    pub value: ::std::string::String,
}

/// `NullTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("NullTypeDef")]
#[allow(dead_code)]
pub struct Null {
    pub none: ::std::string::String,
}

/// `jwtTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("jwtTypeDef")]
#[allow(dead_code, non_camel_case_types)]
pub struct jwt {
    pub token: ::std::string::String,
}

/// `KeyType`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("KeyType", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum Key {
    A,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}
