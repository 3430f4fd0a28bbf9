// @generated from unknown_members_are_kept_or_denied (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: json.

/// `TagTypeDef`
#[derive(Clone, Eq, Hash, Default, ::shapewright::Structure)]
#[shape("TagTypeDef")]
#[allow(clippy::derived_hash_with_manual_eq, dead_code)]
pub struct Tag {
    /// Wire name `Key`; required by the page.
    #[shape(rename = "Key")]
    pub key: ::std::string::String,
    pub unknown: ::core::option::Option<::std::string::String>,
    /// The members that the model does not list.
    #[shape(flatten_rest)]
    pub unknown_members: ::std::collections::BTreeMap<::std::string::String, ::shapewright::Json>,
}

/// `OwnerTypeDef`
#[derive(Clone, Eq, Hash, Ord, PartialOrd, ::shapewright::Structure)]
#[shape("OwnerTypeDef", rename_all = "PascalCase", deny_unknown)]
#[allow(clippy::derived_hash_with_manual_eq, dead_code)]
pub struct Owner {
    /// Wire name `Name`.
    pub name: ::core::option::Option<::std::string::String>,
}

/// `FilterTypeDef`
#[derive(Clone, Eq, Hash, Ord, PartialOrd, Default, ::shapewright::Structure)]
#[shape("FilterTypeDef", rename_all = "PascalCase")]
#[allow(clippy::derived_hash_with_manual_eq, dead_code)]
pub struct Filter {
    /// Wire name `Names`; required by the page.
    pub names: ::std::vec::Vec<::std::string::String>,
}

/// `EmptyTypeDef`
#[derive(Clone, Eq, Hash, ::shapewright::Structure)]
#[shape("EmptyTypeDef")]
#[allow(clippy::derived_hash_with_manual_eq, dead_code)]
pub struct Empty {
    /// The members that the model does not list.
    #[shape(flatten_rest)]
    pub unknown: ::std::collections::BTreeMap<::std::string::String, ::shapewright::Json>,
}
