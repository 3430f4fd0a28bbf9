// @generated from typed_dicts_in_any_form (type_defs.py) by shapewright. Do not edit.
// Needs these features of the crate `shapewright`: json.

/// A user.
///
/// `User`
#[derive(Clone, ::shapewright::Structure)]
#[shape("User")]
#[allow(dead_code)]
pub struct User {
    /// The name.
    pub name: ::std::string::String,
    pub tags: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    pub ids: ::core::option::Option<::std::vec::Vec<i64>>,
    pub groups: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    pub parts: ::core::option::Option<::std::vec::Vec<i64>>,
    pub path: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
    pub point: ::core::option::Option<::std::vec::Vec<f64>>,
    pub age: ::core::option::Option<i64>,
    pub friends: ::core::option::Option<::std::vec::Vec<User>>,
    pub settings: ::core::option::Option<Settings>,
    pub active: ::core::option::Option<bool>,
}

/// `Settings`
#[allow(dead_code)]
pub type Settings = ::std::collections::BTreeMap<::std::string::String, ::shapewright::Json>;

/// `Closed`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Closed", deny_unknown)]
#[allow(dead_code)]
pub struct Closed {
    pub id: i64,
}

/// `Open`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Open")]
#[allow(dead_code)]
pub struct Open {
    pub id: ::core::option::Option<i64>,
    /// The members that the model does not list.
    #[shape(flatten_rest)]
    pub unknown: ::std::collections::BTreeMap<::std::string::String, ::shapewright::Json>,
}
