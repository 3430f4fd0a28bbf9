// @generated from members_with_types_of_the_user (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: json.

/// `RoleTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("RoleTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct Role {
    pub policy: ::shapewright::Json,
    pub parent: crate::user_scope::Label,
    pub labels: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    pub count: ::core::option::Option<::core::option::Option<i64>>,
}
