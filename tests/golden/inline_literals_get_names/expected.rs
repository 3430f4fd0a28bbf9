// @generated from inline_literals_get_names (type_defs.md) by shapewright. Do not edit.

/// `TokenTypeDef`
#[derive(Clone, ::shapewright::Structure)]
#[shape("TokenTypeDef")]
#[allow(dead_code)]
pub struct Token {
    pub kind: TokenKind,
    pub events: ::core::option::Option<::std::vec::Vec<TokenEvents>>,
    pub ttl: ::core::option::Option<TokenTtl>,
}

/// `TokenKind`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("TokenKind")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum TokenKind {
    Bearer,
    Basic,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `TokenEvents`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("TokenEvents", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum TokenEvents {
    Created,
    Deleted,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `TokenTtlText`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("TokenTtlText", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum TokenTtlText {
    _1h,
    _24h,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

/// `TokenTtl`
#[derive(Clone, ::shapewright::Union)]
#[shape("TokenTtl")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum TokenTtl {
    Text(TokenTtlText),
    Integer(i64),
}

/// `ModesTypeDef`
#[allow(dead_code)]
pub type Modes = ::std::vec::Vec<ModesItem>;

/// `ModesItem`
#[derive(Clone, ::shapewright::Enumeration)]
#[shape("ModesItem", rename_all = "camelCase")]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum ModesItem {
    Fast,
    Slow,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}
