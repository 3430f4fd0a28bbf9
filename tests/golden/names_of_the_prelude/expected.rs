// @generated from names_of_the_prelude (type_defs.md) by shapewright. Do not edit.

/// `OptionTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("OptionTypeDef")]
#[allow(dead_code)]
pub struct Option {
    pub value: ::core::option::Option<::std::string::String>,
}

/// `ResultTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ResultTypeDef")]
#[allow(dead_code)]
pub struct Result {
    pub value: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}

/// `StringTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("StringTypeDef")]
#[allow(dead_code)]
pub struct String {
    pub value: ::core::option::Option<Option>,
}

/// `VecTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("VecTypeDef")]
#[allow(dead_code)]
pub struct Vec {
    pub value: ::core::option::Option<::std::collections::BTreeMap<::std::string::String, Box>>,
}

/// `BoxTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("BoxTypeDef")]
#[allow(dead_code)]
pub struct Box {
    pub value: ::core::option::Option<Vec>,
}

/// `ErrorTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("ErrorTypeDef")]
#[allow(dead_code)]
pub struct Error {
    pub value: ::core::option::Option<::std::string::String>,
}

/// `DefaultTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("DefaultTypeDef")]
#[allow(dead_code)]
pub struct Default {
    pub value: ::core::option::Option<::std::string::String>,
}

/// `SomeTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("SomeTypeDef")]
#[allow(dead_code)]
pub struct Some {
    pub value: ::core::option::Option<::std::string::String>,
}
