// @generated from keywords_become_raw_identifiers (type_defs.md) by shapewright. Do not edit.

/// `FilterTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("FilterTypeDef", rename_all = "camelCase")]
#[allow(dead_code)]
pub struct Filter {
    pub r#type: ::std::string::String,
    pub r#match: ::std::string::String,
    pub r#in: ::core::option::Option<::std::string::String>,
    pub r#gen: ::core::option::Option<::std::string::String>,
    /// Wire name `self`.
    pub self_: ::core::option::Option<::std::string::String>,
    /// Wire name `Super`.
    #[shape(rename = "Super")]
    pub super_: ::core::option::Option<::std::string::String>,
    /// Wire name `crate`.
    pub crate_: ::core::option::Option<::std::string::String>,
    /// Wire name `new`.
    pub new_: ::core::option::Option<::std::string::String>,
}
