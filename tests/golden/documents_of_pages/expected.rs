// @generated from iam (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: json.

/// `PolicyVersionTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("PolicyVersionTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct PolicyVersion {
    /// Wire name `Document`.
    pub document: ::core::option::Option<::shapewright::JsonText>,
    /// Wire name `VersionId`.
    pub version_id: ::core::option::Option<::std::string::String>,
}

/// `SimulateCustomPolicyRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("SimulateCustomPolicyRequestTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct SimulateCustomPolicyRequest {
    /// Wire name `PolicyInputList`; required by the page.
    pub policy_input_list: ::std::vec::Vec<::shapewright::JsonText>,
    /// Wire name `ResourcePolicy`.
    pub resource_policy: ::core::option::Option<::shapewright::JsonText>,
}

/// `PutRolePolicyRequestTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("PutRolePolicyRequestTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct PutRolePolicyRequest {
    /// Wire name `PolicyDocument`; required by the page.
    pub policy_document: ::shapewright::JsonText,
}
