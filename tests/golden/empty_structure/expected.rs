// @generated from empty_structure (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: json.

/// `EmptyTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("EmptyTypeDef")]
#[allow(dead_code)]
pub struct Empty {}

/// `HolderTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("HolderTypeDef")]
#[allow(dead_code)]
pub struct Holder {
    pub empty: Empty,
    pub document: ::std::collections::BTreeMap<::std::string::String, ::shapewright::Json>,
}
