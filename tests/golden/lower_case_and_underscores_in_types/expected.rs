// @generated from lower_case_and_underscores_in_types (type_defs.md) by shapewright. Do not edit.

/// `OtaaV1_0_xTypeDef`
#[derive(Clone)]
#[allow(dead_code, non_camel_case_types)]
pub struct OtaaV1_0_x {
    pub app_key: ::std::string::String,
}

::shapewright::structure! {
    OtaaV1_0_x = "OtaaV1_0_xTypeDef" {
        app_key: ::std::string::String = "AppKey",
    } optional {}
}

/// `jwtTypeDef`
#[derive(Clone)]
#[allow(dead_code, non_camel_case_types)]
pub struct jwt {
    pub token: ::std::string::String,
}

::shapewright::structure! {
    jwt = "jwtTypeDef" {
        token: ::std::string::String = "token",
    } optional {}
}

/// `tokenKind`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, dead_code, non_camel_case_types)]
pub enum tokenKind {
    A,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

::shapewright::enumeration! {
    tokenKind = "tokenKind" {
        A = "a",
    }
}
