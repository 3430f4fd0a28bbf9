// @generated from derives_as_far_as_members_allow (type_defs.md) by shapewright. Do not edit.

/// `TokenTypeDef`
#[derive(Clone, Hash, Eq)]
#[allow(clippy::derived_hash_with_manual_eq, dead_code)]
pub struct Token {
    pub kind: KindType,
    pub scope: ::core::option::Option<::std::vec::Vec<::std::string::String>>,
}

::shapewright::structure! {
    Token = "TokenTypeDef" {
        kind: KindType = "kind",
    } optional {
        scope: ::std::vec::Vec<::std::string::String> = "scope",
    }
}

/// `RatioTypeDef`
#[derive(Clone, Default, Copy)]
#[allow(dead_code)]
pub struct Ratio {
    pub ratio: f64,
    pub count: i64,
}

::shapewright::structure! {
    Ratio = "RatioTypeDef" {
        ratio: f64 = "ratio",
        count: i64 = "count",
    } optional {}
}

/// `BothTypeDef`
#[derive(Clone, Default)]
#[allow(dead_code)]
pub struct Both {
    pub ratios: ::std::vec::Vec<Ratio>,
    pub token: ::core::option::Option<Token>,
}

::shapewright::structure! {
    Both = "BothTypeDef" {
        ratios: ::std::vec::Vec<Ratio> = "ratios",
    } optional {
        token: Token = "token",
    }
}

/// `KindType`
#[derive(Clone)]
#[allow(clippy::enum_variant_names, dead_code)]
pub enum KindType {
    A,
    /// A value that the model does not list.
    Unknown(::std::string::String),
}

::shapewright::enumeration! {
    KindType = "KindType" {
        A = "a",
    }
}
