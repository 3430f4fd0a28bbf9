// @generated from external_types_become_json (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: json.

/// `UploadTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("UploadTypeDef", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct Upload {
    /// Wire name `Config`.
    pub config: ::core::option::Option<::shapewright::Json>,
    /// Wire name `Callback`.
    pub callback: ::core::option::Option<::shapewright::Json>,
    /// Wire name `Client`.
    pub client: ::core::option::Option<::shapewright::Json>,
}
