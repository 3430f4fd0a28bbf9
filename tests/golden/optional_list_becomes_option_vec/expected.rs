// @generated from optional_list_becomes_option_vec (type_defs.md) by shapewright. Do not edit.

/// `TokenTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Token {
    pub scope: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}

::shapewright::structure! {
    Token = "TokenTypeDef" {} optional {
        scope: ::std::vec::Vec<::std::string::String> = "scope",
    }
}
