// @generated from members_with_types_of_the_user (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: json.

/// `RoleTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("RoleTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct Role {
    /// Wire name `Policy`; required by the page.
    pub policy: ::shapewright::Json,
    /// Wire name `Parent`; required by the page.
    pub parent: crate::user_scope::Label,
    /// Wire name `Labels`.
    pub labels: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Wire name `Count`.
    pub count: ::core::option::Option<::core::option::Option<i64>>,
}
