// @generated from cases (service-2.json) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: json.

/// `Case`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Case")]
#[allow(dead_code)]
pub struct Case {
    pub names:
        ::core::option::Option<::std::vec::Vec<::core::option::Option<::std::string::String>>>,
    pub tags: ::core::option::Option<
        ::std::collections::BTreeMap<
            ::std::string::String,
            ::core::option::Option<::std::string::String>,
        >,
    >,
    pub grid: ::core::option::Option<
        ::std::vec::Vec<::std::vec::Vec<::core::option::Option<::std::string::String>>>,
    >,
    pub documents: ::core::option::Option<::std::vec::Vec<::shapewright::Json>>,
    pub fields: ::core::option::Option<::std::vec::Vec<::core::option::Option<Field>>>,
    pub addresses:
        ::core::option::Option<::std::vec::Vec<::core::option::Option<::std::string::String>>>,
}

/// `Field`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Field")]
#[allow(dead_code)]
pub struct Field {
    pub id: ::core::option::Option<::std::string::String>,
}
