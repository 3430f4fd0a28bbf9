// @generated from names_of_primitive_types (type_defs.md) by shapewright. Do not edit.

/// `i64TypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("i64TypeDef")]
#[allow(dead_code, non_camel_case_types)]
pub struct i64 {
    pub str: ::std::string::String,
    pub flag: ::core::option::Option<::core::primitive::bool>,
}

/// `f64`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("f64", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code, non_camel_case_types)]
pub enum f64 {
    A,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `bool`
#[derive(Clone, ::shapewright::Union)]
#[shape("bool")]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    dead_code,
    non_camel_case_types
)]
pub enum bool {
    Integer(::core::primitive::i64),
    FloatList(::std::vec::Vec<::core::primitive::f64>),
}

/// `strTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("strTypeDef")]
#[allow(dead_code, non_camel_case_types)]
pub struct str {
    pub int: ::core::primitive::i64,
    pub float: ::core::primitive::f64,
    pub letters: f64,
    pub either: strEither,
    pub sizes: ::core::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::core::primitive::i64>,
    >,
}

/// `strEither`
#[derive(Clone, ::shapewright::Union)]
#[shape("strEither")]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    dead_code,
    non_camel_case_types
)]
pub enum strEither {
    Boolean(::core::primitive::bool),
    I64(i64),
}

/// `usizeTypeDef`
#[allow(dead_code, non_camel_case_types)]
pub type usize = ::std::vec::Vec<::core::primitive::i64>;

/// `u8TypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("u8TypeDef")]
#[allow(dead_code, non_camel_case_types)]
pub struct u8 {
    pub usize: usize,
}
