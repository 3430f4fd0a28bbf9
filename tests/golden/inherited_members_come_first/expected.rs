// @generated from inherited_members_come_first (type_defs.md) by shapewright. Do not edit.

/// `BaseTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("BaseTypeDef")]
#[allow(dead_code)]
pub struct Base {
    pub id: ::std::string::String,
    pub note: ::core::option::Option<::std::string::String>,
}

/// `TokenTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("TokenTypeDef")]
#[allow(dead_code)]
pub struct Token {
    pub id: ::std::string::String,
    pub value: ::std::string::String,
    pub note: ::std::string::String,
}
