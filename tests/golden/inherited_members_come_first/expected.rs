// @generated from inherited_members_come_first (type_defs.md) by shapewright. Do not edit.

/// `BaseTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Base {
    pub id: ::std::string::String,
    pub note: ::core::option::Option<::std::string::String>,
}

::shapewright::structure! {
    Base = "BaseTypeDef" {
        id: ::std::string::String = "id",
    } optional {
        note: ::std::string::String = "note",
    }
}

/// `TokenTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Token {
    pub id: ::std::string::String,
    pub value: ::std::string::String,
    pub note: ::std::string::String,
}

::shapewright::structure! {
    Token = "TokenTypeDef" {
        id: ::std::string::String = "id",
        value: ::std::string::String = "value",
        note: ::std::string::String = "note",
    } optional {}
}
