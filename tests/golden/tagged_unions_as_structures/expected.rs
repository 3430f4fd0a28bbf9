// @generated from shapes (service-2.json) by shapewright. Do not edit.

/// `Value`
#[derive(Clone, ::shapewright::Structure)]
#[shape("Value", rename_all = "PascalCase")]
#[allow(dead_code)]
pub struct Value {
    /// Wire name `S`.
    pub s: ::core::option::Option<::std::string::String>,
    /// Wire name `L`.
    pub l: ::core::option::Option<::std::vec::Vec<Value>>,
}

/// `Kept`
#[derive(Clone, ::shapewright::TaggedUnion)]
#[shape("Kept")]
#[allow(clippy::enum_variant_names, clippy::large_enum_variant, dead_code)]
pub enum Kept {
    S(::std::string::String),
    /// A member that the model does not list.
    Unknown {
        name: ::std::string::String,
        value: ::shapewright::UnknownValue,
    },
}
