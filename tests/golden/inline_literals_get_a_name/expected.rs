// @generated from inline_literals_get_a_name (type_defs.md) by shapewright. Do not edit.

/// `TokenTypeDef`
#[derive(Clone)]
#[allow(dead_code)]
pub struct Token {
    pub kind: TokenKind,
    pub events: ::core::option::Option<::std::vec::Vec<TokenEvents>>,
}

::shapewright::structure! {
    Token = "TokenTypeDef" {
        kind: TokenKind = "kind",
    } optional {
        events: ::std::vec::Vec<TokenEvents> = "events",
    }
}

/// `TokenKind`
#[derive(Clone)]
#[allow(dead_code)]
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
#[allow(dead_code)]
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

/// `ModesTypeDef`
#[allow(dead_code)]
pub type Modes = ::std::vec::Vec<ModesItem>;

/// `ModesItem`
#[derive(Clone)]
#[allow(dead_code)]
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
