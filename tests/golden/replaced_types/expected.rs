// @generated from replaced_types (type_defs.md) by shapewright. Do not edit.

/// `TokenTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("TokenTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Token {
    pub tags: ::std::collections::BTreeMap<::std::string::String, crate::user_scope::Label>,
    /// Wire name `issuedAt`.
    pub issued_at: ::core::option::Option<crate::user_scope::Label>,
    pub history: ::core::option::Option<::std::vec::Vec<crate::user_scope::Label>>,
}
