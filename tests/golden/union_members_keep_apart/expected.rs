// @generated from union_members_keep_apart (type_defs.md, literals.md) by shapewright. Do not edit.

/// `ValueTypeDef`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum Value {
    String(::std::string::String),
    StringTypeDef(String),
    NullTypeDef(Null),
    Jwt(jwt),
    IntegerMap(::std::collections::BTreeMap<::std::string::String, i64>),
    KeyTypeIntegerMap(::std::collections::BTreeMap<KeyType, i64>),
    Boolean(bool),
    BooleanList(::std::vec::Vec<bool>),
    Null,
}

::shapewright::union! {
    Value = "ValueTypeDef" {
        String: ::std::string::String,
        StringTypeDef: String,
        NullTypeDef: Null,
        Jwt: jwt,
        IntegerMap: ::std::collections::BTreeMap<::std::string::String, i64>,
        KeyTypeIntegerMap: ::std::collections::BTreeMap<KeyType, i64>,
        Boolean: bool,
        BooleanList: ::std::vec::Vec<bool>,
    } null Null
}

/// `StringTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct String {
    pub value: ::std::string::String,
}

::shapewright::structure! {
    String = "StringTypeDef" {
        value: ::std::string::String = "value",
    } optional {}
}

/// `NullTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Null {
    pub none: ::std::string::String,
}

::shapewright::structure! {
    Null = "NullTypeDef" {
        none: ::std::string::String = "none",
    } optional {}
}

/// `jwtTypeDef`
#[derive(Clone)]
#[allow(dead_code, non_camel_case_types)]
pub struct jwt {
    pub token: ::std::string::String,
}

::shapewright::structure! {
    jwt = "jwtTypeDef" {
        token: ::std::string::String = "token",
    } optional {}
}

/// `KeyType`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum KeyType {
    A,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

::shapewright::enumeration! {
    KeyType = "KeyType" {
        A = "a",
    }
}
