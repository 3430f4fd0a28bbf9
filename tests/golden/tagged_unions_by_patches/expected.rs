// @generated from shapes (service-2.json) by shapewright. Do not edit.

/// `Either`
#[derive(Clone, Eq, Hash, Ord, PartialOrd, ::shapewright::TaggedUnion)]
#[shape("Either", rename_all = "camelCase")]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    clippy::derived_hash_with_manual_eq,
    dead_code
)]
pub enum Either {
    /// Wire name `left`.
    Left(crate::user_scope::Label),
    /// Wire name `right`.
    #[shape(rename = "right")]
    RightHand(::std::vec::Vec<Value>),
    /// A member that the model does not list.
    Unknown {
        name: ::std::string::String,
        value: ::shapewright::UnknownValue,
    },
}

/// `Value`
#[derive(Clone, Eq, Hash, Ord, PartialOrd, ::shapewright::Structure)]
#[shape("Value", rename_all = "PascalCase")]
#[allow(clippy::derived_hash_with_manual_eq, dead_code)]
pub struct Value {
    /// Wire name `S`.
    pub s: ::core::option::Option<::std::string::String>,
    /// Wire name `N`.
    pub n: ::core::option::Option<::std::string::String>,
}

/// `Closed`
#[derive(Clone, Eq, Hash, Ord, PartialOrd, ::shapewright::TaggedUnion)]
#[shape("Closed", deny_unknown)]
#[allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    clippy::derived_hash_with_manual_eq,
    dead_code
)]
pub enum OnlyText {
    S(::std::string::String),
    /// A member that the model does not list.
    Unknown {
        name: ::std::string::String,
        value: ::shapewright::UnknownValue,
    },
}
