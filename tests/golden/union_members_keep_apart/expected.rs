// @generated from union_members_keep_apart (type_defs.md, literals.md) by shapewright. Do not edit.

/// `ValueTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub enum Value {
    String(::std::string::String),
    StringTypeDef(String),
    IntegerMap(::std::collections::BTreeMap<::std::string::String, i64>),
    KeyTypeIntegerMap(::std::collections::BTreeMap<KeyType, i64>),
    Boolean(bool),
    BooleanList(::std::vec::Vec<bool>),
}

::shapewright::union! {
    Value = "ValueTypeDef" {
        String: ::std::string::String,
        StringTypeDef: String,
        IntegerMap: ::std::collections::BTreeMap<::std::string::String, i64>,
        KeyTypeIntegerMap: ::std::collections::BTreeMap<KeyType, i64>,
        Boolean: bool,
        BooleanList: ::std::vec::Vec<bool>,
    }
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

/// `KeyType`
#[derive(Clone)]
#[allow(dead_code)]
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
