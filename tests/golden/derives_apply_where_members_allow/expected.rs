// @generated from derives_apply_where_members_allow (type_defs.md) by shapewright. Do not edit.

/// `TokenTypeDef`
#[derive(Clone, Hash, Eq, ::shapewright::Structure)]
#[shape("TokenTypeDef")]
#[allow(clippy::derived_hash_with_manual_eq, dead_code)]
pub struct Token {
    pub kind: Kind,
    pub scope: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}

/// `RatioTypeDef`
#[derive(Clone, Default, Copy, ::shapewright::Structure)]
#[shape("RatioTypeDef")]
#[allow(dead_code)]
pub struct Ratio {
    pub ratio: f64,
    pub count: i64,
}

/// `BothTypeDef`
#[derive(Clone, Default, ::shapewright::Structure)]
#[shape("BothTypeDef")]
#[allow(dead_code)]
pub struct Both {
    pub ratios: ::std::vec::Vec<Ratio>,
    pub token: ::core::option::Option<Token>,
}

/// `KindType`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("KindType", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum Kind {
    A,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `ValueTypeDef`
#[derive(Clone, Hash, Eq, ::shapewright::Union)]
#[shape("ValueTypeDef")]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    clippy::derived_hash_with_manual_eq,
    dead_code
)]
pub enum Value {
    String(::std::string::String),
    StringList(::std::vec::Vec<::std::string::String>),
}
