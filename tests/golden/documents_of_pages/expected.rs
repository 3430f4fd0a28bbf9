// @generated from iam (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: json.

/// `PolicyVersionTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("PolicyVersionTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct PolicyVersion {
    pub document: ::core::option::Option<::shapewright::JsonText>,
    pub version_id: ::core::option::Option<::std::string::String>,
}

/// `SimulateCustomPolicyRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("SimulateCustomPolicyRequestTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct SimulateCustomPolicyRequest {
    pub policy_input_list: ::std::vec::Vec<::shapewright::JsonText>,
    pub resource_policy: ::core::option::Option<::shapewright::JsonText>,
}

/// `PutRolePolicyRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("PutRolePolicyRequestTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct PutRolePolicyRequest {
    pub policy_document: ::shapewright::JsonText,
}
