// @generated from maps_and_sets (type_defs.md) by shapewright. Do not edit.

/// `MapsTypeDef`
#[derive(Clone)]
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

::shapewright::structure! {
    Maps = "MapsTypeDef" {
        tags: ::std::collections::BTreeMap<::std::string::String, ::std::string::String> = "tags",
        nested: ::std::collections::BTreeMap<::std::string::String, ::std::collections::BTreeMap<::std::string::String, ::std::vec::Vec<i64>>> = "nested",
        names: ::std::vec::Vec<::std::string::String> = "names",
    } optional {
        sets: ::std::vec::Vec<::std::vec::Vec<i64>> = "sets",
    }
}
