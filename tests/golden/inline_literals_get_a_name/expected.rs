// @generated from inline_literals_get_a_name (type_defs.md) by shapewright. Do not edit.

/// `TokenTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Token {
    pub kind: TokenKind,
    pub events: ::core::option::Option<::std::vec::Vec<TokenEvents>>,
    pub ttl: ::core::option::Option<TokenTtl>,
}

::shapewright::structure! {
    Token = "TokenTypeDef" {
        kind: TokenKind = "kind",
    } optional {
        events: ::std::vec::Vec<TokenEvents> = "events",
        ttl: TokenTtl = "ttl",
    }
}

/// `TokenKind`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum TokenKind {
    Bearer,
    Basic,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

::shapewright::enumeration! {
    TokenKind = "TokenKind" {
        Bearer = "Bearer",
        Basic = "Basic",
    }
}

/// `TokenEvents`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum TokenEvents {
    Created,
    Deleted,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

::shapewright::enumeration! {
    TokenEvents = "TokenEvents" {
        Created = "created",
        Deleted = "deleted",
    }
}

/// `TokenTtlText`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum TokenTtlText {
    _1h,
    _24h,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

::shapewright::enumeration! {
    TokenTtlText = "TokenTtlText" {
        _1h = "1h",
        _24h = "24h",
    }
}

/// `TokenTtl`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum TokenTtl {
    Text(TokenTtlText),
    Integer(i64),
}

::shapewright::union! {
    TokenTtl = "TokenTtl" {
        Text: TokenTtlText,
        Integer: i64,
    }
}

/// `ModesTypeDef`
#[allow(dead_code)]
pub type Modes = ::std::vec::Vec<ModesItem>;

/// `ModesItem`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum ModesItem {
    Fast,
    Slow,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

::shapewright::enumeration! {
    ModesItem = "ModesItem" {
        Fast = "fast",
        Slow = "slow",
    }
}
