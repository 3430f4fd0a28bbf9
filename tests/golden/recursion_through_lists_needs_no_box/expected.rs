// @generated from recursion_through_lists_needs_no_box (type_defs.md) by shapewright. Do not edit.

/// `TreeTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("TreeTypeDef")]
#[allow(dead_code)]
pub struct Tree {
    pub value: ::std::string::String,
    pub children: ::core::option::Option<::std::vec::Vec<Tree>>,
    pub named: ::core::option::Option<::std::collections::BTreeMap<::std::string::String, Tree>>,
}
