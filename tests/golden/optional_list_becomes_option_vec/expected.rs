// @generated from optional_list_becomes_option_vec (type_defs.md) by shapewright. Do not edit.

/// `TokenTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("TokenTypeDef")]
#[allow(dead_code)]
pub struct Token {
    pub scope: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}
