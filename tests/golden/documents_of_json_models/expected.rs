// @generated from iam (service-2.json) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: json.

/// `PolicyVersion`
#[derive(Clone, ::shapewright::Structure)]
#[shape("PolicyVersion", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct PolicyVersion {
    /// Wire name `Document`; length 1 to 131072.
    #[shape(length(min = 1, max = 131072))]
    pub document: ::core::option::Option<::shapewright::JsonText>,
    /// Wire name `VersionId`.
    pub version_id: ::core::option::Option<::std::string::String>,
}

/// `SimulateCustomPolicyRequest`
#[derive(Clone, ::shapewright::Structure)]
#[shape("SimulateCustomPolicyRequest", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct SimulateCustomPolicyRequest {
    /// Wire name `PolicyInputList`; required by the model; items: length 1 to 131072.
    #[shape(items(length(min = 1, max = 131072)))]
    pub policy_input_list: ::std::vec::Vec<::shapewright::JsonText>,
}
