//! Members that are JSON documents: policies of IAM, and templates of CloudFormation.
//!
//! AWS sends and receives them as text. boto3 parses that of replies (`json_decode_policies` and
//! `json_decode_template_body` in botocore's `handlers.py`; of no other service), and so does the AWS
//! CLI, which is built on botocore. Pages declare objects in replies, but their types lack most of what
//! a document may contain, such as the conditions of a policy.

/// The documents of one service.
#[derive(Debug)]
pub(crate) struct Documents {
    service: &'static str,
    /// The shape of every document in a JSON model.
    shape: &'static str,
    /// The types of documents in pages.
    pub(crate) types: &'static [&'static str],
    /// The members that are documents, or lists of them, in pages.
    pub(crate) members: &'static [&'static str],
}

const DOCUMENTS: [Documents; 2] = [
    Documents {
        service: "iam",
        shape: "policyDocumentType",
        types: &["PolicyDocumentTypeDef", "PolicyDocumentDictTypeDef"],
        members: &[
            "AssumeRolePolicyDocument",
            "PermissionsBoundaryPolicyInputList",
            "PolicyDocument",
            "PolicyInputList",
            "ResourcePolicy",
        ],
    },
    Documents {
        service: "cloudformation",
        shape: "TemplateBody",
        types: &[],
        members: &["TemplateBody"],
    },
];

/// The documents of a service.
pub(crate) fn of_service(service: &str) -> Option<&'static Documents> {
    DOCUMENTS.iter().find(|documents| documents.service == service)
}

/// Whether a shape of a JSON model is a document.
#[cfg_attr(not(feature = "json"), allow(dead_code, reason = "pages have no such shapes"))]
pub(super) fn is_document(service: &str, shape: &str) -> bool {
    of_service(service).is_some_and(|documents| documents.shape == shape)
}
