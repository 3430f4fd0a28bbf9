// @generated from empty_structure (type_defs.md) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: json.

/// `EmptyTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Empty {}

::shapewright::structure! {
    Empty = "EmptyTypeDef" {} optional {}
}

/// `HolderTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Holder {
    pub empty: Empty,
    pub document: ::std::collections::BTreeMap<::std::string::String, ::shapewright::Json>,
}

::shapewright::structure! {
    Holder = "HolderTypeDef" {
        empty: Empty = "empty",
        document: ::std::collections::BTreeMap<::std::string::String, ::shapewright::Json> = "document",
    } optional {}
}
