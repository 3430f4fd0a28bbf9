// @generated from maps_and_sets_become_collections (type_defs.md) by shapewright. Do not edit.

/// `MapsTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("MapsTypeDef")]
#[allow(dead_code)]
pub struct Maps {
    pub tags: ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    pub nested: ::std::collections::BTreeMap<
        ::std::string::String,
        ::std::collections::BTreeMap<::std::string::String, ::std::vec::Vec<i64>>,
    >,
    pub names: ::std::vec::Vec<::std::string::String>,
    pub sets: ::core::option::Option<::std::vec::Vec<::std::vec::Vec<i64>>>,
}
