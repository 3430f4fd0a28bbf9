// @generated from iam (service-2.json) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: json.

/// `PolicyVersion`
#[derive(Clone, ::shapewright::Structure)]
#[shape("PolicyVersion", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct PolicyVersion {
    pub document: ::core::option::Option<::shapewright::JsonText>,
    pub version_id: ::core::option::Option<::std::string::String>,
}

/// `SimulateCustomPolicyRequest`
#[derive(Clone, ::shapewright::Structure)]
#[shape("SimulateCustomPolicyRequest", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct SimulateCustomPolicyRequest {
    pub policy_input_list: ::std::vec::Vec<::shapewright::JsonText>,
}
