// @generated from lowercase_and_underscores_in_type_names (type_defs.md) by shapewright. Do not edit.

/// `OtaaV1_0_xTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("OtaaV1_0_xTypeDef", rename_all = "PascalCase")]
#[allow(dead_code, non_camel_case_types)]
pub struct OtaaV1_0_x {
    /// Wire name `AppKey`; required by the page.
    pub app_key: ::std::string::String,
}

/// `jwtTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("jwtTypeDef")]
#[allow(dead_code, non_camel_case_types)]
pub struct jwt {
    pub token: ::std::string::String,
}

/// `tokenKind`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("tokenKind", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code, non_camel_case_types)]
pub enum tokenKind {
    A,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}
