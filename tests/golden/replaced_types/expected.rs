// @generated from replaced_types (type_defs.md) by shapewright. Do not edit.

/// `TokenTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Token {
    pub tags: ::std::collections::BTreeMap<::std::string::String, crate::own::Label>,
    pub issued_at: ::core::option::Option<crate::own::Label>,
    pub history: ::core::option::Option<::std::vec::Vec<crate::own::Label>>,
}

::shapewright::structure! {
    Token = "TokenTypeDef" {
        tags: ::std::collections::BTreeMap<::std::string::String, crate::own::Label> = "tags",
    } optional {
        issued_at: crate::own::Label = "issuedAt",
        history: ::std::vec::Vec<crate::own::Label> = "history",
    }
}
