// @generated from prelude_names (type_defs.md) by shapewright. Do not edit.

/// `OptionTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Option {
    pub value: ::core::option::Option<::std::string::String>,
}

::shapewright::structure! {
    Option = "OptionTypeDef" {} optional {
        value: ::std::string::String = "value",
    }
}

/// `ResultTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Result {
    pub value: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}

::shapewright::structure! {
    Result = "ResultTypeDef" {} optional {
        value: ::std::vec::Vec<::std::string::String> = "value",
    }
}

/// `StringTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct String {
    pub value: ::core::option::Option<Option>,
}

::shapewright::structure! {
    String = "StringTypeDef" {} optional {
        value: Option = "value",
    }
}

/// `VecTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Vec {
    pub value: ::core::option::Option<::std::collections::BTreeMap<::std::string::String, Box>>,
}

::shapewright::structure! {
    Vec = "VecTypeDef" {} optional {
        value: ::std::collections::BTreeMap<::std::string::String, Box> = "value",
    }
}

/// `BoxTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Box {
    pub value: ::core::option::Option<Vec>,
}

::shapewright::structure! {
    Box = "BoxTypeDef" {} optional {
        value: Vec = "value",
    }
}

/// `ErrorTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Error {
    pub value: ::core::option::Option<::std::string::String>,
}

::shapewright::structure! {
    Error = "ErrorTypeDef" {} optional {
        value: ::std::string::String = "value",
    }
}

/// `DefaultTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Default {
    pub value: ::core::option::Option<::std::string::String>,
}

::shapewright::structure! {
    Default = "DefaultTypeDef" {} optional {
        value: ::std::string::String = "value",
    }
}

/// `SomeTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Some {
    pub value: ::core::option::Option<::std::string::String>,
}

::shapewright::structure! {
    Some = "SomeTypeDef" {} optional {
        value: ::std::string::String = "value",
    }
}
